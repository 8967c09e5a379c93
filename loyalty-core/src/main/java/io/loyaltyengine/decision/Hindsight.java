package io.loyaltyengine.decision;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Allocation;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.LotBalance;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.ledger.Repayment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Makes room for what comes to be known late. What time has done since is taken back as far as the late activity needs
 * it, each part dated as what it takes back, so that it comes out as if the activity had been known in time.
 */
final class Hindsight {

    private final Draft draft;
    private final @Nullable ActivityId cause;
    private final Instant at;
    private final boolean late;
    private final Set<Instant> revived = new TreeSet<>();

    Hindsight(Draft draft, @Nullable ActivityId cause, Instant at) {
        this.draft = draft;
        this.cause = cause;
        this.at = at;
        this.late = at.isBefore(draft.state().reachedAt());
    }

    /** Brings these parts of lots back to where they were at the moment: pending, or available. */
    void bringBack(List<Allocation> parts) {
        if (late) {
            parts.forEach(part -> bringBack(part, at));
        }
    }

    private void bringBack(Allocation part, Instant moment) {
        LotBalance balance = draft.wallet().lot(part.lot());
        Lot lot = balance.lot();
        Account phase = lot.phaseAt(moment);
        Amount missing = less(part.amount(), balance.in(phase));
        if (phase == Account.PENDING) {
            Amount matured = missing.min(balance.availableAmount());
            rewind(lot.activeFrom(), Account.AVAILABLE, Account.PENDING, matured, lot);
            missing = missing.minus(matured);
        }
        List<LotBalance.Change> since = new ArrayList<>(balance.after(moment));
        // the earliest first: what came back to a lot that had expired already was not there before
        Collections.reverse(since);
        for (LotBalance.Change change : since) {
            Amount expired = missing.min(expired(change, lot));
            unexpire(change.at(), expired, lot);
            if (phase == Account.PENDING && !change.at().isBefore(lot.activeFrom())) {
                rewind(lot.activeFrom(), Account.AVAILABLE, Account.PENDING, expired, lot);
            }
            missing = missing.minus(expired);
        }
        if (missing.isPositive()) {
            throw new IllegalStateException(missing + " of " + lot.id() + " cannot be brought back to " + moment);
        }
    }

    private static Amount expired(LotBalance.Change change, Lot lot) {
        return new Amount(lot.granted().currency(), change.expired().max(BigDecimal.ZERO));
    }

    /** The difference, or nothing where there is more to take away. */
    private static Amount less(Amount amount, Amount other) {
        return amount.minus(amount.min(other));
    }

    /** What expired goes back to where it was when it did: pending, where the membership ended before it was active. */
    private void unexpire(Instant when, Amount amount, Lot lot) {
        Account from = when.isBefore(lot.activeFrom()) ? Account.PENDING : Account.AVAILABLE;
        rewind(when, Account.BREAKAGE, from, amount, lot);
    }

    private void rewind(Instant when, Account from, Account to, Amount amount, Lot lot) {
        if (amount.isPositive()) {
            draft.post(EntryType.REWOUND, cause, when, Posting.move(from, to, amount, lot.id()), Detail.NOTHING);
        }
    }

    /**
     * Takes back what time did after the moment and what happened then may have kept from happening: what lapsed for want
     * of activity, and what repaid debt that may be repaid earlier now.
     */
    void revive() {
        if (!late) {
            return;
        }
        for (LotBalance balance : List.copyOf(draft.wallet().lots())) {
            Lot lot = balance.lot();
            for (LotBalance.Change change : balance.after(at)) {
                if (lot.idle() != null) {
                    // what came back too late, and was gone at once, is none of this
                    revive(
                            lot,
                            change.at(),
                            change.expired().min(change.unspent().negate()));
                }
            }
        }
        for (Repayment one : draft.wallet().repaid()) {
            if (one.at().isAfter(at)) {
                Lot lot = draft.wallet().lot(one.part().lot()).lot();
                rewind(one.at(), Account.DEBT, Account.AVAILABLE, one.part().amount(), lot);
            }
        }
    }

