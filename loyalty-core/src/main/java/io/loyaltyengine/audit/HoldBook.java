package io.loyaltyengine.audit;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Allocation;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.ledger.LotId;
import io.loyaltyengine.ledger.Posting;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The auditor's own book of one redemption: what its entries post to the account of what is held, lot by lot. */
final class HoldBook {

    private final ActivityId redemption;
    private final Amount authorised;
    private final Map<LotId, BigDecimal> open = new TreeMap<>();
    private final Map<ActivityId, Map<LotId, BigDecimal>> captures = new LinkedHashMap<>();
    private final Map<ActivityId, Map<LotId, BigDecimal>> refunds = new LinkedHashMap<>();
    private BigDecimal released = BigDecimal.ZERO;
    private BigDecimal timedOut = BigDecimal.ZERO;

    HoldBook(ActivityId redemption, Amount authorised) {
        this.redemption = redemption;
        this.authorised = authorised;
    }

    /** A redemption that comes with a merge, or back from one. */
    static HoldBook arrived(Hold hold) {
        HoldBook book = new HoldBook(hold.redemption(), hold.amount());
        hold.open().forEach(part -> book.open.put(part.lot(), part.amount().value()));
        for (Hold.Capture capture : hold.captures()) {
            add(book.captures, capture.capture(), capture.parts());
            add(book.refunds, capture.capture(), capture.refunded());
        }
        book.released =
                Allocation.sum(hold.released(), hold.amount().currency().zero()).value();
        book.timedOut = hold.timedOut() ? book.released : BigDecimal.ZERO;
        return book;
    }

    private static void add(
            Map<ActivityId, Map<LotId, BigDecimal>> to, ActivityId capture, List<Allocation> allocations) {
        Map<LotId, BigDecimal> lots = to.computeIfAbsent(capture, c -> new TreeMap<>());
        allocations.forEach(part -> lots.merge(part.lot(), part.amount().value(), BigDecimal::add));
    }

    /** What an entry adds to an account, lot by lot; less than nothing for what it takes. */
    static Map<LotId, BigDecimal> moved(Entry entry, Account account) {
        Map<LotId, BigDecimal> moved = new TreeMap<>();
        for (Posting posting : entry.postings()) {
            if (posting.account() == account && posting.lot() != null) {
                moved.merge(posting.lot(), posting.amount().value(), BigDecimal::add);
            }
        }
        return moved;
    }

    void authorise(Entry entry) {
        moved(entry, Account.HELD).forEach((lot, x) -> open.merge(lot, x, BigDecimal::add));
    }

    /** Spent at once: no account of what is held ever sees it. */
    void spend(Entry entry) {
        captures.put(redemption, moved(entry, Account.REDEEMED));
    }

    void capture(ActivityId key, Entry entry) {
        moved(entry, Account.HELD).forEach((lot, x) -> {
            open.merge(lot, x, BigDecimal::add);
            captures.computeIfAbsent(key, c -> new TreeMap<>()).merge(lot, x.negate(), BigDecimal::add);
        });
    }

    /** Goes back, or is set aside again after it went back by itself. */
    void release(Entry entry, boolean byTime) {
        moved(entry, Account.HELD).forEach((lot, x) -> {
            open.merge(lot, x, BigDecimal::add);
            released = released.subtract(x);
            timedOut = byTime ? timedOut.subtract(x) : timedOut;
        });
    }

    void refund(ActivityId capture, List<Allocation> parts) {
        add(refunds, capture, parts);
    }

    ActivityId redemption() {
        return redemption;
    }

    Amount authorised() {
        return authorised;
    }

    Currency currency() {
        return authorised.currency();
    }

    Map<LotId, BigDecimal> open() {
        return open;
    }

    BigDecimal held() {
        return total(open);
    }

    BigDecimal captured() {
        return captures.values().stream().map(HoldBook::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal refunded() {
        return refunds.values().stream().map(HoldBook::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal released() {
        return released;
    }

    /** Whether more went back to being held, or out of it, than there was: of the whole, of a lot, or by itself. */
    boolean overdrawn() {
        return timedOut.signum() < 0 || open.values().stream().anyMatch(x -> x.signum() < 0);
    }

    Map<LotId, BigDecimal> capture(ActivityId key) {
        return captures.getOrDefault(key, Map.of());
    }

    Map<LotId, BigDecimal> refund(ActivityId key) {
        return refunds.getOrDefault(key, Map.of());
    }

    static BigDecimal total(Map<LotId, BigDecimal> parts) {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
