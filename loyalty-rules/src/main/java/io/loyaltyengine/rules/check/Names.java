package io.loyaltyengine.rules.check;

import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows every name that could stand at a place, to say what was probably meant by an unknown one. */
final class Names {

    /** More names than this say less than none. */
    private static final int MOST_LISTED = 12;

    private static final int DEEPEST = 4;

    private final Scope scope;

    Names(Scope scope) {
        this.scope = scope;
    }

    String adviceFor(Name name) {
        String near = Suggestion.of(name.name(), variables()).orElse(null);
        String path = near == null ? nearestPath(name.name()) : near;
        return path == null ? listed("known here: ", variables()) : didYouMean(path);
    }

    @Nullable
    String adviceFor(Select select, StructType<?> struct) {
        List<String> fields = List.copyOf(struct.fields().keySet());
        String near = Suggestion.of(select.field(), fields).orElse(null);
        if (near != null) {
            return didYouMean(new Select(select.operand(), near).toCel());
        }
        String path = nearestPath(select.field());
        return path == null ? listed(Wording.a(struct) + " has ", fields) : didYouMean(path);
    }

    static String didYouMean(String text) {
        return "did you mean `" + text + "`?";
    }

    private static String listed(String before, List<String> names) {
        if (names.isEmpty()) {
            return before + "nothing";
        }
        List<String> shown = names.subList(0, Math.min(MOST_LISTED, names.size()));
        int more = names.size() - shown.size();
        return before + Wording.list(shown) + (more > 0 ? " and " + more + " more" : "");
    }

    /** The path whose last name is the one that was written, or else one much like it. */
    private @Nullable String nearestPath(String last) {
        List<String> paths = paths();
        for (String path : paths) {
            if (path.endsWith("." + last)) {
                return path;
            }
        }
        List<String> lastNames = paths.stream()
                .map(path -> path.substring(path.lastIndexOf('.') + 1))
                .toList();
        String near = Suggestion.of(last, lastNames).orElse(null);
        return near == null ? null : paths.get(lastNames.indexOf(near));
    }

    private List<String> variables() {
        List<String> found = new ArrayList<>(scope.locals());
        found.addAll(scope.vocabulary().variables().keySet());
        return found;
    }

    private List<String> paths() {
        List<String> found = new ArrayList<>();
        for (String name : variables()) {
            Variable<?> variable = scope.find(name);
            if (variable != null) {
                collect(name, variable.type(), 1, found);
            }
        }
        return found;
    }

    private static void collect(String path, Type<?> type, int depth, List<String> into) {
        if (type instanceof StructType<?> struct && depth < DEEPEST) {
            for (Field<?, ?> field : struct.fields().values()) {
                String inner = path + "." + field.name();
                into.add(inner);
                collect(inner, field.type(), depth + 1, into);
            }
        }
    }
}
