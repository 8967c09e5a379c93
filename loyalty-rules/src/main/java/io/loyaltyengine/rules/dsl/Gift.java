package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Expression;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Function;
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
