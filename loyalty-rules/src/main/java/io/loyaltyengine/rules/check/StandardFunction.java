package io.loyaltyengine.rules.check;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The functions that every vocabulary has. */
public enum StandardFunction {
    /** How many characters, elements or entries. */
    SIZE("size", Form.EITHER, "size(string, list or map)"),
    /** Whether a string begins with another. */
    STARTS_WITH("startsWith", Form.MEMBER, "string.startsWith(string)"),
    /** Whether a string ends with another. */
    ENDS_WITH("endsWith", Form.MEMBER, "string.endsWith(string)"),
    /** Whether a string is somewhere in another. */
    CONTAINS("contains", Form.MEMBER, "string.contains(string)"),
    /** A string with its letters A to Z made small. */
    LOWER_ASCII("lowerAscii", Form.MEMBER, "string.lowerAscii()"),
    /** A string with its letters a to z made large. */
    UPPER_ASCII("upperAscii", Form.MEMBER, "string.upperAscii()"),
    /** The sum of numbers, 0 of none. */
    SUM("sum", Form.MEMBER, "list of numbers.sum()"),
    /** The smallest number. */
    LEAST("math.least", Form.GLOBAL, "math.least(number, number, …) or math.least(list of numbers)"),
    /** The largest number. */
    GREATEST("math.greatest", Form.GLOBAL, "math.greatest(number, number, …) or math.greatest(list of numbers)"),
    /** A number without its sign. */
    ABS("math.abs", Form.GLOBAL, "math.abs(number)"),
    /** The next whole number below. */
    FLOOR("math.floor", Form.GLOBAL, "math.floor(number)"),
    /** The next whole number above. */
    CEIL("math.ceil", Form.GLOBAL, "math.ceil(number)"),
    /** The nearest whole number, of two the one further from zero. */
    ROUND("math.round", Form.GLOBAL, "math.round(number)"),
    /** A day, written out. */
    DATE("date", Form.GLOBAL, "date(\"2026-11-23\")"),
    /** A moment, written out. */
    TIMESTAMP("timestamp", Form.GLOBAL, "timestamp(\"2026-11-23T09:30:00Z\")");

    private final String functionName;
    private final Form form;
    private final String usage;

    StandardFunction(String functionName, Form form, String usage) {
        this.functionName = functionName;
        this.form = form;
        this.usage = usage;
    }

    /**
     * Tells the name.
     *
     * @return how it is written, with its namespace
     */
    public String functionName() {
        return functionName;
    }

    /**
     * Shows how it is written.
     *
     * @return its name with what it takes
     */
    public String usage() {
        return usage;
    }

    boolean isWritten(boolean member) {
        return form == Form.EITHER || member == (form == Form.MEMBER);
    }

    /** The type of its value for arguments of some types, of which the first may stand before a dot; null if none. */
    @Nullable
    Type<?> result(List<Type<?>> arguments) {
        if (this == LEAST || this == GREATEST) {
            boolean numbers = !arguments.isEmpty() && arguments.stream().allMatch(BasicType.NUMBER::equals);
            return numbers || isListOfNumbers(arguments) ? BasicType.NUMBER : null;
        }
        int count = this == STARTS_WITH || this == ENDS_WITH || this == CONTAINS ? 2 : 1;
        if (arguments.size() != count) {
            return null;
        }
        Type<?> first = arguments.get(0);
        return switch (this) {
            case SIZE -> first.isText() || isCollection(first) ? BasicType.NUMBER : null;
            case STARTS_WITH, ENDS_WITH, CONTAINS -> allText(arguments) ? BasicType.BOOL : null;
            case LOWER_ASCII, UPPER_ASCII -> allText(arguments) ? BasicType.STRING : null;
            case SUM -> isListOfNumbers(arguments) ? BasicType.NUMBER : null;
            case DATE -> first.isText() ? BasicType.DATE : null;
            case TIMESTAMP -> first.isText() ? BasicType.TIMESTAMP : null;
            case LEAST, GREATEST, ABS, FLOOR, CEIL, ROUND -> first.equals(BasicType.NUMBER) ? BasicType.NUMBER : null;
        };
    }

    private static boolean isCollection(Type<?> type) {
        return type instanceof Type.ListType || type instanceof Type.MapType;
    }

    private static boolean isListOfNumbers(List<Type<?>> arguments) {
        return arguments.size() == 1
                && arguments.get(0) instanceof Type.ListType<?> list
                && list.element().equals(BasicType.NUMBER);
    }

    private static boolean allText(List<Type<?>> arguments) {
        return arguments.stream().allMatch(Type::isText);
    }

    private enum Form {
        GLOBAL,
        MEMBER,
        EITHER
    }
}
