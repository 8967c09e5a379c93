package io.loyaltyengine.engine;

import static io.loyaltyengine.TravelClub.ADA;
import static io.loyaltyengine.TravelClub.CASH;
import static io.loyaltyengine.TravelClub.MILES;
import static io.loyaltyengine.TravelClub.STARS;
import static io.loyaltyengine.TravelClub.at;
import static io.loyaltyengine.TravelClub.capture;
import static io.loyaltyengine.TravelClub.id;
import static io.loyaltyengine.TravelClub.redemption;
import static io.loyaltyengine.TravelClub.refund;
import static io.loyaltyengine.TravelClub.undo;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.TravelClub;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.ledger.Hold;
import org.junit.jupiter.api.Test;

/** What is set aside is captured and refunded in parts, times out, and outlives its lots. */
class HoldStoriesTest {

    private final TravelClub club = new TravelClub();

    @Test
    void anOrderIsShippedInTwoParcelsAndTheRestGoesBack() {
        club.buy("p", ADA, "2026-01-02", "100.00");
        club.accepted(redemption("h", ADA, "2026-02-01", 300).held());

        Outcome.RedeemedAmount first = club.accepted(
                        capture("c1", "2026-02-02", "h").part(MILES.of(101)))
                .redemption();
        assertThat(first)
                .hasToString("RedeemedAmount[redemption=h, amount=300 miles, worth=3.00 GBP, moved=101 miles,"
                        + " movedWorth=1.01 GBP, held=199 miles, captured=101 miles, refunded=0 miles, state=HELD,"
                        + " heldUntil=2026-02-08T12:00:00Z]");
        assertThat(club.have(ADA, MILES, "2026-02-02")).isEqualTo("0 + 700 + 199 - 0");

        club.accepted(capture("c2", "2026-02-03", "h").part(MILES.of(99)).asLast());
        assertThat(club.have(ADA, MILES, "2026-02-03")).isEqualTo("0 + 800 + 0 - 0");
        assertThat(club.entries(ADA, "c2"))
                .containsExactly(
                        "c2 CAPTURED 2026-02-03, -99 miles HELD of lot 1, +99 miles REDEEMED of lot 1",
                        "c2 RELEASED 2026-02-03, -100 miles HELD of lot 1, +100 miles AVAILABLE of lot 1");
        assertThat(club.refused(capture("c3", "2026-02-03", "h")))
                .isEqualTo("NOT_POSSIBLE_NOW: the redemption h is captured already and cannot be captured");
        club.isSound();
    }

    @Test
    void moreThanIsHeldIsNotCaptured() {
        club.buy("p", ADA, "2026-01-02", "100.00");
        club.accepted(redemption("h", ADA, "2026-02-01", 300).held());

        assertThat(club.refused(capture("c1", "2026-02-02", "h").part(MILES.of(301))))
                .isEqualTo("MORE_THAN_HELD: the redemption h holds 300 miles, not 301 miles");
        assertThat(club.refused(capture("c2", "2026-02-02", "h").part(CASH.of("1.00"))))
                .isEqualTo("WRONG_CURRENCY: the capture is in CASH and the redemption h in MILES");
        assertThat(club.have(ADA, MILES, "2026-02-02")).isEqualTo("0 + 700 + 300 - 0");
    }

    @Test
    void aCaptureIsRefundedInPartsAndNeverBeyondItself() {
        club.buy("p", ADA, "2026-01-02", "100.00");
        club.accepted(redemption("h", ADA, "2026-02-01", 300).held());
        club.accepted(capture("c1", "2026-02-02", "h").part(MILES.of(100)));
        club.accepted(capture("c2", "2026-02-02", "h"));

        club.accepted(refund("r1", "2026-02-03", "c2", MILES.of(150)));
        assertThat(club.have(ADA, MILES, "2026-02-03")).isEqualTo("0 + 850 + 0 - 0");
        assertThat(club.refused(refund("r2", "2026-02-03", "c2", MILES.of(51))))
                .isEqualTo("MORE_THAN_CAPTURED: the capture c2 has 50 miles left to refund, not 51 miles");
        club.accepted(refund("r3", "2026-02-03", "c2", null));
        assertThat(club.refused(refund("r4", "2026-02-03", "c2", null)))
                .isEqualTo("NOT_POSSIBLE_NOW: the capture c2 is refunded already");
        assertThat(club.refused(refund("r5", "2026-02-03", "c3", null)))
                .isEqualTo("NOT_FOUND: the member ada has no capture c3 that could be refunded");
        assertThat(club.refused(refund("r6", "2026-02-01", "c1", null)))
                .isEqualTo("NOT_POSSIBLE_NOW: the capture c1 happened at 2026-02-02T12:00:00Z and cannot be refunded"
                        + " at 2026-02-01T12:00:00Z");

        assertThat(club.accepted(undo("v", "2026-02-04", "h")).redemption())
                .extracting(Outcome.RedeemedAmount::moved, Outcome.RedeemedAmount::state)
                .containsExactly(MILES.of(100), Hold.State.RESTORED);
        assertThat(club.have(ADA, MILES, "2026-02-04")).isEqualTo("0 + 1000 + 0 - 0");
        club.isSound();
    }

