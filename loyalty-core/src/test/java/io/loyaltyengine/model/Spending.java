package io.loyaltyengine.model;

import static io.loyaltyengine.decision.Refusal.Reason.MORE_THAN_CAPTURED;
import static io.loyaltyengine.decision.Refusal.Reason.MORE_THAN_HELD;
import static io.loyaltyengine.decision.Refusal.Reason.NOTHING_TO_REDEEM;
import static io.loyaltyengine.decision.Refusal.Reason.NOT_FOUND;
import static io.loyaltyengine.decision.Refusal.Reason.NOT_POSSIBLE_NOW;
import static io.loyaltyengine.model.Terms.POINTS;

import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionRefund;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.model.ModelHold.Capture;
import io.loyaltyengine.model.ModelHold.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Points that are spent, set aside, captured and given back. */
final class Spending {

    private Spending() {}

    static long units(Amount amount) {
        return amount.units().longValueExact();
    }

    static Verdict redeem(Person person, Redemption redemption) {
        Instant at = redemption.at();
        long there = person.available(POINTS, at);
        long units = redemption.requested() == null ? there : Math.min(there, units(redemption.requested()));
        if (units == 0) {
            return Verdict.refused(NOTHING_TO_REDEEM);
        }
        List<Part> parts = person.parts(POINTS, units, at);
        person.take(parts, at);
        boolean atOnce = redemption.settlement() == Redemption.Settlement.AT_ONCE;
        Instant until = atOnce ? null : at.plus(Duration.ofHours(Terms.HOLD_HOURS));
        person.holds.add(new ModelHold(redemption.id().toString(), at, until, parts));
        person.renewAll(at);
        return Verdict.ACCEPTED;
    }

    static ModelHold hold(Person person, String key) {
        return person.holds.stream()
                .filter(hold -> hold.key.equals(key))
                .findFirst()
                .orElse(null);
    }

    static ModelHold captured(Person person, String key) {
        return person.holds.stream()
                .filter(hold -> hold.capture(key) != null)
                .findFirst()
                .orElse(null);
    }

    static Verdict capture(Person person, RedemptionCapture capture) {
        Instant at = capture.at();
        ModelHold hold = hold(person, capture.redemption().toString());
        if (hold == null) {
            return Verdict.refused(NOT_FOUND);
        } else if (at.isBefore(hold.at)) {
            return Verdict.refused(NOT_POSSIBLE_NOW);
        }
        reopen(hold, at);
        long held = ModelHold.sum(hold.open());
        long units = capture.amount() == null ? held : units(capture.amount());
        if (held == 0) {
            return Verdict.refused(NOT_POSSIBLE_NOW);
        } else if (units > held) {
            return Verdict.refused(MORE_THAN_HELD);
        }
        hold.held.add(at, -units);
        hold.captures.add(
                new Capture(capture.id().toString(), at, ModelHold.first(hold.open(), units), new ArrayList<>()));
        if (capture.last()) {
            release(person, hold, at);
        }
        return Verdict.ACCEPTED;
    }

    /** What timed out later than a moment was held then, and can be again where it is still there. */
    private static void reopen(ModelHold hold, Instant at) {
        if (hold.timedOut == null || !at.isBefore(hold.until) || !hold.timedOut.equals(hold.until)) {
            return;
        }
        for (Part part : hold.releasedByTime) {
            ModelLot lot = part.lot();
            boolean gone = lot.over(hold.until) || (lot.renewals != null && lot.renewals.overBefore(hold.until));
            if (!gone && lot.throughout(hold.until) < part.units()) {
                return;
            }
        }
        for (Part part : hold.releasedByTime) {
            part.lot().moves.takeBack(hold.until, part.units());
            hold.held.takeBack(hold.until, -part.units());
        }
        hold.releasedByTime.clear();
        hold.timedOut = null;
    }

    static void release(Person person, ModelHold hold, Instant at) {
        List<Part> open = hold.open();
        for (Part part : open) {
            hold.held.add(at, -part.units());
            if (!person.gone(part.lot(), at)) {
                part.lot().moves.add(at, part.units());
            }
        }
        hold.released.addAll(open);
    }

    static Verdict undo(Person person, RedemptionVoid undone) {
        ModelHold hold = hold(person, undone.redemption().toString());
        return hold == null ? Verdict.refused(NOT_FOUND) : undo(person, hold, undone.at());
    }

    static Verdict undo(Person person, ModelHold hold, Instant at) {
        if (at.isBefore(hold.at)) {
            return Verdict.refused(NOT_POSSIBLE_NOW);
        }
        reopen(hold, at);
        boolean late = hold.captures.stream().anyMatch(capture -> at.isBefore(capture.at()));
        if (late || (hold.open().isEmpty() && hold.captured() == hold.refunded())) {
            return Verdict.refused(NOT_POSSIBLE_NOW);
        }
        release(person, hold, at);
        List<Part> back = new ArrayList<>();
        for (Capture capture : hold.captures) {
            List<Part> parts = capture.refundable();
            capture.refunded().addAll(parts);
            back.addAll(parts);
        }
        giveBack(person, back, at);
        return Verdict.ACCEPTED;
    }

    static Verdict refund(Person person, RedemptionRefund refund) {
        Instant at = refund.at();
        String key = refund.capture().toString();
        ModelHold hold = captured(person, key);
        if (hold == null) {
            return Verdict.refused(NOT_FOUND);
        }
        Capture capture = hold.capture(key);
        long left = ModelHold.sum(capture.refundable());
        long units = refund.amount() == null ? left : units(refund.amount());
        if (at.isBefore(capture.at()) || left == 0) {
            return Verdict.refused(NOT_POSSIBLE_NOW);
        } else if (units > left) {
            return Verdict.refused(MORE_THAN_CAPTURED);
        }
        List<Part> parts = ModelHold.first(capture.refundable(), units);
        capture.refunded().addAll(parts);
        giveBack(person, parts, at);
        return Verdict.ACCEPTED;
    }

    /** To the lots it came from; where they are gone, to a lot of its own that lives for the grace, if there is any. */
    static void giveBack(Person person, List<Part> parts, Instant at) {
        long gone = 0;
        for (Part part : parts) {
            if (person.gone(part.lot(), at)) {
                gone += part.units();
            } else {
                part.lot().moves.add(at, part.units());
            }
        }
        if (gone > 0 && person.terms.graceHours() > 0) {
            Instant end = at.plus(Duration.ofHours(person.terms.graceHours()));
            person.lots.add(new ModelLot(parts.get(0).lot().currency, gone, at, at, at, end, null));
            person.renew(parts.get(0).lot().currency, at);
        }
    }
}
