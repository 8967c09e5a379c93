package io.loyaltyengine.decision;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.MemberMerge;
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Allocation;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Estate;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.ledger.LotBalance;
import io.loyaltyengine.ledger.LotId;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.ledger.Wallet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Two members become one, or are told apart again. Everything moves through the account of transfers: on the one side it
 * goes, lot by lot, on the other it comes.
 */
final class Merging {

    private final Draft remaining;
    private final Draft absorbed;

    Merging(Draft remaining, Draft absorbed) {
        this.remaining = remaining;
        this.absorbed = absorbed;
    }

    void merge(MemberMerge merge) {
        Instant now = merge.at();
        // what time does until then, it does before the two are one
        new Passage(remaining).to(now);
        new Passage(absorbed).to(now);
        Estate estate = Estate.of(
                absorbed.wallet(),
                absorbed.state().history(),
                remaining.wallet().nextLot(),
                now);
        Map<LotId, LotId> arriving = new HashMap<>();
        estate.numbers().forEach((here, there) -> arriving.put(there, here));
        List<Posting> goes = new ArrayList<>();
        List<Posting> comes = new ArrayList<>();
        for (LotBalance lot : absorbed.wallet().lots()) {
            LotId here = Objects.requireNonNull(arriving.get(lot.lot().id()));
            for (Account account : List.of(Account.PENDING, Account.AVAILABLE, Account.HELD)) {
                Amount amount = lot.in(account);
                if (amount.isPositive()) {
                    goes.addAll(Posting.move(
                            account, Account.TRANSFER, amount, lot.lot().id()));
                    comes.addAll(Posting.move(Account.TRANSFER, account, amount, here));
                }
            }
        }
        for (Currency currency : absorbed.wallet().currencies()) {
            Amount debt = absorbed.wallet().balance(currency).debt();
            if (debt.isPositive()) {
                goes.addAll(Posting.move(Account.TRANSFER, Account.DEBT, debt, null));
                comes.addAll(Posting.move(Account.DEBT, Account.TRANSFER, debt, null));
            }
        }
        Instant since = absorbed.state().enrolledAt();
        absorbed.post(
                EntryType.MERGED,
                merge.id(),
                now,
                goes,
                new Detail.Merged(remaining.state().id()));
        remaining.post(
                EntryType.ABSORBED,
                merge.id(),
                now,
                comes,
                new Detail.Absorbed(absorbed.state().id(), since, estate));
        keepAlive(remaining, absorbed.wallet(), merge.id(), now);
    }

    void undo(Reversal reversal, Report report) {
        Instant now = reversal.at();
        ActivityId merge = reversal.activity();
        Detail.@Nullable Absorbed came =
                remaining.state().membership().absorbed().get(merge);
        if (came == null) {
            report.refuse(
                    Refusal.Reason.NOT_POSSIBLE_NOW,
                    "the merge " + merge + " came to " + remaining.state().id()
                            + " with a later one, which has to be undone first");
            return;
        }
        new Passage(remaining).to(now);
        for (Hold hold : remaining.wallet().openHolds()) {
            boolean since = came.estate().holds().stream()
                    .noneMatch(one -> one.redemption().equals(hold.redemption()));
            if (since
                    && hold.open().stream()
                            .anyMatch(part -> came.estate().numbers().containsKey(part.lot()))) {
                report.refuse(
                        Refusal.Reason.NOT_POSSIBLE_NOW,
                        "the redemption " + hold.redemption()
                                + " holds what came with the merge; capture or void it first");
            }
        }
        if (report.refused()) {
            return;
        }
        Estate estate = came.estate().back(remaining.wallet(), remaining.state().history());
        List<Posting> goes = new ArrayList<>();
        List<Posting> comes = new ArrayList<>();
        came.estate().numbers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(pair -> {
                    LotBalance lot = remaining.wallet().lot(pair.getKey());
                    for (Account account : List.of(Account.PENDING, Account.AVAILABLE)) {
                        back(account, lot.in(account), pair.getKey(), pair.getValue(), goes, comes);
                    }
                });
        for (Hold hold : came.estate().holds()) {
            for (Allocation part :
                    remaining.wallet().hold(hold.redemption()).orElseThrow().open()) {
                LotId there = Objects.requireNonNull(came.estate().numbers().get(part.lot()));
                back(Account.HELD, part.amount(), part.lot(), there, goes, comes);
            }
        }
        remaining.post(
                EntryType.SEPARATED,
                reversal.id(),
                now,
                goes,
                new Detail.Separated(merge, absorbed.state().id(), estate));
        absorbed.post(
                EntryType.REJOINED,
                reversal.id(),
                now,
                comes,
                new Detail.Rejoined(merge, remaining.state().id(), estate));
        keepAlive(absorbed, remaining.wallet(), reversal.id(), now);
    }

    /** What asks for activity lapses no sooner than it would have where it came from. */
    private static void keepAlive(Draft whose, Wallet other, ActivityId cause, Instant now) {
        for (Currency currency : other.currencies()) {
            Instant own = whose.wallet().lapse(currency, Instant.MAX).orElse(now);
            other.lapse(currency, Instant.MAX)
                    .filter(until -> until.isAfter(now) && until.isAfter(own))
                    .ifPresent(until ->
                            whose.post(EntryType.RENEWED, cause, now, List.of(), new Detail.Renewed(currency, until)));
        }
    }

    private static void back(
            Account account, Amount amount, LotId here, LotId there, List<Posting> goes, List<Posting> comes) {
        if (amount.isPositive()) {
            goes.addAll(Posting.move(account, Account.TRANSFER, amount, here));
            comes.addAll(Posting.move(Account.TRANSFER, account, amount, there));
        }
    }
}
