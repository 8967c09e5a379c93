package io.loyaltyengine.model;

import static io.loyaltyengine.decision.Refusal.Reason.NOT_ENTITLED;
import static io.loyaltyengine.model.Terms.CASHBACK;
import static io.loyaltyengine.model.Terms.POINTS;
import static io.loyaltyengine.model.Terms.STATUS;

import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.PerkUse;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.model.ModelRecord.Grant;
import io.loyaltyengine.model.ModelRecord.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** What a purchase and a visit give, and what gold members may use. */
final class Earnings {

    private Earnings() {}

    static Verdict buy(Person person, Purchase purchase) {
        ModelRecord record = new ModelRecord(purchase.id().toString(), Kind.EARNED, purchase.at());
        int size = purchase.lines().size();
        long[] pence = new long[size];
        long[] back = new long[size];
        long sum = 0;
        long cashback = 0;
        for (int i = 0; i < size; i++) {
            LineItem line = purchase.lines().get(i);
            record.lines.add(
                    new ModelRecord.Line(line.id(), line.sku(), line.quantity().longValueExact()));
            pence[i] = line.amount().value().movePointRight(2).longValueExact();
            back[i] = pence[i] * 2 / 100;
            sum += pence[i];
            cashback += back[i];
        }
        long pounds = sum / 100;
        boolean gold = person.gold(purchase.at());
        if (cashback > 0) {
            ModelLot lot = person.open(CASHBACK, cashback, purchase.at(), 0);
            record.grants.add(new Grant(lot, cashback, back, null));
        }
        points(person, record, pounds, gold, pence, null);
        if (pounds > 0) {
            ModelLot lot = person.open(STATUS, pounds, purchase.at(), 0);
            record.grants.add(
                    record.grants.size() - (extra(pounds, gold) > 0 ? 1 : 0), new Grant(lot, pounds, pence, null));
        }
        person.records.put(record.key, record);
        person.renewAll(purchase.at());
        return Verdict.ACCEPTED;
    }

    static Verdict visit(Person person, Interaction visit) {
        ModelRecord record = new ModelRecord(visit.id().toString(), Kind.EARNED, visit.at());
        LocalDate day = day(visit.at());
        long used = 0;
        for (ModelRecord earlier : person.records.values()) {
            for (Grant grant : earlier.grants) {
                used += day.equals(grant.day) ? grant.units - grant.claimed : 0;
            }
        }
        long units = Math.max(0, Math.min(Terms.VISIT, Terms.VISITS_A_DAY - used));
        points(person, record, units, person.gold(visit.at()), new long[0], day);
        person.records.put(record.key, record);
        person.renewAll(visit.at());
        return Verdict.ACCEPTED;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Terms.ZONE).toLocalDate();
    }

    private static long extra(long units, boolean gold) {
        return gold ? units * 3 / 2 - units : 0;
    }

    private static void points(
            Person person, ModelRecord record, long units, boolean gold, long[] weights, LocalDate day) {
        long extra = extra(units, gold);
        if (units > 0) {
            ModelLot lot = person.open(POINTS, units + extra, record.at, person.terms.pendingHours());
            record.grants.add(new Grant(lot, units, weights, day));
            if (extra > 0) {
                record.grants.add(new Grant(lot, extra, weights, null));
            }
        }
    }

    static Verdict use(Person person, PerkUse use) {
        YearMonth month = YearMonth.from(day(use.at()));
        long used = person.records.values().stream()
                .filter(record -> record.kind == Kind.USED
                        && !record.reversed
                        && YearMonth.from(day(record.at)).equals(month))
                .count();
        if (!person.gold(use.at()) || used >= Terms.LOUNGES_A_MONTH) {
            return Verdict.refused(NOT_ENTITLED);
        }
        person.records.put(use.id().toString(), new ModelRecord(use.id().toString(), Kind.USED, use.at()));
        return Verdict.ACCEPTED;
    }
}
