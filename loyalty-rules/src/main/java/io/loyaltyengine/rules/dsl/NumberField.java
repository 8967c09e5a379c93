package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression.Select;

/** A field that is a number. Immutable. */
public final class NumberField extends NumberTerm implements Field {

    NumberField(Select field) {
        super(field);
    }

    /**
     * This number, or another one where it is not known.
     *
     * @param otherwise the other number, as a decimal text
     * @return {@code has(field) ? field : otherwise}
     * @throws NumberFormatException if the text is not a number
     */
    public NumberTerm orElse(String otherwise) {
        return isKnown().choose(this, Words.number(otherwise));
    }
}
