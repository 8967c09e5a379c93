package io.loyaltyengine.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.perk.Perk;
import io.loyaltyengine.reward.Conversion;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Budget;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.RuleEvaluator;
import io.loyaltyengine.rule.StackingGroup;
import io.loyaltyengine.tier.Tier;
import io.loyaltyengine.tier.TierLadder;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramTest {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final Currency MILES = Currency.points("MILES");
    private static final Currency STATUS = Currency.qualifying("STATUS", "status");
    private static final Currency CASH = Currency.cashback("CASH", "GBP");
    private static final Conversion TO_CASH =
            new Conversion("to-cash", POINTS.of(100), CASH.of("1.00"), POINTS.zero(), POINTS.of(100));
    private static final RuleEvaluator NOTHING = facts -> Proposals.of();

    @Test
    void allThatDoesNotFitIsSaidAtOnce() {
        ProgramBuilder builder = Program.named("club", " ", ZoneOffset.UTC, "GBP")
                .currency(POINTS)
                .currency(POINTS)
                .ladder(new TierLadder(
                        STATUS,
                        List.of(new Tier(
                                "gold", STATUS.of(1), Map.of("MILES", new BigDecimal("2")), List.of("lounge")))))
                .perk(new Perk("spa", 1, CalendarPeriod.DAY))
                .perk(new Perk("spa", 2, CalendarPeriod.DAY))
                .rule(Rule.of("base").in("nowhere", 1))
                .rule(Rule.of("base").capped(new Cap("cap", MILES.of(1), null)))
                .group(new StackingGroup(
                        "g", StackingGroup.Mode.ALL, List.of(StackingGroup.of("g", StackingGroup.Mode.BEST))))
                .cap(new Cap("cap", POINTS.of(5), null))
                .cap(new Cap("perk:spa", POINTS.of(5), null))
                .reward(new MoneyOff(
                        "off",
                        new Rate(MILES.of(1), Money.of("EUR", "1.00")),
                        MILES.zero(),
                        MILES.of(1),
                        BigDecimal.ONE,
                        Term.NONE))
                .conversion(new Conversion("off", POINTS.of(2), MILES.of(3), POINTS.zero(), POINTS.of(1)))
                .conversion(new Conversion("back", MILES.of(3), POINTS.of(4), MILES.zero(), MILES.of(1)))
                .conversion(new Conversion("back", MILES.of(3), POINTS.of(2), MILES.zero(), MILES.of(1)));

        assertThatThrownBy(() -> builder.evaluatedBy(NOTHING))
                .isInstanceOfSatisfying(
                        InvalidProgramException.class,
                        invalid -> assertThat(invalid.problems())
                                .containsExactlyInAnyOrder(
                                        "a program has an id and a version",
                                        "the currency POINTS is declared twice",
                                        "the perk spa is declared twice",
                                        "the rule base is declared twice",
                                        "the stacking group g is declared twice",
                                        "the cap cap is declared twice",
                                        "the cap perk:spa begins with perk:, as only the uses of perks are counted",
                                        "the ladder is in STATUS, which is not a currency of the program",
                                        "the tier gold multiplies the currency MILES, which is not declared",
                                        "the tier gold has the perk lounge, which is not declared",
                                        "the rule base is in the stacking group nowhere, which is not declared",
                                        "the cap cap is in MILES, which is not a currency of the program",
                                        "the reward off is in MILES, which is not a currency of the program",
                                        "the reward off gives EUR off, and purchases are made in GBP",
                                        "the conversion back is declared twice",
                                        "the conversion off has the name of a reward",
                                        "the conversion off is in MILES, which is not a currency of the program",
                                        "the conversion back is in MILES, which is not a currency of the program",
                                        "the conversion back is in MILES, which is not a currency of the program",
                                        "value comes from nothing: off gives 3 MILES for 2 POINTS, and back gives"
                                                + " 4 POINTS for 3 MILES, so that 2 POINTS become 4 POINTS"))
                .hasMessageStartingWith("the program club cannot be used: a program has an id and a version; ");
    }

    @Test
    void aRuleDrawsOnABudgetOnce() {
        ProgramBuilder builder = Program.named("club", "1", ZoneOffset.UTC, "GBP")
                .currency(POINTS)
                .budget(new Budget("launch", POINTS.of(100), CalendarPeriod.LIFETIME))
                .rule(Rule.of("base").drawingOn("launch", "launch"));

        assertThatThrownBy(() -> builder.evaluatedBy(NOTHING))
                .hasMessage("the program club cannot be used: the rule base draws on the budget launch twice");
    }

    /** The limits and the terms of the rule would be those of what the tier multiplies. */
    @Test
    void noRuleHasTheNameUnderWhichATierMultiplies() {
        Currency nights = Currency.qualifying("NIGHTS", "nights");
        ProgramBuilder builder = Program.named("club", "1", ZoneOffset.UTC, "GBP")
                .currency(nights)
                .ladder(new TierLadder(nights, List.of(new Tier("gold", nights.of(1), Map.of(), List.of()))))
                .rule(Rule.of("tier:gold"));

        assertThatThrownBy(() -> builder.evaluatedBy(NOTHING))
                .hasMessage("the program club cannot be used: the rule tier:gold has the name of what the tier gold"
                        + " multiplies");
    }

    @Test
    void aProgramIsFoundByItsNames() {
        Program program = Program.named("club", "1", ZoneOffset.UTC, "GBP")
                .currency(POINTS)
                .currency(CASH)
                .perk(new Perk("spa", 1, CalendarPeriod.DAY))
                .conversion(TO_CASH)
                .evaluatedBy(NOTHING);

        assertThat(program.currency("POINTS").map(CurrencyTerms::currency)).contains(POINTS);
        assertThat(program.currency("MILES")).isEmpty();
        assertThat(program.perk("spa")).isPresent();
        assertThat(program.reward("off")).isEmpty();
        assertThat(program.conversion("to-cash")).contains(TO_CASH);
        assertThat(program.conversion("off")).isEmpty();
        assertThat(program.terms(POINTS).currency()).isEqualTo(POINTS);
        assertThatThrownBy(() -> program.terms(MILES)).hasMessage("the program club has no currency MILES");
        assertThatThrownBy(() -> program.terms(POINTS.withScale(2)))
                .hasMessage("the program club has no currency POINTS");
    }

    @Test
    void itsPartsAreWellFormed() {
        assertThatThrownBy(() -> new Perk("spa", 0, CalendarPeriod.DAY))
                .hasMessage("the perk spa has the quota 0; it is at least 1");
        assertThatThrownBy(() -> new Perk("", 1, CalendarPeriod.DAY)).hasMessage("a perk has a blank id");
        assertThatThrownBy(() -> Rule.of(" ")).hasMessage("a rule has a blank id");
        assertThatThrownBy(() -> StackingGroup.of("", StackingGroup.Mode.ALL))
                .hasMessage("a stacking group has a blank id");
    }
}
