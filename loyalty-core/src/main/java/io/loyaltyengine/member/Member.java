package io.loyaltyengine.member;

import io.loyaltyengine.attribute.Attributes;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part, as the host describes them: who they are, not what they have.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param id the host's name for them
 * @param kind their role
 * @param birthday the day they were born, or null where it is not known
 * @param segments the groups that the host counts them to
 * @param attributes what else the host says of them
 */
public record Member(
        MemberId id, MemberKind kind, @Nullable LocalDate birthday, Set<String> segments, Attributes attributes) {

    /**
     * Takes a copy of the segments, in order.
     *
     * @param id the host's name for them
     * @param kind their role
     * @param birthday the day they were born, or null where it is not known
     * @param segments the groups that the host counts them to
     * @param attributes what else the host says of them
     */
    public Member {
        segments = Collections.unmodifiableSet(new TreeSet<>(segments));
    }

    /**
     * A customer of whom nothing else is known.
     *
     * @param id the host's name for them
     * @return the member
     */
    public static Member customer(String id) {
        return new Member(MemberId.of(id), MemberKind.CUSTOMER, null, Set.of(), Attributes.none());
    }

    /**
     * The same member in another role.
     *
     * @param other the role
     * @return a new value
     */
    public Member withKind(MemberKind other) {
        return new Member(id, other, birthday, segments, attributes);
    }

    /**
     * The same member with a birthday.
     *
     * @param day the day they were born
     * @return a new value
     */
    public Member withBirthday(LocalDate day) {
        return new Member(id, kind, day, segments, attributes);
    }

    /**
     * The same member in these segments.
     *
     * @param names the segments, in place of the present ones
     * @return a new value
     */
    public Member withSegments(String... names) {
        return new Member(id, kind, birthday, Set.of(names), attributes);
    }

    /**
     * The same member with one more attribute.
     *
     * @param name its name
     * @param value a String, a BigDecimal, an Integer, a Long, a Boolean or a LocalDate
     * @return a new value
     */
    public Member with(String name, Object value) {
        return new Member(id, kind, birthday, segments, attributes.with(name, value));
    }
}
