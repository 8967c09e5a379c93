package io.loyaltyengine.rules.notation;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Span;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields by which a structure compares a value with another one. */
enum Comparing {
    IS("is", Binary.Operator.EQUAL, "What it is equal to."),
    IS_NOT("isNot", Binary.Operator.NOT_EQUAL, "What it is not equal to."),
    LESS("less", Binary.Operator.LESS, "What it is less than."),
    AT_MOST("atMost", Binary.Operator.AT_MOST, "What it is less than or equal to."),
    MORE("more", Binary.Operator.MORE, "What it is more than."),
    AT_LEAST("atLeast", Binary.Operator.AT_LEAST, "What it is more than or equal to."),
    IN("in", Binary.Operator.IN, "The list that it is in."),
    INCLUDES("includes", Binary.Operator.IN, "What is in it, where it is a list."),
    CONTAINS("contains", null, "What it contains, where it is a text."),
    STARTS_WITH("startsWith", null, "What it begins with."),
    ENDS_WITH("endsWith", null, "What it ends with.");

    private final String field;
    private final Binary.@Nullable Operator operator;
    private final String about;

    Comparing(String field, Binary.@Nullable Operator operator, String about) {
        this.field = field;
        this.operator = operator;
        this.about = about;
    }

    String field() {
        return field;
    }

    String about() {
        return about;
    }

    static String[] fields() {
        return Arrays.stream(values()).map(Comparing::field).toArray(String[]::new);
    }

    /** The condition; the functions are called by the name of the field. */
    Expression of(Expression subject, Expression with, Span fieldSpan, Span span) {
        if (operator == null) {
            return new Call(subject, field, List.of(with), fieldSpan, span);
        }
        return this == INCLUDES ? new Binary(operator, with, subject, span) : new Binary(operator, subject, with, span);
    }

    static Comparing of(Binary binary) {
        for (Comparing comparing : values()) {
            if (comparing.operator == binary.operator()) {
                return comparing;
            }
        }
        throw new IllegalArgumentException(binary.operator().symbol());
    }

    static @Nullable Comparing of(Call call) {
        for (Comparing comparing : values()) {
            boolean named = comparing.operator == null && comparing.field.equals(call.name());
            if (named && call.receiver() != null && call.arguments().size() == 1) {
                return comparing;
            }
        }
        return null;
    }
}
