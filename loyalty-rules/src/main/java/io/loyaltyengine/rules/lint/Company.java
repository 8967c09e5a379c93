package io.loyaltyengine.rules.lint;

import io.loyaltyengine.tier.Tier;
import io.loyaltyengine.tier.TierLadder;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which rules on purchases, in which tier, can stand together: all largest sets in which no two contradict. Two contradict where
 * their conditions, windows or kinds do, or where one excludes the other. Where there are too many sets, the set of all
 * stands for them, as no set gives more.
 */
final class Company {

    private static final int MOST_STEPS = 20_000;

    /** Of so many guests it is not even asked who agrees with whom. */
    private static final int MOST_GUESTS = 2_000;

    /** How often it is counted whom a guest agrees with, which takes the longer the more guests there are. */
    private static final int MOST_COUNTS = 4_000_000;

    /**
     * Somebody in it.
     *
     * @param rule a rule, or null for a tier
     * @param tier a tier, or null for a rule
     */
    record Guest(@Nullable Reach rule, @Nullable Tier tier) {}

    /**
     * Some that can stand together.
     *
     * @param rules the rules
     * @param tier the member's tier, if one multiplies
     */
    record Table(List<Reach> rules, Optional<Tier> tier) {}

    private final List<Guest> guests = new ArrayList<>();
    private final List<BitSet> friends = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private int steps;
    private int counts;

    private Company(List<Reach> rules, @Nullable TierLadder ladder) {
        rules.forEach(rule -> guests.add(new Guest(rule, null)));
        if (ladder != null) {
            ladder.tiers().stream()
                    .filter(tier -> !tier.multipliers().isEmpty())
                    .forEach(tier -> guests.add(new Guest(null, tier)));
        }
        for (int i = 0; i < guests.size(); i++) {
            friends.add(new BitSet());
            for (int j = 0; j < i; j++) {
                if (agree(guests.get(i), guests.get(j))) {
                    friends.get(i).set(j);
                    friends.get(j).set(i);
                }
            }
        }
    }

    /** The tables; or nothing where there are too many, and then none of them gives more than all rules in every tier. */
    static Optional<List<Table>> of(List<Reach> rules, @Nullable TierLadder ladder) {
        if (rules.size() > MOST_GUESTS) {
            return Optional.empty();
        }
        Company company = new Company(rules, ladder);
        BitSet all = new BitSet();
        all.set(0, company.guests.size());
        company.seat(new BitSet(), all, new BitSet());
        return company.isWeary() ? Optional.empty() : Optional.of(company.tables);
    }

    /** All largest sets of friends (Bron and Kerbosch, with a pivot). */
    private void seat(BitSet seated, BitSet waiting, BitSet gone) {
        steps++;
        if (isWeary()) {
            return;
        }
        if (waiting.isEmpty()) {
            if (gone.isEmpty()) {
                tables.add(table(seated));
            }
            return;
        }
        BitSet either = (BitSet) waiting.clone();
        either.or(gone);
        counts += either.cardinality();
        int pivot = either.stream()
                .reduce((one, other) -> known(other, waiting) > known(one, waiting) ? other : one)
                .orElseThrow();
        BitSet candidates = (BitSet) waiting.clone();
        candidates.andNot(friends.get(pivot));
        for (int guest = candidates.nextSetBit(0); guest >= 0; guest = candidates.nextSetBit(guest + 1)) {
            BitSet with = (BitSet) seated.clone();
            with.set(guest);
            seat(with, among(waiting, guest), among(gone, guest));
            waiting.clear(guest);
            gone.set(guest);
        }
    }

    private boolean isWeary() {
        return steps > MOST_STEPS || counts > MOST_COUNTS;
    }

    private int known(int guest, BitSet among) {
        return among(among, guest).cardinality();
    }

    private BitSet among(BitSet some, int guest) {
        BitSet known = (BitSet) some.clone();
        known.and(friends.get(guest));
        return known;
    }

    private Table table(BitSet seated) {
        List<Reach> rules = new ArrayList<>();
        Optional<Tier> tier = Optional.empty();
        for (int i = seated.nextSetBit(0); i >= 0; i = seated.nextSetBit(i + 1)) {
            Guest guest = guests.get(i);
            if (guest.rule() != null) {
                rules.add(guest.rule());
            } else {
                tier = Optional.ofNullable(guest.tier());
            }
        }
        return new Table(rules, tier);
    }

    private static boolean agree(Guest one, Guest other) {
        if (one.rule() == null) {
            return other.rule() != null && agree(other.rule(), one.tier());
        }
        return other.rule() == null ? agree(one.rule(), other.tier()) : agree(one.rule(), other.rule());
    }

    private static boolean agree(Reach rule, @Nullable Tier tier) {
        return tier != null && rule.activity().meets(inTier(tier));
    }

    private static Cases inTier(Tier tier) {
        return Cases.of(Case.of(World.field("member", "tier"), Values.only((Object) tier.id())));
    }

    private static boolean agree(Reach one, Reach other) {
        if (excludes(one, other) || excludes(other, one)) {
            return false;
        }
        boolean onOneLine = isLineByLine(one) && isLineByLine(other);
        return onOneLine ? one.meetsOnALine(other) : one.meets(other);
    }

    private static boolean excludes(Reach one, Reach other) {
        return one.rule().excludes().contains(other.id());
    }

    private static boolean isLineByLine(Reach rule) {
        return rule.definition().effects().stream().allMatch(Rates::isLineByLine);
    }
}
