package io.loyaltyengine.decision;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.LotBalance;
import io.loyaltyengine.ledger.Wallet;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.perk.Entitlement;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Awarding;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.tier.Standing;
import io.loyaltyengine.tier.Tier;
import io.loyaltyengine.tier.TierLadder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides, for one program. {@link #decide} is a pure function: the same state and activity give the same decision,
 * whether it is for a live call, a preview or a replay.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Decider {

    private static final int WORTH_SCALE = 12;

    private final Program program;
    private final Editions.Edition edition;
    private final Editions editions;
    private final Earning earning;
    private final @Nullable Decider unexplained;

    private Decider(Program program) {
        this.program = program;
        this.edition = Editions.Edition.of(program);
        this.editions = new Editions(List.of(edition));
        Awarding awarding = new Awarding(
                program.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity())),
                program.groups(),
                program.caps(),
                program.budgets(),
                currency -> program.terms(currency).lots(),
                this::worth);
        this.earning = new Earning(program, awarding, true);
        this.unexplained = new Decider(edition, editions, new Earning(program, awarding, false), null);
    }

    private Decider(Editions.Edition edition, Editions versions, Earning earning, @Nullable Decider unexplained) {
        this.program = edition.program();
        this.edition = edition;
        this.editions = versions;
        this.earning = earning;
        this.unexplained = unexplained;
    }

    /**
     * A decider that explains every decision.
     *
     * @param program the program
     * @return the decider
     */
    public static Decider of(Program program) {
        return new Decider(program);
    }

    /**
     * A decider that leaves out how earning came about.
     *
     * @param program the program
     * @return the decider
     */
    public static Decider withoutExplanation(Program program) {
        return of(program).unexplained();
    }

    /** The same decider among those of other versions of its program. */
    Decider among(Editions versions) {
        return new Decider(edition, versions, earning, unexplained == null ? null : unexplained.among(versions));
    }

    Editions.Edition edition() {
        return edition;
    }

    /**
     * The same decider, leaving out how earning came about.
     *
     * @return the decider; this one where it does so already
     */
    public Decider unexplained() {
        return unexplained == null ? this : unexplained;
    }

    /**
     * The program that it decides by.
     *
     * @return the program
     */
    public Program program() {
        return program;
    }

    /** Cashback is worth itself; what can be redeemed is worth what the first reward that takes it gives. */
    private BigDecimal worth(Currency currency) {
        if (currency.kind() == Currency.Kind.CASHBACK) {
            return BigDecimal.ONE;
        }
        return program.rewards().stream()
                .filter(reward -> reward.currency().equals(currency))
                .findFirst()
                .map(MoneyOff::rate)
                .map(rate -> rate.money().value().divide(rate.amount().value(), WORTH_SCALE, RoundingMode.DOWN))
                .orElse(BigDecimal.ZERO);
    }

    /**
     * What follows from an activity that concerns one member only.
     *
     * @param state the member's state
     * @param activity what happened
     * @param recordedAt the present moment, by the host's clock
     * @return the decision; a refusal has no entries and leaves the state as it is
     */
    public Decision decide(MemberState state, Activity activity, Instant recordedAt) {
        return decide(Parties.of(state), activity, recordedAt);
    }

    /**
     * What follows from an activity.
     *
     * @param parties the states of all whom it concerns
     * @param activity what happened
     * @param recordedAt the present moment, by the host's clock
     * @return the decision; a refusal has no entries and leaves the states as they are
     */
    public Decision decide(Parties parties, Activity activity, Instant recordedAt) {
        return decide(parties, activity, recordedAt, Supposition.NOTHING);
    }

    /**
     * What would follow from an activity if something of the member were otherwise.
     *
     * @param parties the states of all whom it concerns
     * @param activity what would happen
     * @param recordedAt the present moment, by the host's clock
     * @param supposed what is supposed of the member
     * @return the decision; a refusal has no entries and leaves the states as they are
     */
    public Decision decide(Parties parties, Activity activity, Instant recordedAt, Supposition supposed) {
        Drafts drafts = new Drafts(edition, editions, parties, Redated.of(activity, parties), recordedAt);
        return new Deciding(program, earning.supposing(supposed), parties, drafts).decide();
    }

    /**
     * The state at a moment that is not before what is recorded: what time will have done by then is done.
     *
     * @param state a state
     * @param moment the moment
     * @return the state then, if nothing else happens
     */
    public MemberState at(MemberState state, Instant moment) {
        return sweep(state, moment, moment).state();
    }

    /**
     * The state as it was at a moment in the past: the fold of what took effect until then.
     *
     * @param member whose
     * @param journal all their entries, in their order
     * @param moment the moment, inclusive
     * @return the state then
     */
    public MemberState past(MemberId member, List<Entry> journal, Instant moment) {
        List<Entry> until = journal.stream()
                .filter(entry -> !entry.happenedAt().isAfter(moment))
                .toList();
        return at(MemberState.replay(member, until), moment);
    }

    /**
     * Writes down what time has done until a moment.
     *
     * @param state the member's state
     * @param moment the moment
     * @param recordedAt the present moment, by the host's clock
     * @return the entries to post, which change no balance that anybody reads, and the state after them
     */
    public Swept sweep(MemberState state, Instant moment, Instant recordedAt) {
        Draft draft = new Draft(edition, editions, state, recordedAt);
        new Passage(draft).to(moment);
        return new Swept(draft.entries(), draft.state());
    }

    /**
     * What a sweep writes down.
     *
     * @param entries the entries to post; empty where nothing was due
     * @param state the state after them
     */
    public record Swept(List<Entry> entries, MemberState state) {

        /**
         * Takes a copy of the entries.
         *
         * @param entries the entries to post; empty where nothing was due
         * @param state the state after them
         */
        public Swept {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The perks that a member is entitled to.
     *
     * @param state the member's state
     * @param moment the moment, not before what is recorded
     * @return the entitlements, with what is left of them
     */
    public List<Entitlement> entitlements(MemberState state, Instant moment) {
        MemberState then = at(state, moment);
        return new Perks(program, then, Earning.tierAt(program, then, moment)).at(moment);
    }

    /**
     * Where a member stands on the ladder.
     *
     * @param state the member's state
     * @param moment the moment, not before what is recorded
     * @return the standing, or nothing where the program has no tiers
     */
    public Optional<Standing> standing(MemberState state, Instant moment) {
        TierLadder ladder = program.ladder();
        if (ladder == null) {
            return Optional.empty();
        }
        Wallet wallet = at(state, moment).wallet();
        Amount measured = wallet.balance(ladder.measure()).available();
        Optional<Tier> tier = ladder.at(measured);
        Optional<Tier> next = ladder.above(measured);
        @Nullable Instant keptUntil = null;
        Amount left = measured;
        for (LotBalance lot : wallet.spendable(ladder.measure())) {
            left = left.minus(lot.availableAmount());
            if (tier.isPresent() && left.compareTo(tier.get().threshold()) < 0) {
                keptUntil = lot.lot().expiresAt();
                break;
            }
        }
        return Optional.of(new Standing(
                tier.map(Tier::id).orElse(null),
                measured,
                next.map(Tier::id).orElse(null),
                next.map(above -> above.threshold().minus(measured))
                        .orElse(ladder.measure().zero()),
                keptUntil));
    }
}
