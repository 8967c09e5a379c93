package io.loyaltyengine.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LotTermsTest {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "14 days, 14 days, after 14 days",
        // in March a month has 31 days, in February 28
        "1 month, 30 days, after 30 days",
        "29 days, 1 month, after 1 month",
        "1 minute, end of year, at the end of year",
        "14 days, end of month after 14 days, at the end of month after 14 days",
        "29 days, end of quarter after 1 month, at the end of quarter after 1 month",
    })
    void whatIsPendingCannotExpireOnAnyDayOfTheYear(String pending, String expiry, String when) {
        assertThatThrownBy(() -> terms(pending, expiry))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what is pending for " + pending + " cannot expire " + when + " already");
    }

    @ParameterizedTest
    @CsvSource({"11 months, 12 months", "27 days, 1 month", "14 days, end of day after 15 days"})
    void aTermThatOutlastsWhatIsPendingOnEveryDayIsTaken(String pending, String expiry) {
        assertThat(terms(pending, expiry)).isEqualTo(new LotTerms(Term.parse(pending), Expiry.parse(expiry)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "on 2027-01-15", "every 31 March after 1 day", "1 day without activity"})
    void whatHasNoTermFromTheActivityOnIsTakenHoweverLongItIsPending(String expiry) {
        assertThatCode(() -> terms("10 years", expiry)).doesNotThrowAnyException();
    }

    @Test
    void plainTermsAreAtOnceAndForEver() {
        assertThat(LotTerms.PLAIN).hasToString("LotTerms[pending=no time, expiry=never]");
    }

    @ParameterizedTest
    @CsvSource({
        "14 days, 12 months, 2026-04-06T11:00:00Z, 2027-03-23T12:00:00Z",
        "14 days, end of month after 12 months, 2026-04-06T11:00:00Z, 2027-03-31T23:00:00Z",
        "14 days, on 2027-01-15, 2026-04-06T11:00:00Z, 2027-01-15T00:00:00Z",
        "14 days, never, 2026-04-06T11:00:00Z,",
        "14 days, 24 months without activity, 2026-04-06T11:00:00Z,",
    })
    void aLotIsOpenedInTheProgramsZone(String pending, String expiry, String active, String expires) {
        Lot lot = open(terms(pending, expiry), "2026-03-23T12:00:00Z");
        assertThat(lot.activeFrom()).isEqualTo(active);
        assertThat(lot.expiresAt()).isEqualTo(expires == null ? null : Instant.parse(expires));
    }

    @ParameterizedTest
    @CsvSource({
        "0 days, 2026-03-31T00:00:00Z",
        // on 6 April it becomes active, after the day of that year
        "14 days, 2027-03-31T00:00:00Z",
    })
    void aDayOfTheYearComesAfterTheAmountHasBecomeActive(String pending, String expires) {
        assertThat(open(terms(pending, "every 31 March after 0 days"), "2026-03-23T12:00:00Z")
                        .expiresAt())
                .isEqualTo(Instant.parse(expires).minusSeconds(3_600));
    }

    @Test
    void theMinimumBeforeADayOfTheYearCountsFromWhenTheAmountIsActive() {
        assertThat(open(terms("1 month", "every 31 March after 6 months"), "2026-09-15T12:00:00Z")
                        .expiresAt())
                .as("from 15 October on it is not six months to 31 March")
                .isEqualTo("2028-03-30T23:00:00Z");
        assertThat(open(terms("0 days", "every 31 March after 6 months"), "2026-09-15T12:00:00Z")
                        .expiresAt())
                .isEqualTo("2027-03-30T23:00:00Z");
    }

    @Test
    void aLotCannotExpireOnAGivenDayThatIsOver() {
        assertThatThrownBy(() -> open(terms("0 days", "on 2026-03-23"), "2026-03-23T12:00:00Z"))
                .hasMessage("a lot is granted, then active, then expires; not granted at 2026-03-23T12:00:00Z, active"
                        + " from 2026-03-23T12:00:00Z, expiring at 2026-03-23T00:00:00Z");
    }

    @Test
    void termsTellWhetherALotCanLive() {
        LotTerms terms = terms("1 day", "on 2026-03-23");
        assertThat(terms.lives(Instant.parse("2026-03-21T23:59:59Z"), LONDON)).isTrue();
        assertThat(terms.lives(Instant.parse("2026-03-22T00:00:00Z"), LONDON)).isFalse();
        assertThat(LotTerms.PLAIN.lives(Instant.MAX, LONDON)).isTrue();
    }

    @Test
    void whatIsGrantedAtOnceExpiresByTheSameTerms() {
        assertThat(terms("14 days", "12 months").atOnce()).isEqualTo(terms("0 days", "12 months"));
        assertThat(LotTerms.PLAIN.atOnce()).isSameAs(LotTerms.PLAIN);
    }

    @Property
    void whateverTermsAreTakenALotLivesOnEveryDay(
            @ForAll @IntRange(min = 0, max = 40) int pending,
            @ForAll @IntRange(min = 0, max = 40) int days,
            @ForAll @IntRange(min = 0, max = 3_000) int day) {
        Expiry expiry = Expiry.parse("end of month after " + days + " days");
        if (days > pending || pending == 0) {
            Lot lot = open(
                    new LotTerms(Term.days(pending), expiry),
                    Instant.parse("2023-01-01T12:00:00Z")
                            .plusSeconds(86_400L * day)
                            .toString());
            assertThat(lot.liveAt(lot.activeFrom())).isTrue();
        } else {
            assertThatThrownBy(() -> new LotTerms(Term.days(pending), expiry))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static LotTerms terms(String pending, String expiry) {
        return new LotTerms(Term.parse(pending), Expiry.parse(expiry));
    }

    private static Lot open(LotTerms terms, String at) {
        return terms.open(new LotId(7), POINTS.of(5), Instant.parse(at), LONDON, ActivityId.of("p"));
    }
}
