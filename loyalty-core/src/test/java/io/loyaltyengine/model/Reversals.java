package io.loyaltyengine.model;

import static io.loyaltyengine.decision.Refusal.Reason.NOT_FOUND;
import static io.loyaltyengine.decision.Refusal.Reason.NOT_POSSIBLE_NOW;
import static io.loyaltyengine.decision.Refusal.Reason.ONE_MEMBER;
import static io.loyaltyengine.decision.Refusal.Reason.UNDONE_ALREADY;

import io.loyaltyengine.activity.RedemptionRefund;
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.model.ModelRecord.Grant;
import java.time.Instant;
import java.util.Set;

/** What undoes something that is on record. */
final class Reversals {

    private final Model model;
    private final Person person;
    private final Reversal reversal;
    private final Set<Person> whose;
    private final String key;
    private final Instant at;

    Reversals(Model model, Person person, Reversal reversal, Set<Person> whose) {
        this.model = model;
        this.person = person;
        this.reversal = reversal;
        this.whose = whose;
        this.key = reversal.activity().toString();
        this.at = reversal.at();
    }

    Verdict decide() {
        ModelHold redemption = Spending.hold(person, key);
        if (redemption != null) {
            return Spending.undo(person, redemption, at);
        } else if (Spending.captured(person, key) != null) {
            return Spending.refund(
                    person, new RedemptionRefund(reversal.id(), reversal.member(), at, reversal.activity(), null));
        }
        ModelRecord record = person.records.get(key);
        if (record == null) {
            return Verdict.refused(person.received.containsKey(key) ? NOT_POSSIBLE_NOW : NOT_FOUND);
        } else if (record.undone()) {
            return Verdict.refused(UNDONE_ALREADY);
        } else if (at.isBefore(record.at)) {
            return Verdict.refused(NOT_POSSIBLE_NOW);
        }
        return switch (record.kind) {
            case EARNED, GRANTED -> new Returns(person, at).undo(record);
            case TAKEN -> restore(record);
            case CONVERTED -> takeBack(person, record) ? restore(record) : Verdict.refused(NOT_POSSIBLE_NOW);
            case SENT -> undoGift(record);
            case ABSORBED -> undoMerge();
            case USED -> restore(record);
            case RECEIVED -> throw new IllegalStateException("a gift is on record where it was sent");
        };
    }

    private Verdict restore(ModelRecord record) {
        record.reversed = true;
        Spending.giveBack(person, record.taken, at);
        return Verdict.ACCEPTED;
    }

    /** Takes all that something gave, if all of it is there. */
    private boolean takeBack(Person from, ModelRecord record) {
        for (Grant grant : record.grants) {
            if (from.gone(grant.lot, at) || grant.lot.throughout(at) < grant.units) {
                return false;
            }
        }
        record.grants.forEach(grant -> grant.lot.moves.add(at, -grant.units));
        return true;
    }

    private Verdict undoGift(ModelRecord record) {
        Person taker = record.other;
        while (taker.mergedInto != null) {
            taker = taker.mergedInto;
        }
        if (taker == person) {
            return Verdict.refused(ONE_MEMBER);
        }
        taker.rewind();
        taker.pass(at);
        if (!takeBack(taker, taker.received.get(key))) {
            return Verdict.refused(NOT_POSSIBLE_NOW);
        }
        whose.add(taker);
        restore(record);
        taker.conclude(at);
        return Verdict.ACCEPTED;
    }

    /** Not modelled: the engine decides, and the model looks away. */
    private Verdict undoMerge() {
        if (!person.absorbed.containsKey(key)) {
            return Verdict.refused(NOT_POSSIBLE_NOW);
        }
        model.loseSight();
        return Verdict.ACCEPTED;
    }
}
