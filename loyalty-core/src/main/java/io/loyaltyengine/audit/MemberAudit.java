package io.loyaltyengine.audit;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.decision.Decider;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Allocation;
import io.loyaltyengine.ledger.Balance;
import io.loyaltyengine.ledger.BoughtLine;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.LotBalance;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.ledger.RecordedActivity;
import io.loyaltyengine.ledger.Wallet;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.store.MemberStore;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The laws, checked over one member's journal. */
final class MemberAudit {

    /** What one activity can write more than once. */
    private static final Set<EntryType> REPEATED =
            EnumSet.of(EntryType.PERK_GRANTED, EntryType.RELEASED, EntryType.RENEWED, EntryType.REWOUND);

    private final MemberId member;
    private final List<Entry> journal;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<Purse, BigDecimal> sums = new HashMap<>();
    private long postings;
    private MemberState state;

    private record Purse(Account account, Currency currency) {}

    MemberAudit(MemberId member, List<Entry> journal) {
        this.member = member;
        this.journal = journal;
        this.state = MemberState.initial(member);
    }

    AuditReport report() {
        return new AuditReport(1, journal.size(), postings, violations);
    }

    /** Walks the journal from the first entry to the last. */
    void entries() {
        @Nullable Entry previous = null;
        Map<ActivityId, Set<EntryType>> caused = new HashMap<>();
        for (Entry entry : journal) {
            sequence(previous, entry);
            oneDecision(previous, entry, caused);
            zeroSum(entry);
            positive(entry);
            try {
                spending(entry);
                state = state.apply(entry);
                lotsAfter(entry);

                claims(entry);
            } catch (RuntimeException e) {
                // a journal that was tampered with can refer to anything; what comes after makes no sense either
                found(Invariant.REPLAY, entry, "it does not follow from the entries before: " + e.getMessage());
                return;
            }
            previous = entry;
        }
        wholeWallet();
    }

    /** The entries of one activity follow each other, and few things are written more than once by it. */
    private void oneDecision(@Nullable Entry previous, Entry entry, Map<ActivityId, Set<EntryType>> caused) {
        ActivityId cause = entry.cause();
        if (cause == null) {
            return;
        }
        boolean known = caused.containsKey(cause);
        boolean follows = previous != null && cause.equals(previous.cause());
        boolean again = !caused.computeIfAbsent(cause, c -> EnumSet.noneOf(EntryType.class))
                .add(entry.type());
        if (known && !follows) {
            found(Invariant.ONE_OUTCOME, entry, cause + " caused entries at two places");
        } else if (again && !REPEATED.contains(entry.type())) {
            found(Invariant.ONE_OUTCOME, entry, cause + " caused two entries of the type " + entry.type());
        }
    }

    private void sequence(@Nullable Entry previous, Entry entry) {
        long expected = previous == null ? 1 : previous.sequence() + 1;
        if (entry.sequence() != expected) {
            found(Invariant.SEQUENCE, entry, "the sequence " + entry.sequence() + " where " + expected + " is due");
        }
        if (previous != null && entry.recordedAt().isBefore(previous.recordedAt())) {
            found(Invariant.SEQUENCE, entry, "recorded at " + entry.recordedAt() + ", before " + previous.recordedAt());
        }
    }

    private void zeroSum(Entry entry) {
        Map<Currency, BigDecimal> byCurrency = new HashMap<>();
        for (Posting posting : entry.postings()) {
            postings++;
            byCurrency.merge(posting.amount().currency(), posting.amount().value(), BigDecimal::add);
            sums.merge(
                    new Purse(posting.account(), posting.amount().currency()),
                    posting.amount().value(),
                    BigDecimal::add);
        }
        byCurrency.forEach((currency, sum) -> {
            if (sum.signum() != 0) {
                found(Invariant.ZERO_SUM, entry, "the postings in " + currency + " sum to " + sum.toPlainString());
            }
        });
    }

    private void positive(Entry entry) {
        for (Posting posting : entry.postings()) {
            if (posting.amount().isZero()) {
                found(Invariant.POSITIVE_AND_BOUNDED, entry, "a posting of nothing to " + posting.account());
            }
        }
    }

    /** What is spent comes from live lots, and from the earliest of them. */
    private void spending(Entry entry) {
        if (entry.type() != EntryType.REDEEMED && entry.type() != EntryType.HELD) {
            return;
        }
        Wallet before = state.wallet();
        Map<Lot, BigDecimal> spent = new HashMap<>();
        for (Posting posting : entry.postings()) {
            if (posting.account() == Account.AVAILABLE && posting.lot() != null) {
                Lot lot = before.lot(posting.lot()).lot();
                spent.merge(lot, posting.amount().value().negate(), BigDecimal::add);
                if (!lot.liveAt(entry.happenedAt())) {
                    found(Invariant.LIFE_OF_LOT, entry, lot.id() + " was spent from at " + entry.happenedAt());
                }
            }
        }
        for (Map.Entry<Lot, BigDecimal> one : spent.entrySet()) {
            for (LotBalance earlier : before.spendable(one.getKey().granted().currency())) {
                if (Lot.SPEND_ORDER.compare(earlier.lot(), one.getKey()) >= 0) {
                    break;
                }
                BigDecimal left = earlier.throughout(entry.happenedAt())
                        .value()
                        .subtract(spent.getOrDefault(earlier.lot(), BigDecimal.ZERO));
                if (earlier.lot().liveAt(entry.happenedAt()) && left.signum() > 0) {
                    found(
                            Invariant.SPEND_ORDER,
                            entry,
                            one.getKey().id() + " was spent from while "
                                    + earlier.lot().id() + " had " + left.toPlainString());
                }
            }
        }
    }

