package io.loyaltyengine.rules.scenario;

import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member as a scenario finds them. What is given is brought about by activities: an enrolment, what happened before, and
 * adjustments by staff for the tier and the balances, in this order. Immutable: each method gives a new value.
 *
 * @param profile who they are
 * @param enrolled since when they are a member, as {@link ScenarioClock#moment} takes it, or null for since just now
 * @param history what happened before, each at its moment, the earliest first
 * @param tier the tier that they have, by qualifying for it with its least amount; null for what comes of the rest
 * @param balances what is available to them, such as {@code 120 POINTS}; what is not said is what comes of the rest
 */
public record GivenMember(
        Member profile,
        @Nullable String enrolled,
        List<Earlier> history,
        @Nullable String tier,
        List<String> balances) {

    /**
     * Something that happened before.
     *
     * @param at when, as {@link ScenarioClock#moment} takes it
     * @param what what happened
     */
    public record Earlier(String at, Happening what) {}

    /**
     * Takes copies.
     *
     * @param profile who they are
     * @param enrolled since when they are a member, or null for since just now
     * @param history what happened before, the earliest first
     * @param tier the tier that they have, or null for what comes of the rest
     * @param balances what is available to them
     */
    public GivenMember {
        history = List.copyOf(history);
        balances = List.copyOf(balances);
    }

    /**
     * A customer who has just become a member.
     *
     * @param id the id
     * @return the member
     */
    public static GivenMember member(String id) {
        return new GivenMember(Member.customer(id), null, List.of(), null, List.of());
    }

    /**
     * The same in another role.
     *
     * @param kind the role
     * @return a new value
     */
    public GivenMember kind(MemberKind kind) {
        return with(profile.withKind(kind));
    }

    /**
     * The same with a birthday.
     *
     * @param day such as {@code 1990-03-02}
     * @return a new value
     */
    public GivenMember birthday(String day) {
        return with(profile.withBirthday(LocalDate.parse(day)));
    }

    /**
     * The same in these segments.
     *
     * @param segments the segments, in place of the present ones
     * @return a new value
     */
    public GivenMember segments(String... segments) {
        return with(profile.withSegments(segments));
    }

    /**
     * The same with an attribute.
     *
     * @param name the attribute
     * @param value text, a whole number, a {@link java.math.BigDecimal}, true or false, or a day
     * @return a new value
     */
    public GivenMember with(String name, Object value) {
        return with(profile.with(name, value));
    }

    private GivenMember with(Member other) {
        return new GivenMember(other, enrolled, history, tier, balances);
    }

    /**
     * The same, a member since then.
     *
     * @param moment as {@link ScenarioClock#moment} takes it
     * @return a new value
     */
    public GivenMember enrolled(String moment) {
        return new GivenMember(profile, moment, history, tier, balances);
    }

    /**
     * The same with something that happened before; it counts for all that it would have counted for.
     *
     * @param at when, not before the enrolment and not before what was said earlier
     * @param what what happened
     * @return a new value
     */
    public GivenMember after(String at, Happening what) {
        List<Earlier> more = new ArrayList<>(history);
        more.add(new Earlier(at, what));
        return new GivenMember(profile, enrolled, more, tier, balances);
    }

    /**
     * The same in a tier.
     *
     * @param name the tier
     * @return a new value
     */
    public GivenMember tier(String name) {
        return new GivenMember(profile, enrolled, history, name, balances);
    }

    /**
     * The same with this much of one more currency to spend.
     *
     * @param amount such as {@code 120 POINTS}
     * @return a new value
     */
    public GivenMember balance(String amount) {
        List<String> more = new ArrayList<>(balances);
        more.add(amount);
        return new GivenMember(profile, enrolled, history, tier, more);
    }
}
