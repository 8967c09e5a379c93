package io.loyaltyengine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.member.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JournalDigestTest {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant END = AT.plusSeconds(60);
    private static final LotId ID = new LotId(1);
    private static final ActivityId KEY = ActivityId.of("p");

    private static String digest(Lot lot) {
        return digest(List.of(lot), Detail.NOTHING);
    }

    private static String digest(List<Lot> lots, Detail detail) {
        return JournalDigest.of(List.of(new Entry(
                MemberId.of("ada"),
                1,
                EntryType.RECEIVED,
                KEY,
                AT,
                AT,
                new ProgramVersion("1", ""),
                lots,
                List.of(),
                detail)));
    }

    @Test
    void nothingOfALotIsLeftOut() {
        assertThat(Stream.of(
                                new Lot(ID, POINTS.of(5), AT, AT, END, null, KEY),
                                new Lot(new LotId(2), POINTS.of(5), AT, AT, END, null, KEY),
                                new Lot(ID, POINTS.of(6), AT, AT, END, null, KEY),
                                new Lot(ID, Currency.points("MILES").of(5), AT, AT, END, null, KEY),
                                new Lot(ID, POINTS.of(5), AT.minusSeconds(1), AT, END, null, KEY),
                                new Lot(ID, POINTS.of(5), AT, AT.plusSeconds(1), END, null, KEY),
                                new Lot(ID, POINTS.of(5), AT, AT, null, null, KEY),
                                new Lot(ID, POINTS.of(5), AT, AT, null, Term.days(3), KEY),
                                new Lot(ID, POINTS.of(5), AT, AT, END, null, ActivityId.of("q")))
                        .map(JournalDigestTest::digest))
                .doesNotHaveDuplicates();
    }

    @Test
    void theOrderInWhichAnEstateWasPutTogetherDoesNotMatter() {
        Map<LotId, LotId> numbers = new LinkedHashMap<>();
        Map<UsageKey, BigDecimal> usage = new LinkedHashMap<>();
        Map<LotId, LotId> backwards = new LinkedHashMap<>();
        Map<UsageKey, BigDecimal> usageBackwards = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            numbers.put(new LotId(i + 1), new LotId(i + 101));
            usage.put(new UsageKey("cap-" + i % 7, LocalDate.EPOCH.plusDays(i)), BigDecimal.valueOf(i));
            backwards.put(new LotId(40 - i), new LotId(140 - i));
            usageBackwards.put(
                    new UsageKey("cap-" + (39 - i) % 7, LocalDate.EPOCH.plusDays(39 - i)), BigDecimal.valueOf(39 - i));
        }

        assertThat(digest(List.of(), absorbed(numbers, usage)))
                .isEqualTo(digest(List.of(), absorbed(backwards, usageBackwards)));
        assertThat(new Estate(backwards, List.of(), List.of(), List.of(), usageBackwards, List.of()))
                .hasToString(new Estate(numbers, List.of(), List.of(), List.of(), usage, List.of()).toString());
    }

    private static Detail absorbed(Map<LotId, LotId> numbers, Map<UsageKey, BigDecimal> usage) {
        return new Detail.Absorbed(
                MemberId.of("ben"), AT, new Estate(numbers, List.of(), List.of(), List.of(), usage, List.of()));
    }
}
