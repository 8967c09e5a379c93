package io.loyaltyengine.rules.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.RuleDefinition;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleSentenceTest {

    private static final Currency POINTS = Currency.points("POINTS");

    @Test
    void aRuleOnPurchasesIsSaidWithItsLinesAndItsLimits() {
        Rule rule = Rule.of("coffee")
                .in("base", 5)
                .capped(
                        new Cap("day", POINTS.of(100), CalendarPeriod.DAY),
                        new Cap("ever", POINTS.of(1000), CalendarPeriod.LIFETIME),
                        new Cap("once", POINTS.of(50), null));
        assertThat(say(
                        rule,
                        "purchase",
                        "purchase.total >= 50",
                        "line.category == 'coffee'",
                        new Effect.PerAmount(
                                POINTS.of(2), Money.of("GBP", "1.00"), Effect.Basis.GROSS, Award.Rounding.LINE)))
                .isEqualTo("On a purchase, if the purchase's total is at least 50, for the lines for which the line's"
                        + " category is coffee: 2 points for every 1.00 GBP spent, before discounts, rounded on each"
                        + " line; at most 100 points in a day; at most 1000 points in a lifetime; at most 50 points"
                        + " for each activity; in the group base with the priority 5.");
    }

    @Test
    void everyEffectHasItsWords() {
        assertThat(say(
                        Rule.of("all"),
                        "purchase",
                        "member.employee",
                        null,
                        new Effect.Fixed(POINTS.of(50)),
                        new Effect.Percent(new BigDecimal("2.50"), POINTS, Effect.Basis.NET, Award.Rounding.BASKET),
                        new Effect.PerUnit(POINTS.of(1), BigDecimal.ONE, cel("line.quantity"), Award.Rounding.BASKET),
                        new Effect.PerUnit(
                                POINTS.of(3), new BigDecimal("10"), cel("line.quantity * 2"), Award.Rounding.LINE),
                        new Effect.Multiply(new BigDecimal("2"), POINTS, Set.of()),
                        new Effect.Multiply(new BigDecimal("3"), POINTS, Set.of("base", "extra")),
                        new Effect.GrantPerk("free-cup", Term.parse("30 days")),
                        new Effect.GrantPerk("lounge", null)))
                .isEqualTo("On a purchase, if the member is marked employee: 50 points; 2.5% of the money spent, in"
                        + " POINTS; 1 points times the line's quantity; 3 points for every 10 of the line's quantity"
                        + " times 2, rounded on each line; 2 times what other rules give in POINTS; 3 times what the"
                        + " rules of the groups base and extra give in POINTS; the perk free-cup for 30 days; the perk"
                        + " lounge.");
    }

    @Test
    void otherOccasionsAndTermsAreSaid() {
        Rule rule = Rule.of("ride").first(-1).onTerms(new LotTerms(Term.parse("14 days"), Expiry.parse("12 months")));
        assertThat(say(rule, "ride", null, null, new Effect.Fixed(POINTS.of(5))))
                .isEqualTo(
                        "On the interaction ride: 5 points; pending for 14 days; expiring: 12 months; with the priority"
                                + " -1.");
        assertThat(say(Rule.of("hello"), "enrolment", "true", null)).isEqualTo("On enrolment, if always: nothing.");
    }

    private static String say(Rule rule, String on, @Nullable String when, @Nullable String lines, Effect... effects) {
        return Sentence.of(new RuleDefinition(
                rule, on, when == null ? null : cel(when), lines == null ? null : cel(lines), List.of(effects)));
    }

    private static Expression cel(String text) {
        return new CelParser().parse(text).expression();
    }
}
