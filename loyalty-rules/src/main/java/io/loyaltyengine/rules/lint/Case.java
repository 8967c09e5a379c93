package io.loyaltyengine.rules.lint;

import io.loyaltyengine.rules.definition.Expression;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the ways in which a condition can hold: what each thing that it asks for must be for that.
 *
 * @param asked the values of each, by its expression
 */
record Case(Map<Expression, Values> asked) {

    /** Holds whatever is asked for. */
    static final Case ANY = new Case(Map.of());

    Case {
        asked = Map.copyOf(asked);
    }

    static Case of(Expression asked, Values values) {
        return new Case(Map.of(asked, values));
    }

    /** Both at once, or null where they contradict. */
    @Nullable
    Case and(Case other) {
        Map<Expression, Values> both = new LinkedHashMap<>(asked);
        for (Map.Entry<Expression, Values> entry : other.asked.entrySet()) {
            Values before = both.get(entry.getKey());
            Values after = before == null ? entry.getValue() : before.and(entry.getValue());
            if (after.isEmpty()) {
                return null;
            }
            both.put(entry.getKey(), after);
        }
        return new Case(both);
    }

    /** Whether both can be at once. */
    boolean meets(Case other) {
        if (asked.size() > other.asked.size()) {
            return other.meets(this);
        }
        for (Map.Entry<Expression, Values> entry : asked.entrySet()) {
            Values theirs = other.asked.get(entry.getKey());
            if (theirs != null && !theirs.meets(entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Whether everything that the other asks for is so wherever this holds. */
    boolean implies(Case other, World world) {
        return other.asked.entrySet().stream().allMatch(entry -> {
            Values mine = asked.get(entry.getKey());
            Values given = mine == null ? world.always(entry.getKey()) : mine;
            return given != null && entry.getValue().containsAll(given);
        });
    }
}
