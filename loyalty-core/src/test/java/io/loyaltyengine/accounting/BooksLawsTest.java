package io.loyaltyengine.accounting;

import static io.loyaltyengine.accounting.RandomBooks.POINTS;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.ledger.Balance;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.member.MemberId;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The books of members whose lives are made up at random. */
class BooksLawsTest {

    private static final Instant START = RandomBooks.START;

    @Property(tries = 150)
    void bandsAndMonthsSumToWhatMembersHave(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        RandomBooks lives = RandomBooks.of(seed);
        for (int i = 0; i < 8; i++) {
            Instant at = lives.moment();
            for (CurrencyLiability owed :
                    lives.books.liability(at, AgeBands.of(0, 7, 100)).currencies()) {
                Balance balance = balance(lives, owed, at);
                Amount whole = balance.pending().plus(balance.available()).plus(balance.held());
                assertThat(sum(owed, owed.byAge(), CurrencyLiability.Aged::amount))
                        .isEqualTo(whole);
                assertThat(sum(owed, owed.byExpiry(), CurrencyLiability.Expiring::amount))
                        .isEqualTo(whole);
                assertThat(owed.debt()).isEqualTo(balance.debt());
                assertThat(owed.outstanding()).isEqualTo(whole.minus(balance.debt()));
            }
        }
    }

    private static Balance balance(RandomBooks lives, CurrencyLiability owed, Instant at) {
        Amount zero = owed.currency().zero();
        Balance sum = new Balance(zero, zero, zero, zero);
        for (MemberId member : lives.store.members()) {
            Balance one = lives.engine().balance(member, owed.currency(), at);
            sum = new Balance(
                    sum.pending().plus(one.pending()),
                    sum.available().plus(one.available()),
                    sum.held().plus(one.held()),
                    sum.debt().plus(one.debt()));
        }
        return sum;
    }

    private static <T> Amount sum(CurrencyLiability owed, List<T> parts, Function<T, Amount> amount) {
        return parts.stream().map(amount).reduce(owed.currency().zero(), Amount::plus);
    }

    @Property(tries = 150)
    void aRollForwardLeadsFromOneLiabilityToTheNext(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        RandomBooks lives = RandomBooks.of(seed);
        Instant from = lives.moment();
        for (int i = 0; i < 5; i++) {
            Instant to = from.plus(Duration.ofDays(1 + i * 70L)).plusNanos(i);
            RollForward rolled = lives.books.rollForward(from, to);
            Liability before = lives.books.liabilityBefore(from);
            Liability after = lives.books.liabilityBefore(to);
            for (int c = 0; c < rolled.currencies().size(); c++) {
                CurrencyRollForward one = rolled.currencies().get(c);
                assertThat(one.opening()).isEqualTo(before.currencies().get(c).outstanding());
                assertThat(one.closing()).isEqualTo(after.currencies().get(c).outstanding());
                assertThat(one.flows().values().stream().reduce(one.opening(), Amount::plus))
                        .isEqualTo(one.closing());
                assertThat(one.flow(Flow.TRANSFERRED)).isEqualTo(one.currency().zero());
            }
            from = to;
        }
    }

    @Property(tries = 100)
    void whatASweepWritesDownChangesNoReport(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        RandomBooks lives = RandomBooks.of(seed);
        Instant end = lives.now().plus(Duration.ofDays(300));
        Liability liability = lives.books.liability(end);
        RollForward rolled = lives.books.rollForward(START, end);
        Cohort cohort = lives.books.cohort(POINTS, START, START.plus(Duration.ofDays(90)), end);

        lives.engine().sweep(end);

        assertThat(lives.books.liability(end)).isEqualTo(liability);
        assertThat(lives.books.rollForward(START, end)).isEqualTo(rolled);
        assertThat(lives.books.cohort(POINTS, START, START.plus(Duration.ofDays(90)), end))
                .isEqualTo(cohort);
    }

