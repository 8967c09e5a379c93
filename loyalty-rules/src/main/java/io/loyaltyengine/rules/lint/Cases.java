package io.loyaltyengine.rules.lint;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All ways in which a condition can hold. Where there are too many to look at each, nothing is said of them, so that whoever
 * asks whether it can hold hears yes.
 *
 * @param ways the ways, none of which contradicts itself; null where there are too many
 */
record Cases(@Nullable List<Case> ways) {

    private static final int MOST = 64;

    static final Cases ALWAYS = new Cases(List.of(Case.ANY));
    static final Cases NEVER = new Cases(List.of());
    static final Cases TOO_MANY = new Cases(null);

    Cases {
        ways = ways == null ? null : List.copyOf(ways);
    }

    static Cases of(Case way) {
        return new Cases(List.of(way));
    }

    boolean never() {
        return ways != null && ways.isEmpty();
    }

    Cases or(Cases other) {
        if (ways == null || other.ways == null || ways.size() + other.ways.size() > MOST) {
            return TOO_MANY;
        }
        List<Case> all = new ArrayList<>(ways);
        all.addAll(other.ways);
        return new Cases(all);
    }

    Cases and(Cases other) {
        if (never() || other.never()) {
            return NEVER;
        } else if (ways == null || other.ways == null) {
            return TOO_MANY;
        }
        List<Case> all = new ArrayList<>();
        for (Case one : ways) {
            for (Case another : other.ways) {
                Case both = one.and(another);
                if (both != null) {
                    all.add(both);
                }
            }
        }
        return all.size() > MOST ? TOO_MANY : new Cases(all);
    }

    /** Whether both may hold at once. */
    boolean meets(Cases other) {
        if (ways == null || other.ways == null) {
            return !never() && !other.never();
        }
        for (Case way : ways) {
            for (Case another : other.ways) {
                if (way.meets(another)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the other surely holds wherever this does. */
    boolean implies(Cases other, World world) {
        if (ways == null || other.ways == null) {
            return false;
        }
        List<Case> others = other.ways;
        return ways.stream().allMatch(way -> others.stream().anyMatch(another -> way.implies(another, world)));
    }
}
