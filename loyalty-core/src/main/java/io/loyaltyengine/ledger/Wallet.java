package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.TreePMap;

/**
 * What a member has: the fold of their entries. Every change comes from {@link #apply}; the other methods only compute.
 *
 * <p>Immutable and safe for use by many threads. Applying an entry shares what it does not touch with the wallet before,
 * so its cost does not grow with the length of the history.
 */
public final class Wallet {

    private static final Wallet EMPTY =
            new Wallet(TreePMap.empty(), TreePMap.empty(), HashTreePMap.empty(), HashTreePSet.empty());

    private final TreePMap<LotId, LotBalance> lots;
    private final PMap<String, Purse> purses;
    private final PMap<ActivityId, Hold> holds;
    private final PSet<ActivityId> open;

    private Wallet(
            TreePMap<LotId, LotBalance> lots,
            PMap<String, Purse> purses,
            PMap<ActivityId, Hold> holds,
            PSet<ActivityId> open) {
        this.lots = lots;
        this.purses = purses;
        this.holds = holds;
        this.open = open;
    }

    /**
     * The wallet before the first entry.
     *
     * @return an empty wallet
     */
    public static Wallet empty() {
        return EMPTY;
    }

    /**
     * The wallet after one more entry.
     *
     * @param entry the next entry of the member's journal
     * @return a new wallet
     */
    public Wallet apply(Entry entry) {
        TreePMap<LotId, LotBalance> newLots = lots;
        PMap<String, Purse> newPurses = purses;
        for (Lot lot : entry.lots()) {
            newLots = newLots.plus(lot.id(), LotBalance.unposted(lot));
        }
        for (Posting posting : entry.postings()) {
            Currency currency = posting.amount().currency();
            BigDecimal x = posting.amount().value();
            Purse purse = purse(newPurses, currency).post(posting.account(), x);
            if (posting.lot() != null) {
                LotBalance before = known(newLots, posting.lot());
                LotBalance after = before.post(posting.account(), x);
                newLots = newLots.plus(posting.lot(), after);
                purse = purse.reorder(before, after);
            }
            newPurses = newPurses.plus(currency.code(), purse);
        }
        Wallet moved = new Wallet(newLots, newPurses, holds, open);
        if (entry.detail() instanceof Detail.Redeemed redeemed) {
            return moved.withHold(hold(entry, redeemed));
        }
        if (entry.detail() instanceof Detail.Settled settled) {
            return moved.withHold(moved.hold(settled.redemption()).orElseThrow().in(state(entry.type())));
        }
        return moved;
    }

    private static Hold hold(Entry entry, Detail.Redeemed redeemed) {
        ActivityId id = java.util.Objects.requireNonNull(entry.cause(), "a redemption has a cause");
        List<Hold.Allocation> allocations = new ArrayList<>();
        for (Posting posting : entry.postings()) {
            if (posting.account() == Account.AVAILABLE && posting.lot() != null) {
                allocations.add(
                        new Hold.Allocation(posting.lot(), posting.amount().negated()));
            }
        }
        return new Hold(
                id,
                entry.happenedAt(),
                redeemed.reward(),
                redeemed.amount(),
                redeemed.worth(),
                List.copyOf(allocations),
                state(entry.type()),
                redeemed.heldUntil());
    }

    private static Hold.State state(EntryType type) {
        return switch (type) {
            case HELD -> Hold.State.HELD;
            case REDEEMED, CAPTURED -> Hold.State.CAPTURED;
            case RELEASED -> Hold.State.RELEASED;
            case RESTORED -> Hold.State.RESTORED;
            default -> throw new IllegalArgumentException("an entry of type " + type + " says nothing of a redemption");
        };
    }

    private Wallet withHold(Hold hold) {
        PSet<ActivityId> nowOpen =
                hold.state() == Hold.State.HELD ? open.plus(hold.redemption()) : open.minus(hold.redemption());
        return new Wallet(lots, purses, holds.plus(hold.redemption(), hold), nowOpen);
    }

    /**
     * What the postings so far add up to in one currency. Time that has passed since the last entry is not in it.
     *
     * @param currency the currency
     * @return the balance
     */
    public Balance balance(Currency currency) {
        return purse(purses, currency).balance();
    }