    @Property(tries = 100)
    void cohortsOfTwoPeriodsAreTheCohortOfBoth(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        RandomBooks lives = RandomBooks.of(seed);
        Instant at = lives.moment().plusSeconds(1);
        Instant begin = START.minus(Duration.ofDays(20));
        Instant middle = lives.moment();
        Instant end = lives.now().plus(Duration.ofDays(100));
        Cohort early = lives.books.cohort(POINTS, begin, middle, at);
        Cohort late = lives.books.cohort(POINTS, middle, end, at);
        CurrencyRollForward all = lives.books
                .rollForward(begin.minusSeconds(1), at.plusNanos(1))
                .currencies()
                .get(0);
        CurrencyLiability owed = lives.books.liability(at).currencies().get(0);

        assertThat(lives.books.cohort(POINTS, begin, end, at))
                .isEqualTo(new Cohort(
                        begin,
                        end,
                        at,
                        all.flow(Flow.ISSUED),
                        early.redeemed().plus(late.redeemed()),
                        early.repaid().plus(late.repaid()),
                        early.expired().plus(late.expired()),
                        early.takenBack().plus(late.takenBack()),
                        early.moved().plus(late.moved()),
                        early.open().plus(late.open())));
        // besides them there are gifts, and what staff granted
        assertThat(early.open().plus(late.open()))
                .isLessThanOrEqualTo(owed.pending().plus(owed.available()).plus(owed.held()));
    }

    @Property(tries = 60)
    void theLiabilityEndsWithThePoints(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        RandomBooks lives = RandomBooks.of(seed);
        Instant to = START.plus(Duration.ofDays(200));
        Money allocated = Money.of("GBP", "812.35");
        Cohort granted = lives.books.cohort(POINTS, START, to, to);
        DeferredRevenue revenue = DeferredRevenue.of(allocated, granted.issued());
        Money sum = Money.zero("GBP");
        for (int days = 0; days <= 500; days += 50) {
            Cohort cohort = lives.books.cohort(POINTS, START, to, START.plus(Duration.ofDays(days)));
            revenue = revenue.next(cohort, granted.issued().max(cohort.used()));
            sum = sum.plus(revenue.revenue());
            assertThat(sum).isEqualTo(revenue.recognised());
            assertThat(revenue.recognised().plus(revenue.liability())).isEqualTo(allocated);
        }
        // 200 days of grants and 200 of life are over
        assertThat(revenue.liability()).isEqualTo(Money.zero("GBP"));
    }

    @Property(tries = 60)
    void booksThatWereClosedStayAsTheyWere(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        RandomBooks lives = RandomBooks.of(seed);
        Instant close = lives.moment();
        Liability then = Books.of(lives.program, journals(lives, close)).liability(close);

        assertThat(lives.books.recordedBefore(close).liability(close)).isEqualTo(then);
    }

    private static Iterable<List<Entry>> journals(RandomBooks lives, Instant close) {
        List<List<Entry>> journals = new ArrayList<>();
        for (MemberId member : lives.store.members()) {
            journals.add(lives.store.journal(member).stream()
                    .filter(entry -> entry.recordedAt().isBefore(close))
                    .toList());
        }
        return journals;
    }

    @Property(tries = 60)
    void debitsEqualCreditsInEveryEntryAndOnEveryDay(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed)
            throws IOException {
        RandomBooks lives = RandomBooks.of(seed);
        Instant from = lives.moment();
        Instant to = from.plus(Duration.ofDays(200));
        StringWriter postings = new StringWriter();
        StringWriter sums = new StringWriter();
        lives.books.export(from, to).writePostings(postings);
        lives.books.export(from, to).writeSums(sums);

        assertThat(balances(postings.toString(), 4, row -> row[6] + row[7].replaceAll(" #(\\d+).*", "#$1")))
                .allSatisfy((key, balance) -> assertThat(balance).isEqualByComparingTo("0"));
        assertThat(balances(sums.toString(), 2, row -> row[0] + row[4]))
                .allSatisfy((key, balance) -> assertThat(balance).isEqualByComparingTo("0"));
        assertThat(balances(sums.toString(), 2, row -> row[0] + row[1] + row[4]))
                .isEqualTo(balances(postings.toString(), 4, row -> row[0] + row[3] + row[6]));
        for (String row : postings.toString().lines().skip(1).toList()) {
            assertThat(LocalDate.parse(row.substring(0, 10)))
                    .isBetween(
                            LocalDate.ofInstant(from, lives.program.zone()),
                            LocalDate.ofInstant(to, lives.program.zone()));
        }
    }

    private static Map<String, BigDecimal> balances(String csv, int debit, Function<String[], String> key) {
        Map<String, BigDecimal> balances = new TreeMap<>();
        csv.lines().skip(1).map(line -> line.split(",", -1)).forEach(row -> {
            assertThat(row[debit].isEmpty()).isNotEqualTo(row[debit + 1].isEmpty());
            BigDecimal amount =
                    row[debit].isEmpty() ? new BigDecimal(row[debit + 1]).negate() : new BigDecimal(row[debit]);
            assertThat(amount.signum()).isEqualTo(row[debit].isEmpty() ? -1 : 1);
            balances.merge(key.apply(row), amount, BigDecimal::add);
        });
        return balances;
    }
}
