package io.loyaltyengine.rules.compile;

import io.loyaltyengine.rules.check.Shop.Line;
import io.loyaltyengine.rules.check.Shop.Member;
import io.loyaltyengine.rules.check.Shop.Purchase;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Binary.Operator;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Comprehension.Kind;
import io.loyaltyengine.rules.definition.Expression.Conditional;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.definition.Expression.Has;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.definition.Expression.Truth;
import io.loyaltyengine.rules.definition.Expression.Unary;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Random conditions that fit the shop's vocabulary, and random members and purchases of which some fields are absent.
 */
final class TypedTrees {

    private TypedTrees() {}

    static Arbitrary<Expression> conditions() {
        return bool(4, 0);
    }

    static Arbitrary<Expression> formulas() {
        return number(4, 0);
    }

    static Arbitrary<Member> members() {
        return Combinators.combine(
                        Arbitraries.of("silver", "gold").injectNull(0.2),
                        decimals().injectNull(0.2),
                        Arbitraries.of("vip", "local", "gold").list().ofMaxSize(3),
                        Arbitraries.of(true, false).injectNull(0.3))
                .as((tier, visits, segments, employee) -> new Member(tier, visits, null, segments, Map.of(), employee));
    }

    static Arbitrary<Purchase> purchases() {
        Arbitrary<Line> lines = Combinators.combine(
                        Arbitraries.of("A", "B", "vip").injectNull(0.2),
                        decimals().injectNull(0.1))
                .as(Line::new);
        return Combinators.combine(
                        decimals().injectNull(0.2),
                        lines.list().ofMaxSize(4),
                        Arbitraries.of("A", "gold").injectNull(0.2))
                .as((total, list, note) -> new Purchase(total, null, list, note));
    }

    private static Arbitrary<BigDecimal> decimals() {
        return Arbitraries.of("0", "1", "2", "2.0", "-1", "0.5", "3.50", "100").map(BigDecimal::new);
    }

    private static Arbitrary<Expression> bool(int depth, int loops) {
        Arbitrary<Expression> leaf = Arbitraries.of(
                new Truth(true),
                new Truth(false),
                path("member", "employee"),
                new Has(path("member", "tier")),
                new Has(path("purchase", "note")));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Expression> bool = Arbitraries.lazy(() -> bool(depth - 1, loops));
        Arbitrary<Expression> number = Arbitraries.lazy(() -> number(depth - 1, loops));
        Arbitrary<Expression> text = text(loops);
        Arbitrary<Expression> comparison = Combinators.combine(
                        Arbitraries.of(
                                Operator.LESS,
                                Operator.AT_MOST,
                                Operator.MORE,
                                Operator.AT_LEAST,
                                Operator.EQUAL,
                                Operator.NOT_EQUAL),
                        number,
                        number)
                .as(Binary::new);
        Arbitrary<Expression> logic = Combinators.combine(Arbitraries.of(Operator.AND, Operator.OR), bool, bool)
                .as(Binary::new);
        Arbitrary<Expression> loop = Combinators.combine(
                        Arbitraries.of(Kind.ALL, Kind.EXISTS, Kind.EXISTS_ONE), bool(depth - 1, loops + 1))
                .as((kind, body) -> new Comprehension(kind, path("purchase", "lines"), "x" + loops, body));
        return Arbitraries.oneOf(
                leaf,
                comparison,
                comparison,
                logic,
                logic,
                bool.map(inner -> new Unary(Unary.Prefix.NOT, inner)),
                Combinators.combine(bool, bool, bool).as(Conditional::new),
                Combinators.combine(Arbitraries.of(Operator.EQUAL, Operator.NOT_EQUAL), text, text)
                        .as(Binary::new),
                Combinators.combine(text, text.list().ofMinSize(1).ofMaxSize(3))
                        .as((one, list) -> new Binary(Operator.IN, one, new ListOf(list))),
                Combinators.combine(number, number.list().ofMinSize(1).ofMaxSize(3))
                        .as((one, list) -> new Binary(Operator.IN, one, new ListOf(list))),
                text.map(one -> new Binary(Operator.IN, one, path("member", "segments"))),
                loop);
    }

    private static Arbitrary<Expression> number(int depth, int loops) {
        Arbitrary<Expression> leaf = Arbitraries.oneOf(
                decimals().map(Decimal::new),
                Arbitraries.of(path("member", "visits"), path("purchase", "total")),
                Arbitraries.just(loops == 0 ? Decimal.of(7) : path("x" + (loops - 1), "amount")));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Expression> bool = Arbitraries.lazy(() -> bool(depth - 1, loops));
        Arbitrary<Expression> number = Arbitraries.lazy(() -> number(depth - 1, loops));
        Operator[] operators = {Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY, Operator.DIVIDE, Operator.REMAINDER
        };
        return Arbitraries.oneOf(
                leaf,
                Combinators.combine(Arbitraries.of(operators), number, number.filter(TypedTrees::isNotZero))
                        .as(Binary::new),
                number.map(inner -> new Unary(Unary.Prefix.NEGATE, inner)),
                Combinators.combine(bool, number, number).as(Conditional::new),
                number(depth - 1, loops + 1)
                        .map(body -> new Call(
                                new Comprehension(Kind.MAP, path("purchase", "lines"), "x" + loops, body),
                                "sum",
                                List.of())),
                bool(depth - 1, loops + 1)
                        .map(body -> new Call(
                                new Comprehension(Kind.FILTER, path("purchase", "lines"), "x" + loops, body),
                                "size",
                                List.of())));
    }

    private static Arbitrary<Expression> text(int loops) {
        return Arbitraries.of(
                path("purchase", "note"),
                new Text("A"),
                new Text("vip"),
                loops == 0 ? new Text("gold") : path("x" + (loops - 1), "sku"));
    }

    private static boolean isNotZero(Expression expression) {
        return !(expression instanceof Decimal number) || number.value().signum() != 0;
    }

    private static Select path(String variable, String field) {
        return new Select(new Name(variable), field);
    }
}
