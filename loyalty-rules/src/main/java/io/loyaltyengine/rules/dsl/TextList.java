package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Text;

/** A list of texts. Immutable. */
public final class TextList extends Term {

    TextList(Expression expression) {
        super(expression);
    }

    /**
     * Whether a text is in it.
     *
     * @param text the text
     * @return {@code text in this}
     */
    public Condition contains(String text) {
        return new Condition(new Binary(Binary.Operator.IN, new Text(text), expression()));
    }

    /**
     * How many texts it has.
     *
     * @return {@code this.size()}
     */
    public NumberTerm size() {
        return new NumberTerm(call("size"));
    }
}
