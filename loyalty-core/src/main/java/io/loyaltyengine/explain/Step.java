package io.loyaltyengine.explain;

import io.loyaltyengine.amount.Amount;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One step of a decision, with its numbers. */
public sealed interface Step {

    /**
     * The step as one sentence.
     *
     * @return a text without a line break
     */
    String sentence();

    /**
     * A rule applied and proposed an amount.
     *
     * @param rule the rule
     * @param basis what it counted, such as the money spent on the lines that it is for
     * @param factor what so much of it gives
     * @param per how much of it gives that
     * @param amount basis × factor ÷ per, rounded as the rule says
     */
    record Applied(String rule, BigDecimal basis, BigDecimal factor, BigDecimal per, Amount amount) implements Step {
        @Override
        public String sentence() {
            boolean fixed = basis.compareTo(BigDecimal.ONE) == 0 && per.compareTo(BigDecimal.ONE) == 0;
            return rule + " applied: "
                    + (fixed ? "" : basis.toPlainString() + " × " + plain(factor) + over(per) + " gives ")
                    + amount;
        }
    }

    /**
     * A rule applied and proposed an amount that grows in bands.
     *
     * @param rule the rule
     * @param bands what was counted in each band that was reached, and what it gives
     * @param amount their sum, rounded once
     */
    record AppliedInBands(String rule, List<Band> bands, Amount amount) implements Step {

        /**
         * Takes a copy.
         *
         * @param rule the rule
         * @param bands what was counted in each band that was reached, and what it gives
         * @param amount their sum, rounded once
         */
        public AppliedInBands {
            bands = List.copyOf(bands);
        }

        /**
         * What one band contributed.
         *
         * @param basis what was counted in it
         * @param factor what so much of it gives
         * @param per how much of it gives that
         */
        public record Band(BigDecimal basis, BigDecimal factor, BigDecimal per) {
            String text() {
                return basis.toPlainString() + " × " + plain(factor) + over(per);
            }
        }

        @Override
        public String sentence() {
            return rule + " applied: " + bands.stream().map(Band::text).collect(Collectors.joining(" + ")) + " gives "
                    + amount;
        }
    }

    /**
     * A multiplier applied to a sum.
     *
     * @param rule the rule or the tier that multiplies
     * @param factor by how much
     * @param base the sum before it
     * @param extra what it adds
     */
    record Multiplied(String rule, BigDecimal factor, Amount base, Amount extra) implements Step {
        @Override
        public String sentence() {
            return rule + " multiplied: " + base + " × " + plain(factor) + " gives " + extra + " more";
        }
    }

    /**
     * A rule applied, and another of its group took its place.
     *
     * @param rule the rule that gave way
     * @param group the stacking group
     * @param by the rule that stands
     */
    record StackedOut(String rule, String group, String by) implements Step {
        @Override
        public String sentence() {
            return rule + " gave way to " + by + " in the group " + group;
        }
    }

    /**
     * A rule applied, and another one that applied too excludes it.
     *
     * @param rule the rule that cannot stand
     * @param by the rule that excludes it
     */
    record Excluded(String rule, String by) implements Step {
        @Override
        public String sentence() {
            return rule + " was excluded by " + by;
        }
    }

    /**
     * A cap or a budget cut an amount.
     *
     * @param rule whose amount
     * @param cap the cap
     * @param from the amount before
     * @param to the amount after
     * @param used how much of the cap was used before
     * @param limit the cap's limit
     */
    record Capped(String rule, String cap, Amount from, Amount to, Amount used, Amount limit) implements Step {
        @Override
        public String sentence() {
            return rule + " capped from " + from + " to " + to + ": " + used + " of " + limit + " were used (" + cap
                    + ")";
        }
    }

