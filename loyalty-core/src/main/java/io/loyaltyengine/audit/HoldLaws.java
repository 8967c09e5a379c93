package io.loyaltyengine.audit;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.ledger.LotId;
import io.loyaltyengine.ledger.Posting;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Laws 6, 7 and 10: what is held is what holds have set aside, and each is settled once. */
final class HoldLaws implements Law {

    private final Findings findings;
    private final Books books;
    private final Map<ActivityId, HoldBook> holds = new LinkedHashMap<>();
    private final Map<ActivityId, HoldBook> unsettled = new LinkedHashMap<>();

    HoldLaws(Findings findings, Books books) {
        this.findings = findings;
        this.books = books;
    }

    @Override
    public Set<Invariant> laws() {
        return EnumSet.of(Invariant.HELD_IS_HOLDS, Invariant.ONE_RESOLUTION, Invariant.REFUNDS_BOUNDED);
    }

    @Override
    public void change(Change change) {
        Entry entry = change.entry();
        Map<Currency, BigDecimal> before = open(entry);
        follow(entry);
        Map<Currency, BigDecimal> after = open(entry);
        moved(entry).forEach((currency, x) -> {
            // only what has changed: what was wrong before was told before
            BigDecimal byHolds = after.getOrDefault(currency, BigDecimal.ZERO)
                    .subtract(before.getOrDefault(currency, BigDecimal.ZERO));
            if (byHolds.compareTo(x) != 0) {
                findings.at(
                        entry,
                        Invariant.HELD_IS_HOLDS,
                        Books.text(books.sum(Account.HELD, currency), currency) + " are held, and open holds are over "
                                + Books.text(after.getOrDefault(currency, BigDecimal.ZERO), currency));
            }
        });
    }

    /** What an entry posts to what is held, by currency. */
    private static Map<Currency, BigDecimal> moved(Entry entry) {
        Map<Currency, BigDecimal> moved = new HashMap<>();
        for (Posting posting : entry.postings()) {
            if (posting.account() == Account.HELD) {
                moved.merge(posting.amount().currency(), posting.amount().value(), BigDecimal::add);
            }
        }
        return moved;
    }

    /** What all holds are over, where the entry is about what is held at all. */
    private Map<Currency, BigDecimal> open(Entry entry) {
        Map<Currency, BigDecimal> open = new HashMap<>();
        if (entry.postings().stream().anyMatch(posting -> posting.account() == Account.HELD)) {
            unsettled.values().forEach(hold -> open.merge(hold.currency(), hold.held(), BigDecimal::add));
        }
        return open;
    }

    private void follow(Entry entry) {
        Detail detail = entry.detail();
        if (detail instanceof Detail.Redeemed redeemed) {
            HoldBook hold = new HoldBook(cause(entry), redeemed.amount());
            if (redeemed.heldUntil() == null) {
                hold.spend(entry);
            } else {
                hold.authorise(entry);
            }
            holds.put(hold.redemption(), hold);
            settled(entry, hold);
        } else if (detail instanceof Detail.Captured captured) {
            HoldBook hold = known(captured.redemption());
            stillHeld(entry, hold);
            hold.capture(cause(entry), entry);
            settled(entry, hold);
        } else if (detail instanceof Detail.Released released) {
            HoldBook hold = known(released.redemption());
            stillHeld(entry, hold);
            hold.release(entry, entry.cause() == null);
            settled(entry, hold);
        } else if (detail instanceof Detail.Reopened reopened) {
            HoldBook hold = known(reopened.redemption());
            hold.release(entry, true);
            settled(entry, hold);
        } else if (detail instanceof Detail.Refunded refunded) {
            refunded(entry, refunded);
        } else if (detail instanceof Detail.Merged) {
            holds.clear();
            unsettled.clear();
        } else if (detail instanceof Detail.Absorbed absorbed) {
            arrive(absorbed.estate().holds());
        } else if (detail instanceof Detail.Rejoined rejoined) {
            arrive(rejoined.estate().holds());
        } else if (detail instanceof Detail.Separated separated) {
            separated.estate().holds().forEach(hold -> {
                holds.remove(hold.redemption());
                unsettled.remove(hold.redemption());
            });
        }
    }

