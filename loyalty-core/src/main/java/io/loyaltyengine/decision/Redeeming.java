package io.loyaltyengine.decision;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Allocation;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.MoneyOff;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An amount is spent for money off: authorised and captured, at once or in parts, or voided. */
final class Redeeming {

    private final Draft draft;
    private final Report report;

    Redeeming(Draft draft, Report report) {
        this.draft = draft;
        this.report = report;
    }

    void decide(Redemption redemption) {
        Program program = draft.program();
        Optional<MoneyOff> found = program.reward(redemption.reward());
        if (found.isEmpty()) {
            report.absent("reward", redemption.reward(), program.rewards(), MoneyOff::id);
            return;
        }
        MoneyOff reward = found.get();
        if (!redemption.order().currency().equals(program.money())) {
            report.refuse(
                    Refusal.Reason.WRONG_CURRENCY,
                    "the order is in " + redemption.order().iso() + " and the program in " + program.money());
        }
        Amount requested = redemption.requested();
        if (requested != null && !requested.currency().equals(reward.currency())) {
            report.refuse(
                    Refusal.Reason.WRONG_CURRENCY,
                    "the request is in " + requested.currency() + " and the reward " + reward.id() + " is paid in "
                            + reward.currency());
        }
        if (!report.refused()) {
            spend(redemption, reward);
        }
    }

    private void spend(Redemption redemption, MoneyOff reward) {
        Amount there = draft.wallet().spendable(reward.currency(), redemption.at());
        MoneyOff.Quote quote = reward.quote(redemption.requested(), there, redemption.order());
        report.explain(quote.steps());
        if (quote.amount().isZero()) {
            report.nothing(Refusal.Reason.NOTHING_TO_REDEEM, "redeemed", there, quote.steps());
            return;
        }
        boolean atOnce = redemption.settlement() == Redemption.Settlement.AT_ONCE;
        List<Allocation> parts = draft.wallet().allocate(quote.amount(), redemption.at());
        Instant heldUntil = atOnce
                ? null
                : reward.holdFor().after(redemption.at(), draft.program().zone());
        new Hindsight(draft, redemption.id(), redemption.at()).bringBack(parts);
        draft.post(
                atOnce ? EntryType.REDEEMED : EntryType.HELD,
                redemption.id(),
                redemption.at(),
                Draft.move(parts, Account.AVAILABLE, atOnce ? Account.REDEEMED : Account.HELD),
                new Detail.Redeemed(reward.id(), quote.amount(), quote.worth(), heldUntil));
        report.redeemed(redemption.id(), quote.amount(), quote.worth());
    }

    void decide(RedemptionCapture capture) {
        find(capture.redemption(), capture.at(), "captured").ifPresent(found -> {
            Hold hold = stillHeld(found, capture.id(), capture.at());
            Amount held = hold.held();
            Amount amount = capture.amount() == null ? held : capture.amount();
            if (!amount.currency().equals(held.currency())) {
                report.refuse(
                        Refusal.Reason.WRONG_CURRENCY,
                        "the capture is in " + amount.currency() + " and the redemption " + hold.redemption() + " in "
                                + held.currency());
            } else if (!held.isPositive()) {
                refuse(hold, "captured");
            } else if (amount.compareTo(held) > 0) {
                report.refuse(
                        Refusal.Reason.MORE_THAN_HELD,
                        "the redemption " + hold.redemption() + " holds " + held + ", not " + amount);
            } else {
                capture(hold, capture, amount);
            }
        });
    }

    private void capture(Hold hold, RedemptionCapture capture, Amount amount) {
        Amount before = hold.captured();
        Money worth = hold.worthOf(before.plus(amount)).minus(hold.worthOf(before));
        draft.post(
                EntryType.CAPTURED,
                capture.id(),
                capture.at(),
                Draft.move(Allocation.first(hold.open(), amount), Account.HELD, Account.REDEEMED),
                new Detail.Captured(hold.redemption(), worth));
        Hold after = draft.wallet().hold(hold.redemption()).orElseThrow();
        if (capture.last() && after.held().isPositive()) {
            new Passage(draft).release(after, capture.id(), capture.at());
        }
        report.redeemed(hold.redemption(), amount, worth);
    }

    /** What timed out after a moment that comes to be known late was held then. */
    private Hold stillHeld(Hold hold, ActivityId cause, Instant at) {
        boolean inTime = hold.heldUntil() != null
                && at.isBefore(hold.heldUntil())
                && !draft.state()
                        .closedAt()
                        .filter(end -> end.isBefore(hold.heldUntil()))
                        .isPresent();
        if (hold.timedOut() && inTime && new Hindsight(draft, cause, at).reopen(hold)) {
            return draft.wallet().hold(hold.redemption()).orElseThrow();
        }
        return hold;
    }

    void decide(RedemptionVoid undone) {
        find(undone.redemption(), undone.at(), "voided")
                .ifPresent(hold -> undo(hold, undone.id(), undone.at(), "voided"));
    }

    /** Releases what is held, and refunds what was captured. */
    void undo(Hold known, ActivityId cause, Instant at, String done) {
        Hold hold = stillHeld(known, cause, at);
        Amount held = hold.held();
        Amount spent = hold.captured().minus(hold.refunded());
        if (held.isZero() && spent.isZero()) {
            refuse(hold, done);
            return;
        }
        if (hold.captures().stream().anyMatch(capture -> at.isBefore(capture.at()))) {
            report.refuse(
                    Refusal.Reason.NOT_POSSIBLE_NOW,
                    "the redemption " + hold.redemption() + " was captured after " + at + " and cannot be " + done
                            + " at that moment");
            return;
        }
        if (held.isPositive()) {
            new Passage(draft).release(hold, cause, at);
        }
        if (spent.isPositive()) {
            new Refunding(draft, report)
                    .refund(draft.wallet().hold(hold.redemption()).orElseThrow(), hold.captures(), spent, cause, at);
        }
        report.redeemed(hold.redemption(), held.plus(spent), hold.worthOf(held.plus(spent)));
    }

    private Optional<Hold> find(ActivityId redemption, Instant at, String done) {
        Optional<Hold> hold = draft.wallet().hold(redemption);
        if (hold.isEmpty()) {
            report.refuse(
                    Refusal.Reason.NOT_FOUND,
                    "the member " + draft.state().id() + " has no redemption " + redemption + " that could be " + done
                            + " at " + at);
        }
        if (hold.isPresent() && at.isBefore(hold.get().at())) {
            report.refuse(
                    Refusal.Reason.NOT_POSSIBLE_NOW,
                    "the redemption " + redemption + " happened at "
                            + hold.get().at() + " and cannot be " + done + " at " + at);
            return Optional.empty();
        }
        return hold;
    }

    private void refuse(Hold hold, String done) {
        report.refuse(
                Refusal.Reason.NOT_POSSIBLE_NOW,
                "the redemption " + hold.redemption() + " is "
                        + hold.state().name().toLowerCase(Locale.ROOT) + " already and cannot be " + done);
    }
}
