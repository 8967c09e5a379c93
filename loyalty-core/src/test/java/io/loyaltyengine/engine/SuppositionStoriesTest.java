package io.loyaltyengine.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.decision.Supposition;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.store.InMemoryStore;
import io.loyaltyengine.tier.Tier;
import io.loyaltyengine.tier.TierLadder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SuppositionStoriesTest {

    private static final Instant NOON = Instant.parse("2026-06-10T12:00:00Z");
    private static final Currency POINTS = Currency.points("POINTS");
    private static final Currency STATUS = Currency.qualifying("STATUS", "status");
    private static final MemberId ADA = MemberId.of("ada");

    private final InMemoryStore store = new InMemoryStore();
    private final LoyaltyEngine engine = LoyaltyEngine.of(
            Program.named("club", "1", ZoneOffset.UTC, "GBP")
                    .currency(POINTS)
                    .currency(STATUS)
                    .ladder(new TierLadder(
                            STATUS,
                            List.of(
                                    new Tier("blue", STATUS.zero(), Map.of(), List.of()),
                                    new Tier(
                                            "gold", STATUS.of(100), Map.of("POINTS", new BigDecimal("2")), List.of()))))
                    .rule(Rule.of("base"))
                    .rule(Rule.of("students"))
                    .rule(Rule.of("fans"))
                    .evaluatedBy(facts -> facts.lines().isEmpty()
                            ? Proposals.of()
                            : Proposals.of(
                                    Award.fixed("base", POINTS.of(10), facts),
                                    Award.fixed(
                                            "students",
                                            POINTS.of(facts.member().segments().contains("student") ? 5 : 0),
                                            facts),
                                    Award.fixed("fans", POINTS.of(facts.tags().contains("fan") ? 3 : 0), facts))),
            store,
            Clock.fixed(NOON, ZoneOffset.UTC));
    private final Purchase purchase =
            Purchase.of("p", ADA, NOON, List.of(LineItem.of("1", "CUP", 1, Money.of("GBP", "10.00"))));

    @BeforeEach
    void enrol() {
        engine.enrol(new Enrolment(ActivityId.of("enrol"), Member.customer("ada"), NOON))
                .orThrow();
    }

    private String wouldGet(Supposition supposed) {
        return engine.preview(purchase, supposed).orThrow().granted(POINTS).toString();
    }

    @Test
    void whatTheyWouldGetIfTheyWereGoldOrAStudentOrAFan() {
        assertThat(wouldGet(Supposition.NOTHING)).isEqualTo("10 points");
        assertThat(wouldGet(Supposition.NOTHING.inTier("gold"))).isEqualTo("20 points");
        assertThat(wouldGet(Supposition.NOTHING.described(member -> member.withSegments("student"))))
                .isEqualTo("15 points");
        assertThat(wouldGet(Supposition.NOTHING.tagged("fan").inTier("gold"))).isEqualTo("26 points");
    }

    @Test
    void aSuppositionChangesNothing() {
        long before = store.find(ADA).orElseThrow().sequence();
        wouldGet(Supposition.NOTHING.inTier("gold").tagged("fan"));

        assertThat(store.find(ADA).orElseThrow().sequence()).isEqualTo(before);
        assertThat(engine.earn(purchase).orThrow().granted(POINTS)).isEqualTo(POINTS.of(10));
    }

    @Test
    void aTierThatDoesNotExistAndAnActivityThatHappenedAreNotSupposed() {
        assertThatThrownBy(() -> wouldGet(Supposition.NOTHING.inTier("glod")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the program club has no tier glod; it has blue, gold");
        engine.earn(purchase).orThrow();
        assertThatThrownBy(() -> wouldGet(Supposition.NOTHING))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what became of p is on record; suppose it under another id, as if it happened once more");
    }
}
