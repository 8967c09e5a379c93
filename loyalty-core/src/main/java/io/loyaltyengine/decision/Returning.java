package io.loyaltyengine.decision;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.ReturnedLine;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.BoughtLine;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Grant;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.ledger.RecordedActivity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Goods come back: they are matched to recorded purchases, and what those recorded as earned is claimed. */
final class Returning {

    private final Draft draft;
    private final PurchaseReturn back;
    private final Report report;
    private final Map<Place, BigDecimal> coming = new LinkedHashMap<>();

    private record Place(ActivityId purchase, int line) {}

    Returning(Draft draft, PurchaseReturn back, Report report) {
        this.draft = draft;
        this.back = back;
        this.report = report;
    }

    void decide() {
        // what a receipt names goes first, so that goods without one cannot be matched to it
        for (ReturnedLine line : back.lines()) {
            if (line instanceof ReturnedLine.OfPurchase of) {
                match(of);
            }
        }
        for (ReturnedLine line : back.lines()) {
            if (line instanceof ReturnedLine.WithoutReceipt without) {
                match(without);
            }
        }
        if (report.refused()) {
            return;
        }
        List<Detail.Returned.Part> parts = coming.entrySet().stream()
                .map(part -> new Detail.Returned.Part(
                        part.getKey().purchase(), part.getKey().line(), part.getValue()))
                .toList();
        Recovery recovery = new Recovery(draft, back.at(), Account.ISSUANCE);
        List<Detail.Claim> claims = recovery.recover(claims(), report);
        List<Posting> postings = recovery.postings(back.id());
        draft.post(EntryType.RETURNED, back.id(), back.at(), postings, new Detail.Returned(parts, claims));
    }

    private void match(ReturnedLine.OfPurchase of) {
        Optional<RecordedActivity> purchase = draft.state().history().activity(of.purchase());
        if (purchase.isEmpty() || purchase.get().lines().isEmpty()) {
            report.refuse(
                    Refusal.Reason.NOT_FOUND,
                    "the member " + back.member() + " has no purchase " + of.purchase() + " on record");
            return;
        }
        if (purchase.get().at().isAfter(back.at())) {
            report.refuse(
                    Refusal.Reason.NOT_FOUND,
                    "the purchase " + of.purchase() + " happened at "
                            + purchase.get().at() + ", after the return at " + back.at());
            return;
        }
        List<BoughtLine> lines = purchase.get().lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).id().equals(of.line())) {
                Place place = new Place(of.purchase(), i);
                BigDecimal left = left(place, lines.get(i));
                if (of.quantity().compareTo(left) > 0) {
                    report.refuse(
                            Refusal.Reason.MORE_THAN_BOUGHT,
                            "line " + of.line() + " of " + of.purchase() + " has "
                                    + left.stripTrailingZeros().toPlainString() + " left to return, not "
                                    + of.quantity().toPlainString());
                    return;
                }
                take(place, lines.get(i), of.quantity());
                return;
            }
        }
        report.refuse(Refusal.Reason.NOT_FOUND, "the purchase " + of.purchase() + " has no line " + of.line());
    }

    private void match(ReturnedLine.WithoutReceipt without) {
        BigDecimal missing = without.quantity();
        for (RecordedActivity purchase : draft.state().history().purchasesUntil(back.at())) {
            List<BoughtLine> lines = purchase.lines();
            for (int i = 0; i < lines.size() && missing.signum() > 0; i++) {
                if (lines.get(i).sku().equals(without.sku())) {
                    Place place = new Place(purchase.activity(), i);
                    BigDecimal part = left(place, lines.get(i)).min(missing);
                    if (part.signum() > 0) {
                        take(place, lines.get(i), part);
                        missing = missing.subtract(part);
                    }
                }
            }
            if (missing.signum() == 0) {
                return;
            }
        }
        report.returned(new Outcome.ReturnedGoods(without.sku(), missing, null));
    }

    private BigDecimal left(Place place, BoughtLine line) {
        return line.returnable().subtract(coming.getOrDefault(place, BigDecimal.ZERO));
    }

    private void take(Place place, BoughtLine line, BigDecimal quantity) {
        coming.merge(place, quantity, BigDecimal::add);
        report.returned(new Outcome.ReturnedGoods(line.sku(), quantity, place.purchase()));
    }

    /** What is due: of each grant the shares of the lines that come back, as the difference of what is due in all. */
    private List<Detail.Claim> claims() {
        Map<ActivityId, Map<Integer, BigDecimal>> byPurchase = new LinkedHashMap<>();
        coming.forEach((place, quantity) -> byPurchase
                .computeIfAbsent(place.purchase(), p -> new LinkedHashMap<>())
                .put(place.line(), quantity));
        List<Detail.Claim> claims = new ArrayList<>();
        byPurchase.forEach((purchase, quantities) -> {
            RecordedActivity earn = draft.state().history().activity(purchase).orElseThrow();
            for (int i = 0; i < earn.grants().size(); i++) {
                Grant grant = earn.grants().get(i);
                Amount due = due(grant, earn.lines(), quantities);
                if (due.isPositive()) {
                    claims.add(new Detail.Claim(purchase, i, grant.rule(), grant.lot(), due, due, grant.limits()));
                    report.explain(List.of(new Step.TakenBack(grant.rule(), purchase.toString(), grant.amount(), due)));
                }
            }
        });
        return claims;
    }

    private static Amount due(Grant grant, List<BoughtLine> lines, Map<Integer, BigDecimal> quantities) {
        List<Amount> shares = grant.weights().share(grant.amount());
        Amount due = grant.amount().currency().zero();
        if (shares.isEmpty()) {
            // granted for the fact of the purchase, and no line of it
            return due;
        }
        for (Map.Entry<Integer, BigDecimal> part : quantities.entrySet()) {
            BoughtLine line = lines.get(part.getKey());
            Amount share = shares.get(part.getKey());
            BigDecimal before = line.returned();
            BigDecimal after = before.add(part.getValue());
            due = due.plus(share.part(after, line.quantity()).minus(share.part(before, line.quantity())));
        }
        return due;
    }
}
