package io.loyaltyengine.accounting;

import static io.loyaltyengine.CoffeeShop.at;
import static io.loyaltyengine.CoffeeShop.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.store.InMemoryStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stars that lapse after six months without activity, in the books. */
class RollingExpiryTest {

    private static final Currency STARS = Currency.points("STARS");

    private final Program program = Program.named("star-club", "1", ZoneId.of("Europe/London"), "GBP")
            .currency(STARS, new LotTerms(Term.NONE, new Expiry.Idle(Term.months(6))), ClawBack.UNLIMITED)
            .rule(Rule.of("stars"))
            .evaluatedBy(facts -> facts.lines().isEmpty()
                    ? Proposals.of()
                    : Proposals.of(Award.perUnit("stars", STARS, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET)));
    private final InMemoryStore store = new InMemoryStore();
    private final Books books = Books.of(program, store);

    @BeforeEach
    void adaBuysInMarchAndInApril() {
        LoyaltyEngine engine = LoyaltyEngine.of(program, store, Clock.fixed(at("2026-03-01"), ZoneOffset.UTC));
        engine.enrol(new Enrolment(ActivityId.of("enrol"), Member.customer("ada"), at("2026-03-01")))
                .orThrow();
        engine.earn(purchase("p1", at("2026-03-02"), "30.00")).orThrow();
        engine.earn(purchase("p2", at("2026-04-20"), "5.00")).orThrow();
    }

    @Test
    void activityPutsOffTheMonthInWhichAllOfThemLapse() {
        assertThat(expiring(at("2026-04-19"))).containsExactly(in(YearMonth.of(2026, 9), 30));
        assertThat(expiring(at("2026-04-20"))).containsExactly(in(YearMonth.of(2026, 10), 35));
        assertThat(expiring(at("2026-10-20"))).isEmpty();
    }

    private static CurrencyLiability.Expiring in(YearMonth month, long stars) {
        return new CurrencyLiability.Expiring(month, STARS.of(stars));
    }

    private List<CurrencyLiability.Expiring> expiring(Instant at) {
        return books.liability(at).currencies().get(0).byExpiry().stream()
                .filter(part -> part.amount().isPositive())
                .toList();
    }

    @Test
    void whatLapsesIsBreakage() {
        assertThat(books.rollForward(at("2026-10-01"), at("2026-11-01"))
                        .currencies()
                        .get(0)
                        .breakage())
                .isEqualTo(STARS.of(35));
    }
}
