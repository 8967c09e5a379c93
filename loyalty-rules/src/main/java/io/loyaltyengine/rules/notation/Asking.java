package io.loyaltyengine.rules.notation;

import io.loyaltyengine.rules.definition.Expression.Comprehension;

/** The fields by which a structure asks about the elements of a list. */
enum Asking {
    EVERY("every", Comprehension.Kind.ALL, "Whether every element is so."),
    EXISTS("exists", Comprehension.Kind.EXISTS, "Whether one element is so, or more."),
    ONE("one", Comprehension.Kind.EXISTS_ONE, "Whether exactly one element is so."),
    FILTER("filter", Comprehension.Kind.FILTER, "The list of the elements that are so."),
    MAP("map", Comprehension.Kind.MAP, "The list of what is made of the elements.");

    private final String field;
    private final Comprehension.Kind kind;
    private final String description;

    Asking(String field, Comprehension.Kind kind, String description) {
        this.field = field;
        this.kind = kind;
        this.description = description;
    }

    String field() {
        return field;
    }

    Comprehension.Kind kind() {
        return kind;
    }

    String description() {
        return description;
    }

    /** The field that holds what is asked of an element or made of it. */
    String body() {
        return this == MAP ? "of" : "where";
    }

    static Asking of(Comprehension.Kind kind) {
        for (Asking asking : values()) {
            if (asking.kind == kind) {
                return asking;
            }
        }
        throw new IllegalArgumentException(kind.macro());
    }
}
