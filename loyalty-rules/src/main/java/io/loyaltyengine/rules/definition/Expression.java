package io.loyaltyengine.rules.definition;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition or a number formula as a tree, the same whichever notation it was written in.
 *
 * <p>Nodes are immutable and safe to share. They refuse names that could not be written as CEL, so every tree can be
 * printed, and reading what was printed gives an equal tree. Spans take no part in equality, see {@link Span}. Whether
 * names exist and types agree is not known here.
 */
public sealed interface Expression {

    /**
     * Tells where the node was read from.
     *
     * @return its place, or {@link Span#NONE}
     */
    Span span();

    /**
     * Writes the expression as CEL with as few parentheses as its grammar allows.
     *
     * @return CEL text
     */
    default String toCel() {
        return new ExpressionPrinter().print(this);
    }

    /**
     * Splits a condition at its outermost {@code &&}.
     *
     * @return the conditions that must all hold, in the order they were written; the expression alone if it is no
     *     conjunction
     */
    default List<Expression> conjuncts() {
        List<Expression> found = new ArrayList<>();
        ExpressionChains.operands(this, Binary.Operator.AND, found);
        return List.copyOf(found);
    }

    /**
     * Splits a condition at its outermost {@code ||}.
     *
     * @return the conditions of which one must hold, in the order they were written; the expression alone if it is no
     *     disjunction
     */
    default List<Expression> disjuncts() {
        List<Expression> found = new ArrayList<>();
        ExpressionChains.operands(this, Binary.Operator.OR, found);
        return List.copyOf(found);
    }

    /**
     * {@code true} or {@code false}.
     *
     * @param value which of the two
     * @param span its place
     */
    record Truth(boolean value, Span span) implements Expression {

        /**
         * Makes a truth that was not read from a text.
         *
         * @param value which of the two
         */
        public Truth(boolean value) {
            this(value, Span.NONE);
        }
    }

    /**
     * An exact decimal. Trailing zeros do not matter: {@code 1.0} and {@code 1} are one number.
     *
     * @param value the number, without trailing zeros
     * @param span its place
     */
    record Decimal(BigDecimal value, Span span) implements Expression {

        /** How many digits a number may have, altogether and on either side of its point. */
        public static final int DIGITS = 60;

        /**
         * Makes a number.
         *
         * @param value the number, without trailing zeros
         * @param span its place
         * @throws IllegalArgumentException if it does not fit, see {@link #fits}
         */
        public Decimal {
            if (!fits(value)) {
                throw new IllegalArgumentException("A number may have at most " + DIGITS + " digits");
            }
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        /**
         * Makes a number that was not read from a text.
         *
         * @param value the number
         * @throws IllegalArgumentException if it does not fit, see {@link #fits}
         */
        public Decimal(BigDecimal value) {
            this(value, Span.NONE);
        }

        /**
         * Makes a whole number that was not read from a text.
         *
         * @param value the number
         * @return the node
         */
        public static Decimal of(long value) {
            return new Decimal(BigDecimal.valueOf(value));
        }

        /**
         * Tells whether a number stays within the bound of {@link #DIGITS}, which keeps arithmetic and printing cheap
         * whatever number a text or a host hands in.
         *
         * @param value the number
         * @return whether it has at most that many digits, and at most that many before and after its point
         */
        public static boolean fits(BigDecimal value) {
            long scale = value.scale();
            long precision = value.precision();
            return precision <= DIGITS && scale <= DIGITS && precision - scale <= DIGITS;
        }
    }

    /**
     * A string.
     *
     * @param value its characters, without quotes and with escapes resolved
     * @param span its place
     */
    record Text(String value, Span span) implements Expression {

        /**
         * Makes a string.
         *
         * @param value its characters, without quotes and with escapes resolved
         * @param span its place
         */
        public Text {
            requireNonNull(value, "value");
        }

        /**
         * Makes a string that was not read from a text.
         *
         * @param value its characters
         */
        public Text(String value) {
            this(value, Span.NONE);
        }
    }

