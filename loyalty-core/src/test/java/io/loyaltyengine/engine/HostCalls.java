package io.loyaltyengine.engine;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.MemberMerge;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.activity.Transfer;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.ledger.Balance;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.store.MemberStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What hosts ask of one engine, all of it at one moment. A point is earned for each pound and buys a penny; members can
 * give points to each other. The answers are short texts, so that two runs can be compared.
 */
final class HostCalls {

    static final Currency POINTS = Currency.points("POINTS");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final Program PROGRAM = Program.named("points", "1", ZoneOffset.UTC, "GBP")
            .currency(new CurrencyTerms(
                            POINTS, new LotTerms(Term.NONE, new Expiry.After(Term.months(12))), ClawBack.UNLIMITED)
                    .asTransferable())
            .rule(Rule.of("point-a-pound"))
            .reward(new MoneyOff(
                    "money-off",
                    new Rate(POINTS.of(100), Money.of("GBP", "1.00")),
                    POINTS.of(1),
                    POINTS.of(1),
                    BigDecimal.ONE,
                    Term.minutes(30)))
            .evaluatedBy(facts -> facts.lines().isEmpty()
                    ? Proposals.of()
                    : Proposals.of(Award.perUnit(
                            "point-a-pound", POINTS, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET)));

    final MemberStore store;
    final LoyaltyEngine engine;

    HostCalls(MemberStore store) {
        this.store = store;
        engine = LoyaltyEngine.of(PROGRAM, store, Clock.fixed(NOON, ZoneOffset.UTC))
                .withoutExplanations();
    }

    /** A member with so many points. */
    void enrol(String member, long points) {
        engine.enrol(new Enrolment(ActivityId.of("enrol-" + member), Member.customer(member), NOON))
                .orThrow();
        engine.adjust(new Adjustment(
                        ActivityId.of("welcome-" + member),
                        MemberId.of(member),
                        NOON,
                        POINTS.of(points),
                        "welcome",
                        "wim",
                        "xenia"))
                .orThrow();
    }

    String earn(String key, String member, long pounds) {
        LineItem line = LineItem.of("1", "COFFEE", 1, Money.of("GBP", pounds + ".00"));
        return submit(Purchase.of(key, MemberId.of(member), NOON, List.of(line)));
    }

    String bringBack(String key, String member, String purchase) {
        return submit(PurchaseReturn.of(key, MemberId.of(member), NOON, ActivityId.of(purchase), "1", 1));
    }

    String redeem(String key, String member, long points) {
        return submit(redemption(key, member, points));
    }

    String hold(String key, String member, long points) {
        return submit(redemption(key, member, points).held());
    }

    static Redemption redemption(String key, String member, long points) {
        return new Redemption(
                ActivityId.of(key),
                MemberId.of(member),
                NOON,
                "money-off",
                POINTS.of(points),
                Money.of("GBP", "100.00"),
                Redemption.Settlement.AT_ONCE);
    }

    String capture(String key, String member, String redemption) {
        return submit(new RedemptionCapture(ActivityId.of(key), MemberId.of(member), NOON, ActivityId.of(redemption)));
    }

    String undo(String key, String member, String redemption) {
        return submit(new RedemptionVoid(ActivityId.of(key), MemberId.of(member), NOON, ActivityId.of(redemption)));
    }

    String give(String key, String from, String to, long points) {
        return submit(new Transfer(ActivityId.of(key), MemberId.of(from), NOON, MemberId.of(to), POINTS.of(points)));
    }

    String merge(String key, String into, String absorbed) {
        return submit(new MemberMerge(ActivityId.of(key), MemberId.of(into), NOON, MemberId.of(absorbed)));
    }

    String balance(String member) {
        return plain(engine.balance(MemberId.of(member), POINTS, NOON));
    }

    private String submit(Activity activity) {
        Outcome outcome = engine.submit(activity);
        String again = outcome.repeated() ? " again" : "";
        return outcome instanceof Outcome.Refused refused
                ? refused.refusals().stream().map(Refusal::reason).toList() + again
                : plain(outcome.orThrow().balances().get(0)) + again;
    }

    private static String plain(Balance balance) {
        return balance.available().value() + "/" + balance.held().value() + "/"
                + balance.debt().value();
    }
}
