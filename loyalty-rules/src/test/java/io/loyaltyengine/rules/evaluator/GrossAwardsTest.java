package io.loyaltyengine.rules.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.reward.Exchange;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.vocabulary.Declarations;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GrossAwardsTest {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final Currency CASH = Currency.cashback("CASH", "GBP");
    private static final Expression LARGE =
            new CelParser().parse("purchase.total >= 50").expression();
    private static final Expression GOODS =
            new CelParser().parse("line.category == 'goods'").expression();

    @Test
    void onlyWhatIsAwardedOnGrossAmountsIsAnExchange() {
        assertThat(told(
                        rule("net", null, null, points(2, "1.00", Effect.Basis.NET), percent("3", Effect.Basis.NET)),
                        rule("gross", null, null, points(2, "1.00", Effect.Basis.GROSS)),
                        rule("back", null, null, percent("3", Effect.Basis.GROSS)),
                        rule("nothing", null, null, percent("0", Effect.Basis.GROSS)),
                        rule("gift", null, null, new Effect.Fixed(POINTS.of(50)))))
                .containsExactly(
                        "gross gives 2 POINTS for 1.00 GBP in money", "back gives 3 CASH for 100 GBP in money");
    }

    @Test
    void rulesThatAllStandOnEveryPurchaseAddUp() {
        assertThat(told(
                        rule("one", null, null, points(1, "1.00", Effect.Basis.GROSS)),
                        rule("two", null, null, points(2, "1.00", Effect.Basis.GROSS)),
                        rule("three", null, null, points(5, "3.00", Effect.Basis.GROSS)),
                        rule("both", null, null, percent("3", Effect.Basis.GROSS), percent("1", Effect.Basis.GROSS))))
                .containsExactly(
                        "one with two with three gives 14.00 POINTS for 3.0000 GBP in money",
                        "both gives 4 CASH for 100 GBP in money");
    }

    @Test
    void ofRulesThatNeedNotStandTogetherEachIsAnExchangeWithWhatAlwaysStands() {
        RuleDefinition grouped = new RuleDefinition(
                Rule.of("grouped").in("season", 1),
                RuleDefinition.PURCHASE,
                null,
                null,
                List.of(points(8, "1.00", Effect.Basis.GROSS)));
        assertThat(told(
                        rule(
                                "large",
                                LARGE,
                                null,
                                points(2, "1.00", Effect.Basis.GROSS),
                                percent("5", Effect.Basis.GROSS)),
                        rule("base", null, null, points(1, "1.00", Effect.Basis.GROSS)),
                        rule("goods", null, GOODS, points(4, "1.00", Effect.Basis.GROSS)),
                        grouped))
                .containsExactly(
                        "base gives 1 POINTS for 1.00 GBP in money",
                        "base with large gives 3 POINTS for 1.00 GBP in money",
                        "large gives 5 CASH for 100 GBP in money",
                        "base with goods gives 5 POINTS for 1.00 GBP in money",
                        "base with grouped gives 9 POINTS for 1.00 GBP in money");
    }

    @Test
    void whatACapOfTheRuleLimitsIsNone() {
        RuleDefinition capped = new RuleDefinition(
                Rule.of("capped").capped(new Cap("few", POINTS.of(10), CalendarPeriod.MONTH)),
                RuleDefinition.PURCHASE,
                null,
                null,
                List.of(points(9, "1.00", Effect.Basis.GROSS), percent("3", Effect.Basis.GROSS)));
        assertThat(told(capped)).containsExactly("capped gives 3 CASH for 100 GBP in money");
    }

    private static List<String> told(RuleDefinition... rules) {
        return DeclaredRules.of(List.of(rules), Declarations.none())
                .exchanges(java.util.Currency.getInstance("GBP"))
                .stream()
                .map(Exchange::toString)
                .toList();
    }

    private static RuleDefinition rule(
            String id, @Nullable Expression when, @Nullable Expression lines, Effect... effects) {
        return new RuleDefinition(Rule.of(id), RuleDefinition.PURCHASE, when, lines, List.of(effects));
    }

    private static Effect points(long give, String per, Effect.Basis basis) {
        return new Effect.PerAmount(POINTS.of(give), Money.of("GBP", per), basis, Award.Rounding.BASKET);
    }

    private static Effect percent(String percent, Effect.Basis basis) {
        return new Effect.Percent(new BigDecimal(percent), CASH, basis, Award.Rounding.BASKET);
    }
}
