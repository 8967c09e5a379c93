package io.loyaltyengine.engine;

import static io.loyaltyengine.CoffeeShop.ADA;
import static io.loyaltyengine.CoffeeShop.BEANS;
import static io.loyaltyengine.CoffeeShop.at;

import io.loyaltyengine.CoffeeShop;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.store.InMemoryStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;

/** A shop that gives a bean a pound, up to 100 beans a month in all. Everything happens on one day. */
final class CappedShop {

    private final Program program = Program.named("capped", "1", ZoneOffset.UTC, "GBP")
            .currency(BEANS, LotTerms.PLAIN, ClawBack.UNLIMITED)
            .cap(new Cap("monthly", BEANS.of(100), CalendarPeriod.MONTH))
            .rule(Rule.of("bean-a-pound"))
            .evaluatedBy(facts -> facts.lines().isEmpty()
                    ? Proposals.of()
                    : Proposals.of(
                            Award.perUnit("bean-a-pound", BEANS, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET)));

    private final LoyaltyEngine engine =
            LoyaltyEngine.of(program, new InMemoryStore(), Clock.fixed(at("2026-03-01"), ZoneOffset.UTC));

    CappedShop() {
        engine.enrol(new Enrolment(ActivityId.of("enrol"), Member.customer("ada"), at("2026-03-01")))
                .orThrow();
    }

    Amount buy(String id, String pounds) {
        return engine.earn(CoffeeShop.purchase(id, at("2026-03-02"), pounds))
                .orThrow()
                .granted(BEANS);
    }

    void bringBack(String id, String purchase) {
        engine.returned(PurchaseReturn.of(id, ADA, at("2026-03-03"), ActivityId.of(purchase), "1", 1))
                .orThrow();
    }
}
