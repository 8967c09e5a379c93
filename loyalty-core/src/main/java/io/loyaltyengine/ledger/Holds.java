package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * The redemptions of a member, by their keys and by those of their captures.
 *
 * @param byKey all there ever were
 * @param byCapture to which redemption each capture belongs that has a key of its own
 * @param unsettled those of which something is set aside still
 */
record Holds(PMap<ActivityId, Hold> byKey, PMap<ActivityId, ActivityId> byCapture, PSet<ActivityId> unsettled) {

    private static final Holds NONE = new Holds(HashTreePMap.empty(), HashTreePMap.empty(), HashTreePSet.empty());

    static Holds none() {
        return NONE;
    }

    Holds apply(Entry entry) {
        Detail detail = entry.detail();
        if (detail instanceof Detail.Redeemed redeemed) {
            return with(hold(entry, redeemed));
        }
        if (detail instanceof Detail.Captured captured) {
            return with(known(captured.redemption())
                    .captured(cause(entry), entry.happenedAt(), moved(entry, Account.HELD, -1)));
        }
        if (detail instanceof Detail.Released released) {
            return with(known(released.redemption()).released(moved(entry, Account.HELD, -1), entry.cause() == null));
        }
        if (detail instanceof Detail.Reopened reopened) {
            return with(known(reopened.redemption()).reopened(moved(entry, Account.HELD, 1)));
        }
        if (detail instanceof Detail.Refunded refunded) {
            Hold hold = known(refunded.redemption());
            for (Detail.Refunded.FromCapture part : refunded.parts()) {
                hold = hold.refunded(part.capture(), part.lots());
            }
            return with(hold);
        }
        if (detail instanceof Detail.Absorbed absorbed) {
            return with(absorbed.estate().holds());
        }
        if (detail instanceof Detail.Rejoined rejoined) {
            return with(rejoined.estate().holds());
        }
        if (detail instanceof Detail.Separated separated) {
            return without(separated.estate().holds());
        }
        // what a merged member redeemed is the other's
        return detail instanceof Detail.Merged ? NONE : this;
    }

    private static Hold hold(Entry entry, Detail.Redeemed redeemed) {
        List<Allocation> allocations = moved(entry, Account.AVAILABLE, -1);
        boolean atOnce = redeemed.heldUntil() == null;
        return new Hold(
                cause(entry),
                entry.happenedAt(),
                redeemed.reward(),
                redeemed.amount(),
                redeemed.worth(),
                allocations,
                atOnce
                        ? List.of(new Hold.Capture(cause(entry), entry.happenedAt(), allocations, List.of()))
                        : List.of(),
                List.of(),
                redeemed.heldUntil(),
                false);
    }

    private static ActivityId cause(Entry entry) {
        return Objects.requireNonNull(entry.cause(), "a redemption has a cause");
    }

    /** What an entry takes out of an account, lot by lot, or brings into it. */
    private static List<Allocation> moved(Entry entry, Account account, int sign) {
        List<Allocation> parts = new ArrayList<>();
        for (Posting posting : entry.postings()) {
            if (posting.account() == account
                    && posting.lot() != null
                    && posting.amount().value().signum() == sign) {
                parts.add(new Allocation(
                        posting.lot(),
                        sign > 0 ? posting.amount() : posting.amount().negated()));
            }
        }
        return List.copyOf(parts);
    }

    private Hold known(ActivityId redemption) {
        return of(redemption).orElseThrow(() -> new IllegalArgumentException("there is no redemption " + redemption));
    }

    private Holds with(List<Hold> more) {
        Holds then = this;
        for (Hold hold : more) {
            then = then.with(hold);
        }
        return then;
    }

    private Holds with(Hold hold) {
        PMap<ActivityId, ActivityId> captures = byCapture;
        for (Hold.Capture capture : hold.captures()) {
            if (!capture.capture().equals(hold.redemption())) {
                captures = captures.plus(capture.capture(), hold.redemption());
            }
        }
        return new Holds(
                byKey.plus(hold.redemption(), hold),
                captures,
                hold.held().isPositive() ? unsettled.plus(hold.redemption()) : unsettled.minus(hold.redemption()));
    }

    private Holds without(List<Hold> gone) {
        Holds then = this;
        for (Hold hold : gone) {
            then = new Holds(
                    then.byKey.minus(hold.redemption()),
                    then.byCapture.minusAll(
                            hold.captures().stream().map(Hold.Capture::capture).toList()),
                    then.unsettled.minus(hold.redemption()));
        }
        return then;
    }

    Optional<Hold> of(ActivityId redemption) {
        return Optional.ofNullable(byKey.get(redemption));
    }

    Optional<Hold> captured(ActivityId capture) {
        return of(byCapture.getOrDefault(capture, capture))
                .filter(hold -> hold.capture(capture).isPresent());
    }

    Collection<Hold> all() {
        return byKey.values();
    }

    List<Hold> open() {
        return unsettled.stream().map(this::known).toList();
    }
}
