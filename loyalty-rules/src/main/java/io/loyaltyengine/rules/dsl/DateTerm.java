package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary.Operator;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Text;
import java.time.LocalDate;
import java.util.List;

/** A day. Immutable. */
public sealed class DateTerm extends Term permits DateField {

    DateTerm(Expression expression) {
        super(expression);
    }

    private static Expression written(LocalDate day) {
        return new Call(null, "date", List.of(new Text(day.toString())));
    }

    /**
     * Whether it is a day.
     *
     * @param day the day
     * @return {@code this == date(day)}
     */
    public final Condition is(LocalDate day) {
        return compared(Operator.EQUAL, written(day));
    }

    /**
     * Whether it is another day.
     *
     * @param day the day
     * @return {@code this != date(day)}
     */
    public final Condition isNot(LocalDate day) {
        return compared(Operator.NOT_EQUAL, written(day));
    }

    /**
     * Whether it is before a day.
     *
     * @param day the day
     * @return {@code this < date(day)}
     */
    public final Condition isBefore(LocalDate day) {
        return compared(Operator.LESS, written(day));
    }

    /**
     * Whether it is after a day.
     *
     * @param day the day
     * @return {@code this > date(day)}
     */
    public final Condition isAfter(LocalDate day) {
        return compared(Operator.MORE, written(day));
    }

    /**
     * Whether it is a day or a later one.
     *
     * @param day the day
     * @return {@code this >= date(day)}
     */
    public final Condition isFrom(LocalDate day) {
        return compared(Operator.AT_LEAST, written(day));
    }

    /**
     * Whether it is a day or an earlier one.
     *
     * @param day the day
     * @return {@code this <= date(day)}
     */
    public final Condition isUntil(LocalDate day) {
        return compared(Operator.AT_MOST, written(day));
    }

    /**
     * Whether it is within a time, half open.
     *
     * @param from the first day
     * @param until the day after the last
     * @return {@code this >= date(from) && this < date(until)}
     */
    public final Condition between(LocalDate from, LocalDate until) {
        return isFrom(from).and(isBefore(until));
    }

    /**
     * Whether it is before the day that another term gives.
     *
     * @param day the day
     * @return {@code this < day}
     */
    public final Condition isBefore(DateTerm day) {
        return compared(Operator.LESS, day.expression());
    }
}
