package io.loyaltyengine.model;

import static io.loyaltyengine.decision.Refusal.Reason.CLOSED;
import static io.loyaltyengine.decision.Refusal.Reason.ERASED;
import static io.loyaltyengine.decision.Refusal.Reason.KEY_REUSED;
import static io.loyaltyengine.decision.Refusal.Reason.NOT_ENROLLED;
import static io.loyaltyengine.decision.Refusal.Reason.ONE_MEMBER;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.CurrencyConversion;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.MemberMerge;
import io.loyaltyengine.activity.MembershipClosure;
import io.loyaltyengine.activity.PerkUse;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionRefund;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.activity.Transfer;
import io.loyaltyengine.member.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * What a ledger is meant to do, in the simplest way that can be right: lists of what came and went with its time, added up
 * anew for every question. It knows nothing of entries, and it is never swept.
 *
 * <p>Late is what happens before the last thing that was done. A late activity takes from a lot the least that there was
 * of it at any moment since, found by going through all of them; lapses and dates since do not count. A lapse is no event
 * here but a consequence of what activity is known when somebody asks.
 *
 * <p>The undoing of a merge is not modelled: what belongs to whom then depends on how the lots of both were mixed since.
 * From there on the model has lost sight, and only the laws watch over the story, as they do all along.
 */
final class Model {

    private final Map<String, Person> people = new TreeMap<>();
    private final Map<String, Activity> calls = new HashMap<>();
    private final Map<String, Verdict> verdicts = new HashMap<>();
    /** Whose journals a key concerns. */
    private final Map<String, Set<Person>> concerned = new HashMap<>();

    private final Set<Person> forgotten = new HashSet<>();
    private boolean lostSight;

    Model(Terms terms) {
        for (MemberId member : Script.MEMBERS) {
            people.put(member.value(), new Person(member.value(), terms));
        }
    }

    /** Whether a merge was undone, and the model cannot tell any more. */
    boolean lostSight() {
        return lostSight;
    }

    void loseSight() {
        lostSight = true;
    }

    /** What becomes of an activity; whether it is a repetition is told as well. */
    String told(Activity activity) {
        String key = activity.id().toString();
        Activity before = calls.get(key);
        if (before != null) {
            if (concerned.get(key).stream().anyMatch(forgotten::contains)) {
                return Verdict.refused(ERASED).toString();
            }
            return before.equals(activity)
                    ? "repeated: " + verdicts.get(key)
                    : Verdict.refused(KEY_REUSED).toString();
        }
        Set<Person> whose = new HashSet<>();
        concerned.put(key, whose);
        calls.put(key, activity);
        Verdict verdict = decide(activity, whose);
        verdicts.put(key, verdict);
        return verdict.toString();
    }

    private Verdict decide(Activity activity, Set<Person> whose) {
        Person person = following(activity.member().value());
        if (person == null) {
            return Verdict.refused(NOT_ENROLLED);
        }
        whose.add(person);
        Activity effective = Household.effective(person, activity);
        if (person.closed(effective.at()) && !(activity instanceof Erasure)) {
            return Verdict.refused(CLOSED);
        }
        person.rewind();
        person.pass(effective.at());
        Verdict verdict = act(person, effective, whose);
        if (verdict.accepted()) {
            person.conclude(effective.at());
        }
        return verdict;
    }

    private Verdict act(Person person, Activity activity, Set<Person> whose) {
        if (activity instanceof Purchase purchase) {
            return Earnings.buy(person, purchase);
        } else if (activity instanceof Interaction visit) {
            return Earnings.visit(person, visit);
        } else if (activity instanceof PerkUse use) {
            return Earnings.use(person, use);
        } else if (activity instanceof PurchaseReturn back) {
            return new Returns(person, back.at()).returned(back);
        } else if (activity instanceof Redemption redemption) {
            return Spending.redeem(person, redemption);
        } else if (activity instanceof RedemptionCapture capture) {
            return Spending.capture(person, capture);
        } else if (activity instanceof RedemptionVoid undone) {
            return Spending.undo(person, undone);
        } else if (activity instanceof RedemptionRefund refund) {
            return Spending.refund(person, refund);
        } else if (activity instanceof Adjustment adjustment) {
            return Exchanges.adjust(person, adjustment);
        } else if (activity instanceof CurrencyConversion conversion) {
            return Exchanges.convert(person, conversion);
        } else if (activity instanceof Transfer transfer) {
            return together(
                    person,
                    transfer.to(),
                    activity.at(),
                    whose,
                    (giver, taker) -> Exchanges.give(giver, taker, transfer));
        } else if (activity instanceof MemberMerge merge) {
            return together(
                    person, merge.absorbed(), activity.at(), whose, (one, other) -> Household.merge(one, other, merge));
        } else if (activity instanceof Reversal reversal) {
            return new Reversals(this, person, reversal, whose).decide();
        } else if (activity instanceof MembershipClosure) {
            return Household.close(person, activity.at());
        } else if (activity instanceof Erasure erasure) {
            return forget(person, erasure);
        }
        throw new IllegalArgumentException("the model knows nothing of " + activity);
    }

    private Verdict together(
            Person one, MemberId two, Instant at, Set<Person> whose, BiFunction<Person, Person, Verdict> deed) {
        Person other = following(two.value());
        if (other == null) {
            return Verdict.refused(NOT_ENROLLED);
        } else if (other == one) {
            return Verdict.refused(ONE_MEMBER);
        } else if (other.closed(at)) {
            return Verdict.refused(CLOSED);
        }
        other.rewind();
        other.pass(at);
        Verdict verdict = deed.apply(one, other);
        if (verdict.accepted()) {
            whose.add(other);
            other.conclude(at);
        }
        return verdict;
    }

    /** A member, or the one whose part they have become; null where nobody is known by the name. */
    private Person following(String name) {
        Person person = people.get(name);
        while (person != null && person.mergedInto != null) {
            person = person.mergedInto;
        }
        return person;
    }

    private Verdict forget(Person person, Erasure erasure) {
        if (person.closedAt == null) {
            Household.close(person, erasure.at());
        }
        rename(person, erasure.pseudonym().value());
        return Verdict.ACCEPTED;
    }

    private void rename(Person person, String pseudonym) {
        List<Person> parts = new ArrayList<>(person.absorbed.values());
        parts.sort((one, other) -> one.name.compareTo(other.name));
        people.remove(person.name);
        person.name = pseudonym;
        people.put(pseudonym, person);
        forgotten.add(person);
        for (int i = 0; i < parts.size(); i++) {
            rename(parts.get(i), pseudonym + "." + (i + 1));
        }
    }

    /** What everybody has in every currency at a moment, if nothing else is done until then. */
    SortedMap<String, List<Long>> balances(Instant at) {
        SortedMap<String, List<Long>> all = new TreeMap<>();
        for (Person person : people.values()) {
            person.rewind();
            person.pass(at);
            Terms.CURRENCIES.forEach(currency -> all.put(person.name + " " + currency, person.balance(currency, at)));
        }
        return all;
    }
}
