package io.loyaltyengine.decision;

import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.Grant;
import io.loyaltyengine.ledger.History;
import io.loyaltyengine.ledger.UsageKey;
import io.loyaltyengine.ledger.Wallet;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * All that a decision has to know of one member: the fold of their journal, and nothing else.
 *
 * <p>Immutable and safe for use by many threads. {@code apply} shares what an entry does not touch.
 */
public final class MemberState {

    private final MemberId id;
    private final @Nullable Member profile;
    private final Instant enrolledAt;
    private final long sequence;
    private final Instant reachedAt;
    private final Instant recordedAt;
    private final Wallet wallet;
    private final History history;
    private final PMap<UsageKey, BigDecimal> usage;
    private final PVector<PerkGrant> perkGrants;
    private final @Nullable String tier;

    private MemberState(
            MemberId id,
            @Nullable Member profile,
            Instant enrolledAt,
            long sequence,
            Instant reachedAt,
            Instant recordedAt,
            Wallet wallet,
            History history,
            PMap<UsageKey, BigDecimal> usage,
            PVector<PerkGrant> perkGrants,
            @Nullable String tier) {
        this.id = id;
        this.profile = profile;
        this.enrolledAt = enrolledAt;
        this.sequence = sequence;
        this.reachedAt = reachedAt;
        this.recordedAt = recordedAt;
        this.wallet = wallet;
        this.history = history;
        this.usage = usage;
        this.perkGrants = perkGrants;
        this.tier = tier;
    }

    /**
     * A perk that a rule has granted.
     *
     * @param perk the perk
     * @param from from when on, inclusive
     * @param until until when, exclusive; null for ever
     */
    public record PerkGrant(
            String perk, Instant from, @Nullable Instant until) {

        boolean at(Instant moment) {
            return !moment.isBefore(from) && (until == null || moment.isBefore(until));
        }
    }

    /**
     * The state of somebody of whom nothing is recorded.
     *
     * @param id who
     * @return the state before the first entry
     */
    public static MemberState initial(MemberId id) {
        return new MemberState(
                id,
                null,
                Instant.MAX,
                0,
                Instant.MIN,
                Instant.MIN,
                Wallet.empty(),
                History.empty(),
                HashTreePMap.empty(),
                TreePVector.empty(),
                null);
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
        Instant reached = entry.happenedAt().isAfter(reachedAt) ? entry.happenedAt() : reachedAt;
        Member newProfile = profile;
        Instant newEnrolledAt = enrolledAt;
        PMap<UsageKey, BigDecimal> newUsage = usage;
        PVector<PerkGrant> newPerkGrants = perkGrants;
        @Nullable String newTier = tier;
        Detail detail = entry.detail();
        if (detail instanceof Detail.Profile described) {
            newProfile = described.profile();
            newEnrolledAt = profile == null ? entry.happenedAt() : enrolledAt;
        } else if (detail instanceof Detail.Earned earned) {
            for (Grant grant : earned.grants()) {
                newUsage = used(newUsage, grant.limits(), grant.amount().value());
            }
        } else if (detail instanceof Detail.Returned returned) {
            for (Detail.Returned.Claim claim : returned.claims()) {
                newUsage = used(newUsage, claim.limits(), claim.due().value().negate());
            }
        } else if (detail instanceof Detail.PerkUsed use) {
            newUsage = used(newUsage, List.of(use.limit()), BigDecimal.ONE);
        } else if (detail instanceof Detail.PerkGranted granted) {
            newPerkGrants = newPerkGrants.plus(new PerkGrant(granted.perk(), entry.happenedAt(), granted.until()));
        } else if (detail instanceof Detail.TierChanged moved) {
            newTier = moved.to();
        }
        return new MemberState(
                id,
                newProfile,
                newEnrolledAt,
                entry.sequence(),
                reached,
                entry.recordedAt(),
                wallet.apply(entry),
                history.apply(entry),
                newUsage,
                newPerkGrants,
                newTier);
    }

    private static PMap<UsageKey, BigDecimal> used(
            PMap<UsageKey, BigDecimal> usage, List<UsageKey> limits, BigDecimal amount) {
        PMap<UsageKey, BigDecimal> counted = usage;
        for (UsageKey limit : limits) {
            BigDecimal before = counted.get(limit);
            counted = counted.plus(limit, before == null ? amount : before.add(amount));
        }
        return counted;
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
     * @return the description, or nothing before they are enrolled
     */
    public Optional<Member> profile() {
        return Optional.ofNullable(profile);
    }

    /**
     * Since when they are a member.
     *
     * @return the moment; the end of time before they are enrolled
     */
    public Instant enrolledAt() {
        return enrolledAt;
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
        return reachedAt;
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
     * What is on record of their activities.
     *
     * @return the history
     */
    public History history() {
        return history;
    }

    /**
     * The use of one limit in one period.
     *
     * @param key which limit, in which period
     * @return how much; zero where nothing was used
     */
    public BigDecimal used(UsageKey key) {
        BigDecimal used = usage.get(key);
        return used == null ? BigDecimal.ZERO : used;
    }

    /**
     * The perks that rules have granted, past ones included.
     *
     * @return an unmodifiable list
     */
    public List<PerkGrant> perkGrants() {
        return perkGrants;
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
                && java.util.Objects.equals(profile, s.profile)
                && enrolledAt.equals(s.enrolledAt)
                && sequence == s.sequence
                && reachedAt.equals(s.reachedAt)
                && recordedAt.equals(s.recordedAt)
                && wallet.equals(s.wallet)
                && history.equals(s.history)
                && usage.equals(s.usage)
                && perkGrants.equals(s.perkGrants)
                && java.util.Objects.equals(tier, s.tier);
    }

    @Override
    public int hashCode() {
        return java.util.Objects.hash(id, sequence);
    }

    @Override
    public String toString() {
        return id + " after " + sequence + " entries: " + wallet + (tier == null ? "" : ", " + tier);
    }
}
