package io.loyaltyengine.rules.check;

import io.loyaltyengine.rules.definition.ExpressionNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A function that the host of the language adds: its name, what it takes and gives, and how it is computed. The Java
 * function is called with values that are known, must be quick and without effect, and gives null where it has no
 * answer. Immutable.
 */
public final class FunctionType {

    private final String name;
    private final boolean member;
    private final List<Type<?>> parameters;
    private final Type<?> result;
    private final String description;
    private final Map<Integer, Written> written;
    private final Body body;

    private FunctionType(
            String name, boolean member, List<Type<?>> parameters, Type<?> result, String description, Body body) {
        this(name, member, parameters, result, description, Map.of(), body);
    }

    private FunctionType(
            String name,
            boolean member,
            List<Type<?>> parameters,
            Type<?> result,
            String description,
            Map<Integer, Written> written,
            Body body) {
        if (!isFunctionName(name, member)) {
            throw new IllegalArgumentException("'" + name + "' cannot be a function");
        }
        this.name = name;
        this.member = member;
        this.parameters = List.copyOf(parameters);
        this.result = result;
        this.description = description;
        this.written = Map.copyOf(written);
        this.body = body;
    }

    /**
     * Declares {@code name()}.
     *
     * @param name an identifier, or two with a dot between
     * @param result the type of its value
     * @param description what it tells
     * @param body computes it
     * @param <R> the Java type of its value
     * @return the function
     * @throws IllegalArgumentException if the name cannot be a function's
     */
    public static <R> FunctionType global(
            String name, Type<R> result, String description, Supplier<? extends @Nullable R> body) {
        return new FunctionType(name, false, List.of(), result, description, arguments -> body.get());
    }

    /**
     * Declares {@code name(parameter)}.
     *
     * @param name an identifier, or two with a dot between
     * @param parameter the type of its parameter
     * @param result the type of its value
     * @param description what it tells
     * @param body computes it
     * @param <A> the Java type of its parameter
     * @param <R> the Java type of its value
     * @return the function
     * @throws IllegalArgumentException if the name cannot be a function's
     */
    public static <A, R> FunctionType global(
            String name,
            Type<A> parameter,
            Type<R> result,
            String description,
            Function<? super A, ? extends @Nullable R> body) {
        return new FunctionType(name, false, List.of(parameter), result, description, one(body));
    }

    /**
     * Declares {@code name(first, second)}.
     *
     * @param name an identifier, or two with a dot between
     * @param first the type of its first parameter
     * @param second the type of its second parameter
     * @param result the type of its value
     * @param description what it tells
     * @param body computes it
     * @param <A> the Java type of its first parameter
     * @param <B> the Java type of its second parameter
     * @param <R> the Java type of its value
     * @return the function
     * @throws IllegalArgumentException if the name cannot be a function's
     */
    public static <A, B, R> FunctionType global(
            String name,
            Type<A> first,
            Type<B> second,
            Type<R> result,
            String description,
            BiFunction<? super A, ? super B, ? extends @Nullable R> body) {
        return new FunctionType(name, false, List.of(first, second), result, description, two(body));
    }

    /**
     * Declares {@code receiver.name()}.
     *
     * @param name an identifier
     * @param receiver the type of what stands before the dot
     * @param result the type of its value
     * @param description what it tells
     * @param body computes it
     * @param <A> the Java type of what stands before the dot
     * @param <R> the Java type of its value
     * @return the function
     * @throws IllegalArgumentException if the name cannot be a function's
     */
    public static <A, R> FunctionType member(
            String name,
            Type<A> receiver,
            Type<R> result,
            String description,
            Function<? super A, ? extends @Nullable R> body) {
        return new FunctionType(name, true, List.of(receiver), result, description, one(body));
    }

    /**
     * Declares {@code receiver.name(parameter)}.
     *
     * @param name an identifier
     * @param receiver the type of what stands before the dot
     * @param parameter the type of its parameter
     * @param result the type of its value
     * @param description what it tells
     * @param body computes it
     * @param <A> the Java type of what stands before the dot
     * @param <B> the Java type of its parameter
     * @param <R> the Java type of its value
     * @return the function
     * @throws IllegalArgumentException if the name cannot be a function's
     */
    public static <A, B, R> FunctionType member(
            String name,
            Type<A> receiver,
            Type<B> parameter,
            Type<R> result,
            String description,
            BiFunction<? super A, ? super B, ? extends @Nullable R> body) {
        return new FunctionType(name, true, List.of(receiver, parameter), result, description, two(body));
    }