    private void arrive(List<Hold> more) {
        for (Hold hold : more) {
            HoldBook book = HoldBook.arrived(hold);
            holds.put(hold.redemption(), book);
            keep(book);
        }
    }

    private void keep(HoldBook hold) {
        if (hold.held().signum() == 0) {
            unsettled.remove(hold.redemption());
        } else {
            unsettled.put(hold.redemption(), hold);
        }
    }

    private static ActivityId cause(Entry entry) {
        return Objects.requireNonNull(entry.cause(), "a redemption has a cause");
    }

    private HoldBook known(ActivityId redemption) {
        return Optional.ofNullable(holds.get(redemption))
                .orElseThrow(() -> new NoSuchElementException("there is no redemption " + redemption));
    }

    private void stillHeld(Entry entry, HoldBook hold) {
        if (hold.held().signum() <= 0) {
            findings.at(
                    entry,
                    Invariant.ONE_RESOLUTION,
                    hold.redemption() + " is settled, and is " + entry.type().label() + " once more");
        }
    }

    private void settled(Entry entry, HoldBook hold) {
        keep(hold);
        BigDecimal sum = hold.captured().add(hold.released()).add(hold.held());
        if (sum.compareTo(hold.authorised().value()) != 0 || hold.overdrawn()) {
            findings.at(
                    entry,
                    Invariant.ONE_RESOLUTION,
                    hold.redemption() + " over " + hold.authorised() + " has " + text(hold, hold.captured())
                            + " captured, " + text(hold, hold.released()) + " released and "
                            + text(hold, hold.held()) + " held");
        }
    }

    private void refunded(Entry entry, Detail.Refunded refunded) {
        HoldBook hold = known(refunded.redemption());
        BigDecimal said = BigDecimal.ZERO;
        for (Detail.Refunded.FromCapture part : refunded.parts()) {
            hold.refund(part.capture(), part.lots());
            Map<LotId, BigDecimal> captured = hold.capture(part.capture());
            Map<LotId, BigDecimal> refunds = hold.refund(part.capture());
            if (refunds.entrySet().stream()
                    .anyMatch(one ->
                            one.getValue().compareTo(captured.getOrDefault(one.getKey(), BigDecimal.ZERO)) > 0)) {
                findings.at(
                        entry,
                        Invariant.REFUNDS_BOUNDED,
                        text(hold, HoldBook.total(refunds)) + " was refunded of the capture " + part.capture()
                                + " over " + text(hold, HoldBook.total(captured)) + lots(hold, refunds, captured));
            }
            said = said.add(
                    part.lots().stream().map(one -> one.amount().value()).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        BigDecimal posted =
                HoldBook.total(HoldBook.moved(entry, Account.REDEEMED)).negate();
        if (posted.compareTo(said) != 0) {
            findings.at(
                    entry,
                    Invariant.REFUNDS_BOUNDED,
                    text(hold, posted) + " went back, and " + text(hold, said) + " of captures are said to");
        }
    }

    /** Where the sums are in order, a lot is not. */
    private static String lots(HoldBook hold, Map<LotId, BigDecimal> refunds, Map<LotId, BigDecimal> captured) {
        return HoldBook.total(refunds).compareTo(HoldBook.total(captured)) > 0
                ? ""
                : ", and not from the lots that it took: " + refunds + " of " + captured + " "
                        + hold.currency().unit();
    }

    @Override
    public void end(MemberState last) {
        Map<LotId, BigDecimal> open = new HashMap<>();
        for (HoldBook hold : unsettled.values()) {
            hold.open().forEach((lot, x) -> open.merge(lot, x, BigDecimal::add));
        }
        for (LotBook lot : books.lots()) {
            BigDecimal byHolds = open.getOrDefault(lot.lot().id(), BigDecimal.ZERO);
            if (lot.in(Account.HELD).compareTo(byHolds) != 0) {
                findings.overall(
                        Invariant.HELD_IS_HOLDS,
                        Books.text(lot.in(Account.HELD), lot.currency()) + " of "
                                + lot.lot().id() + " are held, and open holds have "
                                + Books.text(byHolds, lot.currency()) + " of it");
            }
        }
    }

    Map<ActivityId, HoldBook> books() {
        return holds;
    }

    private static String text(HoldBook hold, BigDecimal x) {
        return Books.text(x, hold.currency());
    }
}