    private void lotsAfter(Entry entry) {
        Set<io.loyaltyengine.ledger.LotId> touched = new HashSet<>();
        for (Posting posting : entry.postings()) {
            if (posting.lot() != null && touched.add(posting.lot())) {
                lot(entry, state.wallet().lot(posting.lot()));
            }
        }
    }

    private void lot(Entry entry, LotBalance lot) {
        Amount remaining = lot.remaining();
        boolean negative = lot.pending().signum() < 0
                || lot.available().signum() < 0
                || lot.held().signum() < 0;
        if (negative || remaining.compareTo(lot.lot().granted()) > 0) {
            found(
                    Invariant.LOT_BOUNDS,
                    entry,
                    lot.lot().id() + " has " + remaining + " left of "
                            + lot.lot().granted());
        }
        BigDecimal sum = remaining
                .value()
                .add(lot.consumed())
                .add(lot.expired())
                .add(lot.clawedBack())
                .subtract(lot.restored());
        if (sum.compareTo(lot.lot().granted().value()) != 0) {
            found(
                    Invariant.LOT_SUM,
                    entry,
                    lot.lot().id() + " granted " + lot.lot().granted() + " and accounts for " + sum.toPlainString());
        }
    }

    /** Never more is captured, released and refunded than there was, of every hold that an entry touches. */
    private void redemptions(@Nullable Entry entry) {
        for (Hold hold : state.wallet().holds()) {
            Amount zero = hold.amount().currency().zero();
            Amount released = Allocation.sum(hold.released(), zero);
            if (hold.captured().plus(released).plus(hold.held()).compareTo(hold.amount()) != 0) {
                found(
                        Invariant.ONE_RESOLUTION,
                        entry,
                        hold.redemption() + " over " + hold.amount() + " has " + hold.captured() + " captured, "
                                + released + " released and " + hold.held() + " held");
            }
            for (Hold.Capture capture : hold.captures()) {
                Amount parts = Allocation.sum(capture.parts(), zero);
                Amount refunded = Allocation.sum(capture.refunded(), zero);
                if (refunded.compareTo(parts) > 0) {
                    found(
                            Invariant.REFUNDS_BOUNDED,
                            entry,
                            refunded + " was refunded of the capture " + capture.capture() + " over " + parts);
                }
            }
        }
    }

    private void claims(Entry entry) {
        List<Detail.Claim> claims = List.of();
        if (entry.detail() instanceof Detail.Returned returned) {
            claims = returned.claims();
            for (Detail.Returned.Part part : returned.parts()) {
                BoughtLine line = recorded(part.purchase()).lines().get(part.line());
                if (line.returnable().signum() < 0) {
                    found(
                            Invariant.REVERSALS_BOUNDED,
                            entry,
                            line.returned().toPlainString() + " of line " + line.id() + " of " + part.purchase()
                                    + " came back, and " + line.quantity().toPlainString() + " were bought");
                }
            }
        } else if (entry.detail() instanceof Detail.Reversed reversed) {
            claims = reversed.claims();
        }
        for (Detail.Claim claim : claims) {
            RecordedActivity record = recorded(claim.activity());
            if (record.unclaimed(claim.grant()).isNegative()) {
                Amount granted = record.grants().get(claim.grant()).amount();
                found(
                        Invariant.REVERSALS_BOUNDED,
                        entry,
                        granted.minus(record.unclaimed(claim.grant())) + " was taken back of the " + granted + " that "
                                + claim.rule() + " granted for " + claim.activity());
            }
        }
    }

    private RecordedActivity recorded(ActivityId activity) {
        return state.history().activity(activity).orElseThrow();
    }

