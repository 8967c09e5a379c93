package io.loyaltyengine.rules.scenario;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.tier.Tier;
import io.loyaltyengine.tier.TierLadder;
import java.time.Instant;
import java.util.stream.Collectors;

/** Brings about what is given of one member. */
final class GivenStory {

    private final Program program;
    private final LoyaltyEngine engine;
    private final ScenarioClock clock;
    private final GivenMember given;
    private final MemberId member;

    GivenStory(Program program, LoyaltyEngine engine, ScenarioClock clock, GivenMember given) {
        this.program = program;
        this.engine = engine;
        this.clock = clock;
        this.given = given;
        this.member = given.profile().id();
    }

    void tell() {
        Instant now = clock.instant();
        Instant since = given.enrolled() == null ? now : ScenarioClock.moment(given.enrolled(), program.zone());
        submit(new Enrolment(id("enrolment"), given.profile(), since));
        int count = 0;
        for (GivenMember.Earlier earlier : given.history()) {
            count++;
            Instant at = ScenarioClock.moment(earlier.at(), program.zone());
            submit(earlier.what().in(new Circumstances(program, id("history-" + count), member, at)));
        }
        clock.set(now);
        if (given.tier() != null) {
            qualify(given.tier(), now);
        }
        Known known = new Known(program);
        for (String balance : given.balances()) {
            adjustTo(known.amount(balance), now);
        }
    }

    private void qualify(String name, Instant now) {
        Known known = new Known(program);
        TierLadder ladder = program.ladder();
        Tier tier = ladder == null ? null : ladder.named(name).orElse(null);
        if (tier == null) {
            throw new IllegalArgumentException(Known.unknown("tier", name) + "; " + Known.advice(name, known.tiers()));
        }
        adjustTo(tier.threshold(), now);
    }

    private void adjustTo(Amount wanted, Instant now) {
        Amount delta =
                wanted.minus(engine.balance(member, wanted.currency(), now).available());
        if (!delta.isZero()) {
            submit(new Adjustment(
                    id(wanted.currency().code()), member, now, delta, "given", Happenings.AUTHOR, Happenings.APPROVER));
        }
    }

    private ActivityId id(String what) {
        return ActivityId.of("given", member + "-" + what);
    }

    /** Each thing is recorded when it happens, so that nothing of it is late. */
    private void submit(Activity activity) {
        clock.set(activity.at());
        Outcome outcome = engine.submit(activity);
        if (outcome.repeated()) {
            throw new GivenRefusedException("what is given of " + member + " cannot be: the " + activity.type() + " "
                    + activity.id() + " was given before");
        }
        if (outcome instanceof Outcome.Refused refused) {
            throw new GivenRefusedException("what is given of " + member + " cannot be: the " + activity.type() + " "
                    + activity.id() + " was refused: "
                    + refused.refusals().stream().map(Refusal::message).collect(Collectors.joining("; ")));
        }
    }
}
