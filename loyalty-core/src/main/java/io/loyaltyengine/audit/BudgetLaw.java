package io.loyaltyengine.audit;

import io.loyaltyengine.decision.Draw;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.UsageKey;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Budget;
import io.loyaltyengine.store.MemberStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a store has counted of a budget is what all journals have drawn, and no more than the budget. A budget on which another
 * version of the program drew too may have been another one then, and only its count is checked.
 */
final class BudgetLaw {

    private static final int LOOKS = 4;

    private final Program program;
    private final MemberStore store;

    BudgetLaw(Program program, MemberStore store) {
        this.program = program;
        this.store = store;
    }

    /** What the journals say of one budget in one period. */
    private record Drawn(BigDecimal sum, MemberId first, boolean ofThisVersion) {
        Drawn plus(Drawn other) {
            return new Drawn(sum.add(other.sum), first, ofThisVersion && other.ofThisVersion);
        }
    }

    /** What is found counts once it is found twice, as others may draw while the journals are read. */
    AuditReport report() {
        if (program.budgets().isEmpty()) {
            return AuditReport.NOTHING;
        }
        Set<Violation> found = new HashSet<>(violations());
        for (int look = 1; look < LOOKS && !found.isEmpty(); look++) {
            found.retainAll(violations());
        }
        return new AuditReport(0, 0, 0, EnumSet.of(Invariant.BUDGETS), new ArrayList<>(found));
    }

    private List<Violation> violations() {
        Map<UsageKey, Drawn> drawn = new TreeMap<>();
        for (MemberId member : store.members()) {
            for (Entry entry : store.journal(member)) {
                boolean ours = entry.program().name().equals(program.version());
                Draw.of(entry).forEach((key, by) -> drawn.merge(key, new Drawn(by, member, ours), Drawn::plus));
            }
        }
        List<Violation> violations = new ArrayList<>();
        drawn.forEach((key, all) -> {
            BigDecimal counted = store.used(key);
            if (counted.compareTo(all.sum()) != 0) {
                violations.add(found(
                        all, "the store counts " + counted + " of " + name(key) + ", and all journals " + all.sum()));
            }
            BigDecimal limit = limit(key);
            if (all.ofThisVersion() && limit != null && all.sum().compareTo(limit) > 0) {
                violations.add(found(all, all.sum() + " of " + name(key) + " are drawn, and its limit is " + limit));
            }
        });
        return violations;
    }

    private static Violation found(Drawn drawn, String what) {
        return new Violation(Invariant.BUDGETS, drawn.first(), 0, what);
    }

    private static String name(UsageKey key) {
        return "the budget " + key.counter().substring(Budget.COUNTER.length());
    }

    private @Nullable BigDecimal limit(UsageKey key) {
        return program.budgets().stream()
                .filter(budget -> key.counter().equals(Budget.COUNTER + budget.id()))
                .map(budget -> budget.limit().value())
                .findFirst()
                .orElse(null);
    }
}
