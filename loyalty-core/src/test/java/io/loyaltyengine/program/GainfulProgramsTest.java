package io.loyaltyengine.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.reward.Conversion;
import io.loyaltyengine.reward.Exchange;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.RuleEvaluator;
import io.loyaltyengine.tier.Tier;
import io.loyaltyengine.tier.TierLadder;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Programs that would give something for nothing, and ones that only look so. */
class GainfulProgramsTest {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final Currency CASH = Currency.cashback("CASH", "GBP");
    private static final Currency STATUS = Currency.qualifying("STATUS", "status");

    private final ProgramBuilder club = Program.named("club", "1", ZoneOffset.UTC, "GBP")
            .currency(POINTS)
            .currency(CASH)
            .currency(STATUS);

    @Test
    void pointsThatComeBackThroughCashbackAreNotMultiplied() {
        club.conversion(conversion("to-cash", POINTS.of(100), CASH.of("1.20")))
                .conversion(conversion("back", CASH.of("1.00"), POINTS.of(100)));
        assertThat(refusals("80"))
                .containsExactly("value comes from nothing: to-cash gives 1.20 CASH for 100 POINTS, and back gives"
                        + " 100 POINTS for 1.00 CASH, so that 100 POINTS become 120 POINTS");
    }

    @Test
    void whatAPurchasePaidWithPointsEarnsIsNoMoreThanItCost() {
        club.reward(moneyOff("off", POINTS.of(500), "5.00"));
        assertThat(refusals("100")).isEmpty();
        assertThat(refusals("101"))
                .containsExactly("value comes from nothing: off gives 5.00 GBP in money for 500 POINTS, and base gives"
                        + " 101 POINTS for 1.00 GBP in money, so that 500 POINTS become 505 POINTS");
    }

    @Test
    void theTierThatMultipliesMostCounts() {
        club.reward(moneyOff("off", POINTS.of(500), "5.00"))
                .ladder(new TierLadder(
                        STATUS,
                        List.of(
                                new Tier("silver", STATUS.of(0), Map.of("POINTS", new BigDecimal("1.25")), List.of()),
                                new Tier("gold", STATUS.of(9), Map.of("POINTS", new BigDecimal("1.5")), List.of()),
                                new Tier("old", STATUS.of(10), Map.of("CASH", new BigDecimal("9")), List.of()))));
        assertThat(refusals("66.6")).isEmpty();
        assertThat(refusals("80"))
                .containsExactly("value comes from nothing: off gives 5.00 GBP in money for 500 POINTS, and base in the"
                        + " tier gold gives 120.0 POINTS for 1.00 GBP in money, so that 500 POINTS become 600 POINTS");
    }

    @Test
    void aCapOnTheCurrencyEndsEveryRoundThroughAwards() {
        club.reward(moneyOff("off", POINTS.of(500), "5.00")).cap(new Cap("few", POINTS.of(1_000), null));
        assertThat(refusals("101")).isEmpty();
        club.conversion(conversion("to-cash", POINTS.of(1), CASH.of("1.00")))
                .conversion(conversion("back", CASH.of("1.00"), POINTS.of(2)));
        assertThat(refusals("101")).hasSize(1);
    }

    private List<String> refusals(String pointsForAPound) {
        Exchange base = new Exchange(
                "base",
                Exchange.money(java.util.Currency.getInstance("GBP")),
                "POINTS",
                new BigDecimal("1.00"),
                new BigDecimal(pointsForAPound));
        try {
            club.evaluatedBy(new RuleEvaluator() {
                @Override
                public Proposals evaluate(Facts facts) {
                    return Proposals.of();
                }

                @Override
                public List<Exchange> exchanges(java.util.Currency money) {
                    return List.of(base);
                }
            });
            return List.of();
        } catch (InvalidProgramException e) {
            return e.problems();
        }
    }

    private static Conversion conversion(String id, Amount from, Amount to) {
        return new Conversion(id, from, to, from, from);
    }

    private static MoneyOff moneyOff(String id, Amount amount, String pounds) {
        return new MoneyOff(
                id, new Rate(amount, Money.of("GBP", pounds)), amount, amount, new BigDecimal("0.5"), Term.NONE);
    }
}
