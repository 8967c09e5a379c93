package io.loyaltyengine.examples.retail;

import static io.loyaltyengine.examples.retail.Lines.NOON;
import static io.loyaltyengine.examples.retail.Lines.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.ReturnedLine;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.member.MemberId;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvoiceReportTest {

    private static InvoiceReport report(RetailLine... lines) {
        return InvoiceReport.of(Invoices.of(Arrays.asList(lines)).get(0));
    }

    private static LineCounts taken(InvoiceReport report) {
        LineCounts counts = new LineCounts();
        counts.countTaken(report);
        return counts;
    }

    @Test
    void anInvoiceIsAPurchaseWithExactAmountsAndItsPostage() {
        RetailLine lanterns = line(2, "536370", "71053", 7, "3.39", "12583");
        RetailLine stock = line(3, "536370", "POST", 3, "18.0", "12583");

        InvoiceReport report = report(lanterns, stock);

        assertThat(report.activity())
                .isEqualTo(Purchase.of(
                        "536370",
                        MemberId.of("12583"),
                        NOON.minusHours(1).toInstant(ZoneOffset.UTC),
                        List.of(
                                LineItem.of("1", "71053", 7, Money.of("GBP", "23.73"))
                                        .inCategory("goods"),
                                LineItem.of("2", "POST", 3, Money.of("GBP", "54.00"))
                                        .inCategory("postage"))));
        assertThat(report.told()).containsExactly(lanterns, stock);
        LineCounts counts = taken(report);
        assertThat(counts.of(LineClass.EARNED_ON)).isEqualTo(1);
        assertThat(counts.of(LineClass.NOT_GOODS)).isEqualTo(1);
        assertThat(counts.total()).isEqualTo(2);
    }

    @Test
    void aLineKeepsItsPlaceInTheInvoiceWhenOneBeforeItIsLeftOut() {
        RetailLine pads = line(2, "1", "PADS", 1, "0.001", "7");
        RetailLine negative = line(3, "1", "M", 1, "-2.00", "7");
        RetailLine mug = line(4, "1", "20001", 1, "4.95", "7");

        InvoiceReport report = report(pads, negative, mug);

        assertThat(report.activity())
                .isInstanceOfSatisfying(
                        Purchase.class,
                        purchase -> assertThat(purchase.lines())
                                .containsExactly(LineItem.of("3", "20001", 1, Money.of("GBP", "4.95"))
                                        .inCategory("goods")));
        assertThat(report.told()).containsExactly(mug);
        assertThat(taken(report).of(LineClass.NOT_GOODS)).isEqualTo(2);
    }

    @Test
    void goodsForAFractionOfAPennyAreRefused() {
        LineCounts counts =
                taken(report(line(2, "1", "20001", 3, "0.125", "7"), line(3, "1", "20002", 8, "0.125", "7")));

        assertThat(counts.refused())
                .containsExactly(new RefusedLine(2, "the amount 0.375 is not a whole number of pence"));
        assertThat(counts.of(LineClass.EARNED_ON)).isEqualTo(1);
    }

    @Test
    void goodsForLessThanNothingOrOfNoQuantityOrOfAnotherCustomerAreRefused() {
        LineCounts counts = taken(report(
                line(2, "1", "20001", 1, "-0.50", "7"),
                line(3, "1", "20001", 0, "0.50", "7"),
                line(4, "1", "20001", 1, "0.50", "8")));

        assertThat(counts.refused())
                .containsExactly(
                        new RefusedLine(2, "the amount -0.50 is less than nothing, and the invoice is no cancellation"),
                        new RefusedLine(3, "the quantity is 0"),
                        new RefusedLine(4, "the line names the customer 8, and invoice 1 began with the customer 7"));
        assertThat(counts.total()).isEqualTo(3);
    }

    @Test
    void postageAloneIsNothingToTellTheEngine() {
        InvoiceReport report = report(line(2, "1", "POST", 1, "18.00", "7"));

        assertThat(report.activity()).isNull();
        assertThat(report.told()).isEmpty();
        assertThat(taken(report).of(LineClass.NOT_GOODS)).isEqualTo(1);
    }

    @Test
    void aBuyerWithoutANameAndABreakageTellTheEngineNothing() {
        InvoiceReport nobody = report(line(2, "1", "20001", 1, "4.95", null));
        InvoiceReport breakage = report(line(3, "2", "20001", -4, "0.0", null));

        assertThat(nobody.activity()).isNull();
        assertThat(taken(nobody).of(LineClass.NO_MEMBER)).isEqualTo(1);
        assertThat(breakage.activity()).isNull();
        assertThat(taken(breakage).of(LineClass.ADJUSTMENT)).isEqualTo(1);
    }

    @Test
    void aCancellationIsAReturnWithoutReceiptOfItsGoods() {
        RetailLine discount = line(2, "C1", "D", -1, "27.50", "7");
        RetailLine mugs = line(3, "C1", "20001", -2, "4.95", "7");
        RetailLine jugs = line(4, "C1", "20002", -1, "9.95", "7");

        InvoiceReport report = report(discount, mugs, jugs);

        assertThat(report.activity())
                .isEqualTo(new PurchaseReturn(
                        ActivityId.of("C1"),
                        MemberId.of("7"),
                        NOON.minusHours(1).toInstant(ZoneOffset.UTC),
                        List.of(
                                new ReturnedLine.WithoutReceipt("20001", new BigDecimal(2)),
                                new ReturnedLine.WithoutReceipt("20002", BigDecimal.ONE))));
        assertThat(report.told()).containsExactly(mugs, jugs);
        LineCounts counts = new LineCounts();
        counts.countReturned(report, place -> place == 1);
        assertThat(counts.of(LineClass.RETURNED_MATCHED)).isEqualTo(1);
        assertThat(counts.of(LineClass.RETURNED_UNMATCHED)).isEqualTo(1);
        assertThat(counts.of(LineClass.NOT_GOODS)).isEqualTo(1);
        assertThat(counts.total()).isEqualTo(3);
    }

    @Test
    void aCancellationThatSellsIsRefusedLineByLine() {
        InvoiceReport report = report(line(2, "C1", "20001", 5, "4.95", "7"));

        assertThat(report.activity()).isNull();
        assertThat(taken(report).refused())
                .containsExactly(
                        new RefusedLine(2, "the quantity 5 is more than nothing, and the invoice is a cancellation"));
    }

    @Test
    void moreLinesThanAPurchaseHoldsAreRefusedOneByOne() {
        RetailLine[] lines = IntStream.range(0, Purchase.MAX_LINES + 1)
                .mapToObj(i -> line(i + 2, "1", "20001", 1, "0.10", "7"))
                .toArray(RetailLine[]::new);

        LineCounts counts = taken(report(lines));

        assertThat(counts.of(LineClass.EARNED_ON)).isEqualTo(10_000);
        assertThat(counts.refused())
                .containsExactly(new RefusedLine(10_002, "the invoice 1 has more than 10000 lines for the engine"));
    }

    @Test
    void whenTheEngineRefusesAPurchaseItsGoodsAreRefusedAndItsPostageIsStillNoGoods() {
        InvoiceReport report = report(line(2, "1", "20001", 1, "4.95", "7"), line(3, "1", "POST", 1, "18.00", "7"));
        LineCounts counts = new LineCounts();

        counts.countRefused(report, "no such member");

        assertThat(counts.refused()).containsExactly(new RefusedLine(2, "no such member"));
        assertThat(counts.of(LineClass.NOT_GOODS)).isEqualTo(1);
        assertThat(counts.of(LineClass.EARNED_ON)).isZero();
    }

    @Test
    void theCountsOfTwoThreadsMergeWithTheirReasonsInTheOrderOfTheFile() {
        LineCounts one = new LineCounts();
        one.countRefused(report(line(9, "2", "20001", 1, "4.95", "7")), "late");
        LineCounts two = taken(report(line(3, "1", "20001", 0, "4.95", "7"), line(4, "1", "20001", 1, "4.95", "7")));

        one.merge(two);

        assertThat(one.total()).isEqualTo(3);
        assertThat(one.of(LineClass.REFUSED)).isEqualTo(2);
        assertThat(one.refused()).containsExactly(new RefusedLine(3, "the quantity is 0"), new RefusedLine(9, "late"));
    }

    @Test
    void aReturnIsNotCountedWithoutSayingWhatWasMatchedNorAPurchaseAsAReturn() {
        InvoiceReport purchase = report(line(2, "1", "20001", 1, "4.95", "7"));
        InvoiceReport cancelled = report(line(3, "C2", "20001", -1, "4.95", "7"));
        LineCounts counts = new LineCounts();

        assertThatThrownBy(() -> counts.countTaken(cancelled))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the invoice C2 is a return; say which of its lines were matched");
        assertThatThrownBy(() -> counts.countReturned(purchase, place -> true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the invoice 1 is not a return; nothing in it is matched");
        assertThat(counts.total()).isZero();
    }
}
