package io.loyaltyengine.rules.check;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.source.Suggestion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The types of calls. */
final class CallTyping {

    /** What CEL has elsewhere, and why not here. */
    private static final Map<String, String> LEFT_OUT = Map.ofEntries(
            Map.entry("matches", "regular expressions are left out: use `startsWith`, `endsWith`, `contains` or `in`"),
            Map.entry("int", "all numbers are exact decimals: use `math.floor`, `math.ceil` or `math.round`"),
            Map.entry("uint", "all numbers are exact decimals, none needs converting"),
            Map.entry("double", "all numbers are exact decimals, none needs converting"),
            Map.entry("string", "values are not converted: compare them with one of their own type"),
            Map.entry("bool", "values are not converted: compare them with one of their own type"),
            Map.entry("bytes", "there are no bytes: use strings"),
            Map.entry("duration", "there are no durations: compare dates, timestamps or a number of days"),
            Map.entry("type", "every type is known before a rule runs: there is nothing to ask"),
            Map.entry("dyn", "every type is known before a rule runs: there is nothing to hide"));

    /** CEL's moments are those of the years 1 to 9999. */
    private static final int LAST_YEAR = 9999;

    private final Typing typing;

    CallTyping(Typing typing) {
        this.typing = typing;
    }

    @Nullable
    Type<?> type(Call call, Scope scope) {
        String namespace = Resolution.namespace(call, scope);
        Expression receiver = namespace == null ? call.receiver() : null;
        List<Expression> arguments = new ArrayList<>();
        if (receiver != null) {
            arguments.add(receiver);
        }
        arguments.addAll(call.arguments());
        List<Type<?>> types = new ArrayList<>();
        for (Expression argument : arguments) {
            Type<?> type = typing.type(argument, scope);
            if (type != null) {
                types.add(type);
            }
        }
        String name = namespace == null ? call.name() : namespace + "." + call.name();
        List<String> usages = usages(name, receiver != null, scope.vocabulary());
        if (usages.isEmpty()) {
            unknown(call, name, receiver != null, scope.vocabulary());
            return null;
        } else if (types.size() < arguments.size()) {
            return null;
        }
        Resolution resolution = Resolution.of(scope.vocabulary(), name, receiver != null, types);
        if (resolution == null) {
            mismatch(call, name, receiver != null, types, usages);
            return null;
        } else if (resolution.standard() == StandardFunction.DATE
                || resolution.standard() == StandardFunction.TIMESTAMP) {
            literal(arguments.get(0), resolution.standard());
        } else if (resolution.declared() != null) {
            resolution.declared().written().forEach((index, written) -> written(arguments.get(index), name, written));
        }
        return resolution.result();
    }

    private void mismatch(Call call, String name, boolean member, List<Type<?>> types, List<String> usages) {
        List<Type<?>> given = member ? types.subList(1, types.size()) : types;
        String on = member ? " on " + Wording.a(types.get(0)) : "";
        String message = "`" + name + "` cannot be called" + on + " with " + Wording.nouns(given);
        Expression list = call.receiver();
        String advice = list != null
                        && member
                        && types.get(0) instanceof Type.ListType<?>
                        && call.name().equals("contains")
                        && call.arguments().size() == 1
                ? "write `" + call.arguments().get(0).toCel() + " in " + list.toCel() + "`"
                : "write " + String.join(" or ", quoted(usages));
        typing.report(call.nameSpan(), message, advice);
    }

    private void unknown(Call call, String name, boolean member, Vocabulary vocabulary) {
        List<String> otherwise = usages(name, !member, vocabulary);
        if (!otherwise.isEmpty()) {
            String message = member ? "`" + name + "` is not called on a value" : "`" + name + "` is called on a value";
            typing.report(call.nameSpan(), message, "write " + String.join(" or ", quoted(otherwise)));
            return;
        }
        String advice = LEFT_OUT.get(name);
        if (advice == null) {
            String near = Suggestion.of(name, names(member, vocabulary)).orElse(null);
            advice = near == null ? null : Names.didYouMean(near);
        }
        typing.report(call.nameSpan(), "there is no function `" + name + "`", advice);
    }

    private void literal(Expression argument, StandardFunction function) {
        boolean date = function == StandardFunction.DATE;
        String form = date ? "write a date as in " : "write a moment with its offset as in ";
        if (!(argument instanceof Text text)) {
            String message = "`" + function.functionName() + "` takes a written string";
            typing.report(argument.span(), message, form + "`" + function.usage() + "`");
        } else if (!isReadable(text.value(), date)) {
            String message = text.toCel() + " is not " + (date ? "a date" : "a timestamp");
            typing.report(argument.span(), message, form + "`" + function.usage() + "`");
        }
    }

    private void written(Expression argument, String function, FunctionType.Written asked) {
        if (!(argument instanceof Text text)) {
            typing.report(argument.span(), "`" + function + "` takes a written string", asked.form());
        } else if (!asked.isWritten().test(text.value())) {
            typing.report(argument.span(), "`" + function + "` does not take " + text.toCel(), asked.form());
        }
    }

    private static boolean isReadable(String text, boolean date) {
        try {
            int year = date
                    ? LocalDate.parse(text).getYear()
                    : OffsetDateTime.parse(text)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .getYear();
            return year >= 1 && year <= LAST_YEAR;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static List<String> usages(String name, boolean member, Vocabulary vocabulary) {
        List<String> found = new ArrayList<>();
        for (FunctionType function : vocabulary.functions()) {
            if (function.name().equals(name) && function.isMember() == member) {
                found.add(function.usage());
            }
        }
        for (StandardFunction function : StandardFunction.values()) {
            if (function.functionName().equals(name) && function.isWritten(member)) {
                found.add(function.usage());
            }
        }
        return found;
    }

    private static Set<String> names(boolean member, Vocabulary vocabulary) {
        Set<String> found = new LinkedHashSet<>();
        for (FunctionType function : vocabulary.functions()) {
            if (function.isMember() == member) {
                found.add(function.name());
            }
        }
        for (StandardFunction function : StandardFunction.values()) {
            if (function.isWritten(member)) {
                found.add(function.functionName());
            }
        }
        if (member) {
            for (Expression.Comprehension.Kind kind : Expression.Comprehension.Kind.values()) {
                found.add(kind.macro());
            }
        }
        return found;
    }

    private static List<String> quoted(List<String> usages) {
        return usages.stream().map(usage -> "`" + usage + "`").toList();
    }
}