    private void revive(Lot lot, Instant then, BigDecimal gone) {
        if (gone.signum() > 0) {
            unexpire(then, new Amount(lot.granted().currency(), gone), lot);
            revived.add(then);
        }
    }

    /** What was held for too long comes back where, by what is known now, it was released in time. */
    void resume() {
        if (!late) {
            return;
        }
        for (LotBalance balance : List.copyOf(draft.wallet().lots())) {
            Lot lot = balance.lot();
            Currency currency = lot.granted().currency();
            for (LotBalance.Change change : balance.after(at)) {
                if (lot.idle() != null && !draft.wallet().idleAt(currency, change.at())) {
                    revive(lot, change.at(), change.expired());
                }
            }
        }
    }

    /** The moments after this one at which something lapsed, or may lapse by what is known now. */
    SortedSet<Instant> lapses() {
        SortedSet<Instant> moments = new TreeSet<>();
        if (late) {
            moments.addAll(revived);
            for (Currency currency : draft.wallet().currencies()) {
                moments.addAll(draft.wallet().lapses(currency, at, draft.notBefore(at)));
            }
        }
        return moments;
    }

    /** What is not kept alive by what is known now lapses again, also where the version of then did not know the currency. */
    void lapse(Instant moment) {
        for (Currency currency : draft.wallet().currencies()) {
            if (draft.wallet().idleAt(currency, moment)) {
                lapse(currency, moment);
            }
        }
    }

    private void lapse(Currency currency, Instant end) {
        List<Posting> postings = new ArrayList<>();
        for (LotBalance balance : draft.wallet().lots()) {
            Lot lot = balance.lot();
            if (lot.idle() != null
                    && lot.granted().currency().equals(currency)
                    && lot.grantedAt().isBefore(end)
                    && lot.phaseAt(end) == Account.AVAILABLE) {
                // what comes at the very moment, as with a merge, has a time of its own
                Amount left = balance.throughout(end.minusNanos(1));
                if (left.isPositive()) {
                    postings.addAll(Posting.move(Account.AVAILABLE, Account.BREAKAGE, left, lot.id()));
                }
            }
        }
        if (!postings.isEmpty()) {
            draft.post(EntryType.EXPIRED, null, end, postings, Detail.NOTHING);
        }
    }

    /**
     * What a hold released by itself after the moment is set aside again, where it was not spent since.
     *
     * @return whether it could be
     */
    boolean reopen(Hold hold) {
        Instant end = Objects.requireNonNull(hold.heldUntil(), "what times out has an end");
        List<Allocation> parts = hold.released();
        for (Allocation part : parts) {
            LotBalance lot = draft.wallet().lot(part.lot());
            Amount there =
                    wasGone(lot.lot(), end) ? new Amount(part.amount().currency(), lot.expired()) : lot.throughout(end);
            if (there.compareTo(part.amount()) < 0) {
                return false;
            }
        }
        List<Posting> postings = new ArrayList<>();
        for (Allocation part : parts) {
            Lot lot = draft.wallet().lot(part.lot()).lot();
            boolean gone = wasGone(lot, end);
            if (!gone) {
                bringBack(part, end);
            }
            Account from = gone ? Account.BREAKAGE : Account.AVAILABLE;
            postings.addAll(Posting.move(from, Account.HELD, part.amount(), part.lot()));
        }
        draft.post(EntryType.REWOUND, cause, end, postings, new Detail.Reopened(hold.redemption()));
        return true;
    }

    /** Whether a lot was gone by its date or for want of activity when time came to a moment. */
    private boolean wasGone(Lot lot, Instant moment) {
        return lot.expiredAt(moment)
                || (lot.idle() != null && draft.wallet().idleAt(lot.granted().currency(), moment));
    }
}
