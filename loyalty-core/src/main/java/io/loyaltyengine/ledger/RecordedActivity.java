package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.member.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is on record of an activity, for later ones to take back: what was bought, what it granted, what it took.
 *
 * @param activity the activity
 * @param type what its entry wrote down
 * @param at when it happened
 * @param occasion what happened, as rules name it; null where it was nothing that earns
 * @param lines what was bought, with what came back; empty where it was no purchase
 * @param grants what was granted
 * @param claimed of each grant, how much was taken back; empty while nothing was
 * @param taken what was taken: from which lots, and to which of the program's accounts; empty where nothing was
 * @param other the other member, of a transfer or a merge; null for any other activity
 * @param limit what the use of a perk counts towards; null for any other activity
 * @param reversed whether it was undone as a whole
 */
public record RecordedActivity(
        ActivityId activity,
        EntryType type,
        Instant at,
        @Nullable String occasion,
        List<BoughtLine> lines,
        List<Grant> grants,
        List<Amount> claimed,
        List<Posting> taken,
        @Nullable MemberId other,
        @Nullable UsageKey limit,
        boolean reversed) {

    static RecordedActivity of(ActivityId activity, Entry entry) {
        return new RecordedActivity(
                activity,
                entry.type(),
                entry.happenedAt(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                false);
    }

    RecordedActivity earned(Detail.Earned earned) {
        return new RecordedActivity(
                activity,
                type,
                at,
                earned.occasion(),
                earned.lines(),
                earned.grants(),
                claimed,
                taken,
                other,
                limit,
                reversed);
    }

    RecordedActivity granted(List<Grant> what) {
        return new RecordedActivity(activity, type, at, occasion, lines, what, claimed, taken, other, limit, reversed);
    }

    RecordedActivity took(List<Posting> what) {
        return new RecordedActivity(activity, type, at, occasion, lines, grants, claimed, what, other, limit, reversed);
    }

    RecordedActivity with(MemberId whom) {
        return new RecordedActivity(activity, type, at, occasion, lines, grants, claimed, taken, whom, limit, reversed);
    }

    RecordedActivity counted(UsageKey towards) {
        return new RecordedActivity(
                activity, type, at, occasion, lines, grants, claimed, taken, other, towards, reversed);
    }

    /**
     * How much of a grant was not taken back yet.
     *
     * @param grant its index
     * @return what was granted less what was taken back
     */
    public Amount unclaimed(int grant) {
        Amount granted = grants.get(grant).amount();
        return claimed.isEmpty() ? granted : granted.minus(claimed.get(grant));
    }

    /**
     * Whether everything that was bought has come back, or the whole was undone.
     *
     * @return true where nothing of it stands
     */
    public boolean undone() {
        return reversed
                || (!lines.isEmpty()
                        && lines.stream().allMatch(line -> line.returnable().signum() == 0));
    }

    RecordedActivity giveBack(int line, BigDecimal quantity) {
        List<BoughtLine> changed = new ArrayList<>(lines);
        changed.set(line, changed.get(line).giveBack(quantity));
        return new RecordedActivity(
                activity, type, at, occasion, List.copyOf(changed), grants, claimed, taken, other, limit, reversed);
    }

    RecordedActivity claim(int grant, Amount due) {
        List<Amount> more = new ArrayList<>();
        for (int i = 0; i < grants.size(); i++) {
            Amount before =
                    claimed.isEmpty() ? grants.get(i).amount().currency().zero() : claimed.get(i);
            more.add(i == grant ? before.plus(due) : before);
        }
        return new RecordedActivity(
                activity, type, at, occasion, lines, grants, List.copyOf(more), taken, other, limit, reversed);
    }

    RecordedActivity reverse() {
        List<BoughtLine> back =
                lines.stream().map(line -> line.giveBack(line.returnable())).toList();
        return new RecordedActivity(activity, type, at, occasion, back, grants, claimed, taken, other, limit, true);
    }

    RecordedActivity renumbered(UnaryOperator<LotId> numbers) {
        List<Grant> changed = grants.stream()
                .map(grant -> new Grant(
                        grant.rule(), numbers.apply(grant.lot()), grant.amount(), grant.weights(), grant.limits()))
                .toList();
        return new RecordedActivity(
                activity,
                type,
                at,
                occasion,
                lines,
                changed,
                claimed,
                taken.stream()
                        .map(one -> new Posting(
                                one.account(), one.amount(), numbers.apply(Objects.requireNonNull(one.lot()))))
                        .toList(),
                other,
                limit,
                reversed);
    }
}
