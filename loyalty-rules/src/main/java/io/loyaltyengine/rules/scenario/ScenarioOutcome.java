package io.loyaltyengine.rules.scenario;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.engine.UnknownMemberException;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.ledger.Balance;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.perk.Entitlement;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.tier.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What became of one thing that happened in a scenario, and what its member has then. Names that the program does not have
 * are refused with the nearest one that it has.
 */
public final class ScenarioOutcome {

    private final Program program;
    private final LoyaltyEngine engine;
    private final Activity activity;
    private final Outcome outcome;
    private final Instant at;

    ScenarioOutcome(Program program, LoyaltyEngine engine, Activity activity, Outcome outcome, Instant at) {
        this.program = program;
        this.engine = engine;
        this.activity = activity;
        this.outcome = outcome;
        this.at = at;
    }

    ScenarioOutcome seenAt(Instant moment) {
        return new ScenarioOutcome(program, engine, activity, outcome, moment);
    }

    /**
     * The program.
     *
     * @return the program
     */
    public Program program() {
        return program;
    }

    /**
     * What the program knows by name.
     *
     * @return the names
     */
    public Known known() {
        return new Known(program);
    }

    /**
     * What happened.
     *
     * @return the activity
     */
    public Activity activity() {
        return activity;
    }

    /**
     * What the engine answered.
     *
     * @return the outcome
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * Whether it was accepted.
     *
     * @return true unless it was refused
     */
    public boolean accepted() {
        return outcome instanceof Outcome.Accepted;
    }

    /**
     * Why it was refused.
     *
     * @return every reason; empty where it was accepted
     */
    public List<Refusal> refusals() {
        return outcome instanceof Outcome.Refused refused ? refused.refusals() : List.of();
    }

    /**
     * What was earned of a currency.
     *
     * @param currency its code
     * @return the sum of what rules and tiers granted
     */
    public Amount earned(String currency) {
        Currency of = known().currency(currency);
        return sum(of, granted().filter(granted -> granted.amount().currency().equals(of)));
    }

    /**
     * What was earned of a currency by one rule.
     *
     * @param rule the rule, or {@code tier:} and a tier
     * @param currency its code
     * @return the sum of what the rule granted
     */
    public Amount earned(String rule, String currency) {
        Currency of = known().currency(currency);
        String id = known().rule(rule);
        return sum(
                of,
                granted()
                        .filter(granted -> granted.amount().currency().equals(of)
                                && granted.rule().equals(id)));
    }

    private Stream<Outcome.GrantedAmount> granted() {
        return outcome instanceof Outcome.Accepted accepted ? accepted.granted().stream() : Stream.of();
    }

    private static Amount sum(Currency currency, Stream<Outcome.GrantedAmount> granted) {
        return granted.map(Outcome.GrantedAmount::amount).reduce(currency.zero(), Amount::plus);
    }

    /**
     * What a return or a reversal took back of a currency, from lots and as debt.
     *
     * @param currency its code
     * @return the sum
     */
    public Amount takenBack(String currency) {
        Currency of = known().currency(currency);
        return outcome instanceof Outcome.Accepted accepted
                ? accepted.recovered().stream()
                        .filter(recovered -> recovered.due().currency().equals(of))
                        .map(recovered -> recovered.taken().plus(recovered.debt()))
                        .reduce(of.zero(), Amount::plus)
                : of.zero();
    }

    /**
     * The money off that a redemption, a capture, a refund or a void moved.
     *
     * @return the worth in the program's money, empty where nothing was redeemed
     */
    public Optional<BigDecimal> worth() {
        return outcome instanceof Outcome.Accepted accepted
                ? Optional.ofNullable(accepted.redemption())
                        .map(redemption -> redemption.movedWorth().value())
                : Optional.empty();
    }

    /**
     * What the member has of a currency at the moment of looking.
     *
     * @param currency its code
     * @return the balance
     */
    public Balance balance(String currency) {
        return balance(activity.member(), currency);
    }

    /**
     * What any member has of a currency at the moment of looking.
     *
     * @param member the member
     * @param currency its code
     * @return the balance; nothing of anything where nothing is known of the member
     */
    public Balance balance(MemberId member, String currency) {
        Currency of = known().currency(currency);
        Balance nothing = new Balance(of.zero(), of.zero(), of.zero(), of.zero());
        return ifKnown(nothing, () -> engine.balance(member, of, at));
    }

    private static <T> T ifKnown(T otherwise, Supplier<T> asked) {
        try {
            return asked.get();
        } catch (UnknownMemberException e) {
            return otherwise;
        }
    }

    /**
     * The tier that the member has at the moment of looking.
     *
     * @return its name; empty where they have none
     */
    public Optional<String> tier() {
        return ifKnown(
                Optional.empty(), () -> engine.standing(activity.member(), at).map(Standing::tier));
    }

    /**
     * How often the member can use a perk at the moment of looking.
     *
     * @param perk the perk
     * @return how often in the present period; empty where they are not entitled to it
     */
    public OptionalInt left(String perk) {
        known().require("perk", perk, known().perks());
        List<Entitlement> all = ifKnown(List.of(), () -> engine.entitlements(activity.member(), at));
        return all.stream()
                .filter(entitlement -> entitlement.perk().id().equals(perk))
                .mapToInt(Entitlement::left)
                .findFirst();
    }

    /**
     * The marks that rules have put on the member and that last at the moment of looking.
     *
     * @return the tags, sorted
     */
    public SortedSet<String> tags() {
        return ifKnown(new TreeSet<>(), () -> engine.tags(activity.member(), at));
    }

    /**
     * What became of a rule.
     *
     * @param rule the rule
     * @return its fate
     */
    public RuleFate fate(String rule) {
        return RuleSteps.fate(known().rule(rule), outcome.explanation().steps());
    }

    /**
     * What the explanation says of a rule.
     *
     * @param rule the rule
     * @return the steps, in their order
     */
    public List<Step> steps(String rule) {
        return RuleSteps.of(known().rule(rule), outcome.explanation().steps());
    }

    /**
     * How far a rule's condition was from being met.
     *
     * @param rule the rule
     * @return how much more it would have taken; empty where it was met, or the condition is no threshold
     */
    public Optional<BigDecimal> missing(String rule) {
        return steps(rule).stream()
                .filter(Step.NotMet.class::isInstance)
                .map(step -> ((Step.NotMet) step).missing())
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * The moment at which balances, tier and perks are looked at: that of the activity, or that to which the clock was set
     * since then.
     *
     * @return the moment
     */
    public Instant at() {
        return at;
    }

    /**
     * What is wrong, for people: what happened, each difference, and the explanation.
     *
     * @param differences what is otherwise than expected
     * @return the lines, joined by LF, without one at the end
     */
    public String report(List<Difference> differences) {
        StringBuilder text = new StringBuilder(toString()).append(':');
        for (Difference difference : differences) {
            text.append('\n').append(difference.toString().indent(2).stripTrailing());
        }
        for (Refusal refusal : refusals()) {
            text.append("\n  refused: ").append(refusal.message());
        }
        String steps = outcome.explanation().toString();
        text.append(
                steps.isEmpty()
                        ? "\n  explanation: none"
                        : "\n  explanation:\n" + steps.indent(4).stripTrailing());
        return text.toString();
    }

    /** What happened, with whom and when. */
    @Override
    public String toString() {
        return activity.type() + " " + activity.id() + " of " + activity.member() + " at " + local(activity.at()) + " ("
                + program.zone() + ")" + (at.equals(activity.at()) ? "" : ", seen at " + local(at));
    }

    private LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, program.zone());
    }
}
