package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Portion;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a rule gives, as Java says it. Immutable. */
public final class Gift {

    private final @Nullable String number;
    private final Function<@Nullable Expression, Effect> effect;

    private Gift(@Nullable String number, Function<@Nullable Expression, Effect> effect) {
        this.number = number;
        this.effect = effect;
    }

    /**
     * So much for an amount of money on the rule's lines, after discounts, rounded once.
     *
     * @param give how much
     * @param per for how much money
     * @return the gift
     */
    public static Gift perAmount(Amount give, Money per) {
        return perAmount(give, per, Effect.Basis.NET, Award.Rounding.BASKET);
    }

    /**
     * So much for an amount of money on the rule's lines.
     *
     * @param give how much
     * @param per for how much money
     * @param basis after or before discounts on the whole order
     * @param rounding where to round
     * @return the gift
     */
    public static Gift perAmount(Amount give, Money per, Effect.Basis basis, Award.Rounding rounding) {
        return plain(new Effect.PerAmount(give, per, basis, rounding));
    }

    /**
     * A percentage of the money on the rule's lines, after discounts, rounded once.
     *
     * @param percent how many per cent, as a decimal text
     * @param currency in what
     * @return the gift
     */
    public static Gift percent(String percent, Currency currency) {
        return plain(new Effect.Percent(new BigDecimal(percent), currency, Effect.Basis.NET, Award.Rounding.BASKET));
    }

    /**
     * So much, once.
     *
     * @param give how much
     * @return the gift
     */
    public static Gift fixed(Amount give) {
        return plain(new Effect.Fixed(give));
    }

    /**
     * So much for a number of each line or of the activity.
     *
     * @param give how much
     * @param per for how much of the number, as a decimal text
     * @param number a CEL text
     * @return the gift
     */
    public static Gift perUnit(Amount give, String per, String number) {
        return new Gift(
                number,
                parsed -> new Effect.PerUnit(
                        give, new BigDecimal(per), java.util.Objects.requireNonNull(parsed), Award.Rounding.BASKET));
    }

    /**
     * So much for a number of each line or of the activity.
     *
     * @param give how much
     * @param per for how much of the number, as a decimal text
     * @param number a number that was put together of {@link Words}
     * @return the gift
     */
    public static Gift perUnit(Amount give, String per, NumberTerm number) {
        return perUnit(give, per, number.expression().toCel());
    }

    /**
     * A factor on what other rules give.
     *
     * @param factor by how much, as a decimal text
     * @param currency the currency whose sum it multiplies
     * @param groups the stacking groups whose awards are in the sum; none for all
     * @return the gift
     */
    public static Gift multiply(String factor, Currency currency, String... groups) {
        return plain(new Effect.Multiply(new BigDecimal(factor), currency, Set.of(groups)));
    }

    /**
     * The right to use a perk.
     *
     * @param perk the perk
     * @param lasts for how long, or null for ever
     * @return the gift
     */
    public static Gift perk(String perk, @Nullable Term lasts) {
        return plain(new Effect.GrantPerk(perk, lasts));
    }

    /**
     * So much for an amount of money, at a rate that depends on how much it is.
     *
     * @param mode whether each part has the rate of its band, or all of it the rate of the band that it reaches
     * @param per for how much money a band gives what it gives
     * @param bands the bands, from low to high
     * @return the gift
     */
    public static Gift banded(Effect.Banded.Mode mode, Money per, Effect.Banded.Band... bands) {
        return plain(new Effect.Banded(mode, List.of(bands), per, Effect.Basis.NET, Portion.WHOLE, null));
    }

    /**
     * A band of {@link #banded}.
     *
     * @param from where it begins, inclusive, as a decimal text
     * @param give how much each so much money gives in it
     * @return the band
     */
    public static Effect.Banded.Band from(String from, Amount give) {
        return new Effect.Banded.Band(new BigDecimal(from), give);
    }

    /**
     * So much for every full set of units on the rule's lines.
     *
     * @param give how much
     * @param units how many units make a set, as a decimal text
     * @return the gift
     */
    public static Gift perSet(Amount give, String units) {
        return plain(new Effect.PerSet(give, new BigDecimal(units), null));
    }

    /**
     * A mark on the member.
     *
     * @param tag the mark
     * @param lasts for how long, or null for ever
     * @return the gift
     */
    public static Gift tag(String tag, @Nullable Term lasts) {
        return plain(new Effect.GrantTag(tag, lasts));
    }

    /**
     * The same gift on a part of the rule's lines.
     *
     * @param portion which part
     * @return a new value
     * @throws IllegalArgumentException if it is not a gift for money
     */
    public Gift on(Portion portion) {
        return changed(made -> {
            if (made instanceof Effect.PerAmount per) {
                return new Effect.PerAmount(per.give(), per.per(), per.basis(), per.rounding(), portion, per.atMost());
            } else if (made instanceof Effect.Percent per) {
                return new Effect.Percent(
                        per.percent(), per.currency(), per.basis(), per.rounding(), portion, per.atMost());
            } else if (made instanceof Effect.Banded in) {
                return new Effect.Banded(in.mode(), in.bands(), in.per(), in.basis(), portion, in.atMost());
            }
            throw new IllegalArgumentException("only a gift for money is on a part of the lines");
        });
    }

    /**
     * The same gift, never more than so much at once.
     *
     * @param most the most
     * @return a new value
     * @throws IllegalArgumentException if it is not an amount that depends on the activity
     */
    public Gift atMost(Amount most) {
        return changed(made -> {
            if (made instanceof Effect.PerAmount per) {
                return new Effect.PerAmount(per.give(), per.per(), per.basis(), per.rounding(), per.portion(), most);
            } else if (made instanceof Effect.Percent per) {
                return new Effect.Percent(
                        per.percent(), per.currency(), per.basis(), per.rounding(), per.portion(), most);
            } else if (made instanceof Effect.Banded in) {
                return new Effect.Banded(in.mode(), in.bands(), in.per(), in.basis(), in.portion(), most);
            } else if (made instanceof Effect.PerUnit per) {
                return new Effect.PerUnit(per.give(), per.per(), per.number(), per.rounding(), most);
            } else if (made instanceof Effect.PerSet sets) {
                return new Effect.PerSet(sets.give(), sets.units(), most);
            }
            throw new IllegalArgumentException("only an amount that depends on the activity is at most so much");
        });
    }

    private Gift changed(UnaryOperator<Effect> change) {
        Gift gift = new Gift(number, parsed -> change.apply(effect.apply(parsed)));
        if (number == null) {
            // what is wrong is said where it is written
            gift.effect(null);
        }
        return gift;
    }

    private static Gift plain(Effect effect) {
        return new Gift(null, parsed -> effect);
    }

    @Nullable
    String number() {
        return number;
    }

    Effect effect(@Nullable Expression parsed) {
        return effect.apply(parsed);
    }
}
