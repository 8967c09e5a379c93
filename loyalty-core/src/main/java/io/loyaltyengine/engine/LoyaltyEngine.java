package io.loyaltyengine.engine;

import io.loyaltyengine.activity.Activity;
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
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.decision.Decider;
import io.loyaltyengine.decision.Deciders;
import io.loyaltyengine.decision.Decision;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Parties;
import io.loyaltyengine.decision.Supposition;
import io.loyaltyengine.ledger.Balance;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.perk.Entitlement;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramVersions;
import io.loyaltyengine.statement.Statement;
import io.loyaltyengine.store.MemberStore;
import io.loyaltyengine.tier.Standing;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The loyalty engine that a host calls: it earns, redeems, takes back and tells.
 *
 * <p>Every call that changes something takes an activity with a key of the host's. The same key twice has one effect: the
 * second call gets the first one's outcome, {@linkplain Outcome#repeated() marked as repeated}. What cannot be done is
 * refused with every reason and leaves no trace in any balance.
 *
 * <p>Safe for use by many threads. Cheap to make: one for each program and clock over one store.
 */
public final class LoyaltyEngine {

    private final Published published;
    private final boolean explain;
    private final MemberStore store;
    private final Clock clock;

    private LoyaltyEngine(Published published, boolean explain, MemberStore store, Clock clock) {
        this.published = published;
        this.explain = explain;
        this.store = store;
        this.clock = clock;
    }

    /**
     * An engine for a program.
     *
     * @param program what the deployment decides
     * @param store where members are kept
     * @param clock tells when activities are recorded; when they happened is the caller's to say
     * @return the engine
     */
    public static LoyaltyEngine of(Program program, MemberStore store, Clock clock) {
        return of(ProgramVersions.of(program), store, clock);
    }

    /**
     * An engine for a program that has several versions. Each activity is judged by the version that was effective when it
     * happened.
     *
     * @param versions the versions
     * @param store where members are kept
     * @param clock tells when activities are recorded; when they happened is the caller's to say
     * @return the engine
     */
    public static LoyaltyEngine of(ProgramVersions versions, MemberStore store, Clock clock) {
        return new LoyaltyEngine(new Published(Deciders.of(versions)), true, store, clock);
    }

    /**
     * Adds a version of the program, or puts another one in place of that of its name. Calls that run meanwhile are decided by
     * the versions before or by those after, as a whole. It holds for all engines that came from this one.
     *
     * @param version the version; it says from when on it is effective
     * @throws io.loyaltyengine.program.InvalidProgramException if it does not go on from the others, or from the one of its name;
     *     nothing has changed then
     */
    public void publish(Program version) {
        published.add(version);
    }

    /**
     * The versions by which activities are judged at present.
     *
     * @return in the order of their effective times
     */
    public ProgramVersions versions() {
        return published.get().versions();
    }

    /**
     * The same engine without explanations of what was earned, for hosts that never show them.
     *
     * @return an engine over the same store
     */
    public LoyaltyEngine withoutExplanations() {
        return new LoyaltyEngine(published, false, store, clock);
    }

    /**
     * The same engine with another clock.
     *
     * @param other tells when activities are recorded
     * @return an engine over the same store
     */
    public LoyaltyEngine withClock(Clock other) {
        return new LoyaltyEngine(published, explain, store, other);
    }

    /**
     * Somebody becomes a member.
     *
     * @param enrolment who and when
     * @return the outcome, with what the program gives for it
     */
    public Outcome enrol(Enrolment enrolment) {
        return submit(enrolment);
    }

    /**
     * What is known of a member changes.
     *
     * @param update the whole new description
     * @return the outcome
     */
    public Outcome update(ProfileUpdate update) {
        return submit(update);
    }

    /**
     * A purchase earns.
     *
     * @param purchase what was bought
     * @return the outcome, with what was granted by which rule
     */
    public Outcome earn(Purchase purchase) {
        return submit(purchase);
    }

    /**
     * An interaction earns.
     *
     * @param interaction what happened
     * @return the outcome, with what was granted by which rule
     */
    public Outcome earn(Interaction interaction) {
        return submit(interaction);
    }

