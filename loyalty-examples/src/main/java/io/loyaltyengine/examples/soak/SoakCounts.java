package io.loyaltyengine.examples.soak;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What a soak was told, and what became of it. */
final class SoakCounts {

    private final Map<ActivityType, Long> accepted = new EnumMap<>(ActivityType.class);
    private final Map<ActivityType, Map<Refusal.Reason, Long>> refused = new EnumMap<>(ActivityType.class);
    private long late;
    private long repeated;

    void count(Activity activity, Outcome outcome, boolean isLate) {
        ActivityType type = ActivityType.of(activity);
        late += isLate ? 1 : 0;
        if (outcome.repeated()) {
            repeated++;
        } else if (outcome instanceof Outcome.Refused no) {
            Refusal.Reason reason = no.refusals().get(0).reason();
            refused.computeIfAbsent(type, any -> new TreeMap<>()).merge(reason, 1L, Long::sum);
        } else {
            accepted.merge(type, 1L, Long::sum);
        }
    }

    long repeated() {
        return repeated;
    }

    long late() {
        return late;
    }

    /** How many were accepted, and how many refused for which first reason, of each kind that occurred. */
    Map<ActivityType, SoakReport.Kind> kinds() {
        Map<ActivityType, SoakReport.Kind> kinds = new EnumMap<>(ActivityType.class);
        for (ActivityType type : ActivityType.values()) {
            long yes = accepted.getOrDefault(type, 0L);
            Map<Refusal.Reason, Long> no = refused.getOrDefault(type, Map.of());
            if (yes > 0 || !no.isEmpty()) {
                kinds.put(type, new SoakReport.Kind(yes, no));
            }
        }
        return kinds;
    }
}
