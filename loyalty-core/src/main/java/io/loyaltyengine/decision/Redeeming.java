package io.loyaltyengine.decision;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Balance;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.MoneyOff;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** An amount is spent for money off: authorised and captured, at once or one after the other, or voided. */
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
            report.refuse(
                    Refusal.Reason.NOT_FOUND,
                    "the program has no reward " + redemption.reward() + "; it has "
                            + program.rewards().stream().map(MoneyOff::id).collect(Collectors.joining(", ")));
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
        Balance balance = draft.state().wallet().balance(reward.currency());
        List<Hold.Allocation> all = draft.state().wallet().allocate(balance.available(), redemption.at());
        MoneyOff.Quote quote = reward.quote(
                redemption.requested(), Draft.sum(all, reward.currency().zero()), redemption.order());
        report.explain(quote.steps());
        if (quote.amount().isZero()) {
            report.refuse(
                    Refusal.Reason.NOTHING_TO_REDEEM,
                    "nothing can be redeemed: "
                            + (quote.steps().isEmpty()
                                    ? "the balance is " + balance.available()
                                    : quote.steps().stream()
                                            .map(Step::sentence)
                                            .collect(Collectors.joining(", then "))));
            return;
        }
        boolean atOnce = redemption.settlement() == Redemption.Settlement.AT_ONCE;
        List<Hold.Allocation> parts = draft.state().wallet().allocate(quote.amount(), redemption.at());
        Instant heldUntil = atOnce
                ? null
                : reward.holdFor().after(redemption.at(), draft.program().zone());
        draft.post(
                atOnce ? EntryType.REDEEMED : EntryType.HELD,
                redemption.id(),
                redemption.at(),
                List.of(),
                Draft.move(parts, Account.AVAILABLE, atOnce ? Account.REDEEMED : Account.HELD),
                new Detail.Redeemed(reward.id(), quote.amount(), quote.worth(), heldUntil));
        report.redeemed(redemption.id());
    }

    void decide(RedemptionCapture capture) {
        find(capture.redemption(), capture.at(), "captured").ifPresent(hold -> {
            if (hold.state() != Hold.State.HELD) {
                refuse(hold, "captured");
                return;
            }
            draft.post(
                    EntryType.CAPTURED,
                    capture.id(),
                    capture.at(),
                    List.of(),
                    Draft.move(hold.allocations(), Account.HELD, Account.REDEEMED),
                    new Detail.Settled(hold.redemption()));
            report.redeemed(hold.redemption());
        });
    }

    void decide(RedemptionVoid undone) {
        find(undone.redemption(), undone.at(), "voided").ifPresent(hold -> {
            Passage passage = new Passage(draft);
            switch (hold.state()) {
                case HELD -> passage.release(hold.redemption(), undone.id(), undone.at());
                case CAPTURED -> passage.restore(hold.redemption(), undone.id(), undone.at());
                case RELEASED, RESTORED -> refuse(hold, "voided");
            }
            if (!report.refused()) {
                report.redeemed(hold.redemption());
            }
        });
    }

    private Optional<Hold> find(ActivityId redemption, Instant at, String done) {
        Optional<Hold> hold = draft.state().wallet().hold(redemption);
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

    /** What a redemption is about, once everything is posted: a late one may have timed out since. */
    static Outcome.RedeemedAmount redeemed(MemberState state, ActivityId redemption) {
        Hold hold = state.wallet().hold(redemption).orElseThrow();
        return new Outcome.RedeemedAmount(
                redemption,
                hold.amount(),
                hold.worth(),
                hold.state(),
                hold.state() == Hold.State.HELD ? hold.heldUntil() : null);
    }
}
