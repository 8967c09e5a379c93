package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.calendar.Term;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * What a member has: the fold of their entries. Every change comes from {@link #apply}; the other methods only compute.
 *
 * <p>Immutable and safe for use by many threads. Applying an entry shares what it does not touch with the wallet before,
 * so its cost does not grow with the length of the history.
 */
public final class Wallet {

    private static final Wallet EMPTY = new Wallet(
            TreePMap.empty(), TreePMap.empty(), Holds.none(), Instant.MIN, Instant.MIN, TreePVector.empty(), null);

    private static final BigDecimal MOST =
            BigDecimal.TEN.pow(Amount.WHOLE_DIGITS).subtract(BigDecimal.ONE);

    private final TreePMap<LotId, LotBalance> lots;
    private final PMap<String, Purse> purses;
    private final Holds holds;
    private final Instant reachedAt;
    private final Instant actedAt;
    private final PVector<Repayment> repaid;
    private final @Nullable Instant closedAt;

    private Wallet(
            TreePMap<LotId, LotBalance> lots,
            PMap<String, Purse> purses,
            Holds holds,
            Instant reachedAt,
            Instant actedAt,
            PVector<Repayment> repaid,
            @Nullable Instant closedAt) {
        this.lots = lots;
        this.purses = purses;
        this.holds = holds;
        this.reachedAt = reachedAt;
        this.actedAt = actedAt;
        this.repaid = repaid;
        this.closedAt = closedAt;
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
        return posted(entry).concluded(entry);
    }

    private Wallet posted(Entry entry) {
        Posted posted = new Posted(lots, purses, entry);
        for (Posting posting : entry.postings()) {
            posted.post(posting);
        }
        Instant reached = entry.happenedAt().isAfter(reachedAt) ? entry.happenedAt() : reachedAt;
        Instant acted = !entry.byTime() && entry.happenedAt().isAfter(actedAt) ? entry.happenedAt() : actedAt;
        return new Wallet(posted.lots(), posted.purses(), holds, reached, acted, repaid(entry, acted), closedAt);
    }

    /** Later than what last happened, only time can have repaid anything. */
    private PVector<Repayment> repaid(Entry entry, Instant acted) {
        PVector<Repayment> then = repaid;
        for (Posting posting : entry.postings()) {
            if (posting.account() == Account.DEBT && posting.lot() != null && entry.byTime()) {
                Amount x = posting.amount();
                then = x.isPositive()
                        ? then.plus(new Repayment(entry.happenedAt(), new Allocation(posting.lot(), x)))
                        : then.minus(new Repayment(entry.happenedAt(), new Allocation(posting.lot(), x.negated())));
            }
        }
        for (Repayment one : then) {
            then = one.at().isAfter(acted) ? then : then.minus(one);
        }
        return then;
    }

    private Wallet concluded(Entry entry) {
        Detail detail = entry.detail();
        if (detail instanceof Detail.Renewed renewed) {
            Currency currency = renewed.currency();
            Purse purse = purse(purses, currency).renewed(entry.happenedAt(), renewed.until());
            return new Wallet(lots, purses.plus(currency.code(), purse), holds, reachedAt, actedAt, repaid, closedAt);
        }
        @Nullable Instant closed = detail instanceof Detail.Closed ? entry.happenedAt() : closedAt;
        return new Wallet(lots, purses, holds.apply(entry), reachedAt, actedAt, repaid, closed);
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
     * The latest moment that anything happened at. Time may be written down further.
     *
     * @return the moment; the beginning of time before the first entry
     */
    public Instant actedAt() {
        return actedAt;
    }

    /**
     * What debt time has repaid since anything happened.
     *
     * @return the repayments, in the order in which they were recorded
     */
    public List<Repayment> repaid() {
        return repaid;
    }

    /**
     * When the membership ended, and with it all that was left.
     *
     * @return the moment, or nothing while it lasts
     */
    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
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

    static Purse purse(PMap<String, Purse> purses, Currency currency) {
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

    static LotBalance known(TreePMap<LotId, LotBalance> lots, LotId id) {
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
        return holds.of(redemption);
    }

    /**
     * All redemptions there ever were.
     *
     * @return in no particular order
     */
    public Collection<Hold> holds() {
        return holds.all();
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
     * From which lots an amount would be spent as of a moment: of each what has been there since without a break, the
     * lot that expires first before the others.
     *
     * @param amount how much
     * @param at the moment; late where more is known already
     * @return the allocations; together less than the amount where the lots do not suffice
     */
    public List<Allocation> allocate(Amount amount, Instant at) {
        Iterable<Lot> candidates = purse(purses, amount.currency()).spendable();
        if (at.isBefore(reachedAt)) {
            // what has expired since, or is spent and came back, can matter too
            candidates = lots.values().stream()
                    .map(LotBalance::lot)
                    .filter(lot -> lot.granted().currency().equals(amount.currency()))
                    .sorted(Lot.SPEND_ORDER)
                    .toList();
        }
        List<Allocation> taken = new ArrayList<>();
        Amount missing = amount;
        for (Lot lot : candidates) {
            if (!missing.isPositive()) {
                break;
            }
            if (lot.liveAt(at)) {
                Amount part = missing.min(lot(lot.id()).throughout(at));
                if (part.isPositive()) {
                    taken.add(new Allocation(lot.id(), part));
                    missing = missing.minus(part);
                }
            }
        }
        return taken;
    }

    /**
     * How much could be spent as of a moment.
     *
     * @param currency the currency
     * @param at the moment; late where more is known already
     * @return the available balance; for a late moment what has been there since without a break
     */
    public Amount spendable(Currency currency, Instant at) {
        if (!at.isBefore(reachedAt)) {
            return balance(currency).available();
        }
        return Allocation.sum(allocate(new Amount(currency, MOST), at), currency.zero());
    }

    /**
     * How much there was in a currency at a moment, by what is known today: what lots that were active had left then.
     *
     * @param currency the currency
     * @param at the moment
     * @return the amount; the available balance where nothing is known of later moments
     */
    public Amount standingAt(Currency currency, Instant at) {
        if (!at.isBefore(reachedAt)) {
            return balance(currency).available();
        }
        Amount sum = currency.zero();
        for (LotBalance lot : lots.values()) {
            if (lot.lot().granted().currency().equals(currency) && lot.lot().liveAt(at)) {
                sum = sum.plus(lot.stockAt(at));
            }
        }
        return sum;
    }

    /**
     * Whether a lot is gone at a moment: by its date, for want of activity, or with the membership.
     *
     * @param lot the lot
     * @param at the moment
     * @return true where nothing can be spent from it any more
     */
    public boolean goneAt(Lot lot, Instant at) {
        return lot.expiredAt(at)
                || (closedAt != null && !at.isBefore(closedAt))
                || (lot.idle() != null
                        && purse(purses, lot.granted().currency())
                                .lapse(at)
                                .filter(until -> !at.isBefore(until))
                                .isPresent());
    }

    /**
     * When a lot will be gone if nothing else happens.
     *
     * @param lot the lot
     * @return its date, or the end of the time that the last activity gave it; nothing where it never expires
     */
    public Optional<Instant> endOf(Lot lot) {
        if (lot.idle() == null) {
            return Optional.ofNullable(lot.expiresAt());
        }
        return purse(purses, lot.granted().currency()).lapse(Instant.MAX);
    }

    /**
     * When a currency would lapse, if the activity of a moment were the last one that came in time.
     *
     * @param currency the currency
     * @param from the moment of an activity
     * @return the moment, or nothing where no activity counts
     */
    public Optional<Instant> lapse(Currency currency, Instant from) {
        return purse(purses, currency).lapse(from);
    }

    /**
     * Whether a moment finds what lapses without activity lapsed, whatever may begin at that moment.
     *
     * @param currency the currency
     * @param moment the moment
     * @return true where the activity before was too long ago
     */
    public boolean idleAt(Currency currency, Instant moment) {
        return purse(purses, currency).idleAt(moment);
    }

    /**
     * After how long without activity lots of a currency lapse, of those that are not gone: what was spent or went to
     * somebody can come back.
     *
     * @param currency the currency
     * @return the terms; empty where activity does not matter
     */
    public Set<Term> idle(Currency currency) {
        Purse purse = purse(purses, currency);
        boolean never = purse.renewals().isEmpty()
                && purse.idle().isEmpty()
                && purse.maturing().stream().allMatch(lot -> lot.idle() == null);
        Set<Term> terms = new HashSet<>();
        for (LotBalance balance : never ? List.<LotBalance>of() : lots()) {
            Lot lot = balance.lot();
            boolean gone = balance.expired()
                            .add(balance.clawedBack())
                            .compareTo(lot.granted().value())
                    >= 0;
            if (!gone && lot.idle() != null && lot.granted().currency().equals(currency)) {
                terms.add(lot.idle());
            }
        }
        return terms;
    }

    /**
     * When a currency lapsed for want of activity.
     *
     * @param currency the currency
     * @param from from when on, exclusive
     * @param to until when, inclusive
     * @return the moments, in their order
     */
    public List<Instant> lapses(Currency currency, Instant from, Instant to) {
        return purse(purses, currency).lapses(from, to);
    }

    /**
     * The redemption that a capture belongs to.
     *
     * @param capture the key of the capture, or of a redemption that was taken at once
     * @return the redemption with all its captures, or nothing where there is no such capture
     */
    public Optional<Hold> captured(ActivityId capture) {
        return holds.captured(capture);
    }

    /**
     * The redemptions of which something is set aside still.
     *
     * @return in no particular order
     */
    public List<Hold> openHolds() {
        return holds.open();
    }

    /**
     * What time will do next to this wallet.
     *
     * @return the earliest of all maturations, expiries and timeouts of holds; nothing where none is to come
     */
    public Optional<Due> nextDue() {
        @Nullable Due next = null;
        for (Purse purse : purses.values()) {
            next = purse.nextDue(next, closedAt);
        }
        for (Hold hold : holds.open()) {
            Instant until = Objects.requireNonNull(hold.heldUntil(), "what is held has an end");
            next = Due.earlier(
                    next,
                    new Due.Timeout(
                            closedAt == null || until.isBefore(closedAt) ? until : closedAt, hold.redemption()));
        }
        return Optional.ofNullable(next);
    }

    /**
     * When, later than a moment, time is known to have made something available: what was pending, or held too long.
     *
     * @param moment the moment, exclusive
     * @return the moments, in their order
     */
    public SortedSet<Instant> releasesAfter(Instant moment) {
        SortedSet<Instant> moments = new TreeSet<>();
        if (moment.isBefore(reachedAt)) {
            lots.values().forEach(lot -> moments.add(lot.lot().activeFrom()));
            holds.all().stream().filter(Hold::timedOut).forEach(hold -> moments.add(hold.heldUntil()));
            moments.removeIf(one -> !one.isAfter(moment) || one.isAfter(reachedAt));
        }
        return moments;
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
                && reachedAt.equals(w.reachedAt)
                && actedAt.equals(w.actedAt)
                && repaid.equals(w.repaid)
                && Objects.equals(closedAt, w.closedAt);
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
