package io.loyaltyengine.rules.index;

import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.rule.Window;
import io.loyaltyengine.rules.definition.Expression.Binary.Operator;
import io.loyaltyengine.rules.definition.Expression.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A test so simple that it can run on the facts themselves. It holds where the field is known and is as wanted, so the
 * opposite of a test holds no more than the test itself where the field is not known.
 */
sealed interface Atom {

    /** Whether it asks about the line that is looked at. */
    default boolean ofLine() {
        return false;
    }

    /** A text is one of some, or is known and none of them. */
    record TextIs(Path path, Set<String> values, boolean wanted) implements Atom {
        public TextIs {
            values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
        }

        @Override
        public boolean ofLine() {
            return path.ofLine();
        }

        @Override
        public String toString() {
            return Atom.toString(path, values, wanted);
        }
    }

    /** A number compares with a constant as the operator says. */
    record NumberIs(Path path, Operator operator, BigDecimal bound) implements Atom {
        @Override
        public boolean ofLine() {
            return path.ofLine();
        }
    }

    /** A date compares with a constant as the operator says. */
    record DateIs(Path path, Operator operator, LocalDate bound) implements Atom {
        @Override
        public boolean ofLine() {
            return path.ofLine();
        }
    }

    /** A truth value is known and as wanted. */
    record Flag(Path path, boolean wanted) implements Atom {
        @Override
        public boolean ofLine() {
            return path.ofLine();
        }
    }

    /** The member is in a segment, or is not. */
    record Segment(String segment, boolean wanted) implements Atom {
        @Override
        public String toString() {
            return new Text(segment).toCel() + " in member.segments";
        }
    }

    /** Some line of the purchase has one of these texts. */
    record SomeLine(TextIs line) implements Atom {
        @Override
        public String toString() {
            TextIs one = new TextIs(new Path("l", line.path().field()), line.values(), line.wanted());
            return "purchase.lines.exists(l, " + one + ")";
        }
    }

    /** The activity happened in a stretch of time. */
    record During(Window window) implements Atom {}

    /** The member takes part in one of these roles. */
    record RoleIs(Set<MemberKind> kinds) implements Atom {}

    private static String toString(Path path, Set<String> values, boolean wanted) {
        String list = values.stream().map(value -> new Text(value).toCel()).collect(Collectors.joining(", "));
        String text = values.size() == 1 ? path + " == " + list : path + " in [" + list + "]";
        return wanted ? text : "!(" + text + ")";
    }
}
