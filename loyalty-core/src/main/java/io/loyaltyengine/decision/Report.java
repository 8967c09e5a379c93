package io.loyaltyengine.decision;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.explain.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a decision has to tell while it is taken. */
final class Report {

    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Outcome.GrantedAmount> granted = new ArrayList<>();
    private final List<Outcome.ReturnedGoods> returned = new ArrayList<>();
    private final List<Outcome.RecoveredAmount> recovered = new ArrayList<>();
    private @Nullable ActivityId redemption;

    void refuse(Refusal.Reason reason, String message) {
        refusals.add(new Refusal(reason, message));
    }

    boolean refused() {
        return !refusals.isEmpty();
    }

    List<Refusal> refusals() {
        return refusals;
    }

    void explain(List<? extends Step> more) {
        steps.addAll(more);
    }

    List<Step> steps() {
        return steps;
    }

    void granted(Outcome.GrantedAmount amount) {
        granted.add(amount);
    }

    List<Outcome.GrantedAmount> granted() {
        return granted;
    }

    void returned(Outcome.ReturnedGoods goods) {
        returned.add(goods);
    }

    List<Outcome.ReturnedGoods> returned() {
        return returned;
    }

    void recovered(Outcome.RecoveredAmount amount) {
        recovered.add(amount);
    }

    List<Outcome.RecoveredAmount> recovered() {
        return recovered;
    }

    void redeemed(ActivityId which) {
        redemption = which;
    }

    @Nullable
    ActivityId redemption() {
        return redemption;
    }
}
