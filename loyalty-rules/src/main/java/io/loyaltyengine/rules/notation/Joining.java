package io.loyaltyengine.rules.notation;

import io.loyaltyengine.rules.definition.Expression.Binary;
import org.jspecify.annotations.Nullable;

/** The fields by which a structure joins a list of conditions or numbers. */
enum Joining {
    ALL("all", Binary.Operator.AND, "All of them hold.", "The conditions."),
    ANY("any", Binary.Operator.OR, "One of them holds, or more.", "The conditions."),
    ADD("add", Binary.Operator.ADD, "The numbers added.", "The numbers."),
    SUBTRACT("subtract", Binary.Operator.SUBTRACT, "The first number less the others.", "The numbers."),
    MULTIPLY("multiply", Binary.Operator.MULTIPLY, "The product of the numbers.", "The numbers."),
    DIVIDE("divide", Binary.Operator.DIVIDE, "The first number divided by the others.", "The numbers."),
    REMAINDER("remainder", Binary.Operator.REMAINDER, "What a division leaves.", "The numbers.");

    private final String field;
    private final Binary.Operator operator;
    private final String description;
    private final String about;

    Joining(String field, Binary.Operator operator, String description, String about) {
        this.field = field;
        this.operator = operator;
        this.description = description;
        this.about = about;
    }

    String field() {
        return field;
    }

    Binary.Operator operator() {
        return operator;
    }

    String description() {
        return description;
    }

    String about() {
        return about;
    }

    static @Nullable Joining of(Binary.Operator operator) {
        for (Joining joining : values()) {
            if (joining.operator == operator) {
                return joining;
            }
        }
        return null;
    }
}
