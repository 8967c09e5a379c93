package io.loyaltyengine.rules.index;

import io.loyaltyengine.rules.definition.RuleDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule needs before anything else about it is asked: the most selective of the tests that must hold for it. That is
 * the SKU of a line; without it another text of a line, such as its category; then that some line of the purchase has one
 * of them; then a segment of the member. Where a rule can apply in several ways, each of them must need one of these, and
 * any one makes the key.
 *
 * <p>An activity that does not meet a rule's key has nothing to do with the rule: the rule is no candidate for it, and an
 * explanation is silent about it. Immutable.
 */
public final class Key {

    private static final Key NONE = new Key(List.of());

    private final List<Atom> any;

    private Key(List<Atom> any) {
        this.any = any;
    }

    /**
     * Chooses the key of a rule, by nothing but its definition.
     *
     * @param rule the rule, whose conditions fit their vocabulary
     * @return its key, perhaps {@linkplain #isNone() none}
     */
    public static Key of(RuleDefinition rule) {
        return of(Alternatives.of(rule).all());
    }

    static Key of(List<Alternative> alternatives) {
        Set<Atom> any = new LinkedHashSet<>();
        for (Alternative alternative : alternatives) {
            Atom key = alternative.key();
            if (key == null || Ranks.of(key) > Ranks.KEY) {
                return NONE;
            }
            any.add(key);
        }
        return any.isEmpty() ? NONE : new Key(new ArrayList<>(any));
    }

    /**
     * Whether the rule needs nothing that it could be looked up by, so that it is always a candidate.
     *
     * @return true if there is no key
     */
    public boolean isNone() {
        return any.isEmpty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Key key && any.equals(key.any);
    }

    @Override
    public int hashCode() {
        return any.hashCode();
    }

    /**
     * Writes the key as a condition.
     *
     * @return CEL text, empty if there is no key
     */
    @Override
    public String toString() {
        return String.join(" || ", any.stream().map(Atom::toString).toList());
    }
}
