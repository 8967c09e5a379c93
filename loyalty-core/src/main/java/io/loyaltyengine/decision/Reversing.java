package io.loyaltyengine.decision;

import io.loyaltyengine.activity.RedemptionRefund;
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Allocation;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Grant;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.ledger.RecordedActivity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Something is undone with all that it moved, by what was recorded of it. */
final class Reversing {

    private final Drafts drafts;
    private final Draft draft;
    private final Reversal reversal;
    private final Report report;

    Reversing(Drafts drafts, Reversal reversal, Report report) {
        this.drafts = drafts;
        this.draft = drafts.acting();
        this.reversal = reversal;
        this.report = report;
    }

    void decide() {
        Optional<Hold> redemption = draft.wallet().hold(reversal.activity());
        Optional<Hold> captured = draft.wallet().captured(reversal.activity());
        Optional<RecordedActivity> record = draft.state().history().activity(reversal.activity());
        if (redemption.isPresent()) {
            if (inTime(redemption.get().at())) {
                new Redeeming(draft, report).undo(redemption.get(), reversal.id(), reversal.at(), "undone");
            }
        } else if (captured.isPresent()) {
            new Refunding(draft, report)
                    .decide(new RedemptionRefund(
                            reversal.id(), draft.state().id(), reversal.at(), reversal.activity(), null));
        } else if (record.isEmpty()
                && draft.state().history().received(reversal.activity()).isPresent()) {
            report.refuse(
                    Refusal.Reason.NOT_POSSIBLE_NOW,
                    reversal.activity() + " came from another member, and is undone where it was sent");
        } else if (record.isEmpty()) {
            report.refuse(
                    Refusal.Reason.NOT_FOUND,
                    "the member " + draft.state().id() + " has nothing on record of " + reversal.activity()
                            + " that could be undone");
        } else if (record.get().undone()) {
            report.refuse(Refusal.Reason.UNDONE_ALREADY, reversal.activity() + " is undone already");
        } else if (inTime(record.get().at())) {
            undo(record.get());
        }
    }

    private boolean inTime(Instant happened) {
        if (reversal.at().isBefore(happened)) {
            report.refuse(
                    Refusal.Reason.NOT_POSSIBLE_NOW,
                    reversal.activity() + " happened at " + happened + " and cannot be undone at " + reversal.at());
        }
        return !report.refused();
    }

    private void undo(RecordedActivity record) {
        switch (record.type()) {
            case EARNED -> takeBack(record, Account.ISSUANCE);
            case ADJUSTED -> {
                if (record.grants().isEmpty()) {
                    restore(record, draft, List.of());
                } else {
                    takeBack(record, Account.ADJUSTMENT);
                }
            }
            case CONVERTED -> {
                List<Allocation> given = given(record, draft);
                if (!report.refused()) {
                    new Hindsight(draft, reversal.id(), reversal.at()).bringBack(given);
                    restore(record, draft, move(given, draft, Account.CONVERTED));
                }
            }
            case SENT -> undoTransfer(record);
            case ABSORBED -> {
                Draft absorbed = drafts.of(Objects.requireNonNull(record.other(), "a merge has two members"));
                new Merging(draft, absorbed).undo(reversal, report);
            }
            case PERK_USED -> post(draft, record, List.of(), List.of(), List.of());
            default -> throw new AssertionError(record.type());
        }
    }

    private void takeBack(RecordedActivity record, Account to) {
        Recovery recovery = new Recovery(draft, reversal.at(), to);
        List<Detail.Claim> claims = recovery.recover(claims(record), report);
        post(draft, record, List.of(), recovery.postings(reversal.id()), claims);
    }

    private static List<Detail.Claim> claims(RecordedActivity record) {
        List<Detail.Claim> claims = new ArrayList<>();
        for (int i = 0; i < record.grants().size(); i++) {
            Grant grant = record.grants().get(i);
            Amount due = record.unclaimed(i);
            if (due.isPositive()) {
                claims.add(new Detail.Claim(record.activity(), i, grant.rule(), grant.lot(), due, due, grant.limits()));
            }
        }
        return claims;
    }

    /** What it gave has to be there still, all of it: otherwise something would be left of nothing. */
    private List<Allocation> given(RecordedActivity record, Draft whose) {
        List<Allocation> given = new ArrayList<>();
        for (Grant grant : record.grants()) {
            Lot lot = whose.wallet().lot(grant.lot()).lot();
            Amount there = whose.wallet().goneAt(lot, reversal.at())
                    ? grant.amount().currency().zero()
                    : whose.wallet().lot(grant.lot()).throughout(reversal.at());
            if (there.compareTo(grant.amount()) < 0) {
                report.refuse(
                        Refusal.Reason.NOT_POSSIBLE_NOW,
                        "of the " + grant.amount() + " that " + record.activity() + " gave, " + there
                                + " are left; it cannot be undone any more");
            }
            given.add(new Allocation(grant.lot(), grant.amount()));
        }
        return given;
    }

    private List<Posting> move(List<Allocation> given, Draft whose, Account to) {
        List<Posting> postings = new ArrayList<>();
        for (Allocation part : given) {
            Account from = whose.wallet().lot(part.lot()).lot().phaseAt(reversal.at());
            postings.addAll(Posting.move(from, to, part.amount(), part.lot()));
        }
        return postings;
    }

    private void undoTransfer(RecordedActivity record) {
        Draft other =
                drafts.ready(drafts.following(Objects.requireNonNull(record.other(), "a transfer has two members")));
        Optional<RecordedActivity> received = other.state().history().received(record.activity());
        if (other == draft || received.isEmpty()) {
            report.refuse(
                    Refusal.Reason.ONE_MEMBER,
                    "the members between whom " + record.activity() + " went are one, "
                            + draft.state().id());
            return;
        }
        List<Allocation> given = given(received.get(), other);
        if (report.refused()) {
            return;
        }
        new Hindsight(other, reversal.id(), reversal.at()).bringBack(given);
        post(other, received.get(), List.of(), move(given, other, Account.TRANSFER), List.of());
        restore(record, draft, List.of());
    }

    /** Gives back what it took, to the lots that it came from. */
    private void restore(RecordedActivity record, Draft whose, List<Posting> others) {
        Refunding refunding = new Refunding(whose, report);
        List<Posting> postings = new ArrayList<>(others);
        List<Lot> opened = new ArrayList<>();
        Amount back = record.taken().get(0).amount().currency().zero();
        for (Account account :
                List.of(Account.ADJUSTMENT, Account.CONVERTED, Account.CONVERSION_RESIDUAL, Account.TRANSFER)) {
            List<Allocation> parts = new ArrayList<>();
            for (Posting one : record.taken()) {
                if (one.account() == account) {
                    parts.add(new Allocation(Objects.requireNonNull(one.lot()), one.amount()));
                    back = back.plus(one.amount());
                }
            }
            if (!parts.isEmpty()) {
                postings.addAll(refunding.giveBack(parts, account, reversal.id(), reversal.at(), opened));
            }
        }
        post(whose, record, opened, postings, List.of());
        report.moved(new Outcome.MovedAmount(back, record.other()));
    }

    private void post(
            Draft whose, RecordedActivity record, List<Lot> opened, List<Posting> postings, List<Detail.Claim> claims) {
        whose.post(
                EntryType.REVERSED,
                reversal.id(),
                reversal.at(),
                opened,
                postings,
                new Detail.Reversed(record.activity(), claims));
    }
}
