package io.loyaltyengine.rules.scenario.coverage;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rules.definition.Effect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Counts how often a rule proposed one of the things that it can give, and how often near the beginning of a band. */
final class EffectProbe {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String text;
    private final Predicate<Award> given;
    private final List<Threshold> bands = new ArrayList<>();
    private long hits;

    EffectProbe(Effect effect) {
        if (effect instanceof Effect.GrantPerk perk) {
            text = "grants the perk " + perk.perk();
            given = award ->
                    award instanceof Award.GrantPerk granted && granted.perk().equals(perk.perk());
        } else if (effect instanceof Effect.Multiply multiply) {
            text = "multiplies " + multiply.currency();
            given = award ->
                    award instanceof Award.Multiply found && found.currency().equals(multiply.currency());
        } else if (effect instanceof Effect.PerAmount per) {
            text = "gives " + per.give().currency() + " per amount";
            given = earn(per.give(), per.per().value());
        } else if (effect instanceof Effect.PerUnit per) {
            text = "gives " + per.give().currency() + " per unit";
            given = earn(per.give(), per.per());
        } else if (effect instanceof Effect.Fixed fixed) {
            text = "gives " + fixed.give().currency();
            given = earn(fixed.give(), BigDecimal.ONE);
        } else if (effect instanceof Effect.Percent percent) {
            text = "gives " + percent.currency() + " per cent";
            given = earn(percent.currency(), percent.percent(), HUNDRED);
        } else if (effect instanceof Effect.Banded banded) {
            text = "gives " + banded.currency() + " in bands";
            given = banded.bands().stream()
                    .map(band -> earn(band.give(), banded.per().value()))
                    .reduce(award -> false, Predicate::or);
            BigDecimal cent = BigDecimal.valueOf(1, banded.per().value().scale());
            banded.bands().stream()
                    .filter(band -> band.from().signum() > 0)
                    .forEach(band -> bands.add(new Threshold(
                            "what " + banded.currency() + " are given for",
                            band.from()
                                    .setScale(Math.max(cent.scale(), band.from().scale())),
                            cent,
                            "")));
        } else if (effect instanceof Effect.PerSet sets) {
            text = "gives " + sets.give().currency() + " per set";
            given = earn(sets.give(), BigDecimal.ONE);
        } else if (effect instanceof Effect.GrantTag tag) {
            text = "grants the tag " + tag.tag();
            given = award ->
                    award instanceof Award.GrantTag granted && granted.tag().equals(tag.tag());
        } else {
            text = "gives what it says: " + effect.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            given = award -> true;
        }
    }

    private static Predicate<Award> earn(Amount give, BigDecimal per) {
        return earn(give.currency(), give.value(), per);
    }

    /** An award of more than nothing at that rate. */
    private static Predicate<Award> earn(Currency currency, BigDecimal factor, BigDecimal per) {
        return award -> award instanceof Award.Earn earn
                && earn.currency().equals(currency)
                && earn.slices().stream()
                        .anyMatch(slice -> slice.basis().signum() > 0
                                && slice.factor().compareTo(factor) == 0
                                && slice.per().compareTo(per) == 0);
    }

    void look(List<Award> awards) {
        hits += awards.stream().anyMatch(given) ? 1 : 0;
        for (Award award : awards) {
            if (given.test(award) && award instanceof Award.Earn earn) {
                bands.forEach(band -> band.look(earn.weights().total()));
            }
        }
    }

    List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        goals.add(new Goal(Goal.Kind.EFFECT, text, hits, null));
        bands.forEach(band -> goals.addAll(band.goals()));
        return goals;
    }
}
