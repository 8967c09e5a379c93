package io.loyaltyengine.engine;

import static io.loyaltyengine.CoffeeShop.ADA;
import static io.loyaltyengine.CoffeeShop.BEANS;
import static io.loyaltyengine.CoffeeShop.at;
import static io.loyaltyengine.CoffeeShop.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.CoffeeShop;
import io.loyaltyengine.decision.Outcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TierAndPerkStoriesTest {

    private final CoffeeShop shop = CoffeeShop.withAda();

    @AfterEach
    void everyStoryLeavesASoundLedger() {
        shop.isSound();
    }

    @Test
    void spendLiftsAMemberAndTimeTakesThemDownAtTheVeryMoment() {
        shop.buy("p1", at("2026-03-02"), "120.00");
        shop.buy("p2", at("2026-06-01"), "180.00");

        assertThat(tier("2026-03-01")).isEqualTo("bronze");
        assertThat(tier("2026-03-02")).isEqualTo("silver");
        assertThat(tier("2026-06-01")).isEqualTo("gold");
        assertThat(tier("2027-03-02T11:59:59.999999999Z")).isEqualTo("gold");
        assertThat(tier("2027-03-02")).isEqualTo("silver");
        assertThat(tier("2027-06-01T11:59:59.999999999Z")).isEqualTo("silver");
        assertThat(tier("2027-06-01")).isEqualTo("bronze");

        shop.sweep(at("2028-01-01"));
        assertThat(shop.journal().stream().filter(entry -> entry.startsWith("TIER_CHANGED")))
                .containsExactly(
                        "TIER_CHANGED 2026-03-01T12:00:00Z",
                        "TIER_CHANGED 2026-03-02T12:00:00Z",
                        "TIER_CHANGED 2026-06-01T12:00:00Z",
                        "TIER_CHANGED 2027-03-02T12:00:00Z",
                        "TIER_CHANGED 2027-06-01T12:00:00Z");
    }

    @Test
    void everyQuestionAboutTheTierHasAnAnswerInAdvance() {
        shop.buy("p1", at("2026-03-02"), "120.00");
        shop.buy("p2", at("2026-04-01"), "30.00");

        assertThat(shop.engine.standing(ADA, at("2026-04-02")).orElseThrow())
                .hasToString("Standing[tier=silver, measured=150 status, next=gold, missing=150 status,"
                        + " keptUntil=2027-03-02T12:00:00Z]");
        shop.buy("p3", at("2026-05-01"), "200.00");
        assertThat(shop.engine.standing(ADA, at("2026-05-02")).orElseThrow())
                .hasToString("Standing[tier=gold, measured=350 status, next=null, missing=0 status,"
                        + " keptUntil=2027-03-02T12:00:00Z]");
    }

    @Test
    void spendingBeansNeverDemotes() {
        shop.buy("p", at("2026-03-02"), "120.00");
        shop.redeem("r", at("2026-03-03"), 120, "100.00").orThrow();

        assertThat(tier("2026-03-03")).isEqualTo("silver");
    }

    @Test
    void perksComeAndGoWithTheTier() {
        Outcome.Accepted up = shop.buy("p", at("2026-03-02"), "300.00");
        Outcome.Accepted down =
                shop.bringBack("r", at("2026-03-05"), receipt("p", "1", 1)).orThrow();

        assertThat(up.perks())
                .extracting(Outcome.PerkEvent::toString)
                .containsExactly(
                        "PerkEvent[perk=refill, kind=GRANTED, left=1]",
                        "PerkEvent[perk=tasting, kind=GRANTED, left=2]");
        assertThat(down.perks())
                .extracting(Outcome.PerkEvent::toString)
                .containsExactly(
                        "PerkEvent[perk=refill, kind=LOST, left=-1]", "PerkEvent[perk=tasting, kind=LOST, left=-1]");
    }

    @Test
    void aPerkIsUsedAsOftenAsItsQuotaAndNextMonthAgain() {
        shop.buy("p", at("2026-03-02"), "300.00");

        assertThat(shop.use("u1", at("2026-03-03"), "tasting").orThrow().perks())
                .extracting(Outcome.PerkEvent::toString)
                .containsExactly("PerkEvent[perk=tasting, kind=USED, left=1]");
        shop.use("u2", at("2026-03-04"), "tasting").orThrow();
        assertThat(shop.refusal(shop.use("u3", at("2026-03-31T22:59:59Z"), "tasting")))
                .isEqualTo("NOT_ENTITLED: the member ada has used tasting 2 times, and the quota is 2 per month");
        shop.use("u4", at("2026-03-31T23:00:00Z"), "tasting").orThrow();
    }

    @Test
    void aPerkNeedsItsTier() {
        shop.buy("p", at("2026-03-02"), "120.00");

        assertThat(shop.refusal(shop.use("u1", at("2026-03-03"), "tasting")))
                .isEqualTo("NOT_ENTITLED: the member ada is not entitled to tasting at 2026-03-03T12:00:00Z");
        assertThat(shop.refusal(shop.use("u2", at("2026-03-03"), "sauna")))
                .isEqualTo("NOT_FOUND: the program has no perk sauna; it has tasting, refill");
        shop.use("u3", at("2026-03-03"), "refill").orThrow();
        assertThat(shop.refusal(shop.use("u4", at("2027-03-02"), "refill")))
                .isEqualTo("NOT_ENTITLED: the member ada is not entitled to refill at 2027-03-02T12:00:00Z");
    }

    @Test
    void aLateUseIsJudgedByTheTierOfThen() {
        shop.buy("p", at("2026-03-02"), "120.00");
        shop.buy("big", at("2026-03-10"), "300.00");
        assertThat(shop.refusal(shop.use("early", at("2026-03-05"), "tasting")))
                .isEqualTo("NOT_ENTITLED: the member ada is not entitled to tasting at 2026-03-05T12:00:00Z");

        shop.tell("much-later", at("2027-04-01"), "visit").orThrow();
        shop.use("when-it-was-gold", at("2026-04-01"), "tasting").orThrow();
    }

    @Test
    void aRuleGrantsAPerkForAWhile() {
        shop.tell("won", at("2026-03-02"), "tombola").orThrow();

        assertThat(entitlements("2026-03-02")).containsExactly("tasting 2");
        shop.use("u", at("2026-03-03"), "tasting").orThrow();
        assertThat(entitlements("2026-03-09T11:59:59Z")).containsExactly("tasting 1");
        assertThat(entitlements("2026-03-09T12:00:00Z")).isEmpty();
        assertThat(entitlements("2026-03-01")).isEmpty();
    }

    @Test
    void goldGivesHalfAsManyBeansAgainButNotOnThePurchaseThatReachesIt() {
        assertThat(shop.buy("p1", at("2026-03-02"), "300.00").granted(BEANS)).isEqualTo(BEANS.of(300));
        assertThat(shop.buy("p2", at("2026-03-03"), "11.00").granted(BEANS)).isEqualTo(BEANS.of(16));
    }

    private String tier(String moment) {
        Instant then = at(moment);
        return String.valueOf(shop.engine.standing(ADA, then).orElseThrow().tier());
    }

    private List<String> entitlements(String moment) {
        return shop.engine.entitlements(ADA, at(moment)).stream()
                .map(right -> right.perk().id() + " " + right.left())
                .toList();
    }
}
