package io.loyaltyengine.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepTest {

    private static final Currency POINTS = Currency.points("POINTS");

    @Test
    void everyStepIsASentence() {
        Explanation explanation = new Explanation(List.of(
                new Step.Applied("fixed", BigDecimal.ONE, number("50"), BigDecimal.ONE, points(50)),
                new Step.Applied("rate", number("12.34"), number("2.0"), BigDecimal.ONE, points(24)),
                new Step.Applied("per-three", number("12.34"), number("1E+1"), number("3"), points(41)),
                new Step.Multiplied("double", number("2.00"), points(24), points(24)),
                new Step.StackedOut("weak", "earn", "strong"),
                new Step.Capped("rate", "monthly", points(24), points(4), points(96), points(100)),
                new Step.NotMet("big", "total >= 20.00", "16.80", number("3.20")),
                new Step.NotMet("web", "channel == \"web\"", "till", null),
                new Step.NotMet("never", "false", null, null),
                new Step.PerkGranted("tombola", "tasting"),
                new Step.Limited("the balance", points(9), points(7)),
                new Step.TakenBack("rate", "p", points(24), points(12)),
                new Step.Recovered(points(12), points(5), points(4), points(2), points(1))));

        assertThat(explanation).hasToString("""
                        fixed applied: 50 points
                        rate applied: 12.34 × 2 gives 24 points
                        per-three applied: 12.34 × 10 ÷ 3 gives 41 points
                        double multiplied: 24 points × 2 gives 24 points more
                        weak gave way to strong in the group earn
                        rate capped from 24 points to 4 points: 96 points of 100 points were used (monthly)
                        big not met: total >= 20.00 (16.80), 3.20 more
                        web not met: channel == "web" (till)
                        never not met: false
                        tombola granted the perk tasting
                        limited from 9 points to 7 points by the balance
                        of the 24 points that rate granted for p, 12 points belong to the returned goods
                        of 12 points due, 5 points came from what it was granted as, 4 points from the rest of the \
                        balance, 2 points became debt and 1 points were let go""");
        assertThat(explanation.of(Step.NotMet.class))
                .extracting(Step.NotMet::rule)
                .containsExactly("big", "web", "never");
        assertThat(Explanation.none()).hasToString("");
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    private static Amount points(long points) {
        return POINTS.of(points);
    }
}
