package io.loyaltyengine.rules.evaluator;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.Window;
import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.vocabulary.AttributeType;
import io.loyaltyengine.rules.vocabulary.Declarations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random rules over a small world, so that about every other test in them holds. */
final class AnyProgram {

    static final Declarations DECLARATIONS = new Declarations(
            List.of("silver", "gold"),
            Map.of("city", AttributeType.TEXT, "staff", AttributeType.BOOL),
            Map.of("channel", AttributeType.TEXT, "score", AttributeType.NUMBER, "delivery", AttributeType.DATE),
            Map.of("brand", AttributeType.TEXT, "organic", AttributeType.BOOL, "weight", AttributeType.NUMBER),
            Map.of("review", Map.of("stars", AttributeType.NUMBER, "product", AttributeType.TEXT)));

    private static final Currency POINTS =
            new Currency("POINTS", Currency.Kind.POINTS, "points", 0, RoundingMode.HALF_UP);

    private static final Instant EPOCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final long HOUR = 3_600;

    private final Random random;

    private AnyProgram(long seed) {
        this.random = new Random(seed);
    }

    static List<RuleDefinition> rules(long seed) {
        AnyProgram any = new AnyProgram(seed);
        List<RuleDefinition> rules = new ArrayList<>();
        int size = 1 + any.random.nextInt(24);
        for (int i = 0; i < size; i++) {
            rules.add(any.rule("rule-" + i));
        }
        return rules;
    }

    private RuleDefinition rule(String id) {
        String on = pick("purchase", "purchase", "purchase", "purchase", "purchase", "review", "enrolment");
        boolean purchase = on.equals("purchase");
        String when = random.nextInt(4) == 0 ? null : condition(random.nextInt(4), on, false);
        String lines = !purchase || random.nextInt(3) == 0 ? null : condition(random.nextInt(4), on, true);
        return new RuleDefinition(effective(Rule.of(id)), on, parsed(when), parsed(lines), List.of(effect(purchase)));
    }

    private Rule effective(Rule rule) {
        Rule forKinds = random.nextInt(6) == 0 ? rule.eligible(MemberKind.EMPLOYEE, MemberKind.PARTNER) : rule;
        if (random.nextInt(3) > 0) {
            return forKinds;
        }
        int begin = random.nextInt(6 * 24);
        int length = 1 + random.nextInt(72);
        Instant from = EPOCH.plusSeconds(begin * HOUR).plusNanos(random.nextInt(2));
        Instant until = EPOCH.plusSeconds((begin + length) * HOUR).plusNanos(random.nextInt(2));
        return forKinds.within(new Window(random.nextInt(3) == 0 ? null : from, random.nextInt(3) == 0 ? null : until));
    }

    private static @Nullable Expression parsed(@Nullable String text) {
        return text == null ? null : new CelParser().parse(text).expression();
    }

    private Effect effect(boolean purchase) {
        Amount five = new Amount(POINTS, new BigDecimal("5"));
        return switch (random.nextInt(purchase ? 4 : 2)) {
            case 0 -> new Effect.Fixed(five);
            case 1 -> new Effect.GrantPerk("lounge", null);
            case 2 -> new Effect.PerAmount(five, Money.of("GBP", "1.00"), Effect.Basis.NET, Award.Rounding.LINE);
            default ->
                new Effect.PerUnit(
                        five,
                        BigDecimal.ONE,
                        new CelParser().parse("line.quantity").expression(),
                        Award.Rounding.BASKET);
        };
    }

