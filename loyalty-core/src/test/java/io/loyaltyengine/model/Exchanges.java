package io.loyaltyengine.model;

import static io.loyaltyengine.decision.Refusal.Reason.NOTHING_TO_CONVERT;
import static io.loyaltyengine.decision.Refusal.Reason.NOT_ENOUGH;
import static io.loyaltyengine.model.Terms.CASHBACK;
import static io.loyaltyengine.model.Terms.POINTS;

import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.CurrencyConversion;
import io.loyaltyengine.activity.Transfer;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.model.ModelHold.Part;
import io.loyaltyengine.model.ModelRecord.Grant;
import io.loyaltyengine.model.ModelRecord.Kind;
import java.time.Instant;
import java.util.List;

/** What staff, other members and other currencies give and take. */
final class Exchanges {

    private Exchanges() {}

    static Verdict adjust(Person person, Adjustment adjustment) {
        Currency currency = adjustment.amount().currency();
        long units = Spending.units(adjustment.amount());
        String key = adjustment.id().toString();
        ModelRecord record = new ModelRecord(key, units > 0 ? Kind.GRANTED : Kind.TAKEN, adjustment.at());
        if (units > 0) {
            ModelLot lot = person.open(currency, units, adjustment.at(), 0);
            record.grants.add(new Grant(lot, units, new long[0], null));
        } else {
            List<Part> parts = person.parts(currency, -units, adjustment.at());
            if (ModelHold.sum(parts) < -units) {
                return Verdict.refused(NOT_ENOUGH);
            }
            person.take(parts, adjustment.at());
            record.taken.addAll(parts);
        }
        person.records.put(key, record);
        return Verdict.ACCEPTED;
    }

    /** What is given is a lot of its own at the other member, and expires when it would have. */
    static Verdict give(Person giver, Person taker, Transfer transfer) {
        Instant at = transfer.at();
        long units = Spending.units(transfer.amount());
        List<Part> parts = giver.parts(POINTS, units, at);
        if (ModelHold.sum(parts) < units) {
            return Verdict.refused(NOT_ENOUGH);
        }
        String key = transfer.id().toString();
        ModelRecord sent = new ModelRecord(key, Kind.SENT, at);
        ModelRecord received = new ModelRecord(key, Kind.RECEIVED, at);
        sent.other = taker;
        sent.taken.addAll(parts);
        giver.take(parts, at);
        for (Part part : parts) {
            Renewals renewals = part.lot().renewals == null ? null : taker.renewals.get(POINTS);
            ModelLot lot = new ModelLot(POINTS, part.units(), at, at, at, part.lot().end, renewals);
            taker.lots.add(lot);
            received.grants.add(new Grant(lot, part.units(), new long[0], null));
        }
        taker.renew(POINTS, at);
        giver.records.put(key, sent);
        taker.received.put(key, received);
        return Verdict.ACCEPTED;
    }

    static Verdict convert(Person person, CurrencyConversion conversion) {
        Instant at = conversion.at();
        long there = person.available(POINTS, at);
        long points = conversion.requested() == null ? there : Math.min(there, Spending.units(conversion.requested()));
        long pence = points * Terms.PENCE_OF_A_SWAP / Terms.POINTS_OF_A_SWAP;
        if (pence == 0) {
            return Verdict.refused(NOTHING_TO_CONVERT);
        }
        List<Part> parts = person.parts(POINTS, points, at);
        person.take(parts, at);
        ModelRecord record = new ModelRecord(conversion.id().toString(), Kind.CONVERTED, at);
        record.taken.addAll(parts);
        record.grants.add(new Grant(person.open(CASHBACK, pence, at, 0), pence, new long[0], null));
        person.records.put(record.key, record);
        return Verdict.ACCEPTED;
    }
}
