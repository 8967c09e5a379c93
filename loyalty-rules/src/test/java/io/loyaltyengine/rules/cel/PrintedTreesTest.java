package io.loyaltyengine.rules.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.rules.definition.Expression;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PrintedTreesTest {

    @Property(tries = 2000)
    void whatIsPrintedReadsBackAsTheSameTree(@ForAll("trees") Expression tree) {
        String printed = tree.toCel();
        ParseResult result = new CelParser().parse(printed);
        assertThat(result.issues()).as(printed).isEmpty();
        assertThat(result.expression()).isEqualTo(tree).hasSameHashCodeAs(tree);
        assertThat(result.expression().toCel()).isEqualTo(printed);
    }

    /** If a pair could be left out without changing the meaning, it should not have been written. */
    @Property(tries = 1000)
    void noPairOfParenthesesAroundAnOperandIsTooMany(@ForAll("trees") Expression tree) {
        String printed = tree.toCel();
        for (int open = printed.indexOf('('); open >= 0; open = printed.indexOf('(', open + 1)) {
            int close = closing(printed, open);
            boolean call = open > 0 && Character.isJavaIdentifierPart(printed.charAt(open - 1));
            boolean number = close > 0 && printed.substring(open + 1, close).matches("-?[0-9.]+");
            if (close < 0 || call || number) {
                continue;
            }
            String without = printed.substring(0, open) + " " + printed.substring(open + 1, close) + " "
                    + printed.substring(close + 1);
            ParseResult result = new CelParser().parse(without);
            assertThat(result.isAccepted() && result.expression().equals(tree))
                    .as(printed)
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<Expression> trees() {
        return Trees.any().filter(tree -> tree.toCel().length() < CelParser.MAX_LENGTH);
    }

    /** Strings may hold parentheses of their own: such a pair is left alone. */
    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                return -1;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
