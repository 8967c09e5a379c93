package io.loyaltyengine.decision;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/**
 * Who the member is and was, since when, and with whom they are one.
 *
 * @param profiles the descriptions, by the moment from which each holds
 * @param enrolledAt since when; the end of time before they are enrolled
 * @param joinedAt since when without those who were merged with them
 * @param mergedInto whose part they have become; null while they stand for themselves
 * @param absorbed whom they have absorbed, by the merge
 * @param regroupedAt when anything last came with a merge, or back from one; the beginning of time where nothing did
 * @param others all members with whom they have ever exchanged anything
 * @param hosts all members whose part they have ever become
 */
record Membership(
        TreePMap<Instant, Member> profiles,
        Instant enrolledAt,
        Instant joinedAt,
        @Nullable MemberId mergedInto,
        PMap<ActivityId, Detail.Absorbed> absorbed,
        Instant regroupedAt,
        PSet<MemberId> others,
        PSet<MemberId> hosts) {

    static final Membership NONE = new Membership(
            TreePMap.empty(),
            Instant.MAX,
            Instant.MAX,
            null,
            HashTreePMap.empty(),
            Instant.MIN,
            HashTreePSet.empty(),
            HashTreePSet.empty());

    Membership apply(Entry entry) {
        Detail detail = entry.detail();
        if (detail instanceof Detail.Profile described) {
            boolean first = profiles.isEmpty();
            return new Membership(
                    profiles.plus(entry.happenedAt(), described.profile()),
                    first ? entry.happenedAt() : enrolledAt,
                    first ? entry.happenedAt() : joinedAt,
                    mergedInto,
                    absorbed,
                    regroupedAt,
                    others,
                    hosts);
        }
        if (detail instanceof Detail.Absorbed came) {
            Instant earlier = came.enrolledAt().isBefore(enrolledAt) ? came.enrolledAt() : enrolledAt;
            return new Membership(
                    profiles,
                    earlier,
                    joinedAt,
                    mergedInto,
                    absorbed.plus(Objects.requireNonNull(entry.cause(), "a merge has a cause"), came),
                    entry.happenedAt(),
                    others.plus(came.from()),
                    hosts);
        }
        if (detail instanceof Detail.Separated gone) {
            PMap<ActivityId, Detail.Absorbed> left = absorbed.minus(gone.merge());
            Instant since = left.values().stream()
                    .map(Detail.Absorbed::enrolledAt)
                    .reduce(joinedAt, (a, b) -> a.isBefore(b) ? a : b);
            return new Membership(profiles, since, joinedAt, mergedInto, left, entry.happenedAt(), others, hosts);
        }
        if (detail instanceof Detail.Merged merged) {
            return new Membership(
                    profiles,
                    enrolledAt,
                    joinedAt,
                    merged.into(),
                    absorbed,
                    regroupedAt,
                    others.plus(merged.into()),
                    hosts.plus(merged.into()));
        }
        if (detail instanceof Detail.Rejoined) {
            return new Membership(profiles, enrolledAt, joinedAt, null, absorbed, entry.happenedAt(), others, hosts);
        }
        if (detail instanceof Detail.Sent sent) {
            return with(sent.to());
        }
        return detail instanceof Detail.Received received ? with(received.from()) : this;
    }

    private Membership with(MemberId other) {
        return new Membership(
                profiles, enrolledAt, joinedAt, mergedInto, absorbed, regroupedAt, others.plus(other), hosts);
    }

    Optional<Member> profileAt(Instant moment) {
        return Optional.ofNullable(profiles.floorEntry(moment)).map(Map.Entry::getValue);
    }

    Optional<Member> profile() {
        return profiles.isEmpty() ? Optional.empty() : Optional.ofNullable(profiles.get(profiles.lastKey()));
    }
}
