package io.loyaltyengine.engine;

import static io.loyaltyengine.TravelClub.ADA;
import static io.loyaltyengine.TravelClub.BEN;
import static io.loyaltyengine.TravelClub.CASH;
import static io.loyaltyengine.TravelClub.MILES;
import static io.loyaltyengine.TravelClub.at;
import static io.loyaltyengine.TravelClub.conversion;
import static io.loyaltyengine.TravelClub.id;
import static io.loyaltyengine.TravelClub.redemption;
import static io.loyaltyengine.TravelClub.reversal;
import static io.loyaltyengine.TravelClub.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.TravelClub;
import io.loyaltyengine.activity.CurrencyConversion;
import io.loyaltyengine.activity.MembershipClosure;
import io.loyaltyengine.activity.Transfer;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.member.MemberId;
import org.junit.jupiter.api.Test;

/** Members give miles to each other, turn them into cash, and take both back while it is all there. */
class TransferStoriesTest {

    private final TravelClub club = new TravelClub();

    @Test
    void whatIsGivenExpiresWhenItWouldHave() {
        club.buy("p", ADA, "2026-01-02", "100.00");

        club.accepted(transfer("gift", "2026-06-01", 400));

        assertThat(club.have(ADA, MILES, "2026-06-01")).isEqualTo("0 + 600 + 0 - 0");
        assertThat(club.have(BEN, MILES, "2026-06-01")).isEqualTo("0 + 400 + 0 - 0");
        assertThat(club.have(BEN, MILES, "2027-01-31")).isEqualTo("0 + 400 + 0 - 0");
        assertThat(club.have(BEN, MILES, "2027-02-01")).isEqualTo("0 + 0 + 0 - 0");
        assertThat(club.entries(BEN, "gift"))
                .containsExactly(
                        "gift RECEIVED 2026-06-01, -400 miles TRANSFER of lot 1, +400 miles AVAILABLE of lot 1");
        club.isSound();
    }

    @Test
    void nobodyGivesWhatTheyDoNotHave() {
        club.buy("p", ADA, "2026-01-02", "100.00");

        assertThat(club.refused(transfer("early", "2026-01-03", 400)))
                .isEqualTo("NOT_ENOUGH: the balance is 0 miles, less than 400 miles");
        assertThat(club.refused(new Transfer(id("cash"), ADA, at("2026-06-01"), BEN, CASH.of("1.00"))))
                .isEqualTo("NOT_TRANSFERABLE: the program does not let members give CASH to each other\n"
                        + "NOT_ENOUGH: the balance is 0.00 GBP, less than 1.00 GBP");
        assertThat(club.refused(new Transfer(id("nobody"), ADA, at("2026-06-01"), MemberId.of("zoe"), MILES.of(1))))
                .isEqualTo("NOT_ENROLLED: the member zoe is not enrolled; send an enrolment first");
        assertThat(club.entries(BEN)).hasSize(1);
    }

    @Test
    void aGiftIsUndoneWhileItIsAllThere() {
        club.buy("p", ADA, "2026-01-02", "100.00");
        club.accepted(transfer("gift", "2026-06-01", 400));
        club.accepted(reversal("undo", ADA, "2026-06-02", "gift"));
        assertThat(club.have(ADA, MILES, "2026-06-02")).isEqualTo("0 + 1000 + 0 - 0");
        assertThat(club.have(BEN, MILES, "2026-06-02")).isEqualTo("0 + 0 + 0 - 0");

        club.accepted(transfer("again", "2026-06-03", 400));
        club.accepted(redemption("ben-spends", BEN, "2026-06-04", 1));

        assertThat(club.refused(reversal("undo-again", ADA, "2026-06-05", "again")))
                .isEqualTo("NOT_POSSIBLE_NOW: of the 400 miles that again gave, 399 miles are left; it cannot be undone"
                        + " any more");
        assertThat(club.refused(reversal("undo-here", BEN, "2026-06-05", "again")))
                .isEqualTo("NOT_POSSIBLE_NOW: again came from another member, and is undone where it was sent");
        club.isSound();
    }

    @Test
    void aGiftToSomebodyWhoHasLeftIsNotUndone() {
        club.buy("p", ADA, "2026-01-02", "100.00");
        club.accepted(transfer("gift", "2026-06-01", 400));
        club.accepted(new MembershipClosure(id("bye"), BEN, at("2026-06-02"), "he moved"));

        assertThat(club.refused(reversal("undo", ADA, "2026-06-03", "gift")))
                .isEqualTo(
                        "NOT_POSSIBLE_NOW: of the 400 miles that gift gave, 0 miles are left; it cannot be undone any"
                                + " more");
        club.isSound();
    }

    @Test
    void milesBecomeCashAndWhatBuysNothingStandsInItsAccount() {
        club.buy("p", ADA, "2026-01-02", "100.00");

        Outcome.Accepted converted = club.accepted(conversion("c", "2026-02-01", 104));

        assertThat(converted.explanation())
                .hasToString("limited from 104 miles to 100 miles by steps of 5 miles\n"
                        + "to-cash turned 100 miles into 0.28 GBP; for 2 miles there was nothing to give");
        assertThat(club.entries(ADA, "c"))
                .containsExactly("c CONVERTED 2026-02-01, -98 miles AVAILABLE of lot 1, +98 miles CONVERTED of lot 1,"
                        + " -2 miles AVAILABLE of lot 1, +2 miles CONVERSION_RESIDUAL of lot 1,"
                        + " -0.28 GBP CONVERTED of lot 4, +0.28 GBP AVAILABLE of lot 4");
        assertThat(club.have(ADA, CASH, "2026-02-01"))
                .isEqualTo("0 + 0.28 + 0 - 0"
                        .replace(" 0 ", " 0.00 ")
                        .replace("0 +", "0.00 +")
                        .replace("- 0", "- 0.00"));

        club.accepted(reversal("undo", ADA, "2026-02-02", "c"));
        assertThat(club.have(ADA, MILES, "2026-02-02")).isEqualTo("0 + 1000 + 0 - 0");
        club.isSound();
    }

    @Test
    void tooFewMilesBuyNoCash() {
        club.buy("p", ADA, "2026-01-02", "0.90");

        assertThat(club.refused(conversion("c", "2026-02-01", 0)))
                .isEqualTo("NOTHING_TO_CONVERT: nothing can be converted: limited from 9 miles to 5 miles by steps of 5"
                        + " miles, then limited from 5 miles to 0 miles by the minimum of 10 miles");
        assertThat(club.refused(new CurrencyConversion(id("d"), ADA, at("2026-02-01"), "to-gold", null)))
                .isEqualTo("NOT_FOUND: the program has no conversion to-gold; it has to-cash");
    }
}
