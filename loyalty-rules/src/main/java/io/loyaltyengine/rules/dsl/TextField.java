package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression.Select;

/** A field that is a text. Immutable. */
public final class TextField extends TextTerm implements Field {

    TextField(Select field) {
        super(field);
    }
}
