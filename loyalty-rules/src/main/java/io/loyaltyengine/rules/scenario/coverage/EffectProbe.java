package io.loyaltyengine.rules.scenario.coverage;

import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rules.definition.Effect;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Counts how often a rule proposed one of the things that it can give. */
final class EffectProbe {

    private final String text;
    private final Predicate<Award> given;
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
            given = earn(per.give().currency().code());
        } else if (effect instanceof Effect.PerUnit per) {
            text = "gives " + per.give().currency() + " per unit";
            given = earn(per.give().currency().code());
        } else if (effect instanceof Effect.Fixed fixed) {
            text = "gives " + fixed.give().currency();
            given = earn(fixed.give().currency().code());
        } else if (effect instanceof Effect.Percent percent) {
            text = "gives " + percent.currency() + " per cent";
            given = earn(percent.currency().code());
        } else {
            text = "gives what it says: " + effect.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            given = award -> true;
        }
    }

    private static Predicate<Award> earn(String currency) {
        return award -> award instanceof Award.Earn earn
                && earn.currency().code().equals(currency)
                && earn.slices().stream().anyMatch(slice -> slice.basis().signum() > 0);
    }

    void look(List<Award> awards) {
        hits += awards.stream().anyMatch(given) ? 1 : 0;
    }

    Goal goal() {
        return new Goal(Goal.Kind.EFFECT, text, hits, null);
    }
}