    /**
     * A rule did not apply.
     *
     * @param rule the rule
     * @param condition the part of its condition that did not hold
     * @param actual what was found, or null where that says nothing
     * @param missing how far it was from holding, or null where there is no distance
     */
    record NotMet(
            String rule,
            String condition,
            @Nullable String actual,
            @Nullable BigDecimal missing) implements Step {
        @Override
        public String sentence() {
            return rule + " not met: " + condition
                    + (actual == null ? "" : " (" + actual + ")")
                    + (missing == null ? "" : ", " + missing.toPlainString() + " more");
        }
    }

    /**
     * A rule granted a perk.
     *
     * @param rule the rule
     * @param perk the perk
     */
    record PerkGranted(String rule, String perk) implements Step {
        @Override
        public String sentence() {
            return rule + " granted the perk " + perk;
        }
    }

    /**
     * A rule put a mark on the member.
     *
     * @param rule the rule
     * @param tag the mark
     */
    record Tagged(String rule, String tag) implements Step {
        @Override
        public String sentence() {
            return rule + " granted the tag " + tag;
        }
    }

    /**
     * What a member asked for, or a rule awards, was cut to what the terms allow.
     *
     * @param limit what limited it, in words
     * @param from the amount before
     * @param to the amount after
     */
    record Limited(String limit, Amount from, Amount to) implements Step {
        @Override
        public String sentence() {
            return "limited from " + from + " to " + to + " by " + limit;
        }
    }

    /**
     * A return took back part of what a rule had granted.
     *
     * @param rule the rule
     * @param activity the activity that it was granted for
     * @param granted what was granted
     * @param due what the returned goods had earned of it
     */
    record TakenBack(String rule, String activity, Amount granted, Amount due) implements Step {
        @Override
        public String sentence() {
            return "of the " + granted + " that " + rule + " granted for " + activity + ", " + due
                    + " belong to the returned goods";
        }
    }

    /**
     * What was due could not be taken from the lots it was granted in.
     *
     * @param due what was due
     * @param fromOwnLots what its own lots had left
     * @param fromBalance what was taken from the rest of the balance
     * @param debt what the member now owes
     * @param waived what the program's policy lets go
     */
    record Recovered(Amount due, Amount fromOwnLots, Amount fromBalance, Amount debt, Amount waived) implements Step {
        @Override
        public String sentence() {
            return "of " + due + " due, " + fromOwnLots + " came from what it was granted as, " + fromBalance
                    + " from the rest of the balance, " + debt + " became debt and " + waived + " were let go";
        }
    }

    /**
     * What a refund could not give back as it was, because it had expired meanwhile.
     *
     * @param back what went back to lots that live still
     * @param expired what went back to lots that had expired
     * @param graceUntil until when that can be spent all the same, exclusive; null where it stays expired
     */
    record GivenBack(Amount back, Amount expired, @Nullable Instant graceUntil) implements Step {
        @Override
        public String sentence() {
            return (back.isZero() ? "" : back + " went back, and ")
                    + expired + " had expired meanwhile and "
                    + (graceUntil == null ? "stay so" : "can be spent until " + graceUntil);
        }
    }

    /**
     * An amount of one currency became an amount of another.
     *
     * @param conversion on the terms of which conversion
     * @param taken what was taken
     * @param given what was given for it
     * @param residual what of the taken bought nothing
     */
    record Converted(String conversion, Amount taken, Amount given, Amount residual) implements Step {
        @Override
        public String sentence() {
            return conversion + " turned " + taken + " into " + given
                    + (residual.isZero() ? "" : "; for " + residual + " there was nothing to give");
        }
    }

    /**
     * What a rule would have granted can never be spent.
     *
     * @param rule the rule
     * @param amount how much
     */
    record TooLate(String rule, Amount amount) implements Step {
        @Override
        public String sentence() {
            return "the " + amount + " of " + rule
                    + " are not granted: they would have expired before they could be spent";
        }
    }

    private static String over(BigDecimal per) {
        return per.compareTo(BigDecimal.ONE) == 0 ? "" : " ÷ " + plain(per);
    }

    private static String plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
    }
}
