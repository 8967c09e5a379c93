package io.loyaltyengine.program;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.perk.Perk;
import io.loyaltyengine.reward.Conversion;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Budget;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.RuleEvaluator;
import io.loyaltyengine.rule.StackingGroup;
import io.loyaltyengine.tier.TierLadder;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts a program together. Not safe for use by many threads; the program that it builds is. */
public final class ProgramBuilder {

    private final String id;
    private final String version;
    private final ZoneId zone;
    private final java.util.Currency money;
    private final List<CurrencyTerms> currencies = new ArrayList<>();
    private Instant effective = Instant.MIN;
    private @Nullable TierLadder ladder;
    private final List<Perk> perks = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<StackingGroup> groups = new ArrayList<>();
    private final List<Cap> caps = new ArrayList<>();
    private final List<Budget> budgets = new ArrayList<>();
    private final List<MoneyOff> rewards = new ArrayList<>();
    private final List<Conversion> conversions = new ArrayList<>();

    ProgramBuilder(String id, String version, ZoneId zone, String money) {
        this.id = id;
        this.version = version;
        this.zone = zone;
        this.money = Money.zero(money).currency();
    }

    /**
     * Sets from when on activities are judged by this version. Without it, all that happened before the next version is.
     *
     * @param from the moment, inclusive
     * @return this
     */
    public ProgramBuilder effective(Instant from) {
        this.effective = from;
        return this;
    }

    /**
     * Adds a currency that is available at once, never expires, and is taken back within the balance.
     *
     * @param currency the currency
     * @return this
     */
    public ProgramBuilder currency(Currency currency) {
        return currency(currency, LotTerms.PLAIN, ClawBack.WITHIN_BALANCE);
    }

    /**
     * Adds a currency.
     *
     * @param currency the currency
     * @param lots on what terms it is granted
     * @param clawBack how far a return may go
     * @return this
     */
    public ProgramBuilder currency(Currency currency, LotTerms lots, ClawBack clawBack) {
        return currency(new CurrencyTerms(currency, lots, clawBack));
    }

    /**
     * Adds a currency.
     *
     * @param terms the currency and what happens to amounts of it
     * @return this
     */
    public ProgramBuilder currency(CurrencyTerms terms) {
        currencies.add(terms);
        return this;
    }

    /**
     * Sets the tiers.
     *
     * @param tiers the ladder
     * @return this
     */
    public ProgramBuilder ladder(TierLadder tiers) {
        this.ladder = tiers;
        return this;
    }

    /**
     * Adds a perk.
     *
     * @param perk the perk
     * @return this
     */
    public ProgramBuilder perk(Perk perk) {
        perks.add(perk);
        return this;
    }

    /**
     * Declares a rule.
     *
     * @param rule the rule
     * @return this
     */
    public ProgramBuilder rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    /**
     * Adds an outermost stacking group.
     *
     * @param group the group
     * @return this
     */
    public ProgramBuilder group(StackingGroup group) {
        groups.add(group);
        return this;
    }

    /**
     * Adds a cap on what all rules together give.
     *
     * @param cap the cap
     * @return this
     */
    public ProgramBuilder cap(Cap cap) {
        caps.add(cap);
        return this;
    }

    /**
     * Adds a budget over all members, which rules draw on by its name.
     *
     * @param budget the budget
     * @return this
     */
    public ProgramBuilder budget(Budget budget) {
        budgets.add(budget);
        return this;
    }

    /**
     * Adds a reward.
     *
     * @param reward the terms
     * @return this
     */
    public ProgramBuilder reward(MoneyOff reward) {
        rewards.add(reward);
        return this;
    }

    /**
     * Adds a conversion.
     *
     * @param conversion the terms
     * @return this
     */
    public ProgramBuilder conversion(Conversion conversion) {
        conversions.add(conversion);
        return this;
    }

    /**
     * The program, with its rules evaluated so.
     *
     * @param evaluator which rules apply, and what they propose
     * @return the program
     * @throws InvalidProgramException if the parts do not fit, with every problem
     */
    public Program evaluatedBy(RuleEvaluator evaluator) {
        return new Program(
                id,
                version,
                effective,
                zone,
                money,
                currencies,
                ladder,
                perks,
                rules,
                groups,
                caps,
                budgets,
                rewards,
                conversions,
                evaluator);
    }
}