    private String condition(int depth, String on, boolean lines) {
        if (depth == 0) {
            return test(on, lines);
        }
        String one = condition(depth - 1, on, lines);
        String other = condition(random.nextInt(depth), on, lines);
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> "(" + one + ") && (" + other + ")";
            case 3, 4, 5 -> "(" + one + ") || (" + other + ")";
            case 6, 7 -> "!(" + one + ")";
            case 8 -> "(" + other + ") ? (" + one + ") : (" + test(on, lines) + ")";
            default -> test(on, lines);
        };
    }

    private String test(String on, boolean lines) {
        if (lines && random.nextInt(5) > 0) {
            return ofLine("line");
        } else if (random.nextInt(3) == 0) {
            return ofMember();
        }
        return switch (on) {
            case "purchase" -> ofPurchase();
            case "review" ->
                pick(
                        "activity.stars " + comparison() + " " + random.nextInt(6),
                        "activity.product == \"" + sku() + "\"",
                        "activity.product in [\"A\", \"B\"]",
                        ofTime());
            default -> ofTime();
        };
    }

    private String ofLine(String line) {
        return pick(
                line + ".sku == \"" + sku() + "\"",
                line + ".sku in [\"" + sku() + "\", \"" + sku() + "\"]",
                "\"" + sku() + "\" == " + line + ".sku",
                line + ".sku != \"" + sku() + "\"",
                line + ".category == \"" + pick("X", "Y", "Z") + "\"",
                line + ".category != \"X\"",
                line + ".category in [\"X\", \"Z\"]",
                "has(" + line + ".category)",
                line + ".sku.startsWith(\"A\")",
                line + ".brand == \"" + pick("own", "other") + "\"",
                line + ".organic",
                line + ".organic == false",
                line + ".weight " + comparison() + " 1.50",
                line + ".quantity " + comparison() + " " + random.nextInt(4),
                line + ".amount " + comparison() + " " + money(),
                line + ".gross " + comparison() + " " + money(),
                money() + " " + comparison() + " " + line + ".amount",
                line + ".amount / " + line + ".gross > 0.9",
                pick("true", "false"));
    }

    private String ofPurchase() {
        return pick(
                "purchase.total " + comparison() + " " + money(),
                "purchase.total >= " + money(),
                "purchase.gross " + comparison() + " " + money(),
                money() + " " + comparison() + " purchase.total",
                "purchase.lines.exists(l, l.sku == \"" + sku() + "\")",
                "purchase.lines.exists(l, " + ofLine("l") + " && " + ofLine("l") + ")",
                "purchase.lines." + pick("exists", "all", "exists_one") + "(l, " + ofLine("l") + ")",
                "purchase.lines.filter(l, " + ofLine("l") + ").size() " + comparison() + " 2",
                "activity.channel == \"" + pick("web", "store") + "\"",
                "activity.channel in [\"web\", \"app\"]",
                "activity.channel != \"web\"",
                "activity.score " + comparison() + " -1.5",
                "activity.delivery " + comparison() + " " + date(),
                "line.sku == \"" + sku() + "\"",
                ofTime());
    }

    private String ofTime() {
        return pick(
                "local.date " + comparison() + " " + date(),
                "local.date >= " + date() + " && local.date < " + date(),
                date() + " " + comparison() + " local.date",
                "local.weekday in [\"saturday\", \"sunday\"]",
                "local.weekday == \"monday\"",
                "local.hour " + comparison() + " 12",
                "activity.source == \"till\"");
    }

    private String ofMember() {
        return pick(
                "member.tier == \"gold\"",
                "member.tier != \"silver\"",
                "member.tier in [\"gold\", \"silver\"]",
                "\"" + pick("vip", "new", "local") + "\" in member.segments",
                "!(\"vip\" in member.segments)",
                "member.kind == \"employee\"",
                "member.isBirthday",
                "member.city == \"Oslo\"",
                "member.staff == true",
                "has(member.tier)");
    }

    private String comparison() {
        return pick("==", "!=", "<", "<=", ">", ">=");
    }

    private String sku() {
        return pick("A", "B", "C", "AB");
    }

    private String money() {
        return pick("0", "5", "5.00", "7.5", "10", "19.99", "20");
    }

    private String date() {
        return "date(\"2026-03-0" + (1 + random.nextInt(5)) + "\")";
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
