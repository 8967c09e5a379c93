package io.loyaltyengine.store;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.decision.Decider;
import io.loyaltyengine.decision.Decision;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Parties;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.UsageKey;
import io.loyaltyengine.member.MemberId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps members' states, journals and outcomes. A member is the unit of locking: what is decided for one member is decided
 * one after the other, and members never wait for each other.
 *
 * <p>Implementations are safe for use by many threads. What a call returns is committed.
 */
public interface MemberStore {

    /**
     * Decides on an activity and commits what follows: entries, state and outcome together, or nothing.
     *
     * <p>What an activity brings about for several members is committed for all of them or for none. Where the decision is
     * to forget somebody, what is known of the person goes in the same step: their journal, and what others' journals say
     * of them, goes on under the pseudonym, and their outcomes keep nothing but the key.
     *
     * <p>An activity whose key is on record is not decided again. With the same content it gets the outcome of the first
     * time, marked as repeated; with other content it is refused. Refusals are on record too.
     *
     * <p>What the decision takes from budgets that all members share is counted in the same step. Members do not wait for each
     * other meanwhile: where others have drawn on a budget since it was asked about, and the decision does not
     * {@linkplain io.loyaltyengine.decision.Draw#stands stand} any more, it is taken again.
     *
     * @param activity what happened
     * @param decide gives the decision for the states of all whom it concerns, and the budgets; called under their locks
     * @return the outcome
     */
    Outcome commit(Activity activity, Function<Parties, Decision> decide);

    /**
     * Appends entries that time brought about.
     *
     * @param member whose
     * @param sweep gives the entries for the member's state; called at most once, under the member's lock
     * @return how many entries were appended
     */
    int append(MemberId member, Function<MemberState, Decider.Swept> sweep);

    /**
     * How much of a budget that all members share is used.
     *
     * @param budget which budget, in which period
     * @return what was committed; zero where nothing was
     */
    BigDecimal used(UsageKey budget);

    /**
     * The present state of a member.
     *
     * @param member who
     * @return the state after the last committed entry; nothing where there is none
     */
    Optional<MemberState> find(MemberId member);

    /**
     * The journal of a member.
     *
     * @param member whose
     * @return the committed entries in their order, as they are at this moment; empty where there are none
     */
    List<Entry> journal(MemberId member);

    /**
     * The members of whom anything is recorded.
     *
     * @return in the order of their ids, as they are at this moment
     */
    List<MemberId> members();

    /**
     * The outcome that committing an activity again would have, where its key is on record.
     *
     * @param activity the activity
     * @return the outcome of the first time, marked as repeated, or the refusal of a key that is used for other content;
     *     nothing where the key is not on record
     */
    Optional<Outcome> outcome(Activity activity);

    /**
     * The outcome on record for a key.
     *
     * @param activity the key
     * @return the outcome of the first call with it; nothing where there was none
     */
    Optional<Outcome> outcome(ActivityId activity);
}
