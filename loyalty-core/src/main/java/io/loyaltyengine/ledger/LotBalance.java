package io.loyaltyengine.ledger;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.pcollections.ConsPStack;

/**
 * What has become of a lot, by the postings that name it. At any time
 * {@code granted = pending + available + held + consumed + expired + clawedBack + moved − restored}.
 *
 * @param lot the lot
 * @param pending what is not yet active
 * @param available what can be spent
 * @param held what is set aside
 * @param consumed what was spent, converted, taken by staff, or repaid debt
 * @param expired what expired
 * @param clawedBack what was taken back
 * @param moved what went to another member
 * @param restored what was consumed and came back
 * @param changes how what was there for spending changed since the lot was granted, the latest first
 */
public record LotBalance(
        Lot lot,
        BigDecimal pending,
        BigDecimal available,
        BigDecimal held,
        BigDecimal consumed,
        BigDecimal expired,
        BigDecimal clawedBack,
        BigDecimal moved,
        BigDecimal restored,
        List<Change> changes) {

    /**
     * How much more or less there was of a lot from a moment on.
     *
     * @param at the moment
     * @param unspent what was added to pending and available together
     * @param expired what was added to what has expired; of a lot that lapses without activity only what time took
     */
    public record Change(Instant at, BigDecimal unspent, BigDecimal expired) {

        private boolean nothing() {
            return unspent.signum() == 0 && expired.signum() == 0;
        }
    }

    static LotBalance unposted(Lot lot) {
        BigDecimal zero = BigDecimal.ZERO.setScale(lot.granted().currency().scale());
        return new LotBalance(lot, zero, zero, zero, zero, zero, zero, zero, zero, ConsPStack.empty());
    }

    /**
     * What is left of the lot, wherever it stands.
     *
     * @return pending, available and held together
     */
    public Amount remaining() {
        return amount(pending.add(available).add(held));
    }

    /**
     * What can be spent of the lot once it is active.
     *
     * @return the available amount
     */
    public Amount availableAmount() {
        return amount(available);
    }

    /**
     * What is pending of the lot.
     *
     * @return the pending amount
     */
    public Amount pendingAmount() {
        return amount(pending);
    }

    /**
     * What the lot has in one of the member's accounts.
     *
     * @param account pending, available or held
     * @return the amount
     * @throws IllegalArgumentException for any other account
     */
    public Amount in(Account account) {
        return switch (account) {
            case PENDING -> amount(pending);
            case AVAILABLE -> amount(available);
            case HELD -> amount(held);
            default -> throw new IllegalArgumentException("a lot has nothing in " + account);
        };
    }

    /**
     * What was taken back of the lot.
     *
     * @return the amount taken back
     */
    public Amount clawedBackAmount() {
        return amount(clawedBack);
    }

    /**
     * What there was of the lot at a moment, neither spent nor set aside. What has expired by its date since is in it, as
     * it had not expired then.
     *
     * @param moment the moment, before the lot's expiry
     * @return the amount
     */
    public Amount stockAt(Instant moment) {
        BigDecimal stock = stock();
        for (Change change : after(moment)) {
            stock = stock.subtract(delta(change));
        }
        return amount(stock);
    }

    /**
     * What has been there of the lot from a moment until now without a break, and so can be spent as of that moment
     * although more is known already.
     *
     * @param moment the moment, before the lot's expiry
     * @return the least that there was since; what is available where nothing has happened after the moment
     */
    public Amount throughout(Instant moment) {
        BigDecimal stock = stock();
        BigDecimal least = stock;
        for (Change change : after(moment)) {
            stock = stock.subtract(delta(change));
            least = least.min(stock);
        }
        return amount(least);
    }

    /**
     * How the lot changed after a moment.
     *
     * @param moment the moment, exclusive
     * @return the changes, the latest first
     */
    public List<Change> after(Instant moment) {
        if (changes.isEmpty() || !changes.get(0).at().isAfter(moment)) {
            return List.of();
        }
        return changes.stream().takeWhile(change -> change.at().isAfter(moment)).toList();
    }

    /** The date of an expiry is known from the start; a lapse is an event like others. */
    private BigDecimal stock() {
        BigDecimal unspent = pending.add(available);
        return lot.idle() == null ? unspent.add(expired) : unspent;
    }

    private BigDecimal delta(Change change) {
        return lot.idle() == null ? change.unspent().add(change.expired()) : change.unspent();
    }

    private Amount amount(BigDecimal value) {
        Currency currency = lot.granted().currency();
        return new Amount(currency, value);
    }

    /** What the lot was granted from is no event in its life. */
    LotBalance granted(Account account, BigDecimal x) {
        return account.ofMember() ? with(account, x, changes) : this;
    }

    LotBalance post(Account account, BigDecimal x, Entry entry) {
        // what an activity gave back too late is gone for good, what lapsed can come back
        boolean known = account == Account.BREAKAGE && lot.idle() != null && !entry.byTime();
        return with(account, x, known ? changes : changed(account, x, entry.happenedAt()));
    }

    /** The lot as it arrives at another member at a moment: what it had left is on its way, and nothing was there before. */
    LotBalance carried(Lot as, Instant at) {
        BigDecimal zero = BigDecimal.ZERO.setScale(lot.granted().currency().scale());
        BigDecimal left = pending.add(available).add(held);
        // what had expired by its date was there before, but not here; what had lapsed counts for nothing anyway
        ConsPStack<Change> arrived = lot.idle() != null || expired.signum() == 0
                ? ConsPStack.empty()
                : ConsPStack.singleton(new Change(at, zero, expired));
        return new LotBalance(as, zero, zero, zero, consumed, expired, clawedBack, moved.add(left), restored, arrived);
    }

    private List<Change> changed(Account account, BigDecimal x, Instant at) {
        if (account != Account.PENDING && account != Account.AVAILABLE && account != Account.BREAKAGE) {
            return changes;
        }
        boolean breakage = account == Account.BREAKAGE;
        BigDecimal unspent = breakage ? BigDecimal.ZERO : x;
        BigDecimal gone = breakage ? x : BigDecimal.ZERO;
        List<Change> later = after(at);
        ConsPStack<Change> earlier = ConsPStack.from(changes).subList(later.size());
        ConsPStack<Change> then = earlier;
        Change sum = new Change(at, unspent, gone);
        if (!earlier.isEmpty() && earlier.get(0).at().equals(at)) {
            Change before = earlier.get(0);
            sum = new Change(at, before.unspent().add(unspent), before.expired().add(gone));
            then = earlier.subList(1);
        }
        then = sum.nothing() ? then : then.plus(sum);
        for (int i = later.size() - 1; i >= 0; i--) {
            then = then.plus(later.get(i));
        }
        return then;
    }

    private LotBalance with(Account account, BigDecimal x, List<Change> then) {
        BigDecimal newPending = pending;
        BigDecimal newAvailable = available;
        BigDecimal newHeld = held;
        BigDecimal newConsumed = consumed;
        BigDecimal newExpired = expired;
        BigDecimal newClawedBack = clawedBack;
        BigDecimal newMoved = moved;
        BigDecimal newRestored = restored;
        switch (account) {
            case PENDING -> newPending = pending.add(x);
            case AVAILABLE -> newAvailable = available.add(x);
            case HELD -> newHeld = held.add(x);
            case BREAKAGE -> newExpired = expired.add(x);
            case ISSUANCE -> newClawedBack = clawedBack.add(x);
            case TRANSFER -> newMoved = moved.add(x);
            case DEBT, REDEEMED, ADJUSTMENT, CONVERTED, CONVERSION_RESIDUAL -> {
                if (x.signum() < 0) {
                    newRestored = restored.subtract(x);
                } else {
                    newConsumed = consumed.add(x);
                }
            }
        }
        return new LotBalance(
                lot,
                newPending,
                newAvailable,
                newHeld,
                newConsumed,
                newExpired,
                newClawedBack,
                newMoved,
                newRestored,
                then);
    }
}
