package io.loyaltyengine.audit;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.decision.Decider;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.ledger.Balance;
import io.loyaltyengine.ledger.Due;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.perk.Entitlement;
import io.loyaltyengine.tier.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Law 20 ahead: what is read of some moments to come (just before and when something is due next, in a month, in more than
 * a year) is the same whether nobody sweeps until then, somebody sweeps at each of them, or somebody swept long after.
 */
final class SweepLaw implements Law {

    private final Findings findings;
    private final Decider decider;
    private final List<Entry> journal = new ArrayList<>();

    SweepLaw(Findings findings, Decider decider) {
        this.findings = findings;
        this.decider = decider;
    }

    private record Read(List<Balance> balances, Optional<Standing> standing, List<Entitlement> entitlements) {
        static Read of(Decider decider, MemberState then, Instant moment) {
            return new Read(
                    then.wallet().currencies().stream()
                            .map((Currency currency) -> then.wallet().balance(currency))
                            .toList(),
                    decider.standing(then, moment),
                    decider.entitlements(then, moment));
        }
    }

    @Override
    public Set<Invariant> laws() {
        return Set.of(Invariant.SWEEP_CHANGES_NOTHING);
    }

    @Override
    public void read(Entry entry) {
        journal.add(entry);
    }

    @Override
    public void end(MemberState last) {
        if (last.sequence() == 0) {
            return;
        }
        Instant reached = last.reachedAt();
        TreeSet<Instant> moments =
                new TreeSet<>(List.of(reached.plus(Duration.ofDays(30)), reached.plus(Duration.ofDays(400))));
        last.wallet().nextDue().map(Due::at).ifPresent(due -> {
            moments.add(due);
            if (due.minusNanos(1).isAfter(reached)) {
                moments.add(due.minusNanos(1));
            }
        });
        MemberState swept = last;
        for (Instant moment : moments) {
            Read unswept = Read.of(decider, decider.at(last, moment), moment);
            swept = decider.sweep(swept, moment, moment).state();
            same(moment, unswept, Read.of(decider, swept, moment), "with a sweep");
        }
        Instant first = moments.first();
        journal.addAll(decider.sweep(last, moments.last(), moments.last()).entries());
        Read before = Read.of(decider, decider.at(last, first), first);
        MemberState back = decider.past(last.id(), journal, first);
        same(first, before, Read.of(decider, back, first), "looking back after one");
    }

    private void same(Instant moment, Read unswept, Read swept, String how) {
        if (!unswept.equals(swept)) {
            findings.overall(
                    Invariant.SWEEP_CHANGES_NOTHING,
                    "at " + moment + " there is " + unswept + " without a sweep and " + swept + " " + how);
        }
    }
}
