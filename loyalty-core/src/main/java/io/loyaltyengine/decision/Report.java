package io.loyaltyengine.decision;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.ledger.Allocation;
import io.loyaltyengine.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what a decision has to tell while it is taken. */
final class Report {

    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Outcome.GrantedAmount> granted = new ArrayList<>();
    private final List<Outcome.ReturnedGoods> returned = new ArrayList<>();
    private final List<Outcome.RecoveredAmount> recovered = new ArrayList<>();
    private final List<Outcome.MovedAmount> moved = new ArrayList<>();
    private @Nullable Redeemed redeemed;

    /** What an activity did to a redemption. */
    record Redeemed(ActivityId redemption, Amount moved, Money worth) {}

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

    void redeemed(ActivityId which, Amount amount, Money worth) {
        redeemed = new Redeemed(which, amount, worth);
    }

    @Nullable
    Redeemed redeemed() {
        return redeemed;
    }

    void moved(Outcome.MovedAmount amount) {
        moved.add(amount);
    }

    List<Outcome.MovedAmount> moved() {
        return moved;
    }

    /** Refuses a name that refers to nothing. */
    <T> void absent(String what, String name, List<T> all, Function<T, String> names) {
        refuse(
                Refusal.Reason.NOT_FOUND,
                "the program has no " + what + " " + name + "; it has "
                        + all.stream().map(names).collect(Collectors.joining(", ")));
    }

    /** Refuses to spend what comes to nothing, with what it was cut by. */
    void nothing(Refusal.Reason reason, String done, Amount there, List<Step> cuts) {
        refuse(
                reason,
                "nothing can be " + done + ": "
                        + (cuts.isEmpty()
                                ? "the balance is " + there
                                : cuts.stream().map(Step::sentence).collect(Collectors.joining(", then "))));
    }

    /** Refuses a currency that the program does not have. */
    boolean unknown(Program program, Currency currency) {
        boolean known = program.currency(currency.code())
                .filter(terms -> terms.currency().equals(currency))
                .isPresent();
        if (!known) {
            refuse(
                    Refusal.Reason.WRONG_CURRENCY,
                    "the program has no currency " + currency + "; it has "
                            + program.currencies().stream()
                                    .map(terms -> terms.currency().code())
                                    .collect(Collectors.joining(", ")));
        }
        return !known;
    }

    /** Refuses an amount that allocations do not add up to: nothing is taken in part. */
    boolean notEnough(Amount amount, List<Allocation> parts) {
        Amount there = Allocation.sum(parts, amount.currency().zero());
        boolean tooLittle = there.compareTo(amount) < 0;
        if (tooLittle) {
            refuse(Refusal.Reason.NOT_ENOUGH, "the balance is " + there + ", less than " + amount);
        }
        return tooLittle;
    }
}
