package io.loyaltyengine.examples.soak;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.member.MemberId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What was told so far, for what happens next to refer to: mostly to what is recent, now and then to anything. */
final class Past {

    private static final int RECENT = 60;

    private final List<Activity> told = new ArrayList<>();
    private final Map<ActivityType, List<Activity>> accepted = new EnumMap<>(ActivityType.class);
    private final List<Activity> held = new ArrayList<>();
    private final List<Activity> spent = new ArrayList<>();
    private final Map<ActivityId, Amount> amounts = new HashMap<>();

    void add(Activity activity, Outcome outcome) {
        told.add(activity);
        if (outcome instanceof Outcome.Accepted yes && !yes.repeated()) {
            accepted.computeIfAbsent(ActivityType.of(activity), kind -> new ArrayList<>())
                    .add(activity);
            Outcome.@Nullable RedeemedAmount redemption = yes.redemption();
            if (redemption != null) {
                amounts.put(activity.id(), redemption.moved());
                if (activity instanceof Redemption first && first.settlement() == Redemption.Settlement.ON_CAPTURE) {
                    held.add(activity);
                } else if (activity instanceof Redemption || activity instanceof RedemptionCapture) {
                    spent.add(activity);
                }
            }
        }
    }

    /** What a redemption set aside or spent, or a capture spent. */
    Optional<Amount> amount(ActivityId key) {
        return Optional.ofNullable(amounts.get(key));
    }

    Optional<Activity> anything(RandomGenerator random) {
        return drawn(told, random);
    }

    Optional<Activity> accepted(ActivityType type, RandomGenerator random) {
        return drawn(accepted.getOrDefault(type, List.of()), random);
    }

    /** A redemption that was set aside first. */
    Optional<Activity> held(RandomGenerator random) {
        return drawn(held, random);
    }

    /** A capture, or a redemption that was spent at once. */
    Optional<Activity> spent(RandomGenerator random) {
        return drawn(spent, random);
    }

    List<Activity> toldOf(MemberId member) {
        return told.stream()
                .filter(activity -> activity.members().contains(member))
                .toList();
    }

    private static Optional<Activity> drawn(List<Activity> from, RandomGenerator random) {
        if (from.isEmpty()) {
            return Optional.empty();
        }
        int reach = random.nextInt(8) == 0 ? from.size() : Math.min(from.size(), RECENT);
        int back = Math.min(random.nextInt(reach), random.nextInt(reach));
        return Optional.of(from.get(from.size() - 1 - back));
    }
}
