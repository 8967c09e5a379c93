package io.loyaltyengine.ledger;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * The four balances of one currency, its open lots in the orders in which time and spending reach them, and the activity
 * that keeps alive what would lapse without it.
 */
record Purse(
        Currency currency,
        BigDecimal pending,
        BigDecimal available,
        BigDecimal held,
        BigDecimal debt,
        TreePSet<Lot> maturing,
        TreePSet<Lot> spendable,
        TreePSet<Lot> idle,
        TreePMap<Instant, Instant> renewals) {

    static Purse empty(Currency currency) {
        BigDecimal zero = BigDecimal.ZERO.setScale(currency.scale());
        return new Purse(
                currency,
                zero,
                zero,
                zero,
                zero,
                TreePSet.empty(Lot.MATURING_ORDER),
                TreePSet.empty(Lot.SPEND_ORDER),
                TreePSet.empty(Lot.SPEND_ORDER),
                TreePMap.empty());
    }

    Purse post(Account account, BigDecimal x) {
        return switch (account) {
            case PENDING -> with(pending.add(x), available, held, debt);
            case AVAILABLE -> with(pending, available.add(x), held, debt);
            case HELD -> with(pending, available, held.add(x), debt);
            case DEBT -> with(pending, available, held, debt.add(x));
            case ISSUANCE, REDEEMED, BREAKAGE, ADJUSTMENT, TRANSFER, CONVERTED, CONVERSION_RESIDUAL -> this;
        };
    }

    private Purse with(BigDecimal newPending, BigDecimal newAvailable, BigDecimal newHeld, BigDecimal newDebt) {
        return new Purse(currency, newPending, newAvailable, newHeld, newDebt, maturing, spendable, idle, renewals);
    }

    /** Keeps the orders in step with what a lot has left. */
    Purse reorder(LotBalance before, LotBalance after) {
        Lot lot = after.lot();
        return new Purse(
                currency,
                pending,
                available,
                held,
                debt,
                member(maturing, lot, before.pending(), after.pending()),
                member(spendable, lot, before.available(), after.available()),
                lot.idle() == null ? idle : member(idle, lot, before.available(), after.available()),
                renewals);
    }

    private static TreePSet<Lot> member(TreePSet<Lot> set, Lot lot, BigDecimal before, BigDecimal after) {
        boolean was = before.signum() > 0;
        boolean is = after.signum() > 0;
        if (was == is) {
            return set;
        }
        return is ? set.plus(lot) : set.minus(lot);
    }

    /** Later activity never lapses sooner than earlier activity: what comes with a merge has a shorter time than its own. */
    Purse renewed(Instant at, Instant until) {
        Map.@Nullable Entry<Instant, Instant> before = renewals.floorEntry(at);
        Instant end = before == null || before.getValue().isBefore(until) ? until : before.getValue();
        TreePMap<Instant, Instant> then = renewals.plus(at, end);
        // what came later does not take away what this gives
        for (Map.Entry<Instant, Instant> later : renewals.tailMap(at, false).entrySet()) {
            if (!later.getValue().isBefore(end)) {
                break;
            }
            then = then.plus(later.getKey(), end);
        }
        return new Purse(currency, pending, available, held, debt, maturing, spendable, idle, then);
    }

    /** When activity that ends at a moment lapses: later activity counts where it came in time. */
    Optional<Instant> lapse(Instant from) {
        Map.@Nullable Entry<Instant, Instant> renewal = renewals.floorEntry(from);
        if (renewal == null) {
            return Optional.empty();
        }
        Instant until = renewal.getValue();
        for (Map.Entry<Instant, Instant> later : renewals.tailMap(from, false).entrySet()) {
            if (!later.getKey().isBefore(until)) {
                return Optional.of(until);
            }
            until = until.isBefore(later.getValue()) ? later.getValue() : until;
        }
        return Optional.of(until);
    }

    /** Whether a moment finds no activity alive, whatever may begin at that moment. */
    boolean idleAt(Instant moment) {
        Map.@Nullable Entry<Instant, Instant> last = renewals.lowerEntry(moment);
        return last != null && !moment.isBefore(last.getValue());
    }

    /** The ends of all activity that fall between two moments, the second inclusive. */
    List<Instant> lapses(Instant from, Instant to) {
        List<Instant> ends = new ArrayList<>();
        @Nullable Instant until = null;
        for (Map.Entry<Instant, Instant> renewal : renewals.entrySet()) {
            if (until != null && !renewal.getKey().isBefore(until)) {
                ends.add(until);
            }
            until = renewal.getValue();
        }
        if (until != null) {
            ends.add(until);
        }
        return ends.stream()
                .filter(end -> end.isAfter(from) && !end.isAfter(to))
                .toList();
    }

    /** The earliest of what time will do, or the one before where that is earlier. */
    @Nullable
    Due nextDue(@Nullable Due before, @Nullable Instant closedAt) {
        Due next = before;
        if (!maturing.isEmpty()) {
            Lot lot = maturing.first();
            next = Due.earlier(next, new Due.Maturation(lot.activeFrom(), lot.id()));
            next = closedAt == null ? next : Due.earlier(next, new Due.Forfeiture(closedAt, lot.id()));
        }
        if (!spendable.isEmpty()) {
            Lot lot = spendable.first();
            if (lot.expiresAt() != null) {
                next = Due.earlier(next, new Due.Expiry(lot.expiresAt(), lot.id()));
            }
            next = closedAt == null ? next : Due.earlier(next, new Due.Forfeiture(closedAt, lot.id()));
        }
        if (!idle.isEmpty() && !renewals.isEmpty()) {
            Lot lot = idle.first();
            Instant until = Objects.requireNonNull(renewals.get(renewals.lastKey()));
            Instant at = until.isBefore(lot.activeFrom()) ? lot.activeFrom() : until;
            next = Due.earlier(next, new Due.Expiry(at, lot.id()));
        }
        return next;
    }

    Balance balance() {
        return new Balance(
                new Amount(currency, pending),
                new Amount(currency, available),
                new Amount(currency, held),
                new Amount(currency, debt.negate()));
    }
}
