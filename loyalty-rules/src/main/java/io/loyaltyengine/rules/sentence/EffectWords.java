package io.loyaltyengine.rules.sentence;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rules.definition.Effect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words for what a rule gives, one branch for each kind. */
final class EffectWords {

    private EffectWords() {}

    static String say(Effect effect) {
        if (effect instanceof Effect.PerAmount gift) {
            return gift.give() + " for every " + gift.per() + " spent" + PortionWords.say(gift.portion())
                    + basis(gift.basis()) + rounding(gift.rounding()) + bound(gift.atMost());
        } else if (effect instanceof Effect.Fixed gift) {
            return gift.give().toString();
        } else if (effect instanceof Effect.Percent gift) {
            return gift.percent().toPlainString() + "% of the money spent" + PortionWords.say(gift.portion()) + ", in "
                    + gift.currency() + basis(gift.basis()) + rounding(gift.rounding()) + bound(gift.atMost());
        } else if (effect instanceof Effect.PerUnit gift) {
            String per = gift.per().compareTo(BigDecimal.ONE) == 0
                    ? " times "
                    : " for every " + gift.per().toPlainString() + " of ";
            return gift.give() + per + Sentence.of(gift.number()) + rounding(gift.rounding()) + bound(gift.atMost());
        } else if (effect instanceof Effect.Banded gift) {
            return banded(gift);
        } else if (effect instanceof Effect.PerSet gift) {
            return gift.give() + " for every full set of " + gift.units().toPlainString() + bound(gift.atMost());
        } else if (effect instanceof Effect.Multiply gift) {
            return gift.factor().toPlainString() + " times " + whose(gift) + " in " + gift.currency();
        } else if (effect instanceof Effect.GrantPerk gift) {
            return "the perk " + Plain.word(gift.perk()) + lasting(gift.lasts());
        } else if (effect instanceof Effect.GrantTag gift) {
            return "the tag " + Plain.word(gift.tag()) + lasting(gift.lasts());
        }
        return effect.toString();
    }

    private static String banded(Effect.Banded gift) {
        List<String> bands = new ArrayList<>();
        for (Effect.Banded.Band band : gift.bands()) {
            bands.add(band.give() + " from " + band.from().toPlainString() + " on");
        }
        String mode = gift.mode() == Effect.Banded.Mode.MARGINAL
                ? ", each part at the rate of its band"
                : ", all of it at the rate of the band that it reaches";
        return "for every " + gift.per() + " spent" + PortionWords.say(gift.portion()) + " "
                + Plain.joined(bands, "and") + mode + basis(gift.basis()) + bound(gift.atMost());
    }

    private static String whose(Effect.Multiply gift) {
        List<String> groups = gift.groups().stream().sorted().map(Plain::word).toList();
        return groups.isEmpty()
                ? "what other rules give"
                : "what the rules of the group" + (groups.size() > 1 ? "s " : " ") + Plain.joined(groups, "and")
                        + " give";
    }

    private static String lasting(@Nullable Term lasts) {
        return lasts == null ? "" : " for " + lasts;
    }

    private static String bound(@Nullable Amount atMost) {
        return atMost == null ? "" : ", at most " + atMost + " at once";
    }

    private static String basis(Effect.Basis basis) {
        return basis == Effect.Basis.GROSS ? ", before discounts" : "";
    }

    private static String rounding(Award.Rounding rounding) {
        return rounding == Award.Rounding.LINE ? ", rounded on each line" : "";
    }
}