    private void wholeWallet() {
        redemptions(journal.isEmpty() ? null : journal.get(journal.size() - 1));
        Wallet wallet = state.wallet();
        for (Currency currency : wallet.currencies()) {
            Balance balance = wallet.balance(currency);
            Amount pending = currency.zero();
            Amount active = currency.zero();
            BigDecimal events = BigDecimal.ZERO.setScale(currency.scale());
            BigDecimal consumed = events;
            BigDecimal expired = events;
            for (LotBalance lot : wallet.lots()) {
                if (lot.lot().granted().currency().equals(currency)) {
                    pending = pending.plus(lot.pendingAmount());
                    active = active.plus(lot.remaining()).minus(lot.pendingAmount());
                    events = events.add(lot.lot().granted().value()).subtract(lot.clawedBack());
                    consumed = consumed.add(lot.consumed()).subtract(lot.restored());
                    expired = expired.add(lot.expired());
                }
            }
            if (!pending.equals(balance.pending())
                    || !active.equals(balance.available().plus(balance.held()))) {
                found(Invariant.BALANCE_IS_LOTS, null, balance + " and lots of " + pending + " and " + active);
            }
            Amount held = wallet.holds().stream()
                    .map(Hold::held)
                    .filter(amount -> amount.currency().equals(currency))
                    .reduce(currency.zero(), Amount::plus);
            if (!held.equals(balance.held())) {
                found(Invariant.HELD_IS_HOLDS, null, balance.held() + " are held, and open holds are over " + held);
            }
            if (balance.debt().isPositive() && balance.available().isPositive()) {
                found(
                        Invariant.NO_DEBT_WITH_BALANCE,
                        null,
                        balance.debt() + " are owed, and " + balance.available() + " are available");
            }
            totals(currency, events, consumed, expired);
        }
    }

    /** What left issuance is what lots have granted and not given back, less debt that no lot stands behind. */
    private void totals(Currency currency, BigDecimal events, BigDecimal consumed, BigDecimal expired) {
        BigDecimal debtTaken = journal.stream()
                .filter(entry -> entry.type() == EntryType.RETURNED)
                .flatMap(entry -> entry.postings().stream())
                .filter(p ->
                        p.account() == Account.DEBT && p.amount().currency().equals(currency))
                .map(p -> p.amount().value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal debtRepaid = sum(Account.DEBT, currency).subtract(debtTaken);
        equal(sum(Account.ISSUANCE, currency).negate(), events.add(debtTaken), currency + " issued");
        equal(sum(Account.REDEEMED, currency).add(debtRepaid), consumed, currency + " consumed");
        equal(sum(Account.BREAKAGE, currency), expired, currency + " expired");
    }

    private void equal(BigDecimal total, BigDecimal lots, String what) {
        if (total.compareTo(lots) != 0) {
            found(
                    Invariant.PROGRAM_TOTALS,
                    null,
                    what + " is " + total.toPlainString() + " by accounts and " + lots.toPlainString() + " by lots");
        }
    }

    private BigDecimal sum(Account account, Currency currency) {
        return sums.getOrDefault(new Purse(account, currency), BigDecimal.ZERO);
    }

    /** The state that the store keeps is the one that the journal leads to, and its balances are sums of postings. */
    void state(MemberState kept) {
        if (!kept.equals(state)) {
            found(Invariant.REPLAY, null, "the journal leads to " + state + ", and " + kept + " is kept");
        }
        for (Currency currency : kept.wallet().currencies()) {
            Balance balance = kept.wallet().balance(currency);
            cached(Account.PENDING, balance.pending());
            cached(Account.AVAILABLE, balance.available());
            cached(Account.HELD, balance.held());
            cached(Account.DEBT, balance.debt().negated());
        }
    }

    private void cached(Account account, Amount cached) {
        BigDecimal posted = sum(account, cached.currency());
        if (posted.compareTo(cached.value()) != 0) {
            found(
                    Invariant.CACHED_BALANCE,
                    null,
                    account + " is kept as " + cached + " and was posted as " + posted.toPlainString());
        }
    }

    /** Every activity that wrote an entry has an accepted outcome on record, for this member. */
    void outcomes(MemberStore store) {
        Set<ActivityId> causes = new HashSet<>();
        for (Entry entry : journal) {
            if (entry.cause() != null && causes.add(entry.cause())) {
                @Nullable Outcome outcome = store.outcome(entry.cause()).orElse(null);
                if (!(outcome instanceof Outcome.Accepted) || !outcome.member().equals(member)) {
                    found(Invariant.ONE_OUTCOME, entry, entry.cause() + " has the outcome " + outcome);
                }
            }
        }
    }

    /** A balance read in the future is the same whether somebody sweeps on the way or not. */
    void sweep(Decider decider, MemberState kept) {
        Instant reached = kept.reachedAt();
        if (reached.equals(Instant.MIN)) {
            return;
        }
        Instant soon = reached.plus(Duration.ofDays(30));
        Instant later = reached.plus(Duration.ofDays(400));
        Wallet unswept = decider.at(kept, later).wallet();
        Wallet swept =
                decider.at(decider.sweep(kept, soon, soon).state(), later).wallet();
        for (Currency currency : unswept.currencies()) {
            if (!unswept.balance(currency).equals(swept.balance(currency))) {
                found(
                        Invariant.SWEEP_CHANGES_NOTHING,
                        null,
                        unswept.balance(currency) + " without a sweep and " + swept.balance(currency) + " with one");
            }
        }
    }

    private void found(Invariant invariant, @Nullable Entry entry, String what) {
        violations.add(new Violation(invariant, member, entry == null ? 0 : entry.sequence(), what));
    }
}
