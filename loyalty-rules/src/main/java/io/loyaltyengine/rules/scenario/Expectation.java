package io.loyaltyengine.rules.scenario;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.ledger.Balance;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something that is expected of an outcome. */
@FunctionalInterface
public interface Expectation {

    /**
     * Looks whether an outcome is as expected.
     *
     * @param outcome the outcome
     * @return what is otherwise; empty where nothing is
     */
    Optional<Difference> differenceOf(ScenarioOutcome outcome);

    /** The parts of a balance. */
    enum Part {
        /** Granted, and not yet to be spent. */
        PENDING,
        /** To be spent. */
        AVAILABLE,
        /** Set aside for redemptions. */
        HELD,
        /** Owed. */
        DEBT;

        /**
         * This part of a balance.
         *
         * @param balance the balance
         * @return the amount
         */
        public Amount of(Balance balance) {
            return switch (this) {
                case PENDING -> balance.pending();
                case AVAILABLE -> balance.available();
                case HELD -> balance.held();
                case DEBT -> balance.debt();
            };
        }

        /**
         * The name that scenarios use.
         *
         * @return in lower case
         */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The activity was accepted.
     *
     * @return the expectation
     */
    static Expectation accepted() {
        return outcome -> difference("the outcome", "accepted", outcome.accepted() ? "accepted" : refused(outcome));
    }

    /**
     * The activity was refused for a reason.
     *
     * @param reason the reason
     * @return the expectation
     */
    static Expectation refused(Refusal.Reason reason) {
        return outcome -> {
            boolean found = outcome.refusals().stream().anyMatch(refusal -> refusal.reason() == reason);
            String expected = "refused: " + label(reason);
            return difference("the outcome", expected, found ? expected : refused(outcome));
        };
    }

    private static String refused(ScenarioOutcome outcome) {
        return outcome.accepted()
                ? "accepted"
                : "refused: "
                        + outcome.refusals().stream()
                                .map(refusal -> label(refusal.reason()))
                                .distinct()
                                .collect(Collectors.joining(", "));
    }

    /**
     * The name of a reason that scenarios use.
     *
     * @param reason the reason
     * @return in lower case, with hyphens, such as {@code not-enough}
     */
    static String label(Refusal.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * So much was earned of a currency.
     *
     * @param amount how much
     * @return the expectation
     */
    static Expectation earned(Amount amount) {
        String code = amount.currency().code();
        return outcome -> difference(code + " earned", amount, outcome.earned(code));
    }

    /**
     * Nothing was earned of any currency.
     *
     * @return the expectation
     */
    static Expectation earnedNothing() {
        return outcome -> {
            List<String> found = outcome.known().currencies().stream()
                    .map(outcome::earned)
                    .filter(Amount::isPositive)
                    .map(Known::text)
                    .toList();
            return difference("earned", "nothing", found.isEmpty() ? "nothing" : String.join(", ", found));
        };
    }

    /**
     * A rule gave so much of a currency.
     *
     * @param rule the rule
     * @param amount how much
     * @return the expectation
     */
    static Expectation earnedBy(String rule, Amount amount) {
        String code = amount.currency().code();
        return outcome -> difference(code + " earned by " + rule, amount, outcome.earned(rule, code));
    }

    /**
     * So much was taken back of a currency.
     *
     * @param amount how much
     * @return the expectation
     */
    static Expectation takenBack(Amount amount) {
        String code = amount.currency().code();
        return outcome -> difference(code + " taken back", amount, outcome.takenBack(code));
    }

    /**
     * So much money off was moved by a redemption.
     *
     * @param worth how much, in the program's money
     * @return the expectation
     */
    static Expectation worth(BigDecimal worth) {
        return outcome -> {
            BigDecimal found = outcome.worth().orElse(BigDecimal.ZERO);
            return found.compareTo(worth) == 0
                    ? Optional.empty()
                    : Optional.of(new Difference("money off", worth.toPlainString(), found.toPlainString()));
        };
    }

    /**
     * The member has so much of a currency afterwards.
     *
     * @param part which part of the balance
     * @param amount how much
     * @return the expectation
     */
    static Expectation balance(Part part, Amount amount) {
        String code = amount.currency().code();
        return outcome -> difference(code + " " + part.label(), amount, part.of(outcome.balance(code)));
    }

    /**
     * The member has a tier afterwards.
     *
     * @param tier the tier, or null for none
     * @return the expectation
     */
    static Expectation tier(@Nullable String tier) {
        return outcome -> {
            if (tier != null) {
                outcome.known().require("tier", tier, outcome.known().tiers());
            }
            return difference(
                    "tier", tier == null ? "none" : tier, outcome.tier().orElse("none"));
        };
    }

    /**
     * The member can use a perk so often afterwards.
     *
     * @param perk the perk
     * @param times how often in the present period; 0 also where they are not entitled to it
     * @return the expectation
     */
    static Expectation left(String perk, int times) {
        return outcome -> difference(
                "uses left of " + perk,
                Integer.toString(times),
                Integer.toString(outcome.left(perk).orElse(0)));
    }

    /**
     * The member has these tags afterwards and no others.
     *
     * @param tags the tags, in any order; none for a member without any
     * @return the expectation
     */
    static Expectation tags(Collection<String> tags) {
        return outcome -> difference("tags", listed(new TreeSet<>(tags)), listed(outcome.tags()));
    }

    private static String listed(SortedSet<String> tags) {
        return tags.isEmpty() ? "none" : String.join(", ", tags);
    }

    /**
     * A rule applied, whether or not a cap cut what it gives.
     *
     * @param rule the rule
     * @return the expectation
     */
    static Expectation applied(String rule) {
        return outcome -> outcome.fate(rule).applied()
                ? Optional.empty()
                : Optional.of(new Difference("the rule " + rule, RuleFate.APPLIED.sentence(), found(rule, outcome)));
    }

    /**
     * A rule did not apply, for whatever reason.
     *
     * @param rule the rule
     * @return the expectation
     */
    static Expectation notApplied(String rule) {
        return outcome -> outcome.fate(rule).applied()
                ? Optional.of(new Difference("the rule " + rule, "it did not apply", found(rule, outcome)))
                : Optional.empty();
    }

    /**
     * This became of a rule.
     *
     * @param rule the rule
     * @param fate what
     * @return the expectation
     */
    static Expectation fate(String rule, RuleFate fate) {
        return outcome -> outcome.fate(rule) == fate
                ? Optional.empty()
                : Optional.of(new Difference("the rule " + rule, fate.sentence(), found(rule, outcome)));
    }

    private static String found(String rule, ScenarioOutcome outcome) {
        return outcome.fate(rule).sentence();
    }

    /**
     * A rule was not met by so much.
     *
     * @param rule the rule
     * @param missing how much more it would have taken
     * @return the expectation
     */
    static Expectation missing(String rule, BigDecimal missing) {
        return outcome -> {
            Optional<BigDecimal> found = outcome.missing(rule);
            boolean same = found.isPresent() && found.get().compareTo(missing) == 0;
            return same
                    ? Optional.empty()
                    : Optional.of(new Difference(
                            "missing for " + rule,
                            missing.toPlainString(),
                            found.map(BigDecimal::toPlainString)
                                    .orElse("nothing; " + outcome.fate(rule).sentence())));
        };
    }

    private static Optional<Difference> difference(String what, Amount expected, Amount actual) {
        return difference(what, Known.text(expected), Known.text(actual));
    }

    private static Optional<Difference> difference(String what, String expected, String actual) {
        return expected.equals(actual) ? Optional.empty() : Optional.of(new Difference(what, expected, actual));
    }
}
