package io.loyaltyengine.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.InvalidProgramException;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramBuilder;
import io.loyaltyengine.program.ProgramVersions;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Budget;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.RuleEvaluator;
import io.loyaltyengine.rule.StackingGroup;
import io.loyaltyengine.rule.Window;
import io.loyaltyengine.store.InMemoryStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionStoriesTest {

    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Currency POINTS = Currency.points("POINTS");
    private static final MemberId ADA = MemberId.of("ada");

    private final InMemoryStore store = new InMemoryStore();
    private final Program first = program("spring", JANUARY, 1);
    private final Program second = program("summer", MARCH, 2);
    private final LoyaltyEngine engine =
            LoyaltyEngine.of(ProgramVersions.of(second, first), store, Clock.fixed(MAY, ZoneOffset.UTC));

    private static Program program(String version, Instant effective, long perPound) {
        return Program.named("club", version, ZoneOffset.UTC, "GBP")
                .effective(effective)
                .currency(POINTS)
                .rule(Rule.of("base").describedAs(perPound + " points for each pound"))
                .evaluatedBy(giving(perPound));
    }

    private static RuleEvaluator giving(long perPound) {
        return facts -> facts.lines().isEmpty()
                ? Proposals.of()
                : Proposals.of(Award.perUnit(
                        "base", POINTS, BigDecimal.valueOf(perPound), facts.net(), Award.Rounding.BASKET));
    }

    private Outcome buy(String id, String at) {
        return engine.earn(
                Purchase.of(id, ADA, Instant.parse(at), List.of(LineItem.of("1", "CUP", 1, Money.of("GBP", "10.00")))));
    }

    private void enrol() {
        engine.enrol(new Enrolment(ActivityId.of("enrol"), Member.customer("ada"), JANUARY))
                .orThrow();
    }

    @Test
    void anActivityIsJudgedByTheVersionOfItsTimeHoweverLateItComes() {
        enrol();

        assertThat(buy("new", "2026-03-01T00:00:00Z").orThrow().granted(POINTS)).isEqualTo(POINTS.of(20));
        assertThat(buy("late", "2026-02-28T23:59:59Z").orThrow().granted(POINTS))
                .isEqualTo(POINTS.of(10));
        assertThat(store.journal(ADA))
                .extracting(Entry::program)
                .containsExactly(first.edition(), second.edition(), first.edition());
    }

    @Test
    void beforeTheFirstVersionNothingIsJudged() {
        enrol();
        assertThat(((Outcome.Refused) buy("early", "2025-12-31T23:59:59Z")).refusals())
                .containsExactly(new Refusal(
                        Refusal.Reason.TIME_OUT_OF_RANGE,
                        "the activity happened at 2025-12-31T23:59:59Z, and the program club is effective from "
                                + "2026-01-01T00:00:00Z"));
    }

    @Test
    void aVersionIsPublishedAtOnceForAllEnginesOfOneOrigin() {
        enrol();
        LoyaltyEngine silent = engine.withoutExplanations();

        silent.publish(program("summer", Instant.parse("2026-04-01T00:00:00Z"), 3));

        assertThat(buy("march", "2026-03-15T00:00:00Z").orThrow().granted(POINTS))
                .isEqualTo(POINTS.of(10));
        assertThat(buy("april", "2026-04-01T00:00:00Z").orThrow().granted(POINTS))
                .isEqualTo(POINTS.of(30));
        assertThat(engine.versions().all()).extracting(Program::version).containsExactly("spring", "summer");
    }

    @Test
    void aVersionThatDoesNotGoOnFromTheOthersIsRefusedAndNothingChanges() {
        Program other = Program.named("other", "autumn", ZoneOffset.ofHours(1), "EUR")
                .effective(MARCH)
                .currency(Currency.cashback("CASH", "EUR"))
                .evaluatedBy(facts -> Proposals.of());

        assertThatThrownBy(() -> engine.publish(other))
                .isInstanceOfSatisfying(
                        InvalidProgramException.class,
                        refused -> assertThat(refused.problems())
                                .containsExactly(
                                        "the version autumn is of the program other, and the one before it is of club",
                                        "the version autumn and the version summer begin at one time, 2026-03-01T00:00:00Z",
                                        "the version autumn is in the zone +01:00, and the one before it in Z",
                                        "the version autumn is for purchases in EUR, and the one before it in GBP",
                                        "the version autumn does not have the currency POINTS as the one before it has it"));
        assertThat(engine.versions()).isEqualTo(ProgramVersions.of(first, second));
    }

    /** What the version in its place has granted is there, and would have no terms any more. */
    @Test
    void aVersionInPlaceOfAnotherGoesOnFromItToo() {
        Program other = Program.named("club", "summer", ZoneOffset.UTC, "GBP")
                .effective(MARCH)
                .currency(POINTS)
                .currency(Currency.points("MILES"))
                .evaluatedBy(facts -> Proposals.of());
        engine.publish(other);

        assertThatThrownBy(() -> engine.publish(second))
                .hasMessage(
                        "the program club cannot be used: the version summer does not have the currency MILES as the"
                                + " one before it has it");
        assertThat(engine.versions()).isEqualTo(ProgramVersions.of(first, other));
    }

    @Test
    void whatIsCountedUnderOneNameIsCountedInOneCurrency() {
        Currency cash = Currency.cashback("CASH", "GBP");
        ProgramBuilder spring = limited("spring", JANUARY, POINTS.of(100), cash.of("5.00"));
        ProgramBuilder summer = limited("summer", MARCH, cash.of("100.00"), POINTS.of(5));
        Program between = Program.named("club", "between", ZoneOffset.UTC, "GBP")
                .effective(JANUARY.plusSeconds(1))
                .currency(POINTS)
                .currency(cash)
                .evaluatedBy(facts -> Proposals.of());

        assertThatThrownBy(
                        () -> ProgramVersions.of(spring.evaluatedBy(giving(1)), between, summer.evaluatedBy(giving(1))))
                .hasMessage("the program club cannot be used: the version summer has the budget launch in CASH, and the"
                        + " version spring in POINTS; the version summer has the cap daily in POINTS, and the version"
                        + " spring in CASH");
    }

    private static ProgramBuilder limited(String version, Instant effective, Amount budget, Amount cap) {
        return Program.named("club", version, ZoneOffset.UTC, "GBP")
                .effective(effective)
                .currency(POINTS)
                .currency(Currency.cashback("CASH", "GBP"))
                .budget(new Budget("launch", budget, CalendarPeriod.LIFETIME))
                .rule(Rule.of("base").capped(new Cap("daily", cap, CalendarPeriod.DAY)));
    }

    @Test
    void theHashIsOfAllThatAVersionSays() {
        assertThat(first.edition().hash()).matches("[0-9a-f]{64}");
        assertThat(program("spring", JANUARY, 1).edition()).isEqualTo(first.edition());
        assertThat(program("spring", JANUARY, 2).edition()).isNotEqualTo(first.edition());
        assertThat(first.edition())
                .hasToString("spring@" + first.edition().hash().substring(0, 12));
        Program windowed = Program.named("club", "spring", ZoneOffset.UTC, "GBP")
                .effective(JANUARY)
                .currency(POINTS)
                .rule(Rule.of("base").describedAs("1 points for each pound").within(new Window(MARCH, null)))
                .evaluatedBy(giving(1));
        assertThat(windowed.edition().hash()).isNotEqualTo(first.edition().hash());
    }

    @Test
    void theHashTellsNothingFromAWord() {
        assertThat(inGroup(Rule.of("base")).edition())
                .isNotEqualTo(inGroup(Rule.of("base").in("null", 0)).edition());
    }

    private static Program inGroup(Rule rule) {
        return Program.named("club", "spring", ZoneOffset.UTC, "GBP")
                .currency(POINTS)
                .group(StackingGroup.of("null", StackingGroup.Mode.BEST))
                .rule(rule)
                .evaluatedBy(giving(1));
    }
}
