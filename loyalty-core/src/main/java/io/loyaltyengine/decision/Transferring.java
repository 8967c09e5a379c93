package io.loyaltyengine.decision;

import io.loyaltyengine.activity.Transfer;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Allocation;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.LotId;
import io.loyaltyengine.ledger.Posting;
import java.util.ArrayList;
import java.util.List;

/** A member gives an amount to another: what leaves the lots of the one becomes lots of the other, with their expiry. */
final class Transferring {

    private final Draft from;
    private final Draft to;
    private final Report report;

    Transferring(Draft from, Draft to, Report report) {
        this.from = from;
        this.to = to;
        this.report = report;
    }

    void decide(Transfer transfer) {
        if (report.unknown(from.program(), transfer.amount().currency())) {
            return;
        }
        if (!from.program().terms(transfer.amount().currency()).transferable()) {
            report.refuse(
                    Refusal.Reason.NOT_TRANSFERABLE,
                    "the program does not let members give " + transfer.amount().currency() + " to each other");
        }
        List<Allocation> parts = from.wallet().allocate(transfer.amount(), transfer.at());
        if (report.notEnough(transfer.amount(), parts) || report.refused()) {
            return;
        }
        new Hindsight(from, transfer.id(), transfer.at()).bringBack(parts);
        from.post(
                EntryType.SENT,
                transfer.id(),
                transfer.at(),
                Draft.move(parts, Account.AVAILABLE, Account.TRANSFER),
                new Detail.Sent(to.state().id()));
        List<Lot> lots = new ArrayList<>();
        List<Posting> postings = new ArrayList<>();
        long number = to.wallet().nextLot().number();
        for (Allocation part : parts) {
            Lot given = from.wallet().lot(part.lot()).lot();
            Lot lot = given.given(new LotId(number++), part.amount(), transfer.at(), transfer.id());
            lots.add(lot);
            postings.addAll(Posting.move(Account.TRANSFER, Account.AVAILABLE, part.amount(), lot.id()));
        }
        to.post(
                EntryType.RECEIVED,
                transfer.id(),
                transfer.at(),
                lots,
                postings,
                new Detail.Received(from.state().id()));
        report.moved(
                new Outcome.MovedAmount(transfer.amount().negated(), to.state().id()));
    }
}
