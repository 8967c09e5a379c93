package io.loyaltyengine.rules.evaluator;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Weights;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.compile.CompiledNumber;
import io.loyaltyengine.rules.compile.Frame;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.vocabulary.FactLine;
import io.loyaltyengine.rules.vocabulary.LoyaltyVocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one rule gives where it applies: effects on the lines that it is for, as awards. */
final class CompiledEffects {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String rule;
    private final boolean onPurchase;
    private final LoyaltyVocabulary vocabulary;
    private final List<CompiledEffect> effects;

    private record CompiledEffect(Effect effect, @Nullable CompiledNumber number) {}

    CompiledEffects(RuleDefinition definition, LoyaltyVocabulary vocabulary) {
        this.rule = definition.rule().id();
        this.onPurchase = definition.onPurchase();
        this.vocabulary = vocabulary;
        Checker checker = new Checker(vocabulary.names());
        this.effects = definition.effects().stream()
                .map(effect -> new CompiledEffect(effect, number(effect, checker)))
                .toList();
    }

    private static @Nullable CompiledNumber number(Effect effect, Checker checker) {
        return effect instanceof Effect.PerUnit perUnit
                ? CompiledNumber.of(
                        CompiledRule.fitting(checker.number(perUnit.number())).checked())
                : null;
    }

    /** Adds the awards; for each line says {@code matching} whether the rule is for it. */
    void award(Facts facts, List<FactLine> seen, Frame frame, boolean[] matching, List<Award> awards) {
        for (CompiledEffect one : effects) {
            Award award = award(one, facts, seen, frame, matching);
            if (award != null) {
                awards.add(award);
            }
        }
    }

    private @Nullable Award award(
            CompiledEffect one, Facts facts, List<FactLine> seen, Frame frame, boolean[] matching) {
        Effect effect = one.effect();
        if (effect instanceof Effect.Fixed fixed) {
            return fixed(fixed.give(), facts, matching);
        } else if (effect instanceof Effect.Multiply multiply) {
            return new Award.Multiply(rule, multiply.currency(), multiply.factor(), multiply.groups());
        } else if (effect instanceof Effect.GrantPerk perk) {
            return new Award.GrantPerk(rule, perk.perk(), perk.lasts());
        } else if (effect instanceof Effect.GrantTag tag) {
            return new Award.GrantTag(rule, tag.tag(), tag.lasts());
        } else if (effect instanceof Effect.PerUnit per && one.number() != null) {
            return onPurchase
                    ? perLine(per, counted(one.number(), seen, frame, matching))
                    : perNumber(per, one.number().value(frame));
        } else if (effect instanceof Effect.PerAmount per) {
            Weights part = Portions.of(per.portion(), matching, facts, basis(per.basis(), facts));
            Award.Slice slice =
                    new Award.Slice(part.total(), per.give().value(), per.per().value());
            return earn(per.give().currency(), List.of(slice), part, per.rounding(), per.atMost());
        } else if (effect instanceof Effect.Percent percent) {
            Weights part = Portions.of(percent.portion(), matching, facts, basis(percent.basis(), facts));
            Award.Slice slice = new Award.Slice(part.total(), percent.percent(), HUNDRED);
            return earn(percent.currency(), List.of(slice), part, percent.rounding(), percent.atMost());
        } else if (effect instanceof Effect.Banded banded) {
            Weights part = Portions.of(banded.portion(), matching, facts, basis(banded.basis(), facts));
            List<Award.Slice> slices = slices(banded, part.total());
            return slices.isEmpty()
                    ? null
                    : earn(banded.currency(), slices, part, Award.Rounding.BASKET, banded.atMost());
        } else if (effect instanceof Effect.PerSet sets) {
            return perSet(sets, Portions.quantities(matching, facts));
        }
        throw new AssertionError(effect);
    }

    private Award earn(
            Currency currency,
            List<Award.Slice> slices,
            Weights weights,
            Award.Rounding rounding,
            @Nullable Amount atMost) {
        return new Award.Earn(rule, currency, slices, weights, rounding, atMost);
    }

    private Award fixed(Amount give, Facts facts, boolean[] matching) {
        Weights weights = onPurchase ? Portions.only(matching, facts.net()) : facts.net();
        Award.Slice slice = new Award.Slice(BigDecimal.ONE, give.value(), BigDecimal.ONE);
        return earn(give.currency(), List.of(slice), weights, Award.Rounding.BASKET, null);
    }

    private Award perLine(Effect.PerUnit per, Weights weights) {
        Award.Slice slice = new Award.Slice(weights.total(), per.give().value(), per.per());
        return earn(per.give().currency(), List.of(slice), weights, per.rounding(), per.atMost());
    }

    private @Nullable Award perNumber(Effect.PerUnit per, @Nullable BigDecimal number) {
        if (number == null || number.signum() <= 0) {
            return null;
        }
        Award.Slice slice = new Award.Slice(number, per.give().value(), per.per());
        return earn(per.give().currency(), List.of(slice), Weights.none(), per.rounding(), per.atMost());
    }

    /** Only full sets count. */
    private @Nullable Award perSet(Effect.PerSet sets, Weights quantities) {
        BigDecimal full = quantities.total().divide(sets.units(), 0, RoundingMode.DOWN);
        if (full.signum() == 0) {
            return null;
        }
        Award.Slice slice = new Award.Slice(full, sets.give().value(), BigDecimal.ONE);
        return earn(sets.give().currency(), List.of(slice), quantities, Award.Rounding.BASKET, sets.atMost());
    }

    /** What lies in each band that is reached; of whole bands only the one that all of it lies in. */
    private static List<Award.Slice> slices(Effect.Banded banded, BigDecimal total) {
        List<Award.Slice> slices = new ArrayList<>();
        List<Effect.Banded.Band> bands = banded.bands();
        for (int i = 0; i < bands.size() && total.compareTo(bands.get(i).from()) >= 0; i++) {
            BigDecimal give = bands.get(i).give().value();
            BigDecimal per = banded.per().value();
            if (banded.mode() == Effect.Banded.Mode.WHOLE_BAND) {
                slices.clear();
                slices.add(new Award.Slice(total, give, per));
            } else {
                BigDecimal end =
                        i + 1 < bands.size() ? total.min(bands.get(i + 1).from()) : total;
                slices.add(new Award.Slice(end.subtract(bands.get(i).from()), give, per));
            }
        }
        return slices;
    }

    private static Weights basis(Effect.Basis basis, Facts facts) {
        return basis == Effect.Basis.NET ? facts.net() : facts.gross();
    }

    /** What the number is on each line; a line on which it is not known, or below zero, counts nothing. */
    private Weights counted(CompiledNumber number, List<FactLine> seen, Frame frame, boolean[] matching) {
        List<BigDecimal> weights = new ArrayList<>();
        for (int i = 0; i < matching.length; i++) {
            BigDecimal value = null;
            if (matching[i]) {
                vocabulary.look(frame, seen.get(i));
                value = number.value(frame);
            }
            weights.add(value == null || value.signum() < 0 ? BigDecimal.ZERO : value);
        }
        vocabulary.look(frame, null);
        return Weights.of(weights);
    }
}
