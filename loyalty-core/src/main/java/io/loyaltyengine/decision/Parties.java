package io.loyaltyengine.decision;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.ledger.RecordedActivity;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.rule.Usage;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The states of all whom an activity concerns. Usually it is one member. A transfer or a merge concerns two; what was
 * merged concerns the one who remains; what undoes something concerns whom that concerned.
 *
 * @param states by id
 * @param budgets how much of the budgets that all members share is used
 */
public record Parties(SortedMap<MemberId, MemberState> states, Usage budgets) {

    private static final Usage UNUSED = key -> BigDecimal.ZERO;

    /**
     * Takes a copy.
     *
     * @param states by id
     * @param budgets how much of the budgets that all members share is used
     */
    public Parties {
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
    }

    /**
     * A single member.
     *
     * @param state the state
     * @return parties of one
     */
    public static Parties of(MemberState state) {
        return new Parties(new TreeMap<>(Map.of(state.id(), state)), UNUSED);
    }

    /**
     * Everybody whom an activity concerns. A store locks them in the order of their ids, and asks again under the locks:
     * as long as the answer is among those who are locked, it is right.
     *
     * @param activity the activity
     * @param find gives the state of a member; the initial one where nothing is recorded
     * @return the states
     */
    public static Parties of(Activity activity, Function<MemberId, MemberState> find) {
        TreeMap<MemberId, MemberState> states = new TreeMap<>();
        for (MemberId member : activity.members()) {
            gather(member, find, states);
        }
        MemberState acting = follow(activity.member(), states);
        if (activity instanceof Reversal reversal) {
            acting.history()
                    .activity(reversal.activity())
                    .map(RecordedActivity::other)
                    .ifPresent(other -> gather(other, find, states));
        }
        if (activity instanceof Erasure erasure) {
            gatherOthers(acting, find, states);
            Ending.names(acting, erasure.pseudonym(), find).values().forEach(name -> gather(name, find, states));
        }
        return new Parties(states, UNUSED);
    }

    /**
     * The same members, with budgets of which some is used.
     *
     * @param used how much; it may be asked at any time while a decision is taken
     * @return a new value
     */
    public Parties with(Usage used) {
        return new Parties(states, used);
    }

    /** Whoever knows of the person, and of those who became a part of them. */
    private static void gatherOthers(
            MemberState state, Function<MemberId, MemberState> find, Map<MemberId, MemberState> states) {
        state.others().forEach(other -> gatherHosts(other, find, states, new HashSet<>()));
        state.membership()
                .absorbed()
                .values()
                .forEach(absorbed -> gatherOthers(find.apply(absorbed.from()), find, states));
    }

    /** What somebody knows of others stays with those whose part they have ever been, also after they are told apart. */
    private static void gatherHosts(
            MemberId member,
            Function<MemberId, MemberState> find,
            Map<MemberId, MemberState> states,
            Set<MemberId> seen) {
        if (seen.add(member)) {
            gather(member, find, states);
            find.apply(member).membership().hosts().forEach(host -> gatherHosts(host, find, states, seen));
        }
    }

    private static void gather(
            MemberId member, Function<MemberId, MemberState> find, Map<MemberId, MemberState> states) {
        if (!states.containsKey(member)) {
            MemberState state = find.apply(member);
            states.put(member, state);
            state.mergedInto().ifPresent(into -> gather(into, find, states));
        }
    }

    /**
     * The state of a member, or of the one whose part they have become.
     *
     * @param member who
     * @return the state
     */
    public MemberState follow(MemberId member) {
        return follow(member, states);
    }

    private static MemberState follow(MemberId member, Map<MemberId, MemberState> states) {
        MemberState state = states.getOrDefault(member, MemberState.initial(member));
        return state.mergedInto().map(into -> follow(into, states)).orElse(state);
    }
}
