package io.loyaltyengine.decision;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.RedemptionRefund;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Allocation;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.LotId;
import io.loyaltyengine.ledger.Posting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was captured goes back to the lots that it came from. */
final class Refunding {

    private final Draft draft;
    private final Report report;

    Refunding(Draft draft, Report report) {
        this.draft = draft;
        this.report = report;
    }

    void decide(RedemptionRefund refund) {
        Optional<Hold> found = draft.wallet().captured(refund.capture());
        if (found.isEmpty()) {
            report.refuse(
                    Refusal.Reason.NOT_FOUND,
                    "the member " + draft.state().id() + " has no capture " + refund.capture()
                            + " that could be refunded");
            return;
        }
        Hold hold = found.get();
        Hold.Capture capture = hold.capture(refund.capture()).orElseThrow();
        Amount left =
                Allocation.sum(capture.refundable(), hold.amount().currency().zero());
        Amount amount = refund.amount() == null ? left : refund.amount();
        if (refund.at().isBefore(capture.at())) {
            report.refuse(
                    Refusal.Reason.NOT_POSSIBLE_NOW,
                    "the capture " + refund.capture() + " happened at " + capture.at() + " and cannot be refunded at "
                            + refund.at());
        } else if (!amount.currency().equals(left.currency())) {
            report.refuse(
                    Refusal.Reason.WRONG_CURRENCY,
                    "the refund is in " + amount.currency() + " and the capture in " + left.currency());
        } else if (left.isZero()) {
            report.refuse(Refusal.Reason.NOT_POSSIBLE_NOW, "the capture " + refund.capture() + " is refunded already");
        } else if (amount.compareTo(left) > 0) {
            report.refuse(
                    Refusal.Reason.MORE_THAN_CAPTURED,
                    "the capture " + refund.capture() + " has " + left + " left to refund, not " + amount);
        } else {
            Money worth = refund(hold, List.of(capture), amount, refund.id(), refund.at());
            report.redeemed(hold.redemption(), amount, worth);
        }
    }

    /** Gives back so much of these captures, and says what money off that was. */
    Money refund(Hold hold, List<Hold.Capture> captures, Amount amount, ActivityId cause, Instant at) {
        List<Detail.Refunded.FromCapture> refunded = new ArrayList<>();
        List<Allocation> all = new ArrayList<>();
        Amount missing = amount;
        for (Hold.Capture capture : captures) {
            List<Allocation> parts = Allocation.first(capture.refundable(), missing);
            if (!parts.isEmpty()) {
                refunded.add(new Detail.Refunded.FromCapture(capture.capture(), parts));
                missing = missing.minus(Allocation.sum(parts, amount.currency().zero()));
                all.addAll(parts);
            }
        }
        Amount before = hold.refunded();
        Money worth = hold.worthOf(before.plus(amount)).minus(hold.worthOf(before));
        List<Lot> opened = new ArrayList<>();
        List<Posting> postings = giveBack(all, Account.REDEEMED, cause, at, opened);
        draft.post(
                EntryType.RESTORED,
                cause,
                at,
                opened,
                postings,
                new Detail.Refunded(hold.redemption(), refunded, worth));
        return worth;
    }

    /** The postings that give allocations back; what has expired meanwhile expires at once, or gets some grace. */
    List<Posting> giveBack(List<Allocation> parts, Account from, ActivityId cause, Instant at, List<Lot> opened) {
        List<Posting> postings = new ArrayList<>();
        Amount zero = parts.get(0).amount().currency().zero();
        Amount expired = zero;
        for (Allocation part : parts) {
            boolean gone = draft.wallet().goneAt(draft.wallet().lot(part.lot()).lot(), at);
            postings.addAll(Posting.move(from, gone ? Account.BREAKAGE : Account.AVAILABLE, part.amount(), part.lot()));
            expired = gone ? expired.plus(part.amount()) : expired;
        }
        if (expired.isPositive()) {
            @Nullable Term grace = draft.program().terms(zero.currency()).grace();
            @Nullable
            Instant until =
                    grace == null ? null : grace.after(at, draft.program().zone());
            if (until != null) {
                LotId number = new LotId(draft.wallet().nextLot().number() + opened.size());
                Lot lot = new Lot(number, expired, at, at, until, cause);
                opened.add(lot);
                postings.addAll(Posting.move(Account.BREAKAGE, Account.AVAILABLE, expired, lot.id()));
            }
            Amount back = Allocation.sum(parts, zero).minus(expired);
            report.explain(List.of(new Step.GivenBack(back, expired, until)));
        }
        return postings;
    }
}
