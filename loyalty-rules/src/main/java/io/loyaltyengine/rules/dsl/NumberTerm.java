package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary.Operator;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Unary;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A number, exact. Numbers are written as decimal texts, such as {@code "12.50"}. Immutable. */
public sealed class NumberTerm extends Term permits NumberField {

    NumberTerm(Expression expression) {
        super(expression);
    }

    static Decimal written(String number) {
        return new Decimal(new BigDecimal(number));
    }

    /**
     * Whether it is equal to a number.
     *
     * @param number the number, as a decimal text
     * @return {@code this == number}
     * @throws NumberFormatException if the text is not a number
     */
    public final Condition is(String number) {
        return compared(Operator.EQUAL, written(number));
    }

    /**
     * Whether it is equal to a number.
     *
     * @param number the number
     * @return {@code this == number}
     */
    public final Condition is(NumberTerm number) {
        return compared(Operator.EQUAL, number.expression());
    }

    /**
     * Whether it is not equal to a number.
     *
     * @param number the number, as a decimal text
     * @return {@code this != number}
     * @throws NumberFormatException if the text is not a number
     */
    public final Condition isNot(String number) {
        return compared(Operator.NOT_EQUAL, written(number));
    }

    /**
     * Whether it is not equal to a number.
     *
     * @param number the number
     * @return {@code this != number}
     */
    public final Condition isNot(NumberTerm number) {
        return compared(Operator.NOT_EQUAL, number.expression());
    }

    /**
     * Whether it is a number or more.
     *
     * @param number the number, as a decimal text
     * @return {@code this >= number}
     * @throws NumberFormatException if the text is not a number
     */
    public final Condition atLeast(String number) {
        return compared(Operator.AT_LEAST, written(number));
    }

    /**
     * Whether it is a number or more.
     *
     * @param number the number
     * @return {@code this >= number}
     */
    public final Condition atLeast(NumberTerm number) {
        return compared(Operator.AT_LEAST, number.expression());
    }

    /**
     * Whether it is a number or less.
     *
     * @param number the number, as a decimal text
     * @return {@code this <= number}
     * @throws NumberFormatException if the text is not a number
     */
    public final Condition atMost(String number) {
        return compared(Operator.AT_MOST, written(number));
    }

    /**
     * Whether it is a number or less.
     *
     * @param number the number
     * @return {@code this <= number}
     */
    public final Condition atMost(NumberTerm number) {
        return compared(Operator.AT_MOST, number.expression());
    }

    /**
     * Whether it is more than a number.
     *
     * @param number the number, as a decimal text
     * @return {@code this > number}
     * @throws NumberFormatException if the text is not a number
     */
    public final Condition moreThan(String number) {
        return compared(Operator.MORE, written(number));
    }

    /**
     * Whether it is more than a number.
     *
     * @param number the number
     * @return {@code this > number}
     */
    public final Condition moreThan(NumberTerm number) {
        return compared(Operator.MORE, number.expression());
    }

    /**
     * Whether it is less than a number.
     *
     * @param number the number, as a decimal text
     * @return {@code this < number}
     * @throws NumberFormatException if the text is not a number
     */
    public final Condition lessThan(String number) {
        return compared(Operator.LESS, written(number));
    }

    /**
     * Whether it is less than a number.
     *
     * @param number the number
     * @return {@code this < number}
     */
    public final Condition lessThan(NumberTerm number) {
        return compared(Operator.LESS, number.expression());
    }

    /**
     * Whether it is one of some numbers.
     *
     * @param numbers the numbers, as decimal texts
     * @return {@code this in [numbers]}
     * @throws NumberFormatException if the text is not a number
     */
    public final Condition isOneOf(String... numbers) {
        return among(Stream.of(numbers).map(NumberTerm::written));
    }

    /**
     * Whether it is within bounds, both of which belong to it.
     *
     * @param least the least number, as a decimal text
     * @param most the greatest number, as a decimal text
     * @return {@code this >= least && this <= most}
     * @throws NumberFormatException if the text is not a number
     */
    public final Condition between(String least, String most) {
        return atLeast(least).and(atMost(most));
    }

