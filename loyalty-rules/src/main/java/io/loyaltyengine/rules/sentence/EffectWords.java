package io.loyaltyengine.rules.sentence;

import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rules.definition.Effect;
import java.math.BigDecimal;
import java.util.List;

/** The words for what a rule gives, one branch for each kind. */
final class EffectWords {

    private EffectWords() {}

    static String say(Effect effect) {
        if (effect instanceof Effect.PerAmount gift) {
            return gift.give() + " for every " + gift.per() + " spent" + basis(gift.basis())
                    + rounding(gift.rounding());
        } else if (effect instanceof Effect.Fixed gift) {
            return gift.give().toString();
        } else if (effect instanceof Effect.Percent gift) {
            return gift.percent().toPlainString() + "% of the money spent, in " + gift.currency() + basis(gift.basis())
                    + rounding(gift.rounding());
        } else if (effect instanceof Effect.PerUnit gift) {
            String per = gift.per().compareTo(BigDecimal.ONE) == 0
                    ? " times "
                    : " for every " + gift.per().toPlainString() + " of ";
            return gift.give() + per + Sentence.of(gift.number()) + rounding(gift.rounding());
        } else if (effect instanceof Effect.Multiply gift) {
            List<String> groups =
                    gift.groups().stream().sorted().map(Plain::word).toList();
            String whose = groups.isEmpty()
                    ? "what other rules give"
                    : "what the rules of the group" + (groups.size() > 1 ? "s " : " ") + Plain.joined(groups, "and")
                            + " give";
            return gift.factor().toPlainString() + " times " + whose + " in " + gift.currency();
        } else if (effect instanceof Effect.GrantPerk gift) {
            return "the perk " + Plain.word(gift.perk()) + (gift.lasts() == null ? "" : " for " + gift.lasts());
        }
        return effect.toString();
    }

    private static String basis(Effect.Basis basis) {
        return basis == Effect.Basis.GROSS ? ", before discounts" : "";
    }

    private static String rounding(Award.Rounding rounding) {
        return rounding == Award.Rounding.LINE ? ", rounded on each line" : "";
    }
}
