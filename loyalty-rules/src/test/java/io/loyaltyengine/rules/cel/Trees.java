package io.loyaltyengine.rules.cel;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Conditional;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.definition.Expression.Has;
import io.loyaltyengine.rules.definition.Expression.Index;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.definition.Expression.Truth;
import io.loyaltyengine.rules.definition.Expression.Unary;
import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random trees of every kind of node; what they mean does not matter. */
public final class Trees {

    private Trees() {}

    public static Arbitrary<Expression> any() {
        return depth(5);
    }

    private static Arbitrary<Expression> depth(int depth) {
        if (depth == 0) {
            return leaf();
        }
        Arbitrary<Expression> inner = Arbitraries.lazy(() -> depth(depth - 1));
        Arbitrary<String> names = Arbitraries.of("a", "b1", "_c", "member", "size");
        Arbitrary<String> fields = Arbitraries.of("a", "b1", "for", "tier");
        Arbitrary<Select> select = Combinators.combine(inner, fields).as(Select::new);
        return Arbitraries.oneOf(
                leaf(),
                select.map(node -> node),
                select.map(Has::new),
                Combinators.combine(inner, inner).as(Index::new),
                Combinators.combine(Arbitraries.of(Unary.Prefix.class), inner).as(Unary::new),
                Combinators.combine(Arbitraries.of(Binary.Operator.class), inner, inner)
                        .as(Binary::new),
                Combinators.combine(Arbitraries.of(Binary.Operator.class), inner, inner)
                        .as(Binary::new),
                Combinators.combine(inner, inner, inner).as(Conditional::new),
                Combinators.combine(inner.injectNull(0.5), names, inner.list().ofMaxSize(2))
                        .as(Call::new),
                inner.list().ofMaxSize(3).map(ListOf::new),
                Combinators.combine(Arbitraries.of(Comprehension.Kind.class), inner, names, inner)
                        .as(Comprehension::new));
    }

    private static Arbitrary<Expression> leaf() {
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e20"), new BigDecimal("1e20"))
                .ofScale(6);
        return Arbitraries.oneOf(
                Arbitraries.of(true, false).map(Truth::new),
                numbers.map(Decimal::new),
                Arbitraries.integers().between(-3, 3).map(Decimal::of),
                Arbitraries.strings().ofMaxLength(8).map(Text::new),
                Arbitraries.of("\"", "'", "\\", "\n", "\u202e", "\ud800", "x").map(Text::new),
                Arbitraries.of("a", "b1", "_c", "member").map(Name::new));
    }
}
