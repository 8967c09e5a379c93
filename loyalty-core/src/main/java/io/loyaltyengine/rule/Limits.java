package io.loyaltyengine.rule;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.ledger.UsageKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Clips amounts to caps, counting what this activity itself uses up. */
final class Limits {

    private final Usage usage;
    private final ZonedDateTime local;
    private final List<Step> steps;
    private final Map<UsageKey, Amount> usedHere = new HashMap<>();
    private final Map<UsageKey, Demand> demands = new LinkedHashMap<>();

    Limits(Usage usage, ZonedDateTime local, List<Step> steps) {
        this.usage = usage;
        this.local = local;
        this.steps = steps;
    }

    /** The amount that the caps leave of what the rule would give. */
    Amount clip(String rule, Amount amount, List<Cap> caps) {
        Amount left = amount;
        for (Cap cap : caps) {
            if (cap.limit().currency().equals(amount.currency())) {
                UsageKey key = key(cap);
                Amount used = used(key, cap);
                if (Budget.counts(key)) {
                    ask(key, used.plus(left), cap);
                }
                Amount room = cap.limit().minus(used).max(amount.currency().zero());
                if (left.compareTo(room) > 0) {
                    steps.add(new Step.Capped(rule, cap.id(), left, room, used, cap.limit()));
                    left = room;
                }
            }
        }
        return left;
    }

    private void ask(UsageKey key, Amount upTo, Cap cap) {
        BigDecimal before = usage.of(key);
        BigDecimal asked = upTo.value().subtract(before);
        Demand known = demands.get(key);
        BigDecimal most = known == null ? asked : known.asked().max(asked);
        demands.put(key, new Demand(key, before, most, cap.limit().value()));
    }

    /** What was asked of budgets, for whoever has to know whether a decision still stands. */
    List<Demand> demands() {
        return List.copyOf(demands.values());
    }

    /** Counts what was given, for what else this activity gives. */
    void count(Amount amount, List<Cap> caps) {
        for (Cap cap : caps) {
            if (cap.limit().currency().equals(amount.currency())) {
                usedHere.merge(key(cap), amount, Amount::plus);
            }
        }
    }

    /** The limits that later activities have to remember it by. */
    List<UsageKey> remembered(Amount amount, List<Cap> caps) {
        return caps.stream()
                .filter(cap -> cap.period() != null && cap.limit().currency().equals(amount.currency()))
                .map(this::key)
                .toList();
    }

    private Amount used(UsageKey key, Cap cap) {
        Amount before = cap.period() == null
                ? cap.limit().currency().zero()
                : new Amount(cap.limit().currency(), usage.of(key));
        Amount here = usedHere.get(key);
        return here == null ? before : before.plus(here);
    }

    private UsageKey key(Cap cap) {
        LocalDate start =
                cap.period() == null ? LocalDate.MAX : cap.period().startOf(local.toInstant(), local.getZone());
        return new UsageKey(cap.id(), start);
    }
}
