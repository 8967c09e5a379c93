package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Has;
import io.loyaltyengine.rules.definition.Expression.Select;

/** A term that is a field, of which it can be asked whether it is known. */
public sealed interface Field permits Flag, NumberField, TextField, DateField {

    /**
     * The field as a tree.
     *
     * @return a {@link Select}
     */
    Expression expression();

    /**
     * Whether the field is known.
     *
     * @return {@code has(field)}
     */
    default Condition isKnown() {
        return new Condition(new Has((Select) expression()));
    }
}
