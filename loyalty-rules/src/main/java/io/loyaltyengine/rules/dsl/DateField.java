package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression.Select;

/** A field that is a day. Immutable. */
public final class DateField extends DateTerm implements Field {

    DateField(Select field) {
        super(field);
    }
}
