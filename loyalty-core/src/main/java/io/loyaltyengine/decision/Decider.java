package io.loyaltyengine.decision;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.PerkUse;
import io.loyaltyengine.activity.ProfileUpdate;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.explain.Explanation;
import io.loyaltyengine.ledger.Balance;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Wallet;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.perk.Entitlement;
import io.loyaltyengine.perk.Perk;
import io.loyaltyengine.program.CurrencyTerms;
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
import java.util.ArrayList;
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
    private final Earning earning;

    private Decider(Program program, boolean explain) {
        this.program = program;
        Awarding awarding = new Awarding(
                program.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity())),
                program.groups(),
                program.caps(),
                currency -> program.terms(currency).lots(),
                this::worth);
        this.earning = new Earning(program, awarding, explain);
    }

    /**
     * A decider that explains every decision.
     *
     * @param program the program
     * @return the decider
     */
    public static Decider of(Program program) {
        return new Decider(program, true);
    }

    /**
     * A decider that leaves out how earning came about.
     *
     * @param program the program
     * @return the decider
     */
    public static Decider withoutExplanation(Program program) {
        return new Decider(program, false);
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
     * What follows from an activity.
     *
     * @param state the member's state
     * @param activity what happened
     * @param recordedAt the present moment, by the host's clock
     * @return the decision; a refusal has no entries and leaves the state as it is
     */
    public Decision decide(MemberState state, Activity activity, Instant recordedAt) {
        Report report = new Report();
        try {
            refuseStrangers(state, activity, report);
            if (report.refused()) {
                return refused(state, activity, report);
            }
            Draft draft = new Draft(program, state, recordedAt);
            Passage passage = new Passage(draft);
            Instant now = activity.at().isBefore(state.reachedAt()) ? state.reachedAt() : activity.at();
            passage.to(now);
            @Nullable String tierBefore = draft.state().tier();
            walk(draft, activity, report);
            if (report.refused()) {
                return refused(state, activity, report);
            }
            passage.to(now);
            passage.consequences(now);
            return new Decision(draft.entries(), draft.state(), accepted(draft, activity, tierBefore, report));
        } catch (ArithmeticException e) {
            Report tooLarge = new Report();
            tooLarge.refuse(Refusal.Reason.TOO_LARGE, String.valueOf(e.getMessage()));
            return refused(state, activity, tooLarge);
        }
    }

    private void walk(Draft draft, Activity activity, Report report) {
        if (activity instanceof Enrolment enrolment) {
            describe(draft, activity, enrolment.profile(), EntryType.ENROLLED);
            earning.decide(draft, activity, report);
        } else if (activity instanceof ProfileUpdate update) {
            describe(draft, activity, update.profile(), EntryType.PROFILE_UPDATED);
        } else if (activity instanceof Purchase purchase) {
            earn(draft, purchase, report);
        } else if (activity instanceof Interaction) {
            earning.decide(draft, activity, report);
        } else if (activity instanceof PurchaseReturn back) {
            new Returning(draft, back, report).decide();
        } else if (activity instanceof Redemption redemption) {
            new Redeeming(draft, report).decide(redemption);
        } else if (activity instanceof RedemptionCapture capture) {
            new Redeeming(draft, report).decide(capture);
        } else if (activity instanceof RedemptionVoid undone) {
            new Redeeming(draft, report).decide(undone);
        } else if (activity instanceof PerkUse use) {
            use(draft, use, report);
        } else {
            throw new AssertionError(ActivityType.of(activity));
        }
    }

    private static void refuseStrangers(MemberState state, Activity activity, Report report) {
        Optional<Member> member = state.profile();
        if (activity instanceof Enrolment) {
            if (member.isPresent()) {
                report.refuse(
                        Refusal.Reason.ALREADY_ENROLLED,
                        "the member " + activity.member() + " is enrolled since " + state.enrolledAt()
                                + "; send a profile update for what has changed");
            }
        } else if (member.isEmpty()) {
            report.refuse(
                    Refusal.Reason.NOT_ENROLLED,
                    "the member " + activity.member() + " is not enrolled; send an enrolment first");
        } else if (activity.at().isBefore(state.enrolledAt())) {
            report.refuse(
                    Refusal.Reason.NOT_ENROLLED,
                    "the member " + activity.member() + " was enrolled at " + state.enrolledAt()
                            + ", after this activity at " + activity.at());
        }
    }

    private static void describe(Draft draft, Activity activity, Member profile, EntryType type) {
        draft.post(type, activity.id(), activity.at(), List.of(), List.of(), new Detail.Profile(profile));
    }

    private void earn(Draft draft, Purchase purchase, Report report) {
        if (!purchase.gross().currency().equals(program.money())) {
            report.refuse(
                    Refusal.Reason.WRONG_CURRENCY,
                    "the purchase is in " + purchase.gross().iso() + " and the program in " + program.money());
            return;
        }
        earning.decide(draft, purchase, report);
    }

    private void use(Draft draft, PerkUse use, Report report) {
        Optional<Perk> perk = program.perk(use.perk());
        if (perk.isEmpty()) {
            report.refuse(
                    Refusal.Reason.NOT_FOUND,
                    "the program has no perk " + use.perk() + "; it has "
                            + program.perks().stream().map(Perk::id).collect(Collectors.joining(", ")));
            return;
        }
        Perks perks = new Perks(program, draft.state(), Earning.tierAt(program, draft.state(), use.at()));
        Optional<Entitlement> right = perks.entitlement(perk.get(), use.at());
        if (right.isEmpty()) {
            report.refuse(
                    Refusal.Reason.NOT_ENTITLED,
                    "the member " + use.member() + " is not entitled to " + use.perk() + " at " + use.at());
        } else if (right.get().left() == 0) {
            report.refuse(
                    Refusal.Reason.NOT_ENTITLED,
                    "the member " + use.member() + " has used " + use.perk() + " "
                            + right.get().used() + " times, and the quota is "
                            + perk.get().quota() + " " + perk.get().period().phrase());
        } else {
            draft.post(
                    EntryType.PERK_USED,
                    use.id(),
                    use.at(),
                    List.of(),
                    List.of(),
                    new Detail.PerkUsed(use.perk(), perks.limit(perk.get(), use.at())));
        }
    }

    private static Decision refused(MemberState state, Activity activity, Report report) {
        return new Decision(
                List.of(),
                state,
                new Outcome.Refused(
                        activity.id(), activity.member(), false, report.refusals(), new Explanation(report.steps())));
    }

    private Outcome accepted(Draft draft, Activity activity, @Nullable String tierBefore, Report report) {
        MemberState after = draft.state();
        List<Balance> balances = program.currencies().stream()
                .map(CurrencyTerms::currency)
                .map(currency -> after.wallet().balance(currency))
                .toList();
        @Nullable ActivityId redemption = report.redemption();
        return new Outcome.Accepted(
                activity.id(),
                activity.member(),
                false,
                report.granted(),
                report.returned(),
                report.recovered(),
                redemption == null ? null : Redeeming.redeemed(after, redemption),
                perkEvents(draft, activity.at()),
                tierBefore,
                after.tier(),
                balances,
                new Explanation(report.steps()));
    }

    private List<Outcome.PerkEvent> perkEvents(Draft draft, Instant at) {
        List<Outcome.PerkEvent> events = new ArrayList<>();
        Perks perks = new Perks(program, draft.state(), draft.state().tier());
        for (Entry entry : draft.entries()) {
            if (entry.detail() instanceof Detail.TierChanged moved) {
                moved.gained().forEach(perk -> events.add(event(perks, perk, Outcome.PerkEvent.Kind.GRANTED, at)));
                moved.lost().forEach(perk -> events.add(event(perks, perk, Outcome.PerkEvent.Kind.LOST, at)));
            } else if (entry.detail() instanceof Detail.PerkGranted granted) {
                events.add(event(perks, granted.perk(), Outcome.PerkEvent.Kind.GRANTED, at));
            } else if (entry.detail() instanceof Detail.PerkUsed used) {
                events.add(event(perks, used.perk(), Outcome.PerkEvent.Kind.USED, at));
            }
        }
        return events;
    }

    private Outcome.PerkEvent event(Perks perks, String perk, Outcome.PerkEvent.Kind kind, Instant at) {
        int left = program.perk(perk)
                .flatMap(known -> perks.entitlement(known, at))
                .map(Entitlement::left)
                .orElse(-1);
        return new Outcome.PerkEvent(perk, kind, left);
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
        Draft draft = new Draft(program, state, recordedAt);
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
        return new Perks(program, then, then.tier()).at(moment);
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
        for (io.loyaltyengine.ledger.LotBalance lot : wallet.spendable(ladder.measure())) {
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
