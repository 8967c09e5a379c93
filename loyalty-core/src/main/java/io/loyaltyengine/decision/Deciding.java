package io.loyaltyengine.decision;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.CurrencyConversion;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.MemberMerge;
import io.loyaltyengine.activity.MembershipClosure;
import io.loyaltyengine.activity.PerkUse;
import io.loyaltyengine.activity.ProfileUpdate;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionRefund;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.activity.Transfer;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.explain.Explanation;
import io.loyaltyengine.ledger.Balance;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.perk.Entitlement;
import io.loyaltyengine.perk.Perk;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One decision: who may act, what time has done until then, what the activity brings about, what follows from that. */
final class Deciding {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9000-01-01T00:00:00Z");

    private final Program program;
    private final Earning earning;
    private final Activity activity;
    private final MemberState before;
    private final Draws draws;
    private final Drafts drafts;
    private final Report report = new Report();
    private Map<MemberId, MemberId> erased = Map.of();

    Deciding(Program program, Earning earning, Parties parties, Drafts drafts) {
        this.program = program;
        this.earning = earning;
        this.activity = drafts.activity();
        this.before = parties.follow(activity.member());
        this.draws = new Draws(parties.budgets());
        this.drafts = drafts;
    }

    Decision decide() {
        try {
            refuseStrangers();
            if (!report.refused()) {
                run();
            }
            return report.refused() ? refused(report) : accepted(drafts.changes());
        } catch (ArithmeticException e) {
            Report tooLarge = new Report();
            tooLarge.refuse(Refusal.Reason.TOO_LARGE, String.valueOf(e.getMessage()));
            return refused(tooLarge);
        }
    }

    private void run() {
        walk(drafts.ready(drafts.acting()));
        if (report.refused()) {
            return;
        }
        drafts.all().forEach(this::renew);
        drafts.conclude();
    }

    private void walk(Draft draft) {
        if (activity instanceof Enrolment enrolment) {
            describe(draft, enrolment.profile(), EntryType.ENROLLED);
            earning.decide(draft, activity, draws, report);
        } else if (activity instanceof ProfileUpdate update) {
            describe(draft, update.profile(), EntryType.PROFILE_UPDATED);
        } else if (activity instanceof Purchase purchase) {
            earn(draft, purchase);
        } else if (activity instanceof Interaction) {
            earning.decide(draft, activity, draws, report);
        } else if (activity instanceof PurchaseReturn back) {
            new Returning(draft, back, report).decide();
        } else if (activity instanceof Redemption redemption) {
            new Redeeming(draft, report).decide(redemption);
        } else if (activity instanceof RedemptionCapture capture) {
            new Redeeming(draft, report).decide(capture);
        } else if (activity instanceof RedemptionVoid undone) {
            new Redeeming(draft, report).decide(undone);
        } else if (activity instanceof RedemptionRefund refund) {
            new Refunding(draft, report).decide(refund);
        } else if (activity instanceof PerkUse use) {
            use(draft, use);
        } else if (activity instanceof CurrencyConversion conversion) {
            new Converting(draft, report).decide(conversion);
        } else if (activity instanceof Adjustment adjustment) {
            new Adjusting(draft, report).decide(adjustment);
        } else if (activity instanceof Transfer transfer) {
            other(transfer.to()).ifPresent(to -> new Transferring(draft, to, report).decide(transfer));
        } else if (activity instanceof Reversal reversal) {
            new Reversing(drafts, reversal, report).decide();
        } else if (activity instanceof MemberMerge merge) {
            other(merge.absorbed()).ifPresent(absorbed -> new Merging(draft, absorbed).merge(merge));
        } else if (activity instanceof MembershipClosure closure) {
            new Ending(draft).close(closure);
        } else if (activity instanceof Erasure erasure) {
            erased = new Ending(draft).erase(erasure, report, drafts);
        } else {
            throw new AssertionError(ActivityType.of(activity));
        }
    }

