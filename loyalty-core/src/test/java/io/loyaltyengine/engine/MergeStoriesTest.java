package io.loyaltyengine.engine;

import static io.loyaltyengine.TravelClub.ADA;
import static io.loyaltyengine.TravelClub.BEN;
import static io.loyaltyengine.TravelClub.MILES;
import static io.loyaltyengine.TravelClub.adjustment;
import static io.loyaltyengine.TravelClub.at;
import static io.loyaltyengine.TravelClub.closure;
import static io.loyaltyengine.TravelClub.erasure;
import static io.loyaltyengine.TravelClub.id;
import static io.loyaltyengine.TravelClub.merge;
import static io.loyaltyengine.TravelClub.redemption;
import static io.loyaltyengine.TravelClub.reversal;
import static io.loyaltyengine.TravelClub.transfer;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.TravelClub;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionRefund;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.member.MemberId;
import org.junit.jupiter.api.Test;

/** Two members turn out to be one, are told apart again, leave, and are forgotten. */
class MergeStoriesTest {

    private final TravelClub club = new TravelClub();

    private void bothHaveSomething() {
        club.buy("ada-1", ADA, "2026-01-02", "100.00");
        club.buy("ben-1", BEN, "2026-01-03", "50.00");
        club.accepted(redemption("ben-spent", BEN, "2026-02-01", 100));
        club.accepted(redemption("ben-holds", BEN, "2026-02-01", 30).held());
        club.buy("ben-2", BEN, "2026-02-02", "450.00");
    }

    @Test
    void everythingOfTheOneBecomesTheOthers() {
        bothHaveSomething();

        club.accepted(merge("m", "2026-02-03"));

        assertThat(club.have(ADA, MILES, "2026-02-03")).isEqualTo("4500 + 1370 + 30 - 0");
        assertThat(club.have(BEN, MILES, "2026-02-03")).isEqualTo("0 + 0 + 0 - 0");
        assertThat(club.engine.standing(ADA, at("2026-02-03")).orElseThrow().tier())
                .isEqualTo("gold");
        club.isSound();

        // the old card goes on working, and so do what it held, spent and bought
        club.buy("ben-3", BEN, "2026-02-04", "10.00");
        club.accepted(new RedemptionCapture(id("c"), BEN, at("2026-02-04"), id("ben-holds")));
        club.accepted(new RedemptionRefund(id("back"), BEN, at("2026-02-04"), id("ben-spent"), MILES.of(60)));
        club.bringBack("r", BEN, "2026-02-04", "ben-2").orThrow();
        assertThat(club.have(ADA, MILES, "2026-02-04")).isEqualTo("100 + 1430 + 0 - 0");
        assertThat(club.refused(merge("again", "2026-02-05")))
                .isEqualTo("ONE_MEMBER: the members ada and ben are one, ada");
        club.isSound();
    }

    @Test
    void theyAreToldApartAgain() {
        bothHaveSomething();
        club.accepted(merge("m", "2026-02-03"));
        club.bringBack("r", BEN, "2026-02-04", "ben-1").orThrow();
        club.accepted(redemption("ada-spends", ADA, "2026-02-05", 200));

        club.accepted(reversal("undo", ADA, "2026-02-06", "m"));

        // ben's 370 were less than the 500 that his return took back, and ada's lots gave the rest
        assertThat(club.have(BEN, MILES, "2026-02-06")).isEqualTo("4500 + 0 + 30 - 0");
        assertThat(club.have(ADA, MILES, "2026-02-06")).isEqualTo("0 + 670 + 0 - 0");
        club.isSound();

        club.accepted(new RedemptionVoid(id("v"), BEN, at("2026-02-07"), id("ben-holds")));
        club.buy("ben-3", BEN, "2026-02-08", "1.00");
        assertThat(club.have(BEN, MILES, "2026-02-08")).isEqualTo("4510 + 30 + 0 - 0");
        assertThat(club.refused(new RedemptionVoid(id("w"), ADA, at("2026-02-07"), id("ben-spent"))))
                .startsWith("NOT_FOUND");
        club.isSound();
    }

    @Test
    void whoHoldsWhatCameWithAMergeSettlesThatFirst() {
        bothHaveSomething();
        club.accepted(merge("m", "2026-02-03"));
        club.accepted(redemption("h", ADA, "2026-02-05", 1300).held());

        assertThat(club.refused(reversal("undo", ADA, "2026-02-06", "m")))
                .isEqualTo(
                        "NOT_POSSIBLE_NOW: the redemption h holds what came with the merge; capture or void it first");
        club.isSound();
    }

    @Test
    void whoLeavesLosesWhatIsLeft() {
        club.buy("p", ADA, "2026-01-02", "100.00");
        club.accepted(redemption("h", ADA, "2026-02-01", 30).held());
        club.accepted(closure("bye", "2026-02-02"));

        assertThat(club.have(ADA, MILES, "2026-02-02")).isEqualTo("0 + 0 + 0 - 0");
        assertThat(club.refused(redemption("r", ADA, "2026-02-03", 1)))
                .isEqualTo("CLOSED: the membership of ada ended at 2026-02-02T12:00:00Z");

        // what happened before is recorded all the same
        club.buy("offline", ADA, "2026-02-01", "10.00");
        assertThat(club.have(ADA, MILES, "2026-02-01T13:00:00Z")).isEqualTo("100 + 970 + 30 - 0");
        assertThat(club.have(ADA, MILES, "2026-02-20")).isEqualTo("0 + 0 + 0 - 0");
        club.isSound();
    }

    @Test
    void whoIsForgottenLeavesTheirPostingsUnderAPseudonym() {
        club.buy("p", ADA, "2026-01-02", "100.00");
        club.accepted(transfer("gift", "2026-02-01", 30));
        club.accepted(adjustment("sorry", "2026-02-01", MILES.of(5)));

        Outcome.Accepted erased = club.accepted(erasure("forget", "2026-02-02"));

        MemberId pseudonym = MemberId.of("p-4711");
        assertThat(erased.member()).isEqualTo(pseudonym);
        assertThat(club.store.members()).containsExactly(BEN, pseudonym);
        assertThat(club.store.find(ADA)).isEmpty();
        assertThat(club.store.journal(pseudonym).toString() + club.store.journal(BEN))
                .doesNotContain("ada'", "member=ada", "id=ada", "from=ada", "delayed")
                .contains("from=p-4711");
        assertThat(club.have(pseudonym, MILES, "2026-02-01T13:00:00Z")).isEqualTo("0 + 975 + 0 - 0");
        assertThat(club.refused(redemption("r", ADA, "2026-02-03", 1)))
                .isEqualTo("NOT_ENROLLED: the member ada is not enrolled; send an enrolment first");
        assertThat(club.refused(transfer("gift", "2026-02-01", 30)))
                .isEqualTo("ERASED: the id gift is on record for a person who was forgotten; send what is new under an"
                        + " id of its own");
        club.isSound();
    }

    @Test
    void aPseudonymIsNobodys() {
        assertThat(club.refused(new Erasure(id("forget"), ADA, at("2026-02-02"), BEN)))
                .isEqualTo("PSEUDONYM_TAKEN: the pseudonym ben is a member's; choose one that nobody has");
        assertThat(club.store.find(ADA)).isPresent();
    }
}