    /**
     * A name: a variable of the vocabulary or of a comprehension around it.
     *
     * @param name an identifier
     * @param span its place
     */
    record Name(String name, Span span) implements Expression {

        /**
         * Makes a name.
         *
         * @param name an identifier
         * @param span its place
         * @throws IllegalArgumentException if it is not an identifier or is reserved
         */
        public Name {
            ExpressionNames.requireName(name);
        }

        /**
         * Makes a name that was not read from a text.
         *
         * @param name an identifier
         * @throws IllegalArgumentException if it is not an identifier or is reserved
         */
        public Name(String name) {
            this(name, Span.NONE);
        }
    }

    /**
     * {@code operand.field}, of a struct or of a map.
     *
     * @param operand what has the field
     * @param field an identifier
     * @param fieldSpan the place of the field's name
     * @param span the place of the whole
     */
    record Select(Expression operand, String field, Span fieldSpan, Span span) implements Expression {

        /**
         * Makes a selection.
         *
         * @param operand what has the field
         * @param field an identifier
         * @param fieldSpan the place of the field's name
         * @param span the place of the whole
         * @throws IllegalArgumentException if the field is not an identifier
         */
        public Select {
            requireNonNull(operand, "operand");
            ExpressionNames.requireField(field);
        }

        /**
         * Makes a selection that was not read from a text.
         *
         * @param operand what has the field
         * @param field an identifier
         * @throws IllegalArgumentException if the field is not an identifier
         */
        public Select(Expression operand, String field) {
            this(operand, field, Span.NONE, Span.NONE);
        }
    }

    /**
     * {@code operand[index]}, of a list by position from 0 or of a map by key.
     *
     * @param operand the list or map
     * @param index the position or key
     * @param span its place
     */
    record Index(Expression operand, Expression index, Span span) implements Expression {

        /**
         * Makes an access by index.
         *
         * @param operand the list or map
         * @param index the position or key
         * @param span its place
         */
        public Index {
            requireNonNull(operand, "operand");
            requireNonNull(index, "index");
        }

        /**
         * Makes an access by index that was not read from a text.
         *
         * @param operand the list or map
         * @param index the position or key
         */
        public Index(Expression operand, Expression index) {
            this(operand, index, Span.NONE);
        }
    }

    /**
     * {@code !operand} or {@code -operand}.
     *
     * @param prefix which of the two
     * @param operand what it is applied to
     * @param span its place
     */
    record Unary(Prefix prefix, Expression operand, Span span) implements Expression {

        /**
         * Makes a negation.
         *
         * @param prefix which of the two
         * @param operand what it is applied to
         * @param span its place
         */
        public Unary {
            requireNonNull(prefix, "prefix");
            requireNonNull(operand, "operand");
        }

        /**
         * Makes a negation that was not read from a text.
         *
         * @param prefix which
         * @param operand what it is applied to
         */
        public Unary(Prefix prefix, Expression operand) {
            this(prefix, operand, Span.NONE);
        }

        /** The operators that stand before their one operand. */
        public enum Prefix {
            /** Not. */
            NOT("!"),
            /** Minus. */
            NEGATE("-");

            private final String symbol;

            Prefix(String symbol) {
                this.symbol = symbol;
            }

            /**
             * Tells how CEL writes it.
             *
             * @return the operator's symbol
             */
            public String symbol() {
                return symbol;
            }
        }
    }

    /**
     * {@code left operator right}.
     *
     * @param operator which operator
     * @param left the first operand
     * @param right the second operand
     * @param span its place
     */
    record Binary(Operator operator, Expression left, Expression right, Span span) implements Expression {

        /**
         * Makes an operation.
         *
         * @param operator which operator
         * @param left the first operand
         * @param right the second operand
         * @param span its place
         */
        public Binary {
            requireNonNull(operator, "operator");
            requireNonNull(left, "left");
            requireNonNull(right, "right");
        }

