package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression.Select;

/** A field that is true or false, and so a condition by itself. Immutable. */
public final class Flag extends Condition implements Field {

    Flag(Select field) {
        super(field);
    }
}
