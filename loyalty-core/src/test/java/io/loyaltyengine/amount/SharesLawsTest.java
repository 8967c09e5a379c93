package io.loyaltyengine.amount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharesLawsTest {

    private static final Currency POINTS = Currency.points("POINTS");

    @Property
    void sharesSumToTheWholeAndLieWithinOneUnitOfTheirQuota(
            @ForAll @Size(min = 1, max = 20) List<@BigRange(min = "0", max = "100000") @Scale(2) BigDecimal> weights,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long whole) {
        Weights lines = Weights.of(weights);
        List<Amount> shares = lines.share(POINTS.of(whole));
        assertThat(shares.stream().reduce(POINTS.zero(), Amount::plus)).isEqualTo(POINTS.of(whole));
        BigDecimal total = lines.total();
        if (total.signum() > 0) {
            for (int i = 0; i < shares.size(); i++) {
                BigDecimal floor =
                        BigDecimal.valueOf(whole).multiply(weights.get(i)).divide(total, 0, RoundingMode.DOWN);
                BigDecimal above = shares.get(i).value().subtract(floor);
                assertThat(above).isIn(BigDecimal.ZERO, BigDecimal.ONE);
            }
        }
    }

    @Property
    void partsTakenOneAfterTheOtherAddUpToTheWhole(
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long whole,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 50) Integer> pieces) {
        BigDecimal of =
                BigDecimal.valueOf(pieces.stream().mapToInt(Integer::intValue).sum());
        Amount amount = POINTS.of(whole);
        Amount taken = POINTS.zero();
        BigDecimal so = BigDecimal.ZERO;
        for (int piece : pieces) {
            BigDecimal next = so.add(BigDecimal.valueOf(piece));
            Amount part = amount.part(next, of).minus(amount.part(so, of));
            assertThat(part.isNegative()).isFalse();
            taken = taken.plus(part);
            assertThat(taken.compareTo(amount)).isLessThanOrEqualTo(0);
            so = next;
        }
        assertThat(taken).isEqualTo(amount);
    }

    @Test
    void whatIsNotExactIsRefused() {
        assertThatThrownBy(() -> POINTS.of("1.5"))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("1.5 has 1 decimal; POINTS has 0");
        assertThatThrownBy(() -> Money.of("GBP", "2.505")).hasMessage("2.505 has 3 decimals; GBP has 2");
        assertThatThrownBy(() -> POINTS.of(1).plus(Currency.points("MILES").of(1)))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessage("an amount of POINTS and an amount of MILES cannot be combined");
        assertThatThrownBy(() -> POINTS.of("999999999999999999").plus(POINTS.of(1)))
                .hasMessage("an amount of POINTS has more than 18 digits before the decimal point");
        Currency token = new Currency("TOKEN", Currency.Kind.TOKEN, "tokens", 18, RoundingMode.DOWN);
        assertThat(token.of("9.200000000000000001").plus(token.of("9.2"))).hasToString("18.400000000000000001 tokens");
    }
}
