package io.loyaltyengine.rules.check;

import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Name;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which function a call means. Exactly one of the two functions is there.
 *
 * @param result the type of its value
 * @param standard the standard function, or null
 * @param declared the function of the vocabulary, or null
 */
public record Resolution(
        Type<?> result,
        @Nullable StandardFunction standard,
        @Nullable FunctionType declared) {

    /**
     * Finds the function for a call; a vocabulary's own comes before a standard one.
     *
     * @param vocabulary where to look beside the standard functions
     * @param name its name, with a namespace if it has one
     * @param member whether it is called on a value
     * @param arguments the types of the arguments, of which the first may stand before the dot
     * @return the function, or null if none fits
     */
    public static @Nullable Resolution of(
            Vocabulary vocabulary, String name, boolean member, List<? extends Type<?>> arguments) {
        List<Type<?>> types = List.copyOf(arguments);
        for (FunctionType function : vocabulary.functions()) {
            if (function.name().equals(name) && function.isMember() == member && accepts(function, types)) {
                return new Resolution(function.result(), null, function);
            }
        }
        for (StandardFunction function : StandardFunction.values()) {
            Type<?> result =
                    function.functionName().equals(name) && function.isWritten(member) ? function.result(types) : null;
            if (result != null) {
                return new Resolution(result, function, null);
            }
        }
        return null;
    }

    /**
     * Tells the namespace before the dot of a call such as {@code math.abs(x)}.
     *
     * @param call the call
     * @param scope the names at its place
     * @return the namespace, or null if what stands before the dot is a value
     */
    public static @Nullable String namespace(Call call, Scope scope) {
        boolean namespaced = call.receiver() instanceof Name name
                && scope.find(name.name()) == null
                && isNamespace(scope.vocabulary(), name.name());
        return namespaced && call.receiver() instanceof Name name ? name.name() : null;
    }

    private static boolean isNamespace(Vocabulary vocabulary, String name) {
        return name.equals("math")
                || vocabulary.functions().stream()
                        .anyMatch(function -> function.name().startsWith(name + "."));
    }

    private static boolean accepts(FunctionType function, List<Type<?>> arguments) {
        List<Type<?>> parameters = function.parameters();
        if (parameters.size() != arguments.size()) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!parameters.get(i).accepts(arguments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
