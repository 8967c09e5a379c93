package io.loyaltyengine.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.MembershipClosure;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.store.InMemoryStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LateHoldOfClosedMemberTest {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final MemberId ADA = MemberId.of("ada");
    private static final Instant FIRST = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-03-03T12:00:00Z");
    private static final Instant TENTH = Instant.parse("2026-03-10T12:00:00Z");

    private final Program program = Program.named("club", "1", ZoneId.of("Europe/London"), "GBP")
            .currency(POINTS)
            .reward(new MoneyOff(
                    "off",
                    new Rate(POINTS.of(100), Money.of("GBP", "1.00")),
                    POINTS.of(1),
                    POINTS.of(1),
                    BigDecimal.ONE,
                    Term.days(5)))
            .evaluatedBy(facts -> Proposals.of());
    private final InMemoryStore store = new InMemoryStore();
    private final LoyaltyEngine engine = LoyaltyEngine.of(program, store, Clock.fixed(TENTH, program.zone()));

    @Test
    void aHoldThatComesToBeKnownAfterTheMembershipEndedEndsWithIt() {
        engine.enrol(new Enrolment(ActivityId.of("enrol"), Member.customer("ada"), FIRST))
                .orThrow();
        engine.adjust(new Adjustment(ActivityId.of("gift"), ADA, FIRST, POINTS.of(300), "goodwill", "ann", "bert"))
                .orThrow();
        engine.close(new MembershipClosure(ActivityId.of("end"), ADA, THIRD, "moved abroad"))
                .orThrow();

        Hold.State state = engine.authorise(new Redemption(
                        ActivityId.of("late"),
                        ADA,
                        FIRST.plusSeconds(3600),
                        "off",
                        POINTS.of(200),
                        Money.of("GBP", "9.00"),
                        Redemption.Settlement.ON_CAPTURE))
                .orThrow()
                .redemption()
                .state();

        assertThat(state).isEqualTo(Hold.State.RELEASED);
        assertThat(store.journal(ADA))
                .filteredOn(entry -> entry.type() == EntryType.RELEASED)
                .extracting(Entry::happenedAt)
                .containsExactly(THIRD);
        assertThat(engine.balance(ADA, POINTS, THIRD.minusSeconds(1)).held()).isEqualTo(POINTS.of(200));
        assertThat(engine.balance(ADA, POINTS, THIRD).held()).isEqualTo(POINTS.zero());
        engine.sweep(TENTH);
        assertThat(Audit.of(program, store).all().violations()).isEmpty();
    }
}
