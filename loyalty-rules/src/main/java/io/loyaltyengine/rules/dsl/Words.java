package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Truth;
import java.util.function.Function;

/**
 * The words that conditions in Java begin with, made for a static import:
 *
 * <pre>{@code
 * purchase().total().atLeast("50").and(member().tier().isOneOf("silver", "gold"))
 * }</pre>
 *
 * <p>They build trees; whether a program has what they name is checked when the program is completed.
 */
public final class Words {

    private Words() {}

    /**
     * What happened.
     *
     * @return {@code activity}
     */
    public static Activity activity() {
        return new Activity();
    }

    /**
     * What was bought; for rules on purchases.
     *
     * @return {@code purchase}
     */
    public static Purchase purchase() {
        return new Purchase();
    }

    /**
     * Whom it happened with.
     *
     * @return {@code member}
     */
    public static Member member() {
        return new Member();
    }

    /**
     * When it happened, in the program's zone.
     *
     * @return {@code local}
     */
    public static Local local() {
        return new Local();
    }

    /**
     * What the member did before.
     *
     * @return {@code history}
     */
    public static History history() {
        return new History();
    }

    /**
     * The line that is looked at; for the condition on lines and for numbers of lines.
     *
     * @return {@code line}
     */
    public static Line line() {
        return new Line(new Name("line"));
    }

    /**
     * Whether a line of the purchase is so, or several are.
     *
     * @param asked what is asked of a line
     * @return {@code purchase.lines.exists(item, asked)}
     */
    public static Condition anyLine(Function<Line, Condition> asked) {
        return purchase().lines().any(asked);
    }

    /**
     * Whether every line of the purchase is so.
     *
     * @param asked what is asked of a line
     * @return {@code purchase.lines.all(item, asked)}
     */
    public static Condition everyLine(Function<Line, Condition> asked) {
        return purchase().lines().every(asked);
    }

    /**
     * The sum of a number of the lines that are so.
     *
     * @param asked what is asked of a line
     * @param number the number
     * @return {@code purchase.lines.filter(item, asked).map(item, number).sum()}
     */
    public static NumberTerm sumOfLines(Function<Line, Condition> asked, Function<Line, NumberTerm> number) {
        return purchase().lines().where(asked).sum(number);
    }

    /**
     * How many lines are so.
     *
     * @param asked what is asked of a line
     * @return {@code purchase.lines.filter(item, asked).size()}
     */
    public static NumberTerm countOfLines(Function<Line, Condition> asked) {
        return purchase().lines().where(asked).count();
    }

    /**
     * A written number.
     *
     * @param number the number, as a decimal text
     * @return the number
     * @throws NumberFormatException if the text is not a number
     */
    public static NumberTerm number(String number) {
        return new NumberTerm(NumberTerm.written(number));
    }

    /**
     * What always holds, or never does.
     *
     * @param truth which of the two
     * @return {@code true} or {@code false}
     */
    public static Condition always(boolean truth) {
        return new Condition(new Truth(truth));
    }

    /**
     * The opposite of a condition.
     *
     * @param condition the condition
     * @return {@code !condition}
     */
    public static Condition not(Condition condition) {
        return condition.negated();
    }

    /**
     * All of some conditions.
     *
     * @param first a condition
     * @param more other conditions
     * @return {@code first && more}
     */
    public static Condition all(Condition first, Condition... more) {
        Condition all = first;
        for (Condition next : more) {
            all = all.and(next);
        }
        return all;
    }

    /**
     * One of some conditions, or several.
     *
     * @param first a condition
     * @param more other conditions
     * @return {@code first || more}
     */
    public static Condition any(Condition first, Condition... more) {
        Condition any = first;
        for (Condition next : more) {
            any = any.or(next);
        }
        return any;
    }
}
