package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary.Operator;
import io.loyaltyengine.rules.definition.Expression.Text;
import java.util.stream.Stream;

/** A text. Immutable. */
public sealed class TextTerm extends Term permits TextField {

    TextTerm(Expression expression) {
        super(expression);
    }

    /**
     * Whether it is equal to a text.
     *
     * @param text the text
     * @return {@code this == text}
     */
    public final Condition is(String text) {
        return compared(Operator.EQUAL, new Text(text));
    }

    /**
     * Whether it is equal to a text.
     *
     * @param text the text
     * @return {@code this == text}
     */
    public final Condition is(TextTerm text) {
        return compared(Operator.EQUAL, text.expression());
    }

    /**
     * Whether it is not equal to a text.
     *
     * @param text the text
     * @return {@code this != text}
     */
    public final Condition isNot(String text) {
        return compared(Operator.NOT_EQUAL, new Text(text));
    }

    /**
     * Whether it is not equal to a text.
     *
     * @param text the text
     * @return {@code this != text}
     */
    public final Condition isNot(TextTerm text) {
        return compared(Operator.NOT_EQUAL, text.expression());
    }

    /**
     * Whether it is one of some texts.
     *
     * @param texts the texts
     * @return {@code this in [texts]}
     */
    public final Condition isOneOf(String... texts) {
        return among(Stream.of(texts).map(Text::new));
    }

    /**
     * Whether it is in a list.
     *
     * @param list the list
     * @return {@code this in list}
     */
    public final Condition isIn(TextList list) {
        return compared(Operator.IN, list.expression());
    }

    /**
     * Whether it begins with a text.
     *
     * @param text the text
     * @return {@code this.startsWith(text)}
     */
    public final Condition startsWith(String text) {
        return new Condition(call("startsWith", new Text(text)));
    }

    /**
     * Whether it ends with a text.
     *
     * @param text the text
     * @return {@code this.endsWith(text)}
     */
    public final Condition endsWith(String text) {
        return new Condition(call("endsWith", new Text(text)));
    }

    /**
     * Whether a text is somewhere in it.
     *
     * @param text the text
     * @return {@code this.contains(text)}
     */
    public final Condition contains(String text) {
        return new Condition(call("contains", new Text(text)));
    }

    /**
     * The text with its letters A to Z made small.
     *
     * @return {@code this.lowerAscii()}
     */
    public final TextTerm lowerAscii() {
        return new TextTerm(call("lowerAscii"));
    }

    /**
     * How many characters it has.
     *
     * @return {@code this.size()}
     */
    public final NumberTerm length() {
        return new NumberTerm(call("size"));
    }
}
