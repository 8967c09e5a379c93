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
}