    /**
     * The sum.
     *
     * @param number the other number, as a decimal text
     * @return {@code this + number}
     * @throws NumberFormatException if the text is not a number
     */
    public final NumberTerm plus(String number) {
        return joined(Operator.ADD, written(number));
    }

    /**
     * The sum.
     *
     * @param number the other number
     * @return {@code this + number}
     */
    public final NumberTerm plus(NumberTerm number) {
        return joined(Operator.ADD, number.expression());
    }

    /**
     * The difference.
     *
     * @param number the other number, as a decimal text
     * @return {@code this - number}
     * @throws NumberFormatException if the text is not a number
     */
    public final NumberTerm minus(String number) {
        return joined(Operator.SUBTRACT, written(number));
    }

    /**
     * The difference.
     *
     * @param number the other number
     * @return {@code this - number}
     */
    public final NumberTerm minus(NumberTerm number) {
        return joined(Operator.SUBTRACT, number.expression());
    }

    /**
     * The product.
     *
     * @param number the other number, as a decimal text
     * @return {@code this * number}
     * @throws NumberFormatException if the text is not a number
     */
    public final NumberTerm times(String number) {
        return joined(Operator.MULTIPLY, written(number));
    }

    /**
     * The product.
     *
     * @param number the other number
     * @return {@code this * number}
     */
    public final NumberTerm times(NumberTerm number) {
        return joined(Operator.MULTIPLY, number.expression());
    }

    /**
     * The quotient, rounded at 18 decimals, half to even, where it does not end.
     *
     * @param number the other number, as a decimal text
     * @return {@code this / number}
     * @throws NumberFormatException if the text is not a number
     */
    public final NumberTerm dividedBy(String number) {
        return joined(Operator.DIVIDE, written(number));
    }

    /**
     * The quotient, rounded at 18 decimals, half to even, where it does not end.
     *
     * @param number the other number
     * @return {@code this / number}
     */
    public final NumberTerm dividedBy(NumberTerm number) {
        return joined(Operator.DIVIDE, number.expression());
    }

    /**
     * What a division leaves.
     *
     * @param number the other number, as a decimal text
     * @return {@code this % number}
     * @throws NumberFormatException if the text is not a number
     */
    public final NumberTerm remainder(String number) {
        return joined(Operator.REMAINDER, written(number));
    }

    /**
     * What a division leaves.
     *
     * @param number the other number
     * @return {@code this % number}
     */
    public final NumberTerm remainder(NumberTerm number) {
        return joined(Operator.REMAINDER, number.expression());
    }

    /**
     * The number with its sign changed.
     *
     * @return {@code -this}
     */
    public final NumberTerm negated() {
        return new NumberTerm(new Unary(Unary.Prefix.NEGATE, expression()));
    }

    /**
     * The number without its sign.
     *
     * @return {@code math.abs(this)}
     */
    public final NumberTerm absolute() {
        return math("abs", expression());
    }

    /**
     * The next whole number below, or itself.
     *
     * @return {@code math.floor(this)}
     */
    public final NumberTerm roundedDown() {
        return math("floor", expression());
    }

    /**
     * The next whole number above, or itself.
     *
     * @return {@code math.ceil(this)}
     */
    public final NumberTerm roundedUp() {
        return math("ceil", expression());
    }

    /**
     * The nearest whole number, halves away from zero.
     *
     * @return {@code math.round(this)}
     */
    public final NumberTerm rounded() {
        return math("round", expression());
    }

    /**
     * This, or another number if that is smaller.
     *
     * @param other the other number
     * @return {@code math.least(this, other)}
     */
    public final NumberTerm orLess(NumberTerm other) {
        return math("least", expression(), other.expression());
    }

    /**
     * This, or another number if that is greater.
     *
     * @param other the other number
     * @return {@code math.greatest(this, other)}
     */
    public final NumberTerm orMore(NumberTerm other) {
        return math("greatest", expression(), other.expression());
    }

    private NumberTerm joined(Operator operator, Expression number) {
        return new NumberTerm(new Expression.Binary(operator, expression(), number));
    }

    private static NumberTerm math(String function, Expression... arguments) {
        return new NumberTerm(new Call(new Name("math"), function, List.of(arguments)));
    }
}
