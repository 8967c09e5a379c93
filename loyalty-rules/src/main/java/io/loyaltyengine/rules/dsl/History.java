package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression.Name;

/** What the member did before. Immutable. */
public final class History extends Subject {

    History() {
        super(new Name("history"));
    }

    /**
     * How many purchases there were.
     *
     * @return {@code history.purchases}
     */
    public NumberField purchases() {
        return number("purchases");
    }

    /**
     * How much was spent.
     *
     * @return {@code history.spend}
     */
    public NumberField spend() {
        return number("spend");
    }

    /**
     * How many days it is since the last activity; not known where there was none.
     *
     * @return {@code history.daysSinceLast}
     */
    public NumberField daysSinceLast() {
        return number("daysSinceLast");
    }

    /**
     * How many purchases there were lately.
     *
     * @param within in how long a time, such as {@code 30 days}
     * @return {@code history.purchasesIn(within)}
     */
    public NumberTerm purchasesIn(String within) {
        return numberOf("purchasesIn", within);
    }

    /**
     * How much was spent lately.
     *
     * @param within in how long a time, such as {@code 30 days}
     * @return {@code history.spendIn(within)}
     */
    public NumberTerm spendIn(String within) {
        return numberOf("spendIn", within);
    }

    /**
     * How many activities of a name there were.
     *
     * @param name the name, such as {@code review}
     * @return {@code history.count(name)}
     */
    public NumberTerm count(String name) {
        return numberOf("count", name);
    }

    /**
     * How many activities of a name there were lately.
     *
     * @param name the name, such as {@code review}
     * @param within in how long a time, such as {@code 30 days}
     * @return {@code history.countIn(name, within)}
     */
    public NumberTerm countIn(String name, String within) {
        return numberOf("countIn", name, within);
    }
}
