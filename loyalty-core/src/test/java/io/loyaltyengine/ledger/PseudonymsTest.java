package io.loyaltyengine.ledger;

import static io.loyaltyengine.ledger.Pages.ADA;
import static io.loyaltyengine.ledger.Pages.BOB;
import static io.loyaltyengine.ledger.Pages.day;
import static io.loyaltyengine.ledger.Pages.entry;
import static io.loyaltyengine.ledger.Pages.key;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.member.MemberKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is forgotten goes under the name of Nobody. */
class PseudonymsTest {

    private static final MemberId NOBODY = MemberId.of("nobody");
    private static final Pseudonyms ADA_IS_GONE = new Pseudonyms(Map.of(ADA, NOBODY));
    private static final Pseudonyms BOB_IS_GONE = new Pseudonyms(Map.of(BOB, NOBODY));

    private static Detail of(Pseudonyms pseudonyms, Detail detail) {
        return pseudonyms.of(entry(EntryType.EARNED, "e", 1, detail, List.of())).detail();
    }

    @Test
    void othersKeepTheirNames() {
        assertThat(ADA_IS_GONE.of(ADA)).isEqualTo(NOBODY);
        assertThat(ADA_IS_GONE.of(BOB)).isEqualTo(BOB);
    }

    @Test
    void postingsLotsTimesAndKeysStay() {
        Entry before = Pages.granted(Pages.lot(1, 100, 1, 40));
        Entry after = ADA_IS_GONE.of(before);
        assertThat(after.member()).isEqualTo(NOBODY);
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("member", "detail")
                .isEqualTo(before);
        assertThat(BOB_IS_GONE.of(before)).isEqualTo(before);
    }

    @Test
    void whatIsSaidOfThePersonGoes() {
        Detail profile = new Detail.Profile(new Member(
                ADA,
                MemberKind.EMPLOYEE,
                LocalDate.of(1990, 1, 1),
                Set.of("vip"),
                Attributes.none().with("shoe", "38")));

        assertThat(of(ADA_IS_GONE, profile))
                .isEqualTo(
                        new Detail.Profile(new Member(NOBODY, MemberKind.EMPLOYEE, null, Set.of(), Attributes.none())));
        assertThat(of(BOB_IS_GONE, profile)).isEqualTo(profile);
    }

    @Test
    void reasonsGoAndStaffStay() {
        Detail adjusted = new Detail.Adjusted("Ada complained", "wim", "xenia");
        assertThat(of(ADA_IS_GONE, adjusted)).isEqualTo(new Detail.Adjusted("erased", "wim", "xenia"));
        assertThat(of(BOB_IS_GONE, adjusted)).isEqualTo(adjusted);

        Detail closed = new Detail.Closed("Ada moved");
        assertThat(of(ADA_IS_GONE, closed)).isEqualTo(new Detail.Closed("erased"));
        assertThat(of(BOB_IS_GONE, closed)).isEqualTo(closed);
    }

    @Test
    void othersKnowThePersonByThePseudonymOnly() {
        Estate with = new Estate(Map.of(), List.of(), List.of(), List.of(sent(BOB)), Map.of(), List.of());
        Estate without = new Estate(Map.of(), List.of(), List.of(), List.of(sent(NOBODY)), Map.of(), List.of());

        assertThat(of(BOB_IS_GONE, new Detail.Sent(BOB))).isEqualTo(new Detail.Sent(NOBODY));
        assertThat(of(BOB_IS_GONE, new Detail.Received(BOB))).isEqualTo(new Detail.Received(NOBODY));
        assertThat(of(BOB_IS_GONE, new Detail.Merged(BOB))).isEqualTo(new Detail.Merged(NOBODY));
        assertThat(of(BOB_IS_GONE, new Detail.Absorbed(BOB, day(1), with)))
                .isEqualTo(new Detail.Absorbed(NOBODY, day(1), without));
        assertThat(of(BOB_IS_GONE, new Detail.Separated(key("m"), BOB, with)))
                .isEqualTo(new Detail.Separated(key("m"), NOBODY, without));
        assertThat(of(BOB_IS_GONE, new Detail.Rejoined(key("m"), BOB, with)))
                .isEqualTo(new Detail.Rejoined(key("m"), NOBODY, without));
    }

    private static RecordedActivity sent(MemberId to) {
        return RecordedActivity.of(key("s"), entry(EntryType.SENT, "s", 1, Detail.NOTHING, List.of()))
                .with(to);
    }

    @Test
    void whatNamesNobodyStaysAsItIs() {
        RecordedActivity alone =
                RecordedActivity.of(key("p"), entry(EntryType.EARNED, "p", 1, Detail.NOTHING, List.of()));
        Detail absorbed = new Detail.Absorbed(
                BOB, day(1), new Estate(Map.of(), List.of(), List.of(), List.of(alone), Map.of(), List.of()));
        assertThat(of(ADA_IS_GONE, absorbed)).isEqualTo(absorbed);
        assertThat(of(ADA_IS_GONE, Detail.NOTHING)).isEqualTo(Detail.NOTHING);
    }
}