    /**
     * Declares {@code receiver.name(first, second)}.
     *
     * @param name an identifier
     * @param receiver the type of what stands before the dot
     * @param first the type of its first parameter
     * @param second the type of its second parameter
     * @param result the type of its value
     * @param description what it tells
     * @param body computes it
     * @param <A> the Java type of what stands before the dot
     * @param <B> the Java type of its first parameter
     * @param <C> the Java type of its second parameter
     * @param <R> the Java type of its value
     * @return the function
     * @throws IllegalArgumentException if the name cannot be a function's
     */
    public static <A, B, C, R> FunctionType member(
            String name,
            Type<A> receiver,
            Type<B> first,
            Type<C> second,
            Type<R> result,
            String description,
            Three<? super A, ? super B, ? super C, ? extends @Nullable R> body) {
        return new FunctionType(name, true, List.of(receiver, first, second), result, description, three(body));
    }

    /**
     * A function of three values.
     *
     * @param <A> the type of the first
     * @param <B> the type of the second
     * @param <C> the type of the third
     * @param <R> the type of the result
     */
    @FunctionalInterface
    public interface Three<A, B, C, R> {

        /**
         * Computes it.
         *
         * @param first the first value
         * @param second the second value
         * @param third the third value
         * @return the result
         */
        R apply(A first, B second, C third);
    }

    /**
     * The same function, whose parameter is a string that stands written in the call, so that it is checked before it runs.
     *
     * @param parameter the index of the parameter; that of what stands before a dot is 0
     * @param form what to write, such as {@code write a length of time as in `30 days`}
     * @param isWritten whether a string is what the function takes
     * @return a new value
     */
    public FunctionType written(int parameter, String form, Predicate<String> isWritten) {
        Map<Integer, Written> more = new HashMap<>(written);
        more.put(parameter, new Written(form, isWritten));
        return new FunctionType(name, member, parameters, result, description, more, body);
    }

    /** What is asked of a string that stands written in a call. */
    record Written(String form, Predicate<String> isWritten) {}

    Map<Integer, Written> written() {
        return written;
    }

    /**
     * Tells the name.
     *
     * @return an identifier, or two with a dot between
     */
    public String name() {
        return name;
    }

    /**
     * Tells whether it is called on a value, with a dot.
     *
     * @return whether its first parameter stands before the dot
     */
    public boolean isMember() {
        return member;
    }

    /**
     * Tells what it takes.
     *
     * @return the types of its parameters, of which the first may stand before the dot
     */
    public List<Type<?>> parameters() {
        return parameters;
    }

    /**
     * Tells what it gives.
     *
     * @return the type of its value
     */
    public Type<?> result() {
        return result;
    }

    /**
     * Tells what it means.
     *
     * @return a phrase for the authors of rules
     */
    public String description() {
        return description;
    }

    /**
     * Shows how it is written.
     *
     * @return for example {@code string.startsWith(string)}
     */
    public String usage() {
        List<String> nouns = parameters.stream().map(Type::noun).toList();
        return member
                ? nouns.get(0) + "." + name + "(" + String.join(", ", nouns.subList(1, nouns.size())) + ")"
                : name + "(" + String.join(", ", nouns) + ")";
    }

    /**
     * Computes it.
     *
     * @param arguments a value for each parameter, of its Java type
     * @return the value, or null where there is no answer
     */
    public @Nullable Object call(Object... arguments) {
        return body.apply(arguments);
    }

    /** The types were matched when the call was checked; erasure leaves the casts to us. */
    @SuppressWarnings("unchecked")
    private static <A, R> Body one(Function<? super A, ? extends @Nullable R> body) {
        return arguments -> body.apply((A) arguments[0]);
    }

    @SuppressWarnings("unchecked")
    private static <A, B, R> Body two(BiFunction<? super A, ? super B, ? extends @Nullable R> body) {
        return arguments -> body.apply((A) arguments[0], (B) arguments[1]);
    }

    @SuppressWarnings("unchecked")
    private static <A, B, C, R> Body three(Three<? super A, ? super B, ? super C, ? extends @Nullable R> body) {
        return arguments -> body.apply((A) arguments[0], (B) arguments[1], (C) arguments[2]);
    }

    private static boolean isFunctionName(String name, boolean member) {
        int dot = name.indexOf('.');
        if (member || dot < 0) {
            return ExpressionNames.isName(name) && !ExpressionNames.isMacro(member, name);
        }
        String function = name.substring(dot + 1);
        return ExpressionNames.isName(name.substring(0, dot))
                && ExpressionNames.isName(function)
                && !ExpressionNames.isMacro(true, function);
    }

    private interface Body {
        @Nullable
        Object apply(Object[] arguments);
    }
}
