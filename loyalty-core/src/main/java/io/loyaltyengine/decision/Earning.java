package io.loyaltyengine.decision;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.BoughtLine;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Grant;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.LotId;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Awarding;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Granted;
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
import org.jspecify.annotations.Nullable;

/** An activity earns: rules propose, the awarding decides, and what stands becomes lots. */
final class Earning {

    private final Program program;
    private final Awarding awarding;
    private final boolean explain;

    Earning(Program program, Awarding awarding, boolean explain) {
        this.program = program;
        this.awarding = awarding;
        this.explain = explain;
    }

    void decide(Draft draft, Activity activity, Report report) {
        MemberState state = draft.state();
        @Nullable String tier = tierAt(program, state, activity.at());
        Facts facts = Facts.of(
                activity,
                state.profileAt(activity.at()).orElseThrow(),
                state.enrolledAt(),
                tier,
                ZonedDateTime.ofInstant(activity.at(), program.zone()),
                explain);
        Awarding.Result result =
                awarding.decide(facts, program.evaluator().evaluate(facts), multipliers(tier), state.history()::used);
        if (explain) {
            report.explain(result.steps());
        }
        post(draft, activity, facts.lines(), result.grants(), report);
        for (Award.GrantPerk perk : result.perks()) {
            Instant until = perk.lasts() == null ? null : perk.lasts().after(activity.at(), program.zone());
            draft.post(
                    EntryType.PERK_GRANTED,
                    activity.id(),
                    activity.at(),
                    List.of(),
                    List.of(),
                    new Detail.PerkGranted(perk.perk(), perk.rule(), until));
        }
    }

    private void post(Draft draft, Activity activity, List<LineItem> lines, List<Granted> granted, Report report) {
        if (activity instanceof Enrolment && granted.isEmpty()) {
            return;
        }
        Map<LotKey, Amount> sums = new LinkedHashMap<>();
        List<Granted> living = living(granted, activity, report);
        for (Granted one : living) {
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
        for (Granted one : living) {
            Lot lot = Objects.requireNonNull(lots.get(new LotKey(one.amount().currency(), one.terms())));
            grants.add(new Grant(one.rule(), lot.id(), one.amount(), one.weights(), one.limits()));
            report.granted(new Outcome.GrantedAmount(one.rule(), one.amount(), lot.activeFrom(), lot.expiresAt()));
        }
        List<BoughtLine> bought = lines.stream()
                .map(line -> new BoughtLine(line.id(), line.sku(), line.quantity(), BigDecimal.ZERO))
                .toList();
        draft.post(
                EntryType.EARNED,
                activity.id(),
                activity.at(),
                List.copyOf(lots.values()),
                postings,
                new Detail.Earned(bought, grants));
    }

    private record LotKey(Currency currency, LotTerms terms) {}

    private List<Granted> living(List<Granted> granted, Activity activity, Report report) {
        List<Granted> living = new ArrayList<>();
        for (Granted one : granted) {
            if (one.terms().lives(activity.at(), program.zone())) {
                living.add(one);
            } else if (explain) {
                report.explain(List.of(new Step.TooLate(one.rule(), one.amount())));
            }
        }
        return living;
    }

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
                                "tier:" + reached.id(),
                                program.currency(code).orElseThrow().currency(),
                                factor,
                                Set.of()))));
        return multipliers;
    }
}
