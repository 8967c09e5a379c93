package io.loyaltyengine.engine;

import static io.loyaltyengine.TravelClub.ADA;
import static io.loyaltyengine.TravelClub.MILES;
import static io.loyaltyengine.TravelClub.STARS;
import static io.loyaltyengine.TravelClub.adjustment;
import static io.loyaltyengine.TravelClub.at;
import static io.loyaltyengine.TravelClub.id;
import static io.loyaltyengine.TravelClub.reversal;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.TravelClub;
import io.loyaltyengine.activity.PerkUse;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.decision.Outcome;
import org.junit.jupiter.api.Test;

/** Staff grant and take, and whatever was done can be undone once. */
class StaffStoriesTest {

    private final TravelClub club = new TravelClub();

    @Test
    void aGoodwillGestureIsThereAtOnceAndExpiresAsMilesDo() {
        club.accepted(adjustment("sorry", "2026-01-10", MILES.of(500)));

        assertThat(club.entries(ADA, "sorry"))
                .containsExactly(
                        "sorry ADJUSTED 2026-01-10, -500 miles ADJUSTMENT of lot 1, +500 miles AVAILABLE of lot 1");
        assertThat(club.have(ADA, MILES, "2027-01-31")).isEqualTo("0 + 500 + 0 - 0");
        assertThat(club.have(ADA, MILES, "2027-02-01")).isEqualTo("0 + 0 + 0 - 0");
        assertThat(club.engine
                        .statement(ADA, at("2026-01-01"), at("2026-02-01"))
                        .toText())
                .contains("Adjusted sorry: a delayed flight")
                .contains("+500");
        club.isSound();
    }

    @Test
    void whatIsNotThereIsNotTaken() {
        club.accepted(adjustment("sorry", "2026-01-10", MILES.of(500)));

        assertThat(club.refused(adjustment("oops", "2026-01-11", MILES.of(-501))))
                .isEqualTo("NOT_ENOUGH: the balance is 500 miles, less than 501 miles");
        club.accepted(adjustment("right", "2026-01-11", MILES.of(-200)));
        assertThat(club.have(ADA, MILES, "2026-01-11")).isEqualTo("0 + 300 + 0 - 0");

        club.accepted(reversal("undo", ADA, "2026-01-12", "right"));
        assertThat(club.have(ADA, MILES, "2026-01-12")).isEqualTo("0 + 500 + 0 - 0");
        assertThat(club.refused(reversal("again", ADA, "2026-01-12", "right")))
                .isEqualTo("UNDONE_ALREADY: right is undone already");
        club.isSound();
    }

    @Test
    void aPurchaseIsUndoneWithAllThatItMoved() {
        club.buy("p", ADA, "2026-01-02", "600.00");
        assertThat(club.engine.standing(ADA, at("2026-01-02")).orElseThrow().tier())
                .isEqualTo("gold");
        assertThat(club.engine.entitlements(ADA, at("2026-01-03"))).hasSize(1);

        club.accepted(reversal("undo", ADA, "2026-01-03", "p"));

        assertThat(club.have(ADA, MILES, "2026-01-20")).isEqualTo("0 + 0 + 0 - 0");
        assertThat(club.have(ADA, STARS, "2026-01-20")).isEqualTo("0 + 0 + 0 - 0");
        assertThat(club.engine.standing(ADA, at("2026-01-03")).orElseThrow().tier())
                .isNull();
        assertThat(club.engine.entitlements(ADA, at("2026-01-03"))).isEmpty();
        // and the year's cap is as it was
        club.buy("p2", ADA, "2026-01-04", "10000.00");
        assertThat(club.have(ADA, MILES, "2026-02-01")).isEqualTo("0 + 100000 + 0 - 0");
        assertThat(club.engine.returned(PurchaseReturn.of("r", ADA, at("2026-01-05"), id("p"), "1", 1)))
                .isInstanceOf(Outcome.Refused.class);
        club.isSound();
    }

    @Test
    void theUseOfAPerkIsUndone() {
        club.buy("p", ADA, "2026-01-02", "600.00");
        club.accepted(new PerkUse(id("u1"), ADA, at("2026-02-01"), "lounge"));
        club.accepted(new PerkUse(id("u2"), ADA, at("2026-02-02"), "lounge"));
        assertThat(club.refused(new PerkUse(id("u3"), ADA, at("2026-02-03"), "lounge")))
                .isEqualTo("NOT_ENTITLED: the member ada has used lounge 2 times, and the quota is 2 per month");

        club.accepted(reversal("undo", ADA, "2026-02-04", "u1"));

        club.accepted(new PerkUse(id("u4"), ADA, at("2026-02-05"), "lounge"));
        club.isSound();
    }

    @Test
    void nobodyUndoesWhatNeverHappened() {
        assertThat(club.refused(reversal("undo", ADA, "2026-02-04", "x")))
                .isEqualTo("NOT_FOUND: the member ada has nothing on record of x that could be undone");
    }
}
