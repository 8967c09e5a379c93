package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is on record of an activity that could earn: what was bought, what has come back, and what was granted for it.
 *
 * @param activity the activity
 * @param at when it happened
 * @param lines what was bought; empty where it was no purchase
 * @param grants what was granted
 */
public record RecordedEarn(ActivityId activity, Instant at, List<BoughtLine> lines, List<Grant> grants) {

    RecordedEarn giveBack(int line, BigDecimal quantity) {
        List<BoughtLine> changed = new ArrayList<>(lines);
        changed.set(line, changed.get(line).giveBack(quantity));
        return new RecordedEarn(activity, at, List.copyOf(changed), grants);
    }
}
