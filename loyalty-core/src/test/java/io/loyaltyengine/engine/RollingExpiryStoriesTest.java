package io.loyaltyengine.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionRefund;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramVersions;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.RuleEvaluator;
import io.loyaltyengine.store.InMemoryStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RollingExpiryStoriesTest {

    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant DECEMBER = Instant.parse("2026-12-01T00:00:00Z");
    private static final Currency POINTS = Currency.points("POINTS");
    private static final MemberId ADA = MemberId.of("ada");
    private static final LotTerms ROLLING = new LotTerms(Term.NONE, Expiry.parse("60 days without activity"));
    private static final RuleEvaluator TEN =
            facts -> facts.lines().isEmpty() ? Proposals.of() : Proposals.of(Award.fixed("base", POINTS.of(10), facts));

    private final InMemoryStore store = new InMemoryStore();

    private LoyaltyEngine engine(Program... versions) {
        LoyaltyEngine engine =
                LoyaltyEngine.of(ProgramVersions.of(versions), store, Clock.fixed(DECEMBER, ZoneOffset.UTC));
        engine.enrol(new Enrolment(ActivityId.of("enrol"), Member.customer("ada"), JANUARY))
                .orThrow();
        return engine;
    }

    private static void buy(LoyaltyEngine engine, String... days) {
        for (String day : days) {
            engine.earn(Purchase.of(
                            day,
                            ADA,
                            Instant.parse(day + "T00:00:00Z"),
                            List.of(LineItem.of("1", "CUP", 1, Money.of("GBP", "10.00")))))
                    .orThrow();
        }
    }

    private static long points(LoyaltyEngine engine, String day) {
        return engine.balance(ADA, POINTS, Instant.parse(day + "T00:00:00Z"))
                .available()
                .value()
                .longValueExact();
    }

    @Test
    void whatARuleGivesOnTermsOfItsOwnLapsesWithoutActivityToo() {
        Program program = Program.named("club", "1", ZoneOffset.UTC, "GBP")
                .currency(POINTS)
                .rule(Rule.of("base").onTerms(ROLLING))
                .evaluatedBy(TEN);
        LoyaltyEngine engine = engine(program);
        buy(engine, "2026-01-01", "2026-02-01");

        assertThat(points(engine, "2026-04-01")).isEqualTo(20);
        assertThat(points(engine, "2026-04-02")).isZero();
        assertThat(Audit.of(program, store).all().violations()).isEmpty();
    }

    /** Ada was active in between, though nothing of hers could lapse then. */
    @Test
    void whatIsRefundedWasKeptAliveWhileItWasSpent() {
        Program program = Program.named("club", "1", ZoneOffset.UTC, "GBP")
                .currency(POINTS)
                .rule(Rule.of("base").onTerms(ROLLING))
                .rule(Rule.of("more"))
                .reward(new MoneyOff(
                        "off",
                        new Rate(POINTS.of(100), Money.of("GBP", "1.00")),
                        POINTS.of(10),
                        POINTS.of(10),
                        BigDecimal.ONE,
                        Term.days(1)))
                .evaluatedBy(facts -> facts.lines().isEmpty()
                        ? Proposals.of()
                        : Proposals.of(Award.fixed(
                                facts.activity().at().isBefore(MARCH) ? "base" : "more", POINTS.of(10), facts)));
        LoyaltyEngine engine = engine(program);
        buy(engine, "2026-01-01");
        engine.redeem(new Redemption(
                        ActivityId.of("spent"),
                        ADA,
                        JANUARY,
                        "off",
                        POINTS.of(10),
                        Money.of("GBP", "5.00"),
                        Redemption.Settlement.AT_ONCE))
                .orThrow();
        buy(engine, "2026-03-01");

        Instant april = Instant.parse("2026-04-01T00:00:00Z");
        engine.refund(new RedemptionRefund(ActivityId.of("refund"), ADA, april, ActivityId.of("spent"), null))
                .orThrow();

        assertThat(points(engine, "2026-04-01")).isEqualTo(20);
        assertThat(points(engine, "2026-04-30")).isEqualTo(10);
    }

    @Test
    void whatAnEarlierVersionGaveIsKeptAliveUnderOneThatAsksForNoActivity() {
        Program spring = Program.named("club", "spring", ZoneOffset.UTC, "GBP")
                .effective(JANUARY)
                .currency(POINTS, ROLLING, ClawBack.WITHIN_BALANCE)
                .rule(Rule.of("base"))
                .evaluatedBy(TEN);
        Program summer = Program.named("club", "summer", ZoneOffset.UTC, "GBP")
                .effective(MARCH)
                .currency(POINTS)
                .rule(Rule.of("base"))
                .evaluatedBy(TEN);
        LoyaltyEngine engine = engine(spring, summer);
        buy(engine, "2026-02-15", "2026-03-15", "2026-05-01");

        assertThat(points(engine, "2026-06-29")).isEqualTo(30);
        assertThat(points(engine, "2026-06-30")).isEqualTo(20);
        assertThat(Audit.of(summer, store).all().violations()).isEmpty();
    }

    /** The late purchase is of a time in which nobody knew of stars, and keeps none of them alive. */
    @Test
    void whatLapsedInACurrencyOfALaterVersionStaysLapsedWhateverComesLate() {
        Currency stars = Currency.points("STARS");
        Program spring = Program.named("club", "spring", ZoneOffset.UTC, "GBP")
                .effective(JANUARY)
                .currency(POINTS)
                .rule(Rule.of("base"))
                .evaluatedBy(TEN);
        Program summer = Program.named("club", "summer", ZoneOffset.UTC, "GBP")
                .effective(MARCH)
                .currency(POINTS)
                .currency(stars, ROLLING, ClawBack.WITHIN_BALANCE)
                .rule(Rule.of("base"))
                .evaluatedBy(facts -> Proposals.of(Award.fixed("base", stars.of(1), facts)));
        LoyaltyEngine engine = engine(spring, summer);
        buy(engine, "2026-03-01", "2026-06-01");
        Instant june = Instant.parse("2026-06-01T00:00:00Z");
        assertThat(engine.balance(ADA, stars, june).available()).isEqualTo(stars.of(1));

        buy(engine, "2026-01-15");

        assertThat(engine.balance(ADA, stars, june).available()).isEqualTo(stars.of(1));
    }
}
