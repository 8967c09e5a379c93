package io.loyaltyengine.engine;

import static io.loyaltyengine.TravelClub.ADA;
import static io.loyaltyengine.TravelClub.MILES;
import static io.loyaltyengine.TravelClub.STARS;
import static io.loyaltyengine.TravelClub.at;
import static io.loyaltyengine.TravelClub.capture;
import static io.loyaltyengine.TravelClub.id;
import static io.loyaltyengine.TravelClub.redemption;
import static io.loyaltyengine.TravelClub.refund;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.TravelClub;
import io.loyaltyengine.activity.PerkUse;
import io.loyaltyengine.activity.ProfileUpdate;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.member.Member;
import org.junit.jupiter.api.Test;

/** What comes to be known late is judged by what held then, whoever has looked or swept meanwhile. */
class LateStoriesTest {

    private final TravelClub club = new TravelClub();

    @Test
    void milesThatExpiredSinceWereThereWhenTheyWereSpent() {
        club.buy("p", ADA, "2026-01-02", "100.00");
        club.sweep("2027-03-01");
        assertThat(club.have(ADA, MILES, "2027-03-01")).isEqualTo("0 + 0 + 0 - 0");

        club.accepted(redemption("offline", ADA, "2027-01-31", 400));

        assertThat(club.entries(ADA, "offline"))
                .containsExactly(
                        "offline REWOUND 2027-02-01, -400 miles BREAKAGE of lot 1, +400 miles AVAILABLE of lot 1",
                        "offline REDEEMED 2027-01-31, -400 miles AVAILABLE of lot 1, +400 miles REDEEMED of lot 1",
                        "offline RENEWED 2027-01-31");
        assertThat(club.have(ADA, MILES, "2027-01-31T13:00:00Z")).isEqualTo("0 + 600 + 0 - 0");
        assertThat(club.have(ADA, MILES, "2027-03-01")).isEqualTo("0 + 0 + 0 - 0");
        club.isSound();
    }

    @Test
    void whatWasSpentMeanwhileIsNotSpentAgain() {
        club.buy("p", ADA, "2026-01-02", "100.00");
        club.accepted(redemption("r1", ADA, "2026-03-10", 700));
        club.accepted(refund("back", "2026-03-20", "r1", MILES.of(500)));

        // on the 1st there were 1,000, but from the 10th to the 20th only 300
        assertThat(club.accepted(redemption("offline", ADA, "2026-03-01", 1000)).redemption())
                .extracting(Outcome.RedeemedAmount::amount)
                .isEqualTo(MILES.of(300));
        assertThat(club.have(ADA, MILES, "2026-03-15")).isEqualTo("0 + 0 + 0 - 0");
        assertThat(club.have(ADA, MILES, "2026-03-20")).isEqualTo("0 + 500 + 0 - 0");
        club.isSound();
    }

    @Test
    void whatWasPendingThenIsTakenBackAsPending() {
        TravelClub strict = new TravelClub(ClawBack.ONLY_PENDING);
        strict.buy("p", ADA, "2026-01-02", "100.00");
        strict.sweep("2026-02-01");

        strict.bringBack("r", ADA, "2026-01-05", "p").orThrow();

        assertThat(strict.entries(ADA, "r"))
                .startsWith("r REWOUND 2026-01-12, -1000 miles AVAILABLE of lot 1, +1000 miles PENDING of lot 1");
        assertThat(strict.have(ADA, MILES, "2026-01-06")).isEqualTo("0 + 0 + 0 - 0");
        assertThat(strict.have(ADA, MILES, "2026-02-01")).isEqualTo("0 + 0 + 0 - 0");
        strict.isSound();
    }

    @Test
    void aHoldThatTimedOutSinceIsCapturedAsOfThen() {
        club.buy("p", ADA, "2026-01-02", "100.00");
        club.accepted(redemption("h", ADA, "2026-02-01", 400).held());
        club.sweep("2026-02-10");
        assertThat(club.have(ADA, MILES, "2026-02-10")).isEqualTo("0 + 1000 + 0 - 0");

        club.accepted(capture("offline", "2026-02-02", "h").part(MILES.of(150)));

        assertThat(club.have(ADA, MILES, "2026-02-03")).isEqualTo("0 + 600 + 250 - 0");
        assertThat(club.have(ADA, MILES, "2026-02-10")).isEqualTo("0 + 850 + 0 - 0");
        club.isSound();
    }

    @Test
    void aHoldThatTimedOutAndWasSpentSinceIsNotCaptured() {
        club.buy("p", ADA, "2026-01-02", "100.00");
        club.accepted(redemption("h", ADA, "2026-02-01", 400).held());
        club.accepted(redemption("r", ADA, "2026-02-20", 1000));

        assertThat(club.refused(capture("offline", "2026-02-02", "h")))
                .isEqualTo("NOT_POSSIBLE_NOW: the redemption h is released already and cannot be captured");
    }

    @Test
    void theTierOfThenIsTheOneThatPerksGoBy() {
        club.buy("p1", ADA, "2026-01-02", "600.00");
        club.bringBack("r", ADA, "2026-03-01", "p1").orThrow();

        assertThat(club.accepted(new PerkUse(id("offline"), ADA, at("2026-02-01"), "lounge"))
                        .perks())
                .extracting(Outcome.PerkEvent::kind)
                .containsExactly(Outcome.PerkEvent.Kind.USED);
        assertThat(club.refused(new PerkUse(id("now"), ADA, at("2026-03-02"), "lounge")))
                .isEqualTo("NOT_ENTITLED: the member ada is not entitled to lounge at 2026-03-02T12:00:00Z");
    }

    @Test
    void activityThatComesToBeKnownLateKeepsStarsAlive() {
        club.buy("p", ADA, "2026-01-02", "100.00");
        club.sweep("2026-09-01");
        assertThat(club.have(ADA, STARS, "2026-09-01")).isEqualTo("0 + 0 + 0 - 0");

        club.buy("offline", ADA, "2026-06-30", "20.00");

        assertThat(club.have(ADA, STARS, "2026-07-05")).isEqualTo("0 + 120 + 0 - 0");
        assertThat(club.have(ADA, STARS, "2026-09-01")).isEqualTo("0 + 120 + 0 - 0");
        assertThat(club.have(ADA, STARS, "2026-12-30T13:00:00Z")).isEqualTo("0 + 0 + 0 - 0");
        club.isSound();
    }

    @Test
    void andLapseAgainWhereTheNextActivityCameTooLate() {
        club.buy("p", ADA, "2026-01-02", "100.00");
        club.buy("later", ADA, "2027-02-01", "7.00");

        club.buy("offline", ADA, "2026-06-30", "20.00");

        assertThat(club.have(ADA, STARS, "2026-12-30T12:59:59Z")).isEqualTo("0 + 120 + 0 - 0");
        assertThat(club.have(ADA, STARS, "2026-12-30T13:00:00Z")).isEqualTo("0 + 0 + 0 - 0");
        assertThat(club.have(ADA, STARS, "2027-02-01")).isEqualTo("0 + 7 + 0 - 0");
        club.isSound();
    }

    @Test
    void rulesSeeTheMemberAsTheyWereThen() {
        club.accepted(new ProfileUpdate(id("moved"), Member.customer("ada").withSegments("north"), at("2026-03-01")));

        var state = club.store.find(ADA).orElseThrow();

        assertThat(state.profileAt(at("2026-02-28")).orElseThrow().segments()).isEmpty();
        assertThat(state.profileAt(at("2026-03-01")).orElseThrow().segments()).containsExactly("north");
    }
}