    private static Purse purse(PMap<String, Purse> purses, Currency currency) {
        Purse purse = purses.get(currency.code());
        return purse == null ? Purse.empty(currency) : purse;
    }

    /**
     * The currencies in which anything was ever posted.
     *
     * @return in the order of their codes
     */
    public List<Currency> currencies() {
        return purses.values().stream().map(Purse::currency).toList();
    }

    /**
     * All lots that were ever opened, in the order of their numbers.
     *
     * @return an unmodifiable collection
     */
    public Collection<LotBalance> lots() {
        return lots.values();
    }

    /**
     * One lot.
     *
     * @param id its number
     * @return the lot with what has become of it
     * @throws IllegalArgumentException if there is no such lot
     */
    public LotBalance lot(LotId id) {
        return known(lots, id);
    }

    private static LotBalance known(TreePMap<LotId, LotBalance> lots, LotId id) {
        LotBalance lot = lots.get(id);
        if (lot == null) {
            throw new IllegalArgumentException("there is no " + id + " in this wallet");
        }
        return lot;
    }

    /**
     * The number for the next lot.
     *
     * @return one more than the last
     */
    public LotId nextLot() {
        return new LotId(lots.isEmpty() ? 1 : lots.lastKey().number() + 1);
    }

    /**
     * A redemption of this member.
     *
     * @param redemption its key
     * @return the hold, or nothing where there was none
     */
    public Optional<Hold> hold(ActivityId redemption) {
        return Optional.ofNullable(holds.get(redemption));
    }

    /**
     * All redemptions there ever were.
     *
     * @return in no particular order
     */
    public Collection<Hold> holds() {
        return holds.values();
    }

    /**
     * The lots of a currency that something can be spent from once they are active and before they expire, in the order
     * in which they are spent.
     *
     * @param currency the currency
     * @return the lots
     */
    public List<LotBalance> spendable(Currency currency) {
        return purse(purses, currency).spendable().stream()
                .map(lot -> lot(lot.id()))
                .toList();
    }

    /**
     * From which lots an amount would be spent at the moment.
     *
     * @param amount how much
     * @param at the moment
     * @return the allocations; together less than the amount where the lots do not suffice
     */
    public List<Hold.Allocation> allocate(Amount amount, Instant at) {
        List<Hold.Allocation> taken = new ArrayList<>();
        Amount missing = amount;
        for (Lot lot : purse(purses, amount.currency()).spendable()) {
            if (!missing.isPositive()) {
                break;
            }
            if (lot.liveAt(at)) {
                Amount part = missing.min(lot(lot.id()).availableAmount());
                taken.add(new Hold.Allocation(lot.id(), part));
                missing = missing.minus(part);
            }
        }
        return taken;
    }

    /**
     * What time will do next to this wallet.
     *
     * @return the earliest of all maturations, expiries and timeouts of holds; nothing where none is to come
     */
    public Optional<Due> nextDue() {
        @Nullable Due next = null;
        for (Purse purse : purses.values()) {
            if (!purse.maturing().isEmpty()) {
                Lot lot = purse.maturing().first();
                next = Due.earlier(next, new Due.Maturation(lot.activeFrom(), lot.id()));
            }
            if (!purse.spendable().isEmpty()) {
                Lot lot = purse.spendable().first();
                if (lot.expiresAt() != null) {
                    next = Due.earlier(next, new Due.Expiry(lot.expiresAt(), lot.id()));
                }
            }
        }
        for (ActivityId id : open) {
            Hold hold = hold(id).orElseThrow();
            if (hold.heldUntil() != null) {
                next = Due.earlier(next, new Due.Timeout(hold.heldUntil(), id));
            }
        }
        return Optional.ofNullable(next);
    }

    /**
     * The same postings give the same wallet.
     *
     * @param other another wallet
     * @return whether lots, balances and holds are equal
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Wallet w
                && lots.equals(w.lots)
                && purses.equals(w.purses)
                && holds.equals(w.holds)
                && open.equals(w.open);
    }

    @Override
    public int hashCode() {
        return lots.hashCode();
    }

    @Override
    public String toString() {
        return "Wallet" + purses.values().stream().map(Purse::balance).toList();
    }
}