    /**
     * Goods come back, and what they earned is taken back.
     *
     * @param back what came back
     * @return the outcome, with what was matched and what was taken
     */
    public Outcome returned(PurchaseReturn back) {
        return submit(back);
    }

    /**
     * An amount is spent for money off, at once.
     *
     * @param redemption how much at the most, for which order
     * @return the outcome, with the amount and the money off
     */
    public Outcome redeem(Redemption redemption) {
        return submit(new Redemption(
                redemption.id(),
                redemption.member(),
                redemption.at(),
                redemption.reward(),
                redemption.requested(),
                redemption.order(),
                Redemption.Settlement.AT_ONCE));
    }

    /**
     * An amount is set aside for money off, until it is captured, voided, or the hold times out.
     *
     * @param redemption how much at the most, for which order
     * @return the outcome, with the amount, the money off, and until when it is held
     */
    public Outcome authorise(Redemption redemption) {
        return submit(redemption.held());
    }

    /**
     * What was set aside is spent.
     *
     * @param capture which redemption
     * @return the outcome
     */
    public Outcome capture(RedemptionCapture capture) {
        return submit(capture);
    }

    /**
     * What was captured goes back, in whole or in part.
     *
     * @param refund which capture, and how much
     * @return the outcome
     */
    public Outcome refund(RedemptionRefund refund) {
        return submit(refund);
    }

    /**
     * A redemption is undone, before or after its capture.
     *
     * @param undone which redemption
     * @return the outcome
     */
    public Outcome undo(RedemptionVoid undone) {
        return submit(undone);
    }

    /**
     * A perk is used.
     *
     * @param use which perk
     * @return the outcome, with what is left of it
     */
    public Outcome use(PerkUse use) {
        return submit(use);
    }

    /**
     * An amount of one currency becomes an amount of another.
     *
     * @param conversion on which terms, and how much at the most
     * @return the outcome
     */
    public Outcome convert(CurrencyConversion conversion) {
        return submit(conversion);
    }

    /**
     * A member gives an amount to another.
     *
     * @param transfer how much, and to whom
     * @return the outcome, for the member who gives
     */
    public Outcome transfer(Transfer transfer) {
        return submit(transfer);
    }

    /**
     * Staff grant or take an amount.
     *
     * @param adjustment how much, why, and who approved it
     * @return the outcome
     */
    public Outcome adjust(Adjustment adjustment) {
        return submit(adjustment);
    }

    /**
     * Something that was recorded is undone, with all that it moved.
     *
     * @param reversal what
     * @return the outcome
     */
    public Outcome reverse(Reversal reversal) {
        return submit(reversal);
    }

    /**
     * Two members become one; a reversal of it tells them apart again.
     *
     * @param merge who remains, and who becomes a part of them
     * @return the outcome, for the member who remains
     */
    public Outcome merge(MemberMerge merge) {
        return submit(merge);
    }

    /**
     * A membership ends.
     *
     * @param closure whose, when and why
     * @return the outcome
     */
    public Outcome close(MembershipClosure closure) {
        return submit(closure);
    }

    /**
     * A person is forgotten; what was posted stays under a pseudonym.
     *
     * @param erasure who, and the pseudonym
     * @return the outcome, which names the pseudonym only
     */
    public Outcome erase(Erasure erasure) {
        return submit(erasure);
    }

    /**
     * Any activity, for hosts that receive them of all kinds.
     *
     * @param activity what happened
     * @return the outcome
     */
    public Outcome submit(Activity activity) {
        return store.commit(activity, parties -> decide(parties, activity));
    }

    /**
     * What would become of an activity at this moment, without any effect.
     *
     * @param activity what would happen
     * @return the outcome that {@link #submit} would give; for a key that is on record, the recorded one
     */
    public Outcome preview(Activity activity) {
        return store.outcome(activity)
                .orElseGet(() -> decide(known(activity), activity).outcome());
    }

