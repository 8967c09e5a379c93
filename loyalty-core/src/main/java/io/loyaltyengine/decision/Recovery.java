package io.loyaltyengine.decision;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Allocation;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.LotBalance;
import io.loyaltyengine.ledger.LotId;
import io.loyaltyengine.ledger.Posting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes back what is due: from the lots it was granted in, then as far as the currency's policy goes. It is taken as of
 * the moment: what was pending then counts as pending.
 */
final class Recovery {

    private final Draft draft;
    private final Instant at;
    private final Account to;
    private final Map<LotId, Amount> taken = new LinkedHashMap<>();
    private final List<Amount> debts = new ArrayList<>();

    /** Takes back to one of the program's accounts: that from which it was granted. */
    Recovery(Draft draft, Instant at, Account to) {
        this.draft = draft;
        this.at = at;
        this.to = to;
    }

    /** What is taken from which lots is brought back to where it was at the moment, then the postings take it. */
    List<Posting> postings(ActivityId cause) {
        List<Allocation> parts = new ArrayList<>();
        taken.forEach((lot, amount) -> parts.add(new Allocation(lot, amount)));
        new Hindsight(draft, cause, at).bringBack(parts);
        List<Posting> postings = new ArrayList<>();
        for (Allocation part : parts) {
            Account from = draft.wallet().lot(part.lot()).lot().phaseAt(at);
            postings.addAll(Posting.move(from, to, part.amount(), part.lot()));
        }
        debts.forEach(debt -> postings.addAll(Posting.move(Account.DEBT, to, debt, null)));
        return postings;
    }

    /** The claims with what of each was recovered. */
    List<Detail.Claim> recover(List<Detail.Claim> claims, Report report) {
        Map<Currency, List<Detail.Claim>> byCurrency = new LinkedHashMap<>();
        claims.forEach(claim -> byCurrency
                .computeIfAbsent(claim.due().currency(), c -> new ArrayList<>())
                .add(claim));
        Map<Detail.Claim, Amount> recovered = new HashMap<>();
        byCurrency.forEach((currency, due) -> recover(currency, due, recovered, report));
        return claims.stream()
                .map(claim -> claim.recovering(recovered.getOrDefault(claim, claim.due())))
                .toList();
    }

    private void recover(
            Currency currency, List<Detail.Claim> due, Map<Detail.Claim, Amount> recovered, Report report) {
        Amount zero = currency.zero();
        ClawBack policy = draft.program().terms(currency).clawBack();
        boolean spendable = currency.kind().spendable();
        Amount total = zero;
        Amount fromOwn = zero;
        for (Detail.Claim claim : due) {
            total = total.plus(claim.due());
            Amount ofOwn = zero;
            LotBalance own = draft.wallet().lot(claim.lot());
            Account phase = own.lot().phaseAt(at);
            boolean reachable = phase == Account.PENDING
                    || (phase == Account.AVAILABLE && (policy != ClawBack.ONLY_PENDING || !spendable));
            if (reachable) {
                Amount left = own.throughout(at).minus(taken.getOrDefault(claim.lot(), zero));
                ofOwn = take(claim.lot(), left.min(claim.due()));
            }
            fromOwn = fromOwn.plus(ofOwn);
            recovered.put(claim, ofOwn);
        }
        Amount rest = total.minus(fromOwn);
        Amount fromBalance = spendable && policy != ClawBack.ONLY_PENDING ? fromBalance(rest) : zero;
        rest = rest.minus(fromBalance);
        Amount debt = spendable && policy == ClawBack.UNLIMITED ? rest : zero;
        if (debt.isPositive()) {
            debts.add(debt);
        }
        share(fromBalance.plus(debt), due, recovered);
        Amount waived = rest.minus(debt);
        report.recovered(new Outcome.RecoveredAmount(total, fromOwn.plus(fromBalance), debt, waived));
        if (!fromOwn.equals(total)) {
            report.explain(List.of(new Step.Recovered(total, fromOwn, fromBalance, debt, waived)));
        }
    }

    /** What did not come from their own lots is recovered of the claims in their order. */
    private static void share(Amount amount, List<Detail.Claim> claims, Map<Detail.Claim, Amount> recovered) {
        Amount left = amount;
        for (Detail.Claim claim : claims) {
            Amount ofOwn = recovered.getOrDefault(claim, claim.due());
            Amount more = claim.due().minus(ofOwn).min(left);
            recovered.put(claim, ofOwn.plus(more));
            left = left.minus(more);
        }
    }

    private Amount fromBalance(Amount rest) {
        Amount zero = rest.currency().zero();
        if (!rest.isPositive()) {
            return zero;
        }
        Amount already = taken.values().stream()
                .filter(amount -> amount.currency().equals(rest.currency()))
                .reduce(zero, Amount::plus);
        Amount missing = rest;
        for (Allocation part : draft.wallet().allocate(rest.plus(already), at)) {
            Amount left = part.amount().minus(taken.getOrDefault(part.lot(), zero));
            missing = missing.minus(take(part.lot(), left.max(zero).min(missing)));
        }
        return rest.minus(missing);
    }

    private Amount take(LotId lot, Amount part) {
        if (part.isPositive()) {
            taken.merge(lot, part, Amount::plus);
        }
        return part;
    }
}
