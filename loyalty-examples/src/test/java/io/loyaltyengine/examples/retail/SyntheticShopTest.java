package io.loyaltyengine.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SyntheticShopTest {

    private static final RetailYear YEAR = SyntheticShop.year(1);
    private static final List<Invoice> INVOICES = YEAR.invoices();

    private static <K> List<Long> frequencies(List<RetailLine> lines, Function<RetailLine, K> key) {
        return lines.stream().collect(Collectors.groupingBy(key, Collectors.counting())).values().stream()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    @Test
    void oneSeedGivesOneYearAndAnotherSeedAnother() {
        assertThat(SyntheticShop.year(1).equals(YEAR)).isTrue();
        assertThat(SyntheticShop.year(2).equals(YEAR)).isFalse();
    }

    @Test
    void theYearHasTheSizeOfASmallShop() {
        RetailFacts facts = RetailFacts.of(YEAR, INVOICES);

        assertThat(facts.lines()).isCloseTo(100_000, within(10_000));
        assertThat(facts.invoices()).isEqualTo(5_000);
        assertThat(facts.customers()).isCloseTo(1_000, within(100));
        assertThat(facts.cancellations()).isCloseTo(600, within(100));
        assertThat(facts.cancelledLinesOfCustomers()).isBetween(1_000, facts.cancelledLines() - 1);
        assertThat(facts.linesWithoutCustomer()).isCloseTo(22_000, within(4_000));
        assertThat(facts.writtenOff()).isPositive();
        assertThat(facts.adjusted()).isPositive();
        assertThat(facts.unread()).isZero();
    }

    @Test
    void itSellsFromDecemberToNovemberInOpeningHoursAndMostInNovember() {
        assertThat(YEAR.lines())
                .isSortedAccordingTo(Comparator.comparing(RetailLine::at))
                .allSatisfy(line -> {
                    assertThat(line.at().toLocalDate())
                            .isBetween(LocalDate.of(2010, 12, 1), LocalDate.of(2011, 11, 30));
                    assertThat(line.at().getDayOfWeek()).isNotEqualTo(DayOfWeek.SATURDAY);
                    assertThat(line.at().getHour()).isBetween(8, 17);
                });
        Map<Month, Long> byMonth = YEAR.lines().stream()
                .collect(Collectors.groupingBy(line -> line.at().getMonth(), Collectors.counting()));
        assertThat(byMonth).hasSize(12);
        assertThat(byMonth.get(Month.NOVEMBER))
                .isEqualTo(byMonth.values().stream().max(Long::compare).orElseThrow());
        assertThat(byMonth.get(Month.NOVEMBER)).isGreaterThan(2 * byMonth.get(Month.FEBRUARY));
    }

    @Test
    void aFewArticlesAndAFewCustomersMakeMuchOfTheBusiness() {
        List<Long> bySku = frequencies(YEAR.lines(), RetailLine::sku);
        assertThat(bySku).hasSizeGreaterThan(1_500);
        assertThat(sum(bySku.subList(0, 200))).isGreaterThan(YEAR.size() / 2);

        List<RetailLine> named =
                YEAR.lines().stream().filter(line -> line.customer() != null).toList();
        List<Long> byCustomer = frequencies(named, RetailLine::customer);
        assertThat(sum(byCustomer.subList(0, byCustomer.size() / 5))).isGreaterThan(named.size() / 2);
    }

    @Test
    void someCancelWhatTheyNeverBoughtAndSomeMoreThanTheyHave() {
        Map<List<String>, Integer> held = new HashMap<>();
        int covered = 0;
        int neverBought = 0;
        int moreThanHeld = 0;
        for (RetailLine line : YEAR.lines()) {
            if (LineClass.beforeTheEngine(line) != null) {
                continue;
            }
            List<String> article = List.of(line.customer(), line.sku());
            if (line.isCancellation()) {
                int left = held.getOrDefault(article, 0) + line.quantity();
                covered += left >= 0 ? 1 : 0;
                neverBought += held.containsKey(article) ? 0 : 1;
                moreThanHeld += held.containsKey(article) && left < 0 ? 1 : 0;
                held.computeIfPresent(article, (any, before) -> Math.max(0, left));
            } else {
                held.merge(article, line.quantity(), Integer::sum);
            }
        }
        assertThat(List.of(covered, neverBought, moreThanHeld)).allMatch(lines -> lines > 50);
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void everyLineOfTheYearEndsInExactlyOneClass() {
        LineCounts counts = new LineCounts();
        counts.countUnread(YEAR);
        List<String> told = new ArrayList<>();
        for (Invoice invoice : INVOICES) {
            InvoiceReport report = InvoiceReport.of(invoice);
            if (report.activity() != null) {
                told.add(report.activity().id().value());
            }
            if (report.isReturn()) {
                counts.countReturned(report, place -> place % 2 == 0);
            } else {
                counts.countTaken(report);
            }
        }

        assertThat(counts.total()).isEqualTo(YEAR.size());
        assertThat(counts.refused()).isEmpty();
        assertThat(told).doesNotHaveDuplicates().hasSizeBetween(4_000, 5_000);
        for (LineClass lineClass : LineClass.values()) {
            assertThat(counts.of(lineClass) > 0).as(lineClass.name()).isEqualTo(lineClass != LineClass.REFUSED);
        }
    }
}