    /**
     * What would become of an activity at this moment if something of the member were otherwise, without any effect: what
     * would they get if they were gold.
     *
     * @param activity what would happen, under a key that is not on record
     * @param supposed what is supposed of the member
     * @return the outcome, explained
     * @throws IllegalArgumentException if the key is on record, or no version of the program has the tier
     */
    public Outcome preview(Activity activity, Supposition supposed) {
        if (store.outcome(activity.id()).isPresent()) {
            throw new IllegalArgumentException("what became of " + activity.id()
                    + " is on record; suppose it under another id, as if it happened once more");
        }
        Deciders now = published.get();
        supposed.requireTier(now.versions());
        return now.decide(known(activity), activity, clock.instant(), true, supposed)
                .outcome();
    }

    private Parties known(Activity activity) {
        return Parties.of(activity, this::known).with(store::used);
    }

    private MemberState known(MemberId member) {
        return store.find(member).orElse(MemberState.initial(member));
    }

    private Decision decide(Parties parties, Activity activity) {
        return published.get().decide(parties, activity, clock.instant(), explain, Supposition.NOTHING);
    }

    /**
     * What a member has in a currency, at any moment: past, present or to come.
     *
     * @param member who
     * @param currency in what
     * @param moment when; of what happens after it nothing is counted
     * @return the balance then
     * @throws UnknownMemberException if nothing is recorded of the member
     */
    public Balance balance(MemberId member, Currency currency, Instant moment) {
        // the latest version has the currencies of all others
        Currency known = versions().latest().terms(currency).currency();
        return at(member, moment).wallet().balance(known);
    }

    /**
     * Where a member stands on the ladder, at any moment.
     *
     * @param member who
     * @param moment when
     * @return the standing, or nothing where the program has no tiers
     * @throws UnknownMemberException if nothing is recorded of the member
     */
    public Optional<Standing> standing(MemberId member, Instant moment) {
        return decider(moment).standing(at(member, moment), moment);
    }

    /**
     * The perks that a member is entitled to, at any moment, with what is left of them.
     *
     * @param member who
     * @param moment when
     * @return the entitlements
     * @throws UnknownMemberException if nothing is recorded of the member
     */
    public List<Entitlement> entitlements(MemberId member, Instant moment) {
        return decider(moment).entitlements(at(member, moment), moment);
    }

    /**
     * The marks that rules have put on a member, at any moment.
     *
     * @param member who
     * @param moment when
     * @return the tags that last then, sorted
     * @throws UnknownMemberException if nothing is recorded of the member
     */
    public SortedSet<String> tags(MemberId member, Instant moment) {
        return at(member, moment).history().tags(moment);
    }

    /**
     * A member's account over a stretch of time.
     *
     * @param member whose
     * @param from the beginning, inclusive
     * @param to the end, exclusive
     * @return the statement
     * @throws UnknownMemberException if nothing is recorded of the member
     */
    public Statement statement(MemberId member, Instant from, Instant to) {
        state(member);
        // the end is no part of it, and may be the beginning of another version
        Instant last = to.isAfter(from) ? to.minusNanos(1) : to;
        return Statement.of(decider(last), member, store.journal(member), from, to);
    }

    /**
     * Writes down, for all members, what time has done until a moment. No balance that anybody reads changes by it. What
     * is still to come is not written down: a later moment than the present one counts as the present one.
     *
     * @param until the moment, inclusive
     * @return how many entries were written
     */
    public long sweep(Instant until) {
        Instant now = clock.instant();
        Instant end = until.isBefore(now) ? until : now;
        long written = 0;
        for (MemberId member : store.members()) {
            written += store.append(member, state -> decider(end).sweep(state, end, now));
        }
        return written;
    }

    private Decider decider(Instant moment) {
        return published.get().at(moment);
    }

    private MemberState state(MemberId member) {
        return store.find(member).orElseThrow(() -> new UnknownMemberException(member));
    }

    private MemberState at(MemberId member, Instant moment) {
        MemberState state = state(member);
        return moment.isBefore(state.reachedAt())
                ? decider(moment).past(member, store.journal(member), moment)
                : decider(moment).at(state, moment);
    }
}
