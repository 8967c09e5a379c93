package io.loyaltyengine.decision;

import io.loyaltyengine.activity.CurrencyConversion;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Allocation;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.Conversion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An amount of one currency becomes an amount of another; what it leaves over stands in an account of its own. */
final class Converting {

    private final Draft draft;
    private final Report report;

    Converting(Draft draft, Report report) {
        this.draft = draft;
        this.report = report;
    }

    void decide(CurrencyConversion activity) {
        Program program = draft.program();
        Optional<Conversion> found = program.conversion(activity.conversion());
        if (found.isEmpty()) {
            report.absent("conversion", activity.conversion(), program.conversions(), Conversion::id);
            return;
        }
        Conversion conversion = found.get();
        Amount requested = activity.requested();
        if (requested != null && !requested.currency().equals(conversion.from().currency())) {
            report.refuse(
                    Refusal.Reason.WRONG_CURRENCY,
                    "the request is in " + requested.currency() + " and the conversion " + conversion.id() + " takes "
                            + conversion.from().currency());
            return;
        }
        Amount there = draft.wallet().spendable(conversion.from().currency(), activity.at());
        Conversion.Quote quote = conversion.quote(requested, there);
        report.explain(quote.steps());
        if (quote.given().isZero()) {
            report.nothing(Refusal.Reason.NOTHING_TO_CONVERT, "converted", there, quote.steps());
            return;
        }
        convert(activity, conversion, quote);
    }

    private void convert(CurrencyConversion activity, Conversion conversion, Conversion.Quote quote) {
        List<Allocation> taken = draft.wallet().allocate(quote.taken(), activity.at());
        List<Allocation> used = Allocation.first(taken, quote.used());
        new Hindsight(draft, activity.id(), activity.at()).bringBack(taken);
        Program program = draft.program();
        Lot lot = program.terms(quote.given().currency())
                .lots()
                .atOnce()
                .open(draft.wallet().nextLot(), quote.given(), activity.at(), program.zone(), activity.id());
        List<Posting> postings = new ArrayList<>(Draft.move(used, Account.AVAILABLE, Account.CONVERTED));
        postings.addAll(Draft.move(Allocation.less(taken, used), Account.AVAILABLE, Account.CONVERSION_RESIDUAL));
        postings.addAll(Posting.move(Account.CONVERTED, Account.AVAILABLE, lot.granted(), lot.id()));
        draft.post(
                EntryType.CONVERTED,
                activity.id(),
                activity.at(),
                List.of(lot),
                postings,
                new Detail.Converted(conversion.id(), quote.taken(), quote.given(), quote.residual()));
        report.explain(List.of(new Step.Converted(conversion.id(), quote.taken(), quote.given(), quote.residual())));
        report.moved(new Outcome.MovedAmount(quote.taken().negated(), null));
        report.moved(new Outcome.MovedAmount(quote.given(), null));
    }
}
