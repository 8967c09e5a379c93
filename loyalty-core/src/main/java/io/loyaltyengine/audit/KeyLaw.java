package io.loyaltyengine.audit;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Law 11 in the journal: what one activity causes stands in one place, and few things are written more than once by it. */
final class KeyLaw implements Law {

    /** What one activity can write more than once. */
    private static final Set<EntryType> REPEATED = EnumSet.of(
            EntryType.PERK_GRANTED, EntryType.TAGGED, EntryType.RELEASED, EntryType.RENEWED, EntryType.REWOUND);

    private final Findings findings;
    private final Map<ActivityId, Set<EntryType>> caused = new HashMap<>();
    private @Nullable ActivityId last;

    KeyLaw(Findings findings) {
        this.findings = findings;
    }

    @Override
    public Set<Invariant> laws() {
        return Set.of(Invariant.ONE_OUTCOME);
    }

    @Override
    public void read(Entry entry) {
        ActivityId cause = entry.cause();
        if (cause == null) {
            // what time does can come between two entries of one activity
            return;
        }
        boolean known = caused.containsKey(cause);
        boolean again = !caused.computeIfAbsent(cause, c -> EnumSet.noneOf(EntryType.class))
                .add(entry.type());
        if (known && !cause.equals(last)) {
            findings.at(entry, Invariant.ONE_OUTCOME, cause + " caused entries at two places");
        } else if (again && !REPEATED.contains(entry.type())) {
            findings.at(entry, Invariant.ONE_OUTCOME, cause + " caused two entries of the type " + entry.type());
        }
        last = cause;
    }
}