        /**
         * Makes an operation that was not read from a text.
         *
         * @param operator which operator
         * @param left the first operand
         * @param right the second operand
         */
        public Binary(Operator operator, Expression left, Expression right) {
            this(operator, left, right, Span.NONE);
        }

        /** The operators with two operands, from those that bind least to those that bind most. */
        public enum Operator {
            /** Either. */
            OR("||", Binding.OR),
            /** Both. */
            AND("&&", Binding.AND),
            /** Equal. */
            EQUAL("==", Binding.RELATION),
            /** Not equal. */
            NOT_EQUAL("!=", Binding.RELATION),
            /** Less than. */
            LESS("<", Binding.RELATION),
            /** At most. */
            AT_MOST("<=", Binding.RELATION),
            /** More than. */
            MORE(">", Binding.RELATION),
            /** At least. */
            AT_LEAST(">=", Binding.RELATION),
            /** Is an element of a list or a key of a map. */
            IN("in", Binding.RELATION),
            /** Plus. */
            ADD("+", Binding.SUM),
            /** Minus. */
            SUBTRACT("-", Binding.SUM),
            /** Times. */
            MULTIPLY("*", Binding.PRODUCT),
            /** Divided by. */
            DIVIDE("/", Binding.PRODUCT),
            /** The remainder of a division. */
            REMAINDER("%", Binding.PRODUCT);

            private final String symbol;
            private final Binding binding;

            Operator(String symbol, Binding binding) {
                this.symbol = symbol;
                this.binding = binding;
            }

            /**
             * Tells how CEL writes it.
             *
             * @return the operator's symbol
             */
            public String symbol() {
                return symbol;
            }

            /**
             * Tells how strongly it holds its operands.
             *
             * @return its place in the order of precedence
             */
            public Binding binding() {
                return binding;
            }

            /**
             * Tells whether it compares by size: less, at most, more, at least.
             *
             * @return whether it is one of the four
             */
            public boolean isOrdering() {
                return this == LESS || this == AT_MOST || this == MORE || this == AT_LEAST;
            }
        }
    }

    /** How strongly a piece of CEL holds together, weakest first: the order of precedence. */
    enum Binding {
        /** {@code a ? b : c}. */
        CONDITIONAL,
        /** {@code a || b}. */
        OR,
        /** {@code a && b}. */
        AND,
        /** Comparisons and {@code in}. */
        RELATION,
        /** Plus and minus. */
        SUM,
        /** Times, division and remainder. */
        PRODUCT,
        /** {@code !a} and {@code -a}. */
        UNARY,
        /** Everything else: names, literals, selections, calls. */
        MEMBER
    }

    /**
     * {@code condition ? then : otherwise}.
     *
     * @param condition what decides
     * @param then the value where it holds
     * @param otherwise the value where it does not
     * @param span its place
     */
    record Conditional(Expression condition, Expression then, Expression otherwise, Span span) implements Expression {

        /**
         * Makes a choice between two values.
         *
         * @param condition what decides
         * @param then the value where it holds
         * @param otherwise the value where it does not
         * @param span its place
         */
        public Conditional {
            requireNonNull(condition, "condition");
            requireNonNull(then, "then");
            requireNonNull(otherwise, "otherwise");
        }

        /**
         * Makes a choice that was not read from a text.
         *
         * @param condition what decides
         * @param then the value where it holds
         * @param otherwise the value where it does not
         */
        public Conditional(Expression condition, Expression then, Expression otherwise) {
            this(condition, then, otherwise, Span.NONE);
        }
    }

