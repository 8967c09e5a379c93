package io.loyaltyengine.accounting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.CurrencyMismatchException;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import java.math.BigDecimal;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DeferredRevenueTest {

    private static final Currency POINTS = Currency.points("POINTS");

    /** A point is worth one unit of a money without decimals, as in the standard's example. */
    private static final Rate ONE_EACH = new Rate(POINTS.of(1), yen(1));

    private static Money yen(long amount) {
        return Money.of("JPY", Long.toString(amount));
    }

    private static PointsContract contract(long paid, long goods, long issued, long expected) {
        return new PointsContract(yen(paid), yen(goods), ONE_EACH, POINTS.of(issued), POINTS.of(expected));
    }

    @Test
    void example52OfTheStandardComesOutToTheUnit() {
        PointsContract contract = contract(100_000, 100_000, 10_000, 9_500);
        assertThat(contract.allocation()).isEqualTo(new PointsContract.Allocation(yen(91_324), yen(8_676)));

        DeferredRevenue inception = contract.deferred();
        assertThat(inception.liability()).isEqualTo(yen(8_676));

        DeferredRevenue first = inception.next(POINTS.of(4_500), POINTS.of(9_500));
        assertThat(first.revenue()).isEqualTo(yen(4_110));
        assertThat(first.liability()).isEqualTo(yen(4_566));

        DeferredRevenue second = first.next(POINTS.of(8_500), POINTS.of(9_700));
        assertThat(second.revenue()).isEqualTo(yen(3_493));
        assertThat(second.recognised()).isEqualTo(yen(7_603));
        assertThat(second.liability()).isEqualTo(yen(1_073));
    }

    @Test
    void theExamplesOfAnAuditorsHandbookComeOutToo() {
        // KPMG, Revenue - IFRS 15 handbook (2019), examples 10A and 10B: 9,000 for the points
        DeferredRevenue second =
                DeferredRevenue.of(yen(9_000), POINTS.of(9_700)).next(POINTS.of(4_500), POINTS.of(9_700));
        assertThat(second.revenue()).isEqualTo(yen(4_175));
        assertThat(second.next(POINTS.of(8_500), POINTS.of(9_900)).revenue()).isEqualTo(yen(3_552));
        assertThat(second.next(POINTS.of(8_500), POINTS.of(9_200)).revenue()).isEqualTo(yen(4_140));
    }

    @Test
    void whereTheEstimateRisesByMoreThanWasRedeemedRevenueIsTakenBack() {
        DeferredRevenue first = DeferredRevenue.of(yen(1_000), POINTS.of(100)).next(POINTS.of(50), POINTS.of(100));

        DeferredRevenue second = first.next(POINTS.of(50), POINTS.of(125));

        assertThat(second)
                .isEqualTo(new DeferredRevenue(yen(1_000), POINTS.of(50), POINTS.of(125), yen(400), yen(-100)));
    }

    @Test
    void halfAUnitIsRoundedUp() {
        DeferredRevenue half = DeferredRevenue.of(yen(5), POINTS.of(10)).next(POINTS.of(5), POINTS.of(10));

        assertThat(half.recognised()).isEqualTo(yen(3));
        assertThat(half.liability()).isEqualTo(yen(2));
    }

    @Test
    void halfAUnitOfTheAllocationGoesToTheGoods() {
        assertThat(contract(5, 10, 10, 10).allocation()).isEqualTo(new PointsContract.Allocation(yen(3), yen(2)));
    }

    @Test
    void pointsThatAreWorthLessThanAUnitEachAreNotRoundedAway() {
        PointsContract contract = new PointsContract(
                Money.of("GBP", "10.00"),
                Money.of("GBP", "10.00"),
                new Rate(POINTS.of(300), Money.of("GBP", "1.00")),
                POINTS.of(10),
                POINTS.of(1));

        // one point is a third of a penny, and ten are three pence and a third
        assertThat(contract.allocation().points()).isEqualTo(Money.of("GBP", "0.00"));
        assertThat(new PointsContract(
                                contract.consideration(),
                                contract.goods(),
                                contract.worth(),
                                POINTS.of(10),
                                POINTS.of(10))
                        .allocation()
                        .points())
                .isEqualTo(Money.of("GBP", "0.03"));
    }

    @Test
    void whatNobodyIsExpectedToRedeemHasNoPartInThePrice() {
        DeferredRevenue none = contract(100, 80, 50, 0).deferred();

        assertThat(none.allocated()).isEqualTo(yen(0));
        assertThat(none.next(POINTS.of(0), POINTS.of(0)).liability()).isEqualTo(yen(0));
    }

    @Test
    void whenAllHasExpiredNothingIsOwedWhateverIsStillExpected() {
        Cohort expired = cohort(100, 0, 0, 100, 0);

        DeferredRevenue end = DeferredRevenue.of(yen(1_000), POINTS.of(90)).next(expired, POINTS.of(90));

        assertThat(end).isEqualTo(new DeferredRevenue(yen(1_000), POINTS.of(0), POINTS.of(0), yen(1_000), yen(1_000)));
        assertThat(end.liability()).isEqualTo(yen(0));
    }

    @Test
    void anEstimateCountsOnlyAsFarAsPointsAreLeftForIt() {
        Cohort some = cohort(100, 30, 10, 40, 20);

        DeferredRevenue next = DeferredRevenue.of(yen(900), POINTS.of(95)).next(some, POINTS.of(95));

        assertThat(next.expected()).isEqualTo(POINTS.of(60));
        assertThat(next.redeemed()).isEqualTo(POINTS.of(40));
        assertThat(next.liability()).isEqualTo(yen(300));
    }

    private static Cohort cohort(long issued, long redeemed, long repaid, long expired, long open) {
        Instant day = Instant.parse("2026-03-01T00:00:00Z");
        return new Cohort(
                day,
                day.plusSeconds(1),
                day.plusSeconds(2),
                POINTS.of(issued),
                POINTS.of(redeemed),
                POINTS.of(repaid),
                POINTS.of(expired),
                POINTS.of(0),
                POINTS.of(0),
                POINTS.of(open));
    }

    @Test
    void moreRedeemedThanExpectedIsRefused() {
        DeferredRevenue inception = DeferredRevenue.of(yen(1_000), POINTS.of(100));

        assertThatThrownBy(() -> inception.next(POINTS.of(101), POINTS.of(100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("101 points have been redeemed, and only 100 points are expected to be in all;"
                        + " raise the estimate to 101 points at least");
        assertThatThrownBy(() -> inception.next(POINTS.of(-1), POINTS.of(100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what was redeemed to date is not negative, not -1 points");
        assertThatThrownBy(() -> DeferredRevenue.of(yen(-1), POINTS.of(100)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("from nothing to all of -1 JPY can be recognised, not 0 JPY");
        assertThatThrownBy(() -> new DeferredRevenue(yen(5), POINTS.of(1), POINTS.of(1), yen(6), yen(6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("from nothing to all of 5 JPY can be recognised, not 6 JPY");
    }

    @Test
    void pointsAndMoneyOfOtherCurrenciesAreRefused() {
        Currency miles = Currency.points("MILES");
        DeferredRevenue inception = DeferredRevenue.of(yen(1_000), POINTS.of(100));

        assertThatThrownBy(() -> inception.next(miles.of(1), miles.of(100)))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessage("an amount of POINTS and an amount of MILES cannot be combined");
        assertThatThrownBy(
                        () -> new DeferredRevenue(yen(5), POINTS.of(1), POINTS.of(1), yen(5), Money.of("GBP", "1.00")))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessage("an amount of JPY and an amount of GBP cannot be combined");
        assertThatThrownBy(
                        () -> new PointsContract(yen(5), Money.of("GBP", "1.00"), ONE_EACH, POINTS.of(1), POINTS.of(1)))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessage("an amount of JPY and an amount of GBP cannot be combined");
        assertThatThrownBy(() -> new PointsContract(
                        Money.of("GBP", "1.00"), Money.of("GBP", "1.00"), ONE_EACH, POINTS.of(1), POINTS.of(1)))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessage("an amount of GBP and an amount of JPY cannot be combined");
        assertThatThrownBy(() -> new PointsContract(yen(5), yen(5), ONE_EACH, miles.of(1), miles.of(1)))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessage("an amount of POINTS and an amount of MILES cannot be combined");
    }

    @Test
    void aContractThatCannotBeSharedIsRefused() {
        assertThatThrownBy(() -> contract(100, 0, 10, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("goods and points are both worth nothing alone, so that nothing says how to share 100 JPY;"
                        + " give what the goods cost alone");
        assertThatThrownBy(() -> contract(100, 100, 10, 11))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of 10 points, from nothing to all of them can be expected to be redeemed, not 11 points");
        assertThatThrownBy(() -> contract(100, 100, 10, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of 10 points, from nothing to all of them can be expected to be redeemed, not -1 points");
        assertThatThrownBy(() -> contract(-1, 100, 10, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "what was paid and what goods cost alone are not negative, not -1 JPY for goods of 100 JPY");
        assertThatThrownBy(() -> contract(100, -1, 10, 5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "what was paid and what goods cost alone are not negative, not 100 JPY for goods of -1 JPY");
    }

    @Test
    void aCohortWhosePartsDoNotSumIsRefused() {
        assertThatThrownBy(() -> cohort(100, 30, 10, 40, 21))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what became of 100 points sums to 101 points");
    }

    @Property
    void thePartsOfThePriceSumToIt(
            @ForAll @IntRange(max = 1_000_000) int paid,
            @ForAll @IntRange(min = 1, max = 1_000_000) int goods,
            @ForAll @IntRange(max = 100_000) int expected,
            @ForAll @IntRange(min = 1, max = 1_000) int per) {
        PointsContract contract = new PointsContract(
                yen(paid), yen(goods), new Rate(POINTS.of(per), yen(7)), POINTS.of(100_000), POINTS.of(expected));
        PointsContract.Allocation shares = contract.allocation();

        assertThat(shares.goods().plus(shares.points())).isEqualTo(yen(paid));
        assertThat(shares.points().isNegative() || shares.goods().isNegative()).isFalse();
        // no further from the exact share than half a unit
        BigDecimal points = BigDecimal.valueOf(7L * expected);
        BigDecimal whole = points.add(BigDecimal.valueOf((long) goods * per));
        BigDecimal off = shares.points().value().multiply(whole).subtract(points.multiply(BigDecimal.valueOf(paid)));
        assertThat(off.abs().add(off.abs())).isLessThanOrEqualTo(whole);
    }

    @Property
    void recognisedAndLiabilitySumToAllocatedHoweverTheEstimateMoves(
            @ForAll @IntRange(max = 100_000) int allocated,
            @ForAll @Size(min = 1, max = 12) int[] redemptions,
            @ForAll @Size(min = 12, max = 12) int[] estimates) {
        DeferredRevenue revenue = DeferredRevenue.of(yen(allocated), POINTS.of(1_000));
        Amount redeemed = POINTS.of(0);
        Money sum = yen(0);
        for (int i = 0; i < redemptions.length; i++) {
            redeemed = redeemed.plus(POINTS.of(Math.floorMod(redemptions[i], 500)));
            Amount expected = redeemed.plus(POINTS.of(Math.floorMod(estimates[i], 2_000)));
            revenue = revenue.next(redeemed, expected);
            sum = sum.plus(revenue.revenue());
            assertThat(revenue.recognised().plus(revenue.liability())).isEqualTo(yen(allocated));
            assertThat(revenue.liability().isNegative()).isFalse();
            assertThat(revenue.recognised()).isEqualTo(sum);
        }
        assertThat(revenue.next(redeemed, redeemed).liability()).isEqualTo(yen(0));
    }

    @Property
    void recognisedNeverFallsWhileTheEstimateStays(
            @ForAll @IntRange(max = 100_000) int allocated, @ForAll @Size(max = 12) int[] redemptions) {
        Amount expected = POINTS.of(6_000);
        DeferredRevenue revenue = DeferredRevenue.of(yen(allocated), expected);
        Amount redeemed = POINTS.of(0);
        for (int redemption : redemptions) {
            redeemed = redeemed.plus(POINTS.of(Math.floorMod(redemption, 500)));
            revenue = revenue.next(redeemed, expected);
            assertThat(revenue.revenue().isNegative()).isFalse();
        }
    }
}
