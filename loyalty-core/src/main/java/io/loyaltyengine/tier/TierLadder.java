package io.loyaltyengine.tier;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tiers of a program, the lowest first.
 *
 * <p>What counts towards them is a {@linkplain Currency.Kind#QUALIFYING qualifying} currency of its own, which rules award
 * as they award points and which nobody can spend. The window in which it counts is the lifetime of its lots: a lot that
 * lives for twelve months counts for twelve months, and where it expires, or is taken back, the standing follows. So a
 * standing is a function of the qualifying balance, and spending points never demotes.
 *
 * @param measure the qualifying currency
 * @param tiers the tiers, thresholds rising strictly
 */
public record TierLadder(Currency measure, List<Tier> tiers) {

    /**
     * Checks the order.
     *
     * @param measure the qualifying currency
     * @param tiers the tiers, thresholds rising strictly
     * @throws IllegalArgumentException if there are no tiers, the measure can be spent, a name occurs twice or the
     *     thresholds do not rise
     */
    public TierLadder {
        tiers = List.copyOf(tiers);
        if (measure.kind() != Currency.Kind.QUALIFYING) {
            throw new IllegalArgumentException(
                    "the tiers are measured in " + measure + ", which is not a qualifying currency");
        }
        if (tiers.isEmpty()) {
            throw new IllegalArgumentException("a ladder has at least one tier");
        }
        Set<String> ids = new HashSet<>();
        @Nullable Tier below = null;
        for (Tier tier : tiers) {
            if (!ids.add(tier.id())) {
                throw new IllegalArgumentException("there are two tiers " + tier.id());
            }
            if (below != null && tier.threshold().compareTo(below.threshold()) <= 0) {
                throw new IllegalArgumentException("the tier " + tier.id() + " at " + tier.threshold() + " comes after "
                        + below.id() + " at " + below.threshold() + "; thresholds rise");
            }
            below = tier;
        }
    }

    /**
     * The tier that so much qualifies for.
     *
     * @param measured the qualifying balance
     * @return the highest tier whose threshold is reached; nothing below the lowest
     */
    public Optional<Tier> at(Amount measured) {
        @Nullable Tier reached = null;
        for (Tier tier : tiers) {
            if (measured.compareTo(tier.threshold()) >= 0) {
                reached = tier;
            }
        }
        return Optional.ofNullable(reached);
    }

    /**
     * The tier after the one that so much qualifies for.
     *
     * @param measured the qualifying balance
     * @return the next tier; nothing at the top
     */
    public Optional<Tier> above(Amount measured) {
        return tiers.stream()
                .filter(tier -> measured.compareTo(tier.threshold()) < 0)
                .findFirst();
    }

    /**
     * The tier of that name.
     *
     * @param id the name, or null for no tier
     * @return the tier, or nothing
     */
    public Optional<Tier> named(@Nullable String id) {
        return tiers.stream().filter(tier -> tier.id().equals(id)).findFirst();
    }

    /**
     * Where a tier stands.
     *
     * @param id its name, or null for no tier
     * @return its place from zero; −1 for no tier
     */
    public int rank(@Nullable String id) {
        for (int i = 0; i < tiers.size(); i++) {
            if (tiers.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
