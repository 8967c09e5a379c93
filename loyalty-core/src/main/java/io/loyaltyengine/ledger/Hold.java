package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Money;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A redemption and the lots it draws on: what was set aside, what of it was captured and refunded, and what went back
 * unspent. One that is taken at once is captured as a whole from the start, by itself.
 *
 * @param redemption the key of the redemption
 * @param at when it happened
 * @param reward the reward whose terms apply
 * @param amount how much
 * @param worth the money off
 * @param allocations from which lots, in the order in which they were taken
 * @param captures what was spent of it, in the order in which it was recorded
 * @param released what went back before it was spent
 * @param heldUntil when the rest is released by itself, exclusive; null where it was taken at once
 * @param timedOut whether what was released was released by itself
 */
public record Hold(
        ActivityId redemption,
        Instant at,
        String reward,
        Amount amount,
        Money worth,
        List<Allocation> allocations,
        List<Capture> captures,
        List<Allocation> released,
        @Nullable Instant heldUntil,
        boolean timedOut) {

    /** Where a hold stands. */
    public enum State {
        /** Set aside, at least in part. */
        HELD,
        /** Spent, at least in part, and not refunded as a whole. */
        CAPTURED,
        /** Given back before anything was spent. */
        RELEASED,
        /** Given back after it was spent. */
        RESTORED
    }

    /**
     * A part of a hold that was spent.
     *
     * @param capture the key of the capture; that of the redemption where it was taken at once
     * @param at when
     * @param parts from which lots
     * @param refunded what of it was refunded
     */
    public record Capture(ActivityId capture, Instant at, List<Allocation> parts, List<Allocation> refunded) {

        /**
         * What can still be refunded: what was taken last comes back first.
         *
         * @return the allocations
         */
        public List<Allocation> refundable() {
            List<Allocation> left = new ArrayList<>(Allocation.less(parts, refunded));
            Collections.reverse(left);
            return left;
        }
    }

    /**
     * What is set aside still.
     *
     * @return the allocations less what was captured and released
     */
    public List<Allocation> open() {
        List<Allocation> left = Allocation.less(allocations, released);
        for (Capture capture : captures) {
            left = Allocation.less(left, capture.parts());
        }
        return left;
    }

    /**
     * How much is set aside still.
     *
     * @return the sum
     */
    public Amount held() {
        return Allocation.sum(open(), zero());
    }

    /**
     * How much was captured, refunded or not.
     *
     * @return the sum
     */
    public Amount captured() {
        Amount sum = zero();
        for (Capture capture : captures) {
            sum = sum.plus(Allocation.sum(capture.parts(), zero()));
        }
        return sum;
    }

    /**
     * How much of what was captured was refunded.
     *
     * @return the sum
     */
    public Amount refunded() {
        Amount sum = zero();
        for (Capture capture : captures) {
            sum = sum.plus(Allocation.sum(capture.refunded(), zero()));
        }
        return sum;
    }

    /**
     * The money off that belongs to so much of the amount. Parts that are taken one after the other as differences of
     * this function add up to the whole worth.
     *
     * @param part how much, at most the amount
     * @return the worth of the part, rounded down to the money's smallest unit
     */
    public Money worthOf(Amount part) {
        return new Money(
                worth.currency(),
                worth.value()
                        .multiply(part.value())
                        .divide(amount.value(), worth.value().scale(), RoundingMode.DOWN));
    }

    /**
     * Where it stands.
     *
     * @return the state that its captures and releases lead to
     */
    public State state() {
        if (held().isPositive()) {
            return State.HELD;
        }
        if (captures.isEmpty()) {
            return State.RELEASED;
        }
        return refunded().equals(captured()) ? State.RESTORED : State.CAPTURED;
    }

    /**
     * One of its captures.
     *
     * @param key the key of the capture
     * @return the capture, or nothing where it is not one of this hold's
     */
    public Optional<Capture> capture(ActivityId key) {
        return captures.stream().filter(one -> one.capture().equals(key)).findFirst();
    }

    private Amount zero() {
        return amount.currency().zero();
    }

    Hold captured(ActivityId key, Instant when, List<Allocation> parts) {
        List<Capture> more = new ArrayList<>(captures);
        more.add(new Capture(key, when, List.copyOf(parts), List.of()));
        return with(more, released);
    }

    Hold refunded(ActivityId key, List<Allocation> parts) {
        List<Capture> changed = captures.stream()
                .map(one -> one.capture().equals(key)
                        ? new Capture(key, one.at(), one.parts(), Allocation.together(one.refunded(), parts))
                        : one)
                .toList();
        return with(changed, released);
    }

    Hold released(List<Allocation> parts, boolean byTime) {
        return new Hold(
                redemption,
                at,
                reward,
                amount,
                worth,
                allocations,
                captures,
                Allocation.together(released, parts),
                heldUntil,
                byTime);
    }

    Hold reopened(List<Allocation> parts) {
        return with(captures, Allocation.less(released, parts));
    }

    Hold renumbered(UnaryOperator<LotId> numbers) {
        List<Capture> changed = captures.stream()
                .map(one -> new Capture(
                        one.capture(),
                        one.at(),
                        Allocation.renumbered(one.parts(), numbers),
                        Allocation.renumbered(one.refunded(), numbers)))
                .toList();
        return new Hold(
                redemption,
                at,
                reward,
                amount,
                worth,
                Allocation.renumbered(allocations, numbers),
                changed,
                Allocation.renumbered(released, numbers),
                heldUntil,
                timedOut);
    }

    private Hold with(List<Capture> newCaptures, List<Allocation> newReleased) {
        return new Hold(
                redemption,
                at,
                reward,
                amount,
                worth,
                allocations,
                List.copyOf(newCaptures),
                List.copyOf(newReleased),
                heldUntil,
                timedOut);
    }
}
