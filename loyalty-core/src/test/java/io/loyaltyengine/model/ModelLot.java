package io.loyaltyengine.model;

import io.loyaltyengine.amount.Currency;
import java.time.Instant;
import java.util.NavigableSet;

/** What was granted at one time in one currency, and when how much of it came and went. */
final class ModelLot {

    final Currency currency;
    final Instant since;
    final Instant grantedAt;
    final Instant activeFrom;
    /** Null for no date. */
    final Instant end;

    final Renewals renewals;
    final Moves moves = new Moves();

    /** Renewals are null where activity does not matter. */
    ModelLot(
            Currency currency,
            long units,
            Instant since,
            Instant grantedAt,
            Instant activeFrom,
            Instant end,
            Renewals renewals) {
        this.currency = currency;
        this.since = since;
        this.grantedAt = grantedAt;
        this.activeFrom = activeFrom;
        this.end = end;
        this.renewals = renewals;
        moves.add(since, units);
    }

    boolean over(Instant at) {
        return end != null && !at.isBefore(end);
    }

    boolean active(Instant at) {
        return !at.isBefore(activeFrom) && !over(at);
    }

    boolean pending(Instant at) {
        return at.isBefore(activeFrom) && !over(at);
    }

    /** What there was of it at a moment, pending or available, its date apart. */
    long stock(Instant at) {
        NavigableSet<Instant> moments = moves.moments();
        if (renewals != null) {
            moments.addAll(renewals.ends());
            moments.add(activeFrom);
        }
        long stock = 0;
        for (Instant moment : moments.headSet(at, true)) {
            stock = (lapses(moment) ? 0 : stock) + moved(moment);
        }
        return stock;
    }

    /** What time gives back to a lot that has lapsed is gone at once. */
    private long moved(Instant moment) {
        return moves.at(moment, !lapses(moment));
    }

    private boolean lapses(Instant moment) {
        return renewals != null && since.isBefore(moment) && !activeFrom.isAfter(moment) && renewals.overBefore(moment);
    }

    /** What was there at a moment and has been there ever since, whatever its date or a lapse has done to it since. */
    long throughout(Instant at) {
        long stock = stock(at);
        long least = stock;
        for (Instant moment : moves.moments().tailSet(at, false)) {
            stock += moved(moment);
            least = Math.min(least, stock);
        }
        return least;
    }
}
