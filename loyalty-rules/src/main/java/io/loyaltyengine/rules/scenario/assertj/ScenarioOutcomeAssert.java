package io.loyaltyengine.rules.scenario.assertj;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.rules.scenario.Difference;
import io.loyaltyengine.rules.scenario.Expectation;
import io.loyaltyengine.rules.scenario.RuleFate;
import io.loyaltyengine.rules.scenario.ScenarioOutcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions on what became of something that happened. A failure shows what was expected, what was found, and the whole
 * explanation. Amounts are written {@code 15 POINTS}.
 */
@SuppressWarnings("exports")
public final class ScenarioOutcomeAssert extends AbstractAssert<ScenarioOutcomeAssert, ScenarioOutcome> {

    ScenarioOutcomeAssert(ScenarioOutcome actual) {
        super(actual, ScenarioOutcomeAssert.class);
    }

    /**
     * Asserts anything that is expected.
     *
     * @param expectation what is expected
     * @return this
     */
    public ScenarioOutcomeAssert meets(Expectation expectation) {
        isNotNull();
        Optional<Difference> difference = expectation.differenceOf(actual);
        if (difference.isPresent()) {
            throw failure("%s", actual.report(List.of(difference.get())));
        }
        return this;
    }

    private Amount amount(String text) {
        isNotNull();
        return actual.known().amount(text);
    }

    /**
     * Asserts that the activity was accepted.
     *
     * @return this
     */
    public ScenarioOutcomeAssert wasAccepted() {
        return meets(Expectation.accepted());
    }

    /**
     * Asserts that the activity was refused.
     *
     * @param reason a reason, of which there may be more
     * @return this
     */
    public ScenarioOutcomeAssert wasRefused(Refusal.Reason reason) {
        return meets(Expectation.refused(reason));
    }

    /**
     * Asserts what was earned of a currency, by all rules together.
     *
     * @param amount how much
     * @return this
     */
    public ScenarioOutcomeAssert earned(String amount) {
        return meets(Expectation.earned(amount(amount)));
    }

    /**
     * Asserts that nothing was earned of any currency.
     *
     * @return this
     */
    public ScenarioOutcomeAssert earnedNothing() {
        return meets(Expectation.earnedNothing());
    }

    /**
     * Asserts what one rule gave of a currency, after caps and stacking.
     *
     * @param rule the rule, or {@code tier:} and a tier for its multiplier
     * @param amount how much
     * @return this
     */
    public ScenarioOutcomeAssert byRule(String rule, String amount) {
        return meets(Expectation.earnedBy(rule, amount(amount)));
    }

    /**
     * Asserts what was taken back of a currency.
     *
     * @param amount how much
     * @return this
     */
    public ScenarioOutcomeAssert tookBack(String amount) {
        return meets(Expectation.takenBack(amount(amount)));
    }

    /**
     * Asserts the money off that a redemption moved.
     *
     * @param worth in the program's money, as decimal text
     * @return this
     */
    public ScenarioOutcomeAssert isWorth(String worth) {
        return meets(Expectation.worth(new BigDecimal(worth)));
    }

    /**
     * Asserts what is available to the member afterwards.
     *
     * @param amount how much
     * @return this
     */
    public ScenarioOutcomeAssert leavesAvailable(String amount) {
        return meets(Expectation.balance(Expectation.Part.AVAILABLE, amount(amount)));
    }

    /**
     * Asserts what is pending for the member afterwards.
     *
     * @param amount how much
     * @return this
     */
    public ScenarioOutcomeAssert leavesPending(String amount) {
        return meets(Expectation.balance(Expectation.Part.PENDING, amount(amount)));
    }

    /**
     * Asserts what is set aside for redemptions afterwards.
     *
     * @param amount how much
     * @return this
     */
    public ScenarioOutcomeAssert leavesHeld(String amount) {
        return meets(Expectation.balance(Expectation.Part.HELD, amount(amount)));
    }

    /**
     * Asserts what the member owes afterwards.
     *
     * @param amount how much
     * @return this
     */
    public ScenarioOutcomeAssert leavesDebt(String amount) {
        return meets(Expectation.balance(Expectation.Part.DEBT, amount(amount)));
    }

    /**
     * Asserts the member's tier afterwards.
     *
     * @param tier the tier
     * @return this
     */
    public ScenarioOutcomeAssert leavesTier(String tier) {
        return meets(Expectation.tier(tier));
    }

    /**
     * Asserts that the member has no tier afterwards.
     *
     * @return this
     */
    public ScenarioOutcomeAssert leavesNoTier() {
        return meets(Expectation.tier(null));
    }

    /**
     * Asserts how often the member can use a perk afterwards.
     *
     * @param perk the perk
     * @param times how often in the present period; 0 also where they are not entitled to it
     * @return this
     */
    public ScenarioOutcomeAssert leavesUses(String perk, int times) {
        return meets(Expectation.left(perk, times));
    }

    /**
     * Asserts which tags the member has afterwards.
     *
     * @param tags the tags, in any order, and no others; none for a member without any
     * @return this
     */
    public ScenarioOutcomeAssert leavesTags(String... tags) {
        return meets(Expectation.tags(List.of(tags)));
    }

    /**
     * Asserts that a rule applied, whether or not a cap cut what it gives.
     *
     * @param rule the rule
     * @return this
     */
    public ScenarioOutcomeAssert applied(String rule) {
        return meets(Expectation.applied(rule));
    }

    /**
     * Asserts that a rule did not apply, for whatever reason.
     *
     * @param rule the rule
     * @return this
     */
    public ScenarioOutcomeAssert didNotApply(String rule) {
        return meets(Expectation.notApplied(rule));
    }

    /**
     * Asserts that a rule would have applied, but another one of its group took its place.
     *
     * @param rule the rule
     * @return this
     */
    public ScenarioOutcomeAssert stackedOut(String rule) {
        return meets(Expectation.fate(rule, RuleFate.STACKED_OUT));
    }

    /**
     * Asserts that a rule would have applied, but another one that applied excludes it.
     *
     * @param rule the rule
     * @return this
     */
    public ScenarioOutcomeAssert excluded(String rule) {
        return meets(Expectation.fate(rule, RuleFate.EXCLUDED));
    }

    /**
     * Asserts that a rule applied, and a cap cut what it gives.
     *
     * @param rule the rule
     * @return this
     */
    public ScenarioOutcomeAssert capped(String rule) {
        return meets(Expectation.fate(rule, RuleFate.CAPPED));
    }

    /**
     * Asserts that a rule was a candidate and its conditions were not met.
     *
     * @param rule the rule
     * @return this
     */
    public ScenarioOutcomeAssert wasNotMet(String rule) {
        return meets(Expectation.fate(rule, RuleFate.NOT_MET));
    }

    /**
     * Asserts that a rule's condition was not met by so much.
     *
     * @param rule the rule
     * @param missing how much more it would have taken, as decimal text
     * @return this
     */
    public ScenarioOutcomeAssert missed(String rule, String missing) {
        return meets(Expectation.missing(rule, new BigDecimal(missing)));
    }
}
