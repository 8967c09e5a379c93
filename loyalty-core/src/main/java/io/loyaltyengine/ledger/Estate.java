package io.loyaltyengine.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * All that passes from one member to another when two become one: lots with what has become of them, redemptions, and
 * what is on record. Lots have the numbers that they have where they arrive.
 *
 * @param numbers the number of each lot where it comes from, by its number where it arrives
 * @param lots what had become of each lot
 * @param holds the redemptions
 * @param activities what is on record
 * @param usage the use of limits
 * @param bestowed the perks and marks that rules have given
 */
public record Estate(
        Map<LotId, LotId> numbers,
        List<LotBalance> lots,
        List<Hold> holds,
        List<RecordedActivity> activities,
        Map<UsageKey, BigDecimal> usage,
        List<Bestowal> bestowed) {

    /**
     * Takes copies.
     *
     * @param numbers the number of each lot where it comes from, by its number where it arrives
     * @param lots what had become of each lot
     * @param holds the redemptions
     * @param activities what is on record
     * @param usage the use of limits
     * @param bestowed the perks and marks that rules have given
     */
    public Estate {
        // in an order of their own, so that the same journal always reads the same
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
        lots = List.copyOf(lots);
        holds = List.copyOf(holds);
        activities = List.copyOf(activities);
        usage = Collections.unmodifiableMap(new TreeMap<>(usage));
        bestowed = List.copyOf(bestowed);
    }

    /**
     * All that a member has, as it arrives at another.
     *
     * @param wallet what they have
     * @param history what is on record of them
     * @param next the number for the first lot where it arrives
     * @param at when it arrives
     * @return the estate
     */
    public static Estate of(Wallet wallet, History history, LotId next, Instant at) {
        Map<LotId, LotId> from = new HashMap<>();
        Map<LotId, LotId> to = new HashMap<>();
        long number = next.number();
        for (LotBalance lot : wallet.lots()) {
            LotId here = new LotId(number++);
            from.put(here, lot.lot().id());
            to.put(lot.lot().id(), here);
        }
        UnaryOperator<LotId> arriving = id -> Objects.requireNonNull(to.get(id), "every lot has a number");
        return new Estate(
                from,
                wallet.lots().stream()
                        .map(lot -> lot.carried(
                                lot.lot().numbered(arriving.apply(lot.lot().id())), at))
                        .toList(),
                wallet.holds().stream().map(hold -> hold.renumbered(arriving)).toList(),
                history.activities().stream()
                        .map(one -> one.renumbered(arriving))
                        .toList(),
                history.usage(),
                history.bestowed());
    }

    /**
     * What goes back when the two are told apart again: of what had arrived, as it stands now.
     *
     * @param wallet what the one who absorbed it has now
     * @param history what is on record of them now
     * @return the estate, with the lots numbered as where it came from
     */
    public Estate back(Wallet wallet, History history) {
        Map<LotId, LotId> reverse = new HashMap<>();
        numbers.forEach((here, back) -> reverse.put(back, here));
        UnaryOperator<LotId> there = id -> Objects.requireNonNull(numbers.get(id), "every lot has a number");
        List<RecordedActivity> now = activities.stream().map(history::today).toList();
        Map<UsageKey, BigDecimal> used = new HashMap<>(usage);
        for (int i = 0; i < now.size(); i++) {
            givenBack(activities.get(i), now.get(i), used);
        }
        return new Estate(
                reverse,
                numbers.keySet().stream().sorted().map(wallet::lot).toList(),
                holds.stream()
                        .map(hold ->
                                wallet.hold(hold.redemption()).orElseThrow().renumbered(there))
                        .toList(),
                now.stream().map(one -> one.renumbered(there)).toList(),
                used,
                bestowed.stream().filter(history.bestowed()::contains).toList());
    }

    private static void givenBack(RecordedActivity then, RecordedActivity now, Map<UsageKey, BigDecimal> used) {
        for (int i = 0; i < then.grants().size(); i++) {
            BigDecimal since = then.unclaimed(i).minus(now.unclaimed(i)).value();
            if (since.signum() != 0) {
                for (UsageKey limit : then.grants().get(i).limits()) {
                    used.merge(limit, since.negate(), BigDecimal::add);
                }
            }
        }
        if (now.reversed() && !then.reversed() && then.limit() != null) {
            used.merge(then.limit(), BigDecimal.ONE.negate(), BigDecimal::add);
        }
    }
}
