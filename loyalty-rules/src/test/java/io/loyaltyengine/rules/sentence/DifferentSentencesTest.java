package io.loyaltyengine.rules.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Conditional;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.Expression.Unary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Different conditions are said differently, except that a chain of ands or of ors reads the same however it is grouped. */
class DifferentSentencesTest {

    private static final List<Expression> LEAVES = Stream.of(
                    "purchase.total >= 5",
                    "purchase.total == 5",
                    "member.note == '5'",
                    "member.note == 'true'",
                    "member.employee == true",
                    "member.employee",
                    "member.tier in ['silver', 'gold']",
                    "member.tier in ['gold']",
                    "member.tier == 'gold'",
                    "'gold' in member.segments",
                    "has(member.tier)",
                    "x.category == 'coffee'",
                    "x.amount * 2 - 1 > 5",
                    "x.amount * (2 - 1) > 5",
                    "-(x.amount * 2) > 5",
                    "-x.amount * 2 > 5",
                    "x.sku.startsWith('coffee')",
                    "member.birthday < date('2000-01-01')",
                    "member.birthday < timestamp('2000-01-01T00:00:00Z')",
                    "member.birthday < '2000-01-01'",
                    "true",
                    "false")
            .map(text -> new CelParser().parse(text).expression())
            .toList();

    @Test
    void conditionsOfTwoLevelsAreToldApart() {
        assertToldApart(grown(LEAVES));
    }

    @Test
    void conditionsOfThreeLevelsAreToldApart() {
        List<Expression> some = List.of(LEAVES.get(0), LEAVES.get(6), LEAVES.get(11), LEAVES.get(5));
        assertToldApart(grown(grown(some)));
    }

    private static List<Expression> grown(List<Expression> smaller) {
        Expression lines = new Select(new Name("purchase"), "lines");
        List<Expression> found = new ArrayList<>(smaller);
        for (Expression one : smaller) {
            found.add(new Unary(Unary.Prefix.NOT, one));
            for (Comprehension.Kind kind :
                    List.of(Comprehension.Kind.EXISTS, Comprehension.Kind.ALL, Comprehension.Kind.EXISTS_ONE)) {
                found.add(new Comprehension(kind, lines, "x", one));
            }
            for (Expression other : smaller) {
                found.add(new Binary(Binary.Operator.AND, one, other));
                found.add(new Binary(Binary.Operator.OR, one, other));
            }
        }
        found.add(new Conditional(smaller.get(0), smaller.get(1), smaller.get(2)));
        return found;
    }

    private static void assertToldApart(List<Expression> trees) {
        Map<String, Expression> said = new HashMap<>();
        for (Expression tree : trees) {
            Expression grouped = regrouped(tree);
            Expression other = said.putIfAbsent(Clauses.sayCondition(tree), grouped);
            if (other != null && !other.equals(grouped)) {
                assertThat(Clauses.sayCondition(other))
                        .as(tree.toCel() + "\n" + other.toCel())
                        .isEqualTo("");
            }
        }
        assertThat(said).hasSizeGreaterThan(100);
    }

    /** With every chain of one operator grouped from the left. */
    private static Expression regrouped(Expression tree) {
        if (tree instanceof Binary binary && binary.operator() == Binary.Operator.AND) {
            return chain(binary.operator(), binary.conjuncts());
        } else if (tree instanceof Binary binary && binary.operator() == Binary.Operator.OR) {
            return chain(binary.operator(), binary.disjuncts());
        } else if (tree instanceof Unary unary) {
            return new Unary(unary.prefix(), regrouped(unary.operand()));
        } else if (tree instanceof Comprehension asked) {
            return new Comprehension(asked.kind(), asked.range(), asked.variable(), regrouped(asked.body()));
        }
        return tree;
    }

    private static Expression chain(Binary.Operator operator, List<Expression> parts) {
        return parts.stream()
                .map(DifferentSentencesTest::regrouped)
                .reduce((left, right) -> new Binary(operator, left, right))
                .orElseThrow();
    }
}