    /**
     * {@code name(arguments)} or {@code receiver.name(arguments)}. The macros are no calls: see {@link Has} and
     * {@link Comprehension}.
     *
     * @param receiver what stands before the dot, or null
     * @param name an identifier
     * @param arguments what stands in the parentheses
     * @param nameSpan the place of the name
     * @param span the place of the whole
     */
    record Call(@Nullable Expression receiver, String name, List<Expression> arguments, Span nameSpan, Span span)
            implements Expression {

        /**
         * Makes a call.
         *
         * @param receiver what stands before the dot, or null
         * @param name an identifier
         * @param arguments what stands in the parentheses
         * @param nameSpan the place of the name
         * @param span the place of the whole
         * @throws IllegalArgumentException if the name is not an identifier, is reserved or is a macro's
         */
        public Call {
            arguments = List.copyOf(arguments);
            ExpressionNames.requireFunction(receiver != null, name);
        }

        /**
         * Makes a call that was not read from a text.
         *
         * @param receiver what stands before the dot, or null
         * @param name an identifier
         * @param arguments what stands in the parentheses
         * @throws IllegalArgumentException if the name is not an identifier, is reserved or is a macro's
         */
        public Call(@Nullable Expression receiver, String name, List<Expression> arguments) {
            this(receiver, name, arguments, Span.NONE, Span.NONE);
        }
    }

    /**
     * {@code [a, b, c]}.
     *
     * @param elements the elements in order
     * @param span its place
     */
    record ListOf(List<Expression> elements, Span span) implements Expression {

        /**
         * Makes a list.
         *
         * @param elements the elements in order
         * @param span its place
         */
        public ListOf {
            elements = List.copyOf(elements);
        }

        /**
         * Makes a list that was not read from a text.
         *
         * @param elements the elements in order
         */
        public ListOf(List<Expression> elements) {
            this(elements, Span.NONE);
        }
    }

    /**
     * {@code has(operand.field)}: whether the field is known.
     *
     * @param selection the field
     * @param span its place
     */
    record Has(Select selection, Span span) implements Expression {

        /**
         * Makes a question for presence.
         *
         * @param selection the field
         * @param span its place
         */
        public Has {
            requireNonNull(selection, "selection");
        }

        /**
         * Makes a question for presence that was not read from a text.
         *
         * @param selection the field
         */
        public Has(Select selection) {
            this(selection, Span.NONE);
        }
    }

    /**
     * {@code range.kind(variable, body)}: a question or a new list over the elements of a list.
     *
     * @param kind which of the five
     * @param range the list
     * @param variable the name of one element in the body
     * @param body a condition on the element, for {@link Kind#MAP} a value made of it
     * @param variableSpan the place of the variable's name
     * @param span the place of the whole
     */
    record Comprehension(Kind kind, Expression range, String variable, Expression body, Span variableSpan, Span span)
            implements Expression {

        /**
         * Makes a comprehension.
         *
         * @param kind which of the five
         * @param range the list
         * @param variable the name of one element in the body
         * @param body a condition on the element, for {@link Kind#MAP} a value made of it
         * @param variableSpan the place of the variable's name
         * @param span the place of the whole
         * @throws IllegalArgumentException if the variable is not an identifier or is reserved
         */
        public Comprehension {
            requireNonNull(kind, "kind");
            requireNonNull(range, "range");
            ExpressionNames.requireName(variable);
            requireNonNull(body, "body");
        }

        /**
         * Makes a comprehension that was not read from a text.
         *
         * @param kind which of the five
         * @param range the list
         * @param variable the name of one element in the body
         * @param body a condition on the element, or a value made of it
         * @throws IllegalArgumentException if the variable is not an identifier or is reserved
         */
        public Comprehension(Kind kind, Expression range, String variable, Expression body) {
            this(kind, range, variable, body, Span.NONE, Span.NONE);
        }

        /** What is asked of the elements, or made of them. */
        public enum Kind {
            /** The condition holds for every element. */
            ALL("all"),
            /** It holds for one or more. */
            EXISTS("exists"),
            /** It holds for exactly one. */
            EXISTS_ONE("exists_one"),
            /** The list of the elements for which it holds. */
            FILTER("filter"),
            /** The list of what the body makes of each element. */
            MAP("map");

            private final String macro;

            Kind(String macro) {
                this.macro = macro;
            }

            /**
             * Tells how CEL writes it.
             *
             * @return the macro's name
             */
            public String macro() {
                return macro;
            }
        }
    }
}
