package io.loyaltyengine.decision;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.LotBalance;
import io.loyaltyengine.ledger.LotId;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.ledger.Wallet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes back what is due: from the lots it was granted in, then as far as the currency's policy goes.
 */
final class Recovery {

    private final Draft draft;
    private final List<Detail.Returned.Claim> claims;
    private final Instant at;
    private final Map<LotId, Left> lots = new LinkedHashMap<>();
    private final List<Posting> postings = new ArrayList<>();

    /** What a lot still has while postings are being written. */
    private static final class Left {
        Amount pending;
        Amount available;

        Left(LotBalance lot) {
            pending = lot.pendingAmount();
            available = lot.availableAmount();
        }
    }

    Recovery(Draft draft, List<Detail.Returned.Claim> claims, Instant at) {
        this.draft = draft;
        this.claims = claims;
        this.at = at;
    }

    List<Posting> postings() {
        return postings;
    }

    void recover(Report report) {
        Map<Currency, List<Detail.Returned.Claim>> byCurrency = new LinkedHashMap<>();
        claims.forEach(claim -> byCurrency
                .computeIfAbsent(claim.due().currency(), c -> new ArrayList<>())
                .add(claim));
        byCurrency.forEach((currency, due) -> recover(currency, due, report));
    }

    private void recover(Currency currency, List<Detail.Returned.Claim> due, Report report) {
        Amount zero = currency.zero();
        ClawBack policy = draft.program().terms(currency).clawBack();
        boolean spendable = currency.kind().spendable();
        Amount total = zero;
        Amount fromOwn = zero;
        for (Detail.Returned.Claim claim : due) {
            total = total.plus(claim.due());
            Left own = left(claim.lot());
            Amount pending = own.pending.min(claim.due());
            own.pending = take(Account.PENDING, own.pending, pending, claim.lot());
            fromOwn = fromOwn.plus(pending);
            if (policy != ClawBack.ONLY_PENDING || !spendable) {
                Amount available = own.available.min(claim.due().minus(pending));
                own.available = take(Account.AVAILABLE, own.available, available, claim.lot());
                fromOwn = fromOwn.plus(available);
            }
        }
        Amount rest = total.minus(fromOwn);
        Amount fromBalance = spendable && policy != ClawBack.ONLY_PENDING ? fromBalance(rest) : zero;
        rest = rest.minus(fromBalance);
        Amount debt = spendable && policy == ClawBack.UNLIMITED ? rest : zero;
        if (debt.isPositive()) {
            postings.addAll(Posting.move(Account.DEBT, Account.ISSUANCE, debt, null));
        }
        Amount waived = rest.minus(debt);
        report.recovered(new Outcome.RecoveredAmount(total, fromOwn.plus(fromBalance), debt, waived));
        if (!fromOwn.equals(total)) {
            report.explain(List.of(new Step.Recovered(total, fromOwn, fromBalance, debt, waived)));
        }
    }

    private Amount fromBalance(Amount rest) {
        Wallet wallet = draft.state().wallet();
        Amount missing = rest;
        if (missing.isPositive()) {
            for (LotBalance lot : wallet.spendable(rest.currency())) {
                if (missing.isPositive() && lot.lot().liveAt(at)) {
                    Left left = left(lot.lot().id());
                    Amount part = left.available.min(missing);
                    left.available = take(
                            Account.AVAILABLE, left.available, part, lot.lot().id());
                    missing = missing.minus(part);
                }
            }
        }
        return rest.minus(missing);
    }

    private Left left(LotId lot) {
        return lots.computeIfAbsent(lot, id -> new Left(draft.state().wallet().lot(id)));
    }

    private Amount take(Account from, Amount has, Amount part, LotId lot) {
        if (part.isPositive()) {
            postings.addAll(Posting.move(from, Account.ISSUANCE, part, lot));
        }
        return has.minus(part);
    }
}
