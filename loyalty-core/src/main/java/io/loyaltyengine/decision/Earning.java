package io.loyaltyengine.decision;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.BoughtLine;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Grant;
import io.loyaltyengine.ledger.History;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.LotId;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Awarding;
import io.loyaltyengine.rule.Budget;
import io.loyaltyengine.rule.EvaluatorFailedException;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Granted;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.UndeclaredPerkException;
import io.loyaltyengine.tier.Tier;
import io.loyaltyengine.tier.TierLadder;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An activity earns: rules propose, the awarding decides, and what stands becomes lots. */
final class Earning {

    private final Program program;
    private final Awarding awarding;
    private final boolean explain;
    private final Supposition supposed;

    Earning(Program program, Awarding awarding, boolean explain) {
        this(program, awarding, explain, Supposition.NOTHING);
    }

    private Earning(Program program, Awarding awarding, boolean explain, Supposition supposed) {
        this.program = program;
        this.awarding = awarding;
        this.explain = explain;
        this.supposed = supposed;
    }

    Earning supposing(Supposition other) {
        return other.equals(supposed) ? this : new Earning(program, awarding, explain, other);
    }

    void decide(Draft draft, Activity activity, Draws draws, Report report) {
        Facts facts = facts(draft.state(), activity);
        History history = draft.state().history();
        Awarding.Result result = awarding.decide(
                facts,
                proposals(facts),
                multipliers(facts.tier()),
                key -> Budget.counts(key) ? draws.of(key) : history.used(key));
        draws.depend(result.demands());
        if (explain) {
            report.explain(result.steps());
        }
        result.perks().forEach(perk -> {
            if (program.perk(perk.perk()).isEmpty()) {
                throw new UndeclaredPerkException(perk.rule(), perk.perk());
            }
        });
        post(draft, facts, result.grants(), report);
        for (Award.GrantPerk perk : result.perks()) {
            @Nullable Instant until = until(perk.lasts(), activity);
            bestow(draft, activity, EntryType.PERK_GRANTED, new Detail.PerkGranted(perk.perk(), perk.rule(), until));
        }
        for (Award.GrantTag tag : result.tags()) {
            @Nullable Instant until = until(tag.lasts(), activity);
            bestow(draft, activity, EntryType.TAGGED, new Detail.Tagged(tag.tag(), tag.rule(), until));
        }
    }

    private Facts facts(MemberState state, Activity activity) {
        Set<String> tags = new TreeSet<>(supposed.tags());
        tags.addAll(state.history().tags(activity.at()));
        return Facts.of(
                activity,
                supposed.profile().apply(state.profileAt(activity.at()).orElseThrow()),
                state.enrolledAt(),
                supposed.tier() == null ? tierAt(program, state, activity.at()) : supposed.tier(),
                tags,
                new Recollection(state.history(), activity.at()),
                ZonedDateTime.ofInstant(activity.at(), program.zone()),
                explain);
    }

    /** Numbers that are out of bounds in what a rule awards are the activity's; those of the evaluator are its own. */
    private Proposals proposals(Facts facts) {
        try {
            return program.evaluator().evaluate(facts);
        } catch (ArithmeticException e) {
            throw new EvaluatorFailedException(e);
        }
    }

    private @Nullable Instant until(@Nullable Term lasts, Activity activity) {
        return lasts == null ? null : lasts.after(activity.at(), program.zone());
    }

    private static void bestow(Draft draft, Activity activity, EntryType type, Detail detail) {
        draft.post(type, activity.id(), activity.at(), List.of(), List.of(), detail);
    }

    private void post(Draft draft, Facts facts, List<Granted> granted, Report report) {
        Activity activity = facts.activity();
        List<LineItem> lines = facts.lines();
        if (activity instanceof Enrolment && granted.isEmpty()) {
            return;
        }
        Map<LotKey, Amount> sums = new LinkedHashMap<>();
        for (Granted one : granted) {
            sums.merge(new LotKey(one.amount().currency(), one.terms()), one.amount(), Amount::plus);
        }
        Map<LotKey, Lot> lots = new LinkedHashMap<>();
        List<Posting> postings = new ArrayList<>();
        long number = draft.state().wallet().nextLot().number();
        for (Map.Entry<LotKey, Amount> sum : sums.entrySet()) {
            Lot lot = sum.getKey()
                    .terms()
                    .open(new LotId(number++), sum.getValue(), activity.at(), program.zone(), activity.id());
            Account to = lot.activeFrom().isAfter(activity.at()) ? Account.PENDING : Account.AVAILABLE;
            postings.addAll(Posting.move(Account.ISSUANCE, to, lot.granted(), lot.id()));
            lots.put(sum.getKey(), lot);
        }
        List<Grant> grants = new ArrayList<>();
        for (Granted one : granted) {
            Lot lot = Objects.requireNonNull(lots.get(new LotKey(one.amount().currency(), one.terms())));
            grants.add(new Grant(one.rule(), lot.id(), one.amount(), one.weights(), one.limits()));
            report.granted(new Outcome.GrantedAmount(one.rule(), one.amount(), lot.activeFrom(), lot.expiresAt()));
        }
        List<BoughtLine> bought = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LineItem line = lines.get(i);
            bought.add(new BoughtLine(
                    line.id(), line.sku(), line.quantity(), facts.net().get(i), BigDecimal.ZERO));
        }
        draft.post(
                EntryType.EARNED,
                activity.id(),
                activity.at(),
                List.copyOf(lots.values()),
                postings,
                new Detail.Earned(facts.occasion(), bought, grants));
    }

    private record LotKey(Currency currency, LotTerms terms) {}

    /** The tier that was held at the moment, by what is known today. */
    static @Nullable String tierAt(Program program, MemberState state, Instant at) {
        TierLadder ladder = program.ladder();
        return ladder == null
                ? null
                : ladder.at(state.wallet().standingAt(ladder.measure(), at))
                        .map(Tier::id)
                        .orElse(null);
    }

    private List<Award.Multiply> multipliers(@Nullable String tier) {
        TierLadder ladder = program.ladder();
        if (ladder == null || tier == null) {
            return List.of();
        }
        List<Award.Multiply> multipliers = new ArrayList<>();
        ladder.named(tier)
                .ifPresent(reached -> reached.multipliers()
                        .forEach((code, factor) -> multipliers.add(new Award.Multiply(
                                reached.rule(),
                                program.currency(code).orElseThrow().currency(),
                                factor,
                                Set.of()))));
        return multipliers;
    }
}