    private void refuseStrangers() {
        Optional<Member> member = before.profile();
        if (activity.at().isBefore(EARLIEST) || !activity.at().isBefore(LATEST)) {
            report.refuse(
                    Refusal.Reason.TIME_OUT_OF_RANGE,
                    "the activity happened at " + activity.at() + "; it has to be from " + EARLIEST + " until before "
                            + LATEST);
        } else if (activity instanceof Enrolment) {
            if (member.isPresent()) {
                report.refuse(
                        Refusal.Reason.ALREADY_ENROLLED,
                        "the member " + before.id() + " is enrolled since " + before.enrolledAt()
                                + "; send a profile update for what has changed");
            }
        } else if (present(before) && !(activity instanceof Erasure)) {
            refuseClosed(before);
        }
    }

    /** Whether somebody was a member at the moment; if not, that is refused. */
    private boolean present(MemberState state) {
        if (state.profile().isEmpty()) {
            report.refuse(
                    Refusal.Reason.NOT_ENROLLED,
                    "the member " + state.id() + " is not enrolled; send an enrolment first");
            return false;
        }
        if (activity.at().isBefore(state.enrolledAt())) {
            report.refuse(
                    Refusal.Reason.NOT_ENROLLED,
                    "the member " + state.id() + " was enrolled at " + state.enrolledAt() + ", after this activity at "
                            + activity.at());
            return false;
        }
        return true;
    }

    private void refuseClosed(MemberState state) {
        state.closedAt()
                .filter(end -> !activity.at().isBefore(end))
                .ifPresent(end ->
                        report.refuse(Refusal.Reason.CLOSED, "the membership of " + state.id() + " ended at " + end));
    }

    /** The second member of an activity, brought to its moment; nothing where they cannot take part. */
    private Optional<Draft> other(MemberId id) {
        Draft other = drafts.following(id);
        if (other == drafts.acting()) {
            report.refuse(
                    Refusal.Reason.ONE_MEMBER,
                    "the members " + activity.member() + " and " + id + " are one, "
                            + other.state().id());
        } else if (present(other.state())) {
            refuseClosed(other.state());
        }
        if (report.refused()) {
            return Optional.empty();
        }
        return Optional.of(drafts.ready(other));
    }

    private void describe(Draft draft, Member profile, EntryType type) {
        draft.post(type, activity.id(), activity.at(), List.of(), new Detail.Profile(profile));
    }

    private void earn(Draft draft, Purchase purchase) {
        if (!purchase.gross().currency().equals(program.money())) {
            report.refuse(
                    Refusal.Reason.WRONG_CURRENCY,
                    "the purchase is in " + purchase.gross().iso() + " and the program in " + program.money());
            return;
        }
        earning.decide(draft, purchase, draws, report);
    }

    private void use(Draft draft, PerkUse use) {
        Optional<Perk> perk = program.perk(use.perk());
        if (perk.isEmpty()) {
            report.absent("perk", use.perk(), program.perks(), Perk::id);
            return;
        }
        Perks perks = new Perks(program, draft.state(), Earning.tierAt(program, draft.state(), use.at()));
        Optional<Entitlement> right = perks.entitlement(perk.get(), use.at());
        if (right.isEmpty()) {
            report.refuse(
                    Refusal.Reason.NOT_ENTITLED,
                    "the member " + draft.state().id() + " is not entitled to " + use.perk() + " at " + use.at());
        } else if (right.get().left() == 0) {
            report.refuse(
                    Refusal.Reason.NOT_ENTITLED,
                    "the member " + draft.state().id() + " has used " + use.perk() + " "
                            + right.get().used() + " times, and the quota is "
                            + perk.get().quota() + " " + perk.get().period().phrase());
        } else {
            draft.post(
                    EntryType.PERK_USED,
                    use.id(),
                    use.at(),
                    List.of(),
                    new Detail.PerkUsed(use.perk(), perks.limit(perk.get(), use.at())));
        }
    }

    /** Earning, spending and receiving put off the moment from which a currency lapses that asks for activity. */
    private void renew(Draft draft) {
        for (CurrencyTerms terms : program.currencies()) {
            if (renews(draft, terms)) {
                lapse(draft, terms)
                        .ifPresent(until -> draft.post(
                                EntryType.RENEWED,
                                activity.id(),
                                activity.at(),
                                List.of(),
                                new Detail.Renewed(terms.currency(), until)));
            }
        }
    }

