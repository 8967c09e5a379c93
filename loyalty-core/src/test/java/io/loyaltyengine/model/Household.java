package io.loyaltyengine.model;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.MemberMerge;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionRefund;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.model.ModelHold.Part;
import io.loyaltyengine.model.ModelRecord.Grant;
import io.loyaltyengine.model.ModelRecord.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Members who become one, and who leave. */
final class Household {

    private Household() {}

    /** What refers to something earlier takes effect after the last merge at the earliest. */
    static Activity effective(Person person, Activity activity) {
        Instant at = activity.at().isBefore(person.regroupedAt) ? person.regroupedAt : activity.at();
        if (activity instanceof PurchaseReturn back) {
            return new PurchaseReturn(back.id(), back.member(), at, back.lines());
        } else if (activity instanceof RedemptionCapture c) {
            return new RedemptionCapture(c.id(), c.member(), at, c.redemption(), c.amount(), c.last());
        } else if (activity instanceof RedemptionVoid undone) {
            return new RedemptionVoid(undone.id(), undone.member(), at, undone.redemption());
        } else if (activity instanceof RedemptionRefund refund) {
            return new RedemptionRefund(refund.id(), refund.member(), at, refund.capture(), refund.amount());
        } else if (activity instanceof Reversal reversal) {
            ModelRecord record = person.records.get(reversal.activity().toString());
            Person other = record == null ? null : record.other;
            for (; other != null; other = other.mergedInto) {
                at = at.isBefore(other.regroupedAt) ? other.regroupedAt : at;
            }
            return new Reversal(reversal.id(), reversal.member(), at, reversal.activity());
        }
        return activity;
    }

    /** Everything that is left comes as a lot of the same life that was empty until then. */
    static Verdict merge(Person one, Person other, MemberMerge merge) {
        Instant now = merge.at();
        Map<ModelLot, ModelLot> here = new HashMap<>();
        for (ModelLot lot : other.lots) {
            long left = lot.over(now) ? 0 : lot.stock(now);
            Renewals renewals = lot.renewals == null ? null : one.renewals.get(lot.currency);
            ModelLot as = new ModelLot(lot.currency, left, now, lot.grantedAt, lot.activeFrom, lot.end, renewals);
            lot.moves.add(now, -lot.stock(now));
            here.put(lot, as);
            one.lots.add(as);
        }
        for (ModelHold hold : other.holds) {
            ModelHold as = new ModelHold(hold, now, parts -> moved(parts, here));
            hold.held.add(now, -ModelHold.sum(hold.open()));
            one.holds.add(as);
        }
        for (io.loyaltyengine.amount.Currency currency : Terms.CURRENCIES) {
            long owed = other.debts.get(currency).until(now);
            other.debts.get(currency).add(now, -owed);
            one.debts.get(currency).add(now, owed);
        }
        one.renewals.forEach((currency, renewals) -> renewals.keepAlive(now, other.renewals.get(currency)));
        other.records.values().forEach(record -> one.records.put(record.key, moved(record, here)));
        other.received.values().forEach(record -> one.received.put(record.key, moved(record, here)));
        ModelRecord absorbed = new ModelRecord(merge.id().toString(), Kind.ABSORBED, now);
        absorbed.other = other;
        one.records.put(absorbed.key, absorbed);
        one.absorbed.put(absorbed.key, other);
        one.regroupedAt = now;
        other.mergedInto = one;
        return Verdict.ACCEPTED;
    }

    private static List<Part> moved(List<Part> parts, Map<ModelLot, ModelLot> here) {
        List<Part> moved = new ArrayList<>();
        parts.forEach(part -> moved.add(new Part(here.get(part.lot()), part.units())));
        return moved;
    }

    private static ModelRecord moved(ModelRecord record, Map<ModelLot, ModelLot> here) {
        ModelRecord as = new ModelRecord(record.key, record.kind, record.at);
        as.lines.addAll(record.lines);
        for (Grant grant : record.grants) {
            Grant moved = new Grant(here.get(grant.lot), grant.units, grant.weights, grant.day);
            moved.claimed = grant.claimed;
            as.grants.add(moved);
        }
        as.taken.addAll(moved(record.taken, here));
        as.other = record.other;
        as.reversed = record.reversed;
        return as;
    }

    static Verdict close(Person person, Instant at) {
        person.holds.forEach(hold -> Spending.release(person, hold, at));
        person.closedAt = at;
        return Verdict.ACCEPTED;
    }
}
