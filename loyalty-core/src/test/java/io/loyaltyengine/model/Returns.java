package io.loyaltyengine.model;

import static io.loyaltyengine.decision.Refusal.Reason.MORE_THAN_BOUGHT;
import static io.loyaltyengine.decision.Refusal.Reason.NOT_FOUND;
import static io.loyaltyengine.model.Terms.STATUS;

import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.ReturnedLine;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.model.ModelHold.Part;
import io.loyaltyengine.model.ModelRecord.Grant;
import io.loyaltyengine.model.ModelRecord.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Goods that come back, and what was granted being taken back as far as the program goes. */
final class Returns {

    private final Person person;
    private final Instant at;
    private final Map<Grant, Long> due = new LinkedHashMap<>();

    Returns(Person person, Instant at) {
        this.person = person;
        this.at = at;
    }

    Verdict returned(PurchaseReturn back) {
        ReturnedLine line = back.lines().get(0);
        long quantity = line.quantity().longValueExact();
        return line instanceof ReturnedLine.OfPurchase of
                ? withReceipt(of, quantity)
                : withoutReceipt(((ReturnedLine.WithoutReceipt) line).sku(), quantity);
    }

    private Verdict withReceipt(ReturnedLine.OfPurchase of, long quantity) {
        ModelRecord record = person.records.get(of.purchase().toString());
        if (record == null || record.lines.isEmpty() || record.at.isAfter(at)) {
            return Verdict.refused(NOT_FOUND);
        }
        for (int i = 0; i < record.lines.size(); i++) {
            Line line = record.lines.get(i);
            if (line.id.equals(of.line())) {
                if (quantity > line.quantity - line.returned) {
                    return Verdict.refused(MORE_THAN_BOUGHT);
                }
                comesBack(record, i, quantity);
                recover();
                return Verdict.ACCEPTED;
            }
        }
        return Verdict.refused(NOT_FOUND);
    }

    /** The newest purchases go first. */
    private Verdict withoutReceipt(String sku, long quantity) {
        List<ModelRecord> newest = new ArrayList<>(person.records.values());
        newest.removeIf(record -> record.at.isAfter(at));
        newest.sort(Comparator.comparing((ModelRecord record) -> record.at)
                .thenComparing(record -> record.key)
                .reversed());
        long missing = quantity;
        for (ModelRecord record : newest) {
            for (int i = 0; i < record.lines.size(); i++) {
                Line line = record.lines.get(i);
                long part = line.sku.equals(sku) ? Math.min(missing, line.quantity - line.returned) : 0;
                if (part > 0) {
                    comesBack(record, i, part);
                    missing -= part;
                }
            }
        }
        recover();
        return Verdict.ACCEPTED;
    }

    /** What was due for the first goods of a line, rounded down, is what remains due less for the others. */
    private void comesBack(ModelRecord record, int place, long quantity) {
        Line line = record.lines.get(place);
        long before = line.returned;
        line.returned += quantity;
        for (Grant grant : record.grants) {
            if (grant.weights.length > 0) {
                long share = grant.shares()[place];
                due.merge(grant, share * line.returned / line.quantity - share * before / line.quantity, Long::sum);
            }
        }
    }

    /** All that a record granted and that was not claimed yet. */
    Verdict undo(ModelRecord record) {
        record.grants.forEach(grant -> due.put(grant, grant.units - grant.claimed));
        record.lines.forEach(line -> line.returned = line.quantity);
        record.reversed = true;
        recover();
        return Verdict.ACCEPTED;
    }

    private void recover() {
        for (Currency currency : Terms.CURRENCIES) {
            long rest = 0;
            for (Map.Entry<Grant, Long> claim : due.entrySet()) {
                Grant grant = claim.getKey();
                if (grant.lot.currency.equals(currency)) {
                    grant.claimed += claim.getValue();
                    rest += claim.getValue() - fromOwn(grant.lot, claim.getValue());
                }
            }
            boolean spendable = !currency.equals(STATUS);
            if (spendable && person.terms.clawBack() != ClawBack.ONLY_PENDING) {
                List<Part> parts = person.parts(currency, rest, at);
                person.take(parts, at);
                rest -= ModelHold.sum(parts);
            }
            if (spendable && person.terms.clawBack() == ClawBack.UNLIMITED && rest > 0) {
                person.debts.get(currency).add(at, rest);
            }
        }
    }

    private long fromOwn(ModelLot lot, long units) {
        boolean spendable = !lot.currency.equals(STATUS);
        boolean allowed =
                lot.pending(at) || (lot.active(at) && (!spendable || person.terms.clawBack() != ClawBack.ONLY_PENDING));
        long taken = allowed ? Math.min(units, lot.throughout(at)) : 0;
        if (taken > 0) {
            person.take(List.of(new Part(lot, taken)), at);
        }
        return taken;
    }
}
