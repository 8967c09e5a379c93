package io.loyaltyengine.decision;

import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.History;
import io.loyaltyengine.ledger.Wallet;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision has to know of one member: the fold of their journal, and nothing else.
 *
 * <p>Immutable and safe for use by many threads. {@code apply} shares what an entry does not touch.
 */
public final class MemberState {

    private final MemberId id;
    private final Membership membership;
    private final long sequence;
    private final Instant recordedAt;
    private final Wallet wallet;
    private final History history;
    private final @Nullable String tier;

    private MemberState(
            MemberId id,
            Membership membership,
            long sequence,
            Instant recordedAt,
            Wallet wallet,
            History history,
            @Nullable String tier) {
        this.id = id;
        this.membership = membership;
        this.sequence = sequence;
        this.recordedAt = recordedAt;
        this.wallet = wallet;
        this.history = history;
        this.tier = tier;
    }

    /**
     * The state of somebody of whom nothing is recorded.
     *
     * @param id who
     * @return the state before the first entry
     */
    public static MemberState initial(MemberId id) {
        return new MemberState(id, Membership.NONE, 0, Instant.MIN, Wallet.empty(), History.empty(), null);
    }

    /**
     * The state that a whole journal leads to.
     *
     * @param id whose journal
     * @param journal the entries, in their order
     * @return the state after the last one
     */
    public static MemberState replay(MemberId id, Iterable<Entry> journal) {
        MemberState state = initial(id);
        for (Entry entry : journal) {
            state = state.apply(entry);
        }
        return state;
    }

    /**
     * The state after one more entry.
     *
     * @param entry the next entry of the member's journal
     * @return a new state
     */
    public MemberState apply(Entry entry) {
        return new MemberState(
                id,
                membership.apply(entry),
                entry.sequence(),
                entry.recordedAt(),
                wallet.apply(entry),
                history.apply(entry),
                entry.detail() instanceof Detail.TierChanged moved ? moved.to() : tier);
    }

    /**
     * Whose state this is.
     *
     * @return the member's id
     */
    public MemberId id() {
        return id;
    }

    /**
     * Who they are.
     *
     * @return the latest description, or nothing before they are enrolled
     */
    public Optional<Member> profile() {
        return membership.profile();
    }

    /**
     * Who they were at a moment, by what is known today.
     *
     * @param moment the moment
     * @return the description that held then, or the first where none did yet; nothing before they are enrolled
     */
    public Optional<Member> profileAt(Instant moment) {
        Optional<Member> then = membership.profileAt(moment);
        return then.isPresent() ? then : profile();
    }

    /**
     * Since when they are a member.
     *
     * @return the moment; the end of time before they are enrolled
     */
    public Instant enrolledAt() {
        return membership.enrolledAt();
    }

    /**
     * Whose part they have become.
     *
     * @return the member with whom they were merged, or nothing while they stand for themselves
     */
    public Optional<MemberId> mergedInto() {
        return Optional.ofNullable(membership.mergedInto());
    }

    /**
     * All members with whom they have ever exchanged anything: transfers and merges.
     *
     * @return an unmodifiable set
     */
    public Set<MemberId> others() {
        return membership.others();
    }

    Membership membership() {
        return membership;
    }

    /**
     * When the membership ended.
     *
     * @return the moment, or nothing while it lasts
     */
    public Optional<Instant> closedAt() {
        return wallet.closedAt();
    }

    /**
     * How many entries led here.
     *
     * @return the sequence of the last entry; zero before the first
     */
    public long sequence() {
        return sequence;
    }

    /**
     * The latest moment that any entry took effect at. What happened before it is late.
     *
     * @return the moment; the beginning of time before the first entry
     */
    public Instant reachedAt() {
        return wallet.reachedAt();
    }

    /**
     * When the last entry was recorded.
     *
     * @return the moment; the beginning of time before the first entry
     */
    public Instant recordedAt() {
        return recordedAt;
    }

    /**
     * What they have.
     *
     * @return the wallet as it was posted; time that has passed since is not in it
     */
    public Wallet wallet() {
        return wallet;
    }

    /**
     * What is on record of their activities, with the use of limits and the perks that rules have granted.
     *
     * @return the history
     */
    public History history() {
        return history;
    }

    /**
     * The tier that was last posted.
     *
     * @return the tier, or null for none
     */
    public @Nullable String tier() {
        return tier;
    }

    /**
     * The same journal gives the same state.
     *
     * @param other another state
     * @return whether everything is equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MemberState s
                && id.equals(s.id)
                && membership.equals(s.membership)
                && sequence == s.sequence
                && recordedAt.equals(s.recordedAt)
                && wallet.equals(s.wallet)
                && history.equals(s.history)
                && Objects.equals(tier, s.tier);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, sequence);
    }

    @Override
    public String toString() {
        return id + " after " + sequence + " entries: " + wallet + (tier == null ? "" : ", " + tier);
    }
}
