package io.loyaltyengine.rules.lint;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.rules.definition.Effect;
import org.jspecify.annotations.Nullable;

/** In what an effect gives an amount. */
final class Given {

    private Given() {}

    /** The currency; null for what gives no amount of its own. */
    static @Nullable Currency by(Effect effect) {
        if (effect instanceof Effect.Fixed fixed) {
            return fixed.give().currency();
        } else if (effect instanceof Effect.PerAmount per) {
            return per.give().currency();
        } else if (effect instanceof Effect.Percent percent) {
            return percent.currency();
        } else if (effect instanceof Effect.PerUnit per) {
            return per.give().currency();
        } else if (effect instanceof Effect.Banded banded) {
            return banded.currency();
        }
        return effect instanceof Effect.PerSet sets ? sets.give().currency() : null;
    }

    /** Whether a rule gives a currency, or multiplies what others give of it. */
    static boolean concerns(Reach rule, Currency currency) {
        return rule.definition().effects().stream()
                .anyMatch(effect -> effect instanceof Effect.Multiply multiply
                        ? multiply.currency().equals(currency)
                        : currency.equals(by(effect)));
    }
}
