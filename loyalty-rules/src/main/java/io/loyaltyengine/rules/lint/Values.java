package io.loyaltyengine.rules.lint;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The values that something may have: one of a few, or all between two bounds but for a few; or none, as it is not known.
 * Numbers are kept without trailing zeros, so that equal ones are one. Immutable.
 */
final class Values {

    /** It is known, and nothing more is said of it. */
    static final Values KNOWN = new Values(null, Set.of(), null, null, false);

    /** It is not known. */
    static final Values ABSENT = new Values(null, Set.of(), null, null, false);

    /** Whole numbers between bounds that lie no further apart are told one by one. */
    private static final int FEW = 400;

    private final @Nullable Set<Object> only;
    private final Set<Object> not;
    private final @Nullable Bound low;
    private final @Nullable Bound high;
    private final boolean whole;

    /** Where values begin or end. */
    private record Bound(Object at, boolean open) {}

    private Values(
            @Nullable Set<Object> only, Set<Object> not, @Nullable Bound low, @Nullable Bound high, boolean whole) {
        this.only = only;
        this.not = not;
        this.low = low;
        this.high = high;
        this.whole = whole;
    }

    static Values only(Set<?> values) {
        return new Values(new LinkedHashSet<>(values), Set.of(), null, null, false);
    }

    static Values only(Object value) {
        return only(Set.of(value));
    }

    static Values not(Set<?> values) {
        return new Values(null, new LinkedHashSet<>(values), null, null, false);
    }

    static Values from(Object low, boolean open) {
        return new Values(null, Set.of(), new Bound(low, open), null, false);
    }

    static Values to(Object high, boolean open) {
        return new Values(null, Set.of(), null, new Bound(high, open), false);
    }

    static Values whole(@Nullable Integer low, @Nullable Integer high) {
        Bound from = low == null ? null : new Bound(number(low), false);
        Bound to = high == null ? null : new Bound(number(high), false);
        return told(new Values(null, Set.of(), from, to, true));
    }

    static Object number(long value) {
        return plain(BigDecimal.valueOf(value));
    }

    static Object plain(BigDecimal value) {
        return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    boolean isEmpty() {
        if (this == ABSENT) {
            return false;
        } else if (only != null) {
            return only.isEmpty();
        } else if (low == null || high == null) {
            return false;
        }
        int order = compare(low.at(), high.at());
        boolean point = order == 0 && !low.open() && !high.open();
        return point ? !accepts(low.at()) : order >= 0;
    }

    Values and(Values other) {
        if (this == ABSENT || other == ABSENT) {
            return this == other ? this : only(Set.of());
        }
        Set<Object> excluded = new HashSet<>(not);
        excluded.addAll(other.not);
        Values both =
                new Values(null, excluded, later(low, other.low), earlier(high, other.high), whole || other.whole);
        Set<Object> some = only == null ? other.only : only;
        if (some == null) {
            return told(both);
        }
        Set<Object> kept = new LinkedHashSet<>();
        for (Object value : some) {
            if (accepts(value) && other.accepts(value)) {
                kept.add(value);
            }
        }
        return only(kept);
    }

    /** Whether one value is among both, which every pair of rules is asked for: nothing is made that need not be. */
    boolean meets(Values other) {
        if (this == ABSENT || other == ABSENT) {
            return this == other;
        } else if (only == null && other.only == null) {
            return (low == null && other.low == null)
                    || (high == null && other.high == null)
                    || !and(other).isEmpty();
        }
        boolean mine = only != null && (other.only == null || only.size() <= other.only.size());
        Values few = mine ? this : other;
        Values rest = mine ? other : this;
        for (Object value : Objects.requireNonNull(few.only)) {
            if (rest.accepts(value)) {
                return true;
            }
        }
        return false;
    }

    /** Whether each of the other values is one of these. */
    boolean containsAll(Values other) {
        if (this == ABSENT || other == ABSENT) {
            return this == other;
        } else if (other.only != null) {
            return other.only.stream().allMatch(this::accepts);
        }
        return only == null
                && not.stream().noneMatch(other::accepts)
                && Objects.equals(later(low, other.low), other.low)
                && Objects.equals(earlier(high, other.high), other.high)
                && (!whole || other.whole);
    }

    private boolean accepts(Object value) {
        if (only != null) {
            return only.contains(value);
        }
        return !not.contains(value)
                && (low == null || compare(value, low.at()) > (low.open() ? 0 : -1))
                && (high == null || compare(value, high.at()) < (high.open() ? 0 : 1))
                && (!whole || !(value instanceof BigDecimal number) || number.scale() <= 0);
    }

    /** Of two equal bounds the second, unless only the first is open. */
    private static @Nullable Bound later(@Nullable Bound one, @Nullable Bound other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int order = compare(one.at(), other.at());
        return order > 0 || (order == 0 && one.open() && !other.open()) ? one : other;
    }

    private static @Nullable Bound earlier(@Nullable Bound one, @Nullable Bound other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        int order = compare(one.at(), other.at());
        return order < 0 || (order == 0 && one.open() && !other.open()) ? one : other;
    }

    /** A few whole numbers one by one. */
    private static Values told(Values values) {
        Bound low = values.low;
        Bound high = values.high;
        if (!values.whole
                || low == null
                || high == null
                || !(low.at() instanceof BigDecimal from)
                || !(high.at() instanceof BigDecimal to)
                || to.subtract(from).compareTo(BigDecimal.valueOf(FEW)) > 0) {
            return values;
        }
        Set<Object> all = new LinkedHashSet<>();
        for (BigDecimal n = from.setScale(0, RoundingMode.CEILING); n.compareTo(to) <= 0; n = n.add(BigDecimal.ONE)) {
            if (values.accepts(plain(n))) {
                all.add(plain(n));
            }
        }
        return only(all);
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return Integer.signum(((Comparable<Object>) one).compareTo(other));
    }

    @Override
    public String toString() {
        return this == ABSENT ? "absent" : only != null ? only.toString() : low + ".." + high + " but " + not;
    }
}
