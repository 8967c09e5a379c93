package io.loyaltyengine.rules.archive;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.Window;
import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Portion;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.evaluator.DeclaredRules;
import io.loyaltyengine.rules.vocabulary.AttributeType;
import io.loyaltyengine.rules.vocabulary.Declarations;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Random rules of every form that rules have. */
final class AnyRules {

    static final Declarations DECLARATIONS = new Declarations(
            List.of("silver", "gold"),
            Map.of("city", AttributeType.TEXT),
            Map.of("delivery", AttributeType.DATE),
            Map.of("organic", AttributeType.BOOL),
            Map.of("review", Map.of("stars", AttributeType.NUMBER)));

    private static final Currency POINTS = Currency.points("POINTS").withScale(2);

    private static final List<Effect> EFFECTS = List.of(
            new Effect.PerAmount(amount("5"), money("1.50"), Effect.Basis.NET, Award.Rounding.LINE),
            new Effect.PerAmount(
                    amount("5"),
                    money("1"),
                    Effect.Basis.GROSS,
                    Award.Rounding.BASKET,
                    new Portion.UpTo(money("20")),
                    amount("7")),
            new Effect.Fixed(amount("0.01")),
            new Effect.Percent(new BigDecimal("2.5"), POINTS, Effect.Basis.NET, Award.Rounding.LINE),
            new Effect.Percent(
                    new BigDecimal("0.1"),
                    POINTS,
                    Effect.Basis.NET,
                    Award.Rounding.LINE,
                    new Portion.ByPrice(Portion.ByPrice.End.DEAREST, 2, 3),
                    null),
            new Effect.PerUnit(amount("3"), new BigDecimal("1E+3"), cel("line.quantity * 2"), Award.Rounding.LINE),
            new Effect.Banded(
                    Effect.Banded.Mode.MARGINAL,
                    List.of(
                            new Effect.Banded.Band(BigDecimal.ZERO, amount("1")),
                            new Effect.Banded.Band(new BigDecimal("12.5"), amount("2"))),
                    money("1"),
                    Effect.Basis.NET,
                    new Portion.ByPrice(Portion.ByPrice.End.CHEAPEST, 1, null),
                    amount("9")),
            new Effect.PerSet(amount("4"), new BigDecimal("3"), null),
            new Effect.Multiply(new BigDecimal("1.25"), POINTS, Set.of("b", "a")),
            new Effect.GrantPerk("lounge", Term.parse("1 month")),
            new Effect.GrantTag("seen", null));

    private static final List<String> CONDITIONS = List.of(
            "true",
            "!(member.tier == \"gold\") && -purchase.total < 1.50",
            "member.segments[0] == \"vip\" || has(member.tier)",
            "purchase.total > 5 ? member.city == \"Åre \\\"1\\\"\" : \"x\" in member.segments",
            "purchase.lines.exists(l, l.sku in [\"A\", \"B\"] && l.organic) && math.abs(purchase.total) > 0.001",
            "purchase.lines.map(l, l.amount).sum() % 7 != 123456789012345678901234567890.5",
            "activity.delivery >= date(\"2026-03-01\") && member.id.startsWith(\"a\")");

    private final Random random;

    private AnyRules(long seed) {
        random = new Random(seed);
    }

    static DeclaredRules of(long seed) {
        AnyRules any = new AnyRules(seed);
        List<RuleDefinition> rules = new ArrayList<>();
        int size = any.random.nextInt(12);
        for (int i = 0; i < size; i++) {
            rules.add(any.definition("rule-" + i));
        }
        return DeclaredRules.of(
                rules, any.random.nextInt(5) == 0 && rules.isEmpty() ? Declarations.none() : DECLARATIONS);
    }

    static List<Effect> effects() {
        return EFFECTS;
    }

    private RuleDefinition definition(String id) {
        List<Effect> effects = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            effects.add(EFFECTS.get(random.nextInt(EFFECTS.size())));
        }
        return new RuleDefinition(
                rule(id),
                RuleDefinition.PURCHASE,
                random.nextBoolean() ? null : cel(CONDITIONS.get(random.nextInt(CONDITIONS.size()))),
                random.nextBoolean() ? null : cel("line.sku == \"" + id + "\" && line.quantity >= 2"),
                effects);
    }

    private Rule rule(String id) {
        Rule rule = Rule.of(id).first(random.nextInt(7) - 3).excluding("other").drawingOn("spring");
        Instant from = Instant.parse("1969-03-01T00:00:00.000000001Z");
        rule = random.nextBoolean() ? rule : rule.describedAs("Für alle, 全部");
        rule = random.nextBoolean() ? rule : rule.in("group", -2);
        rule = random.nextBoolean() ? rule : rule.eligible(MemberKind.PARTNER, MemberKind.CUSTOMER);
        rule = random.nextBoolean() ? rule : rule.within(new Window(from, random.nextBoolean() ? null : Instant.MAX));
        rule = random.nextBoolean()
                ? rule
                : rule.capped(new Cap("one", amount("5"), null), new Cap("two", amount("6"), CalendarPeriod.QUARTER));
        return random.nextBoolean() ? rule : rule.onTerms(new LotTerms(Term.parse("PT36H"), expiry()));
    }

    private Expiry expiry() {
        String[] texts = {
            "never", "1 year", "end of month after 1 year", "on 2030-01-31", "every 28 February after 1 year"
        };
        return Expiry.parse(texts[random.nextInt(texts.length)]);
    }

    private static Expression cel(String text) {
        return new CelParser().parse(text).expression();
    }

    private static Amount amount(String value) {
        return POINTS.of(value);
    }

    private static Money money(String value) {
        return Money.of("GBP", value);
    }
}