    /** When the currency lapses; where its own terms do not say, the lots of a rule or of an earlier version may. */
    private Optional<Instant> lapse(Draft draft, CurrencyTerms terms) {
        Set<Term> idle = terms.lots().expiry() instanceof Expiry.Idle own
                ? Set.of(own.term())
                : draft.wallet().idle(terms.currency());
        return idle.stream()
                .map(term -> term.after(activity.at(), program.zone()))
                .max(Comparator.naturalOrder());
    }

    private boolean renews(Draft draft, CurrencyTerms terms) {
        if (draft == drafts.acting()
                && (activity instanceof Purchase
                        || activity instanceof Interaction
                        || activity instanceof Redemption)) {
            return true;
        }
        return draft.entries().stream()
                .filter(entry -> activity.id().equals(entry.cause()))
                .flatMap(entry -> entry.lots().stream())
                .anyMatch(lot -> lot.granted().currency().equals(terms.currency()));
    }

    private Decision accepted(List<Decision.Change> changes) {
        return new Decision(drafts.acting().state(), changes, erased, draws.of(changes), outcome());
    }

    private Decision refused(Report why) {
        return new Decision(
                before,
                List.of(),
                Map.of(),
                List.of(),
                new Outcome.Refused(activity.id(), before.id(), false, why.refusals(), new Explanation(why.steps())));
    }

    private Outcome outcome() {
        MemberState after = drafts.acting().state();
        List<Balance> balances = program.currencies().stream()
                .map(CurrencyTerms::currency)
                .map(currency -> after.wallet().balance(currency))
                .toList();
        Report.@Nullable Redeemed redeemed = report.redeemed();
        return new Outcome.Accepted(
                activity.id(),
                erased.getOrDefault(after.id(), after.id()),
                false,
                report.granted(),
                report.returned(),
                report.recovered(),
                redeemed == null ? null : redeemed(after, redeemed),
                report.moved(),
                perkEvents(),
                before.tier(),
                after.tier(),
                balances,
                new Explanation(report.steps()));
    }

    /** What a redemption is about, once everything is posted: a late one may have timed out since. */
    private static Outcome.RedeemedAmount redeemed(MemberState after, Report.Redeemed what) {
        Hold hold = after.wallet().hold(what.redemption()).orElseThrow();
        return new Outcome.RedeemedAmount(
                hold.redemption(),
                hold.amount(),
                hold.worth(),
                what.moved(),
                what.worth(),
                hold.held(),
                hold.captured(),
                hold.refunded(),
                hold.state(),
                hold.state() == Hold.State.HELD ? hold.heldUntil() : null);
    }

    private List<Outcome.PerkEvent> perkEvents() {
        List<Outcome.PerkEvent> events = new ArrayList<>();
        Draft draft = drafts.acting();
        Perks perks = new Perks(program, draft.state(), draft.state().tier());
        for (Entry entry : draft.entries()) {
            if (entry.detail() instanceof Detail.TierChanged moved) {
                moved.gained().forEach(perk -> events.add(event(perks, perk, Outcome.PerkEvent.Kind.GRANTED)));
                moved.lost().forEach(perk -> events.add(event(perks, perk, Outcome.PerkEvent.Kind.LOST)));
            } else if (entry.detail() instanceof Detail.PerkGranted granted) {
                events.add(event(perks, granted.perk(), Outcome.PerkEvent.Kind.GRANTED));
            } else if (entry.detail() instanceof Detail.PerkUsed used) {
                events.add(event(perks, used.perk(), Outcome.PerkEvent.Kind.USED));
            }
        }
        return events;
    }

    private Outcome.PerkEvent event(Perks perks, String perk, Outcome.PerkEvent.Kind kind) {
        int left = program.perk(perk)
                .flatMap(known -> perks.entitlement(known, activity.at()))
                .map(Entitlement::left)
                .orElse(-1);
        return new Outcome.PerkEvent(perk, kind, left);
    }
}