    @Test
    void theWorthOfPartsAddsUpToTheWhole() {
        club.buy("p", ADA, "2026-01-02", "100.00");
        club.accepted(redemption("h", ADA, "2026-02-01", 250).held());

        String worths = "";
        for (int i = 0; i < 5; i++) {
            worths += club.accepted(capture("c" + i, "2026-02-02", "h").part(MILES.of(50)))
                            .redemption()
                            .movedWorth()
                    + " ";
        }
        assertThat(worths).isEqualTo("0.50 GBP 0.50 GBP 0.50 GBP 0.50 GBP 0.50 GBP ");
    }

    @Test
    void aRefundGoesToTheLotThatWasTakenLast() {
        club.buy("old", ADA, "2026-01-02", "10.00");
        club.buy("new", ADA, "2026-02-02", "10.00");
        club.accepted(redemption("r", ADA, "2026-03-01", 150));

        club.accepted(refund("back", "2026-03-02", "r", MILES.of(70)));

        assertThat(club.entries(ADA, "back"))
                .containsExactly("back RESTORED 2026-03-02, -50 miles REDEEMED of lot 4, +50 miles AVAILABLE of lot 4,"
                        + " -20 miles REDEEMED of lot 1, +20 miles AVAILABLE of lot 1");
    }

    @Test
    void whatExpiredMeanwhileGetsItsGrace() {
        club.buy("p", ADA, "2026-01-02", "100.00");
        club.accepted(redemption("r", ADA, "2027-01-31", 400));
        assertThat(club.have(ADA, MILES, "2027-02-01")).isEqualTo("0 + 0 + 0 - 0");

        Outcome.Accepted back = club.accepted(refund("back", "2027-02-10", "r", null));

        assertThat(back.explanation())
                .hasToString("400 miles had expired meanwhile and can be spent until" + " 2027-03-12T12:00:00Z");
        assertThat(club.have(ADA, MILES, "2027-03-12T11:59:59Z")).isEqualTo("0 + 400 + 0 - 0");
        assertThat(club.have(ADA, MILES, "2027-03-12")).isEqualTo("0 + 0 + 0 - 0");
        club.isSound();
    }

    @Test
    void whatExpiredMeanwhileStaysExpiredWithoutGrace() {
        club.buy("p", ADA, "2026-01-02", "100.00");
        club.accepted(new Redemption(
                id("r"),
                ADA,
                at("2026-02-01"),
                "star-off",
                STARS.of(30),
                Money.of("GBP", "100.00"),
                Redemption.Settlement.AT_ONCE));

        Outcome.Accepted back = club.accepted(refund("back", "2026-08-01T12:00:01Z", "r", null));

        assertThat(back.explanation()).hasToString("30 stars had expired meanwhile and stay so");
        assertThat(club.have(ADA, STARS, "2026-08-02")).isEqualTo("0 + 0 + 0 - 0");
        club.isSound();
    }

    @Test
    void aLotThatExpiresWhileItIsHeldCanBeCapturedStill() {
        club.buy("p", ADA, "2026-01-02", "100.00");
        club.accepted(redemption("h", ADA, "2027-01-30", 400).held());
        assertThat(club.have(ADA, MILES, "2027-02-02")).isEqualTo("0 + 0 + 400 - 0");

        club.accepted(capture("c", "2027-02-02", "h").part(MILES.of(100)));
        assertThat(club.have(ADA, MILES, "2027-02-02")).isEqualTo("0 + 0 + 300 - 0");
        club.accepted(undo("v", "2027-02-03", "h"));

        // what was captured comes back with its grace, what was held expires at once
        assertThat(club.have(ADA, MILES, "2027-02-03")).isEqualTo("0 + 100 + 0 - 0");
        club.isSound();
    }
}
