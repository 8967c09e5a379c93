package io.loyaltyengine.examples.shop;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Discount;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.PerkUse;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.ReturnedLine;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.examples.retail.InvoiceReport;
import io.loyaltyengine.examples.retail.LineCounts;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.perk.Entitlement;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.MoneyOff;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Takes invoices as a shop does: a customer is enrolled with the first purchase, redeems what they can before they pay, and
 * uses a perk where the parcel costs postage. For one thread; customers of one till stay with it.
 */
final class Till {

    private static final String DELIVERY = "free-delivery";

    private final Program program;
    private final TillClock clock;
    private final LoyaltyEngine engine;
    private final Consumer<Outcome> outcomes;
    private final Set<MemberId> enrolled = new HashSet<>();
    private final LineCounts lines = new LineCounts();
    private long activities;

    Till(Program program, LoyaltyEngine engine, Consumer<Outcome> outcomes) {
        this.program = program;
        this.clock = new TillClock();
        this.engine = engine.withClock(clock);
        this.outcomes = outcomes;
    }

    LineCounts lines() {
        return lines;
    }

    long activities() {
        return activities;
    }

    void take(InvoiceReport report) {
        clock.set(report.invoice().instant());
        if (report.activity() instanceof Purchase purchase) {
            sell(report, purchase);
        } else if (report.activity() instanceof PurchaseReturn back) {
            takeBack(report, back);
        } else {
            lines.countTaken(report);
        }
    }

    private void sell(InvoiceReport report, Purchase purchase) {
        enrol(purchase.member(), purchase);
        Outcome outcome = tell(engine.earn(redeemed(purchase)));
        if (outcome instanceof Outcome.Refused refused) {
            lines.countRefused(report, reasons(refused));
            return;
        }
        lines.countTaken(report);
        boolean posted = purchase.lines().stream().anyMatch(line -> "postage".equals(line.category()));
        if (posted && entitled(purchase)) {
            tell(engine.use(new PerkUse(
                    ActivityId.of("delivery", purchase.id().value()), purchase.member(), purchase.at(), DELIVERY)));
        }
    }

    private void enrol(MemberId member, Purchase purchase) {
        if (enrolled.add(member)) {
            tell(engine.enrol(new Enrolment(
                    ActivityId.of("enrolment", member.value()), Member.customer(member.value()), purchase.at())));
        }
    }

    private Purchase redeemed(Purchase purchase) {
        Purchase paid = purchase;
        for (MoneyOff reward : program.rewards()) {
            boolean enough = engine.balance(purchase.member(), reward.currency(), purchase.at())
                            .available()
                            .compareTo(reward.minimum())
                    >= 0;
            boolean worthIt = reward.rate().money().compareTo(paid.net()) <= 0;
            if (enough && worthIt) {
                Outcome outcome = tell(engine.redeem(new Redemption(
                        ActivityId.of(reward.id(), purchase.id().value()),
                        purchase.member(),
                        purchase.at(),
                        reward.id(),
                        null,
                        paid.net(),
                        Redemption.Settlement.AT_ONCE)));
                if (outcome instanceof Outcome.Accepted accepted && accepted.redemption() != null) {
                    paid = paid.less(
                            Discount.Reason.REDEMPTION, accepted.redemption().worth());
                }
            }
        }
        return paid;
    }

    private boolean entitled(Purchase purchase) {
        Optional<Entitlement> delivery = engine.entitlements(purchase.member(), purchase.at()).stream()
                .filter(right -> right.perk().id().equals(DELIVERY))
                .findFirst();
        return delivery.map(Entitlement::left).orElse(0) > 0;
    }

    private void takeBack(InvoiceReport report, PurchaseReturn back) {
        Outcome outcome = engine.returned(back);
        activities++;
        outcomes.accept(outcome);
        if (outcome instanceof Outcome.Accepted accepted) {
            boolean[] matched = matched(back.lines(), accepted.returned());
            lines.countReturned(report, place -> matched[place]);
        } else if (outcome instanceof Outcome.Refused refused) {
            boolean stranger =
                    refused.refusals().stream().allMatch(refusal -> refusal.reason() == Refusal.Reason.NOT_ENROLLED);
            if (stranger) {
                // whoever never bought anything has nothing that a return could be matched to
                lines.countReturned(report, place -> false);
            } else {
                lines.countRefused(report, reasons(refused));
            }
        }
    }

    /** The goods are reported in the order of the lines, those of one line adding up to its quantity. */
    private static boolean[] matched(List<ReturnedLine> lines, List<Outcome.ReturnedGoods> goods) {
        boolean[] matched = new boolean[lines.size()];
        int next = 0;
        for (int i = 0; i < matched.length; i++) {
            matched[i] = true;
            BigDecimal missing = lines.get(i).quantity();
            while (missing.signum() > 0) {
                Outcome.ReturnedGoods part = goods.get(next++);
                matched[i] &= part.purchase() != null;
                missing = missing.subtract(part.quantity());
            }
        }
        return matched;
    }

    private Outcome tell(Outcome outcome) {
        activities++;
        outcomes.accept(outcome);
        return outcome;
    }

    private static String reasons(Outcome.Refused refused) {
        return refused.refusals().stream().map(Refusal::message).collect(Collectors.joining("; "));
    }
}
