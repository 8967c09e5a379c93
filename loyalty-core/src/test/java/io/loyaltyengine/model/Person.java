package io.loyaltyengine.model;

import static io.loyaltyengine.model.Terms.CASHBACK;
import static io.loyaltyengine.model.Terms.POINTS;
import static io.loyaltyengine.model.Terms.STATUS;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.model.ModelHold.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A member: lists of lots, holds, records and debts, from which every number is added up when it is asked for. */
final class Person {

    final Terms terms;
    final List<ModelLot> lots = new ArrayList<>();
    final List<ModelHold> holds = new ArrayList<>();
    final Map<String, ModelRecord> records = new LinkedHashMap<>();
    final Map<String, ModelRecord> received = new LinkedHashMap<>();
    final Map<Currency, Moves> debts = new HashMap<>();
    final Map<Currency, Renewals> renewals = new HashMap<>();
    String name;
    /** Whose part they have become; null while they stand for themselves. */
    Person mergedInto;
    /** Whom they have absorbed, by the merge. */
    final Map<String, Person> absorbed = new LinkedHashMap<>();
    /** When anything last came with a merge. */
    Instant regroupedAt = Script.START;
    /** Null while the membership lasts. */
    Instant closedAt;
    /** The latest moment at which anything was done. What is done before it is late. */
    Instant actedAt = Script.START;

    Person(String name, Terms terms) {
        this.name = name;
        this.terms = terms;
        for (Currency currency : Terms.CURRENCIES) {
            debts.put(currency, new Moves());
        }
        if (terms.life() == Terms.Life.IDLE) {
            renewals.put(POINTS, new Renewals());
            renewals.put(CASHBACK, new Renewals());
        }
    }

    boolean closed(Instant at) {
        return closedAt != null && !at.isBefore(closedAt);
    }

    boolean gone(ModelLot lot, Instant at) {
        return closed(at) || lot.over(at) || (lot.renewals != null && lot.renewals.over(at));
    }

    void renew(Currency currency, Instant at) {
        if (renewals.containsKey(currency)) {
            renewals.get(currency).add(at, at.plus(Duration.ofHours(Terms.Life.IDLE_HOURS)));
        }
    }

    void renewAll(Instant at) {
        renew(POINTS, at);
        renew(CASHBACK, at);
    }

    /** A lot on the terms of the currency; what is pending is so for the hours given. */
    ModelLot open(Currency currency, long units, Instant at, int pendingHours) {
        boolean status = currency.equals(STATUS);
        Instant end = status ? at.plus(Duration.ofHours(Terms.STATUS_HOURS)) : terms.end(at);
        ModelLot lot = new ModelLot(
                currency,
                units,
                at,
                at,
                at.plus(Duration.ofHours(pendingHours)),
                end,
                status ? null : renewals.get(currency));
        lots.add(lot);
        renew(currency, at);
        return lot;
    }

    /** The lots that can be spent from at a moment: what expires first, then what may lapse, then the oldest. */
    List<ModelLot> spendable(Currency currency, Instant at) {
        return lots.stream()
                .filter(lot -> lot.currency.equals(currency) && lot.active(at))
                .sorted(Comparator.comparing((ModelLot lot) -> lot.end == null ? Instant.MAX : lot.end)
                        .thenComparing(lot -> lot.renewals == null)
                        .thenComparing(lot -> lot.grantedAt))
                .toList();
    }

    long available(Currency currency, Instant at) {
        return spendable(currency, at).stream()
                .mapToLong(lot -> lot.throughout(at))
                .sum();
    }

    /** So much of the lots, the first ones first; together less where there is less. */
    List<Part> parts(Currency currency, long units, Instant at) {
        return ModelHold.first(
                spendable(currency, at).stream()
                        .map(lot -> new Part(lot, lot.throughout(at)))
                        .toList(),
                units);
    }

    void take(List<Part> parts, Instant at) {
        parts.forEach(part -> part.lot().moves.add(at, -part.units()));
    }

    boolean gold(Instant at) {
        long standing = lots.stream()
                .filter(lot -> lot.currency.equals(STATUS) && lot.active(at))
                .mapToLong(lot -> lot.stock(at))
                .sum();
        return standing >= Terms.GOLD;
    }

    /** Pending, available, held and owed. */
    List<Long> balance(Currency currency, Instant at) {
        long pending = 0;
        long available = 0;
        for (ModelLot lot : lots) {
            if (lot.currency.equals(currency) && !closed(at)) {
                pending += lot.pending(at) ? lot.stock(at) : 0;
                available += lot.active(at) ? lot.stock(at) : 0;
            }
        }
        long held = currency.equals(POINTS)
                ? holds.stream().mapToLong(hold -> hold.held.until(at)).sum()
                : 0;
        return List.of(pending, available, held, debts.get(currency).until(at));
    }

    /** Forgets what time did after the last thing that was done: it may do something else now. */
    void rewind() {
        if (mergedInto != null) {
            return;
        }
        lots.forEach(lot -> lot.moves.rewind(actedAt));
        debts.values().forEach(debt -> debt.rewind(actedAt));
        for (ModelHold hold : holds) {
            hold.held.rewind(actedAt);
            if (hold.timedOut != null && hold.timedOut.isAfter(actedAt)) {
                hold.timedOut = null;
                hold.releasedByTime.clear();
            }
        }
    }

    /** What time does until a moment: what was held for too long goes back, and debt is repaid. */
    void pass(Instant to) {
        if (mergedInto != null) {
            return;
        }
        TreeSet<Instant> moments = new TreeSet<>(List.of(actedAt));
        lots.forEach(lot -> moments.add(lot.activeFrom));
        holds.forEach(hold -> moments.add(end(hold)));
        for (Instant moment : moments.headSet(to, true)) {
            for (ModelHold hold : holds) {
                if (end(hold).equals(moment) && !hold.open().isEmpty()) {
                    timeOut(hold, moment);
                }
            }
            if (!moment.isBefore(actedAt)) {
                repay(moment);
            }
        }
    }

    private Instant end(ModelHold hold) {
        if (hold.until == null) {
            return Script.START;
        }
        return closed(hold.until) ? closedAt : hold.until;
    }

    private static void timeOut(ModelHold hold, Instant moment) {
        for (Part part : hold.open()) {
            part.lot().moves.addByTime(moment, part.units());
            hold.held.addByTime(moment, -part.units());
            hold.releasedByTime.add(part);
        }
        hold.timedOut = moment;
    }

    private void repay(Instant moment) {
        for (Currency currency : Terms.CURRENCIES) {
            long owed = debts.get(currency).until(Instant.MAX);
            for (Part part : closed(moment) || owed <= 0 ? List.<Part>of() : parts(currency, owed, moment)) {
                part.lot().moves.addByTime(moment, -part.units());
                debts.get(currency).addByTime(moment, -part.units());
            }
        }
    }

    /** What follows from something that was done. */
    void conclude(Instant at) {
        actedAt = at.isBefore(actedAt) ? actedAt : at;
        pass(actedAt);
    }
}
