package io.loyaltyengine.decision;

import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Allocation;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.program.CurrencyTerms;
import java.util.List;

/** Staff grant an amount, on the terms of its currency but at once; or they take one, whole or not at all. */
final class Adjusting {

    private final Draft draft;
    private final Report report;

    Adjusting(Draft draft, Report report) {
        this.draft = draft;
        this.report = report;
    }

    void decide(Adjustment adjustment) {
        if (report.unknown(draft.program(), adjustment.amount().currency())) {
            return;
        }
        Detail detail = new Detail.Adjusted(adjustment.reason(), adjustment.author(), adjustment.approver());
        if (adjustment.amount().isPositive()) {
            CurrencyTerms terms = draft.program().terms(adjustment.amount().currency());
            Lot lot = terms.lots()
                    .atOnce()
                    .open(
                            draft.wallet().nextLot(),
                            adjustment.amount(),
                            adjustment.at(),
                            draft.program().zone(),
                            adjustment.id());
            draft.post(
                    EntryType.ADJUSTED,
                    adjustment.id(),
                    adjustment.at(),
                    List.of(lot),
                    Posting.move(Account.ADJUSTMENT, Account.AVAILABLE, lot.granted(), lot.id()),
                    detail);
            report.moved(new Outcome.MovedAmount(adjustment.amount(), null));
        } else {
            take(adjustment, adjustment.amount().negated(), detail);
        }
    }

    private void take(Adjustment adjustment, Amount amount, Detail detail) {
        List<Allocation> parts = draft.wallet().allocate(amount, adjustment.at());
        if (report.notEnough(amount, parts)) {
            return;
        }
        new Hindsight(draft, adjustment.id(), adjustment.at()).bringBack(parts);
        draft.post(
                EntryType.ADJUSTED,
                adjustment.id(),
                adjustment.at(),
                Draft.move(parts, Account.AVAILABLE, Account.ADJUSTMENT),
                detail);
        report.moved(new Outcome.MovedAmount(adjustment.amount(), null));
    }
}
