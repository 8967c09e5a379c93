package io.loyaltyengine.accounting;

import static io.loyaltyengine.CoffeeShop.ADA;
import static io.loyaltyengine.CoffeeShop.BEANS;
import static io.loyaltyengine.CoffeeShop.CASHBACK;
import static io.loyaltyengine.CoffeeShop.at;
import static io.loyaltyengine.CoffeeShop.line;
import static io.loyaltyengine.CoffeeShop.receipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.CoffeeShop;
import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.MemberMerge;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Proposals;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The books of a spring at the coffee shop, where Ada and somebody with a strange name are members. */
class BooksStoryTest {

    private static final MemberId STRANGE = MemberId.of("=HYPERLINK(\"x\")");
    private static final Instant MARCH = at("2026-03-01T00:00:00Z");
    private static final Instant APRIL = at("2026-03-31T23:00:00Z");
    private static final Instant MAY = at("2026-04-30T23:00:00Z");

    private final CoffeeShop shop = CoffeeShop.empty(ClawBack.UNLIMITED);
    private final Books books = Books.of(shop.program, shop.store);

    @BeforeEach
    void aSpringGoesBy() {
        submit(new Enrolment(ActivityId.of("enrol-ada"), Member.customer("ada"), at("2026-03-01")));
        submit(new Enrolment(
                ActivityId.of("enrol-strange"), Member.customer(STRANGE.value()), at("2026-03-01T13:00:00Z")));
        buy("p1", ADA, at("2026-03-02"), line("1", "MUG", 2, "60.00"), line("2", "TEA", 1, "200.00"));
        buy("p2", STRANGE, at("2026-03-10"), line("1", "TEA", 1, "90.50"));
        submit(CoffeeShop.redemption("r1", at("2026-03-20"), 50, "50.00"));
        submit(new RedemptionVoid(ActivityId.of("oops"), ADA, at("2026-03-21"), ActivityId.of("r1")));
        submit(CoffeeShop.redemption("r2", at("2026-03-22"), 220, "50.00"));
        submit(new PurchaseReturn(ActivityId.of("back"), ADA, at("2026-04-02"), List.of(receipt("p1", "1", 2))));
        buy("p3", ADA, at("2026-04-20"), line("1", "TEA", 1, "25.00"));
        submit(new Redemption(
                ActivityId.of("r3"),
                STRANGE,
                at("2026-04-30T22:50:00Z"),
                "money-off",
                BEANS.of(50),
                Money.of("GBP", "20.00"),
                Redemption.Settlement.ON_CAPTURE));
    }

    private void submit(Activity activity) {
        shop.engine
                .withClock(Clock.fixed(activity.at(), ZoneOffset.UTC))
                .submit(activity)
                .orThrow();
    }

    private void buy(String id, MemberId member, Instant at, LineItem... lines) {
        submit(Purchase.of(id, member, at, List.of(lines)));
    }

    @Test
    void theLiabilityAtTheEndOfApril() {
        assertThat(books.liabilityBefore(MAY).toText()).isEqualTo("""
                        Liability of coffee-club
                        at 30 April 2026, 23:59:59 in Europe/London

                        BEANS in beans
                          Pending                                    0
                          Available                                 45
                          Held                                      50
                          Owed by members                            0
                          Outstanding                               95
                          by age
                            up to 30 days                            5
                            31 to 90 days                           90
                            91 to 180 days                           0
                            181 to 365 days                          0
                            over 365 days                            0
                          by expiry
                            March 2027                              90
                            April 2027                               5
                            never                                    0

                        CASHBACK in GBP
                          Pending                                 0.50
                          Available                               5.81
                          Held                                    0.00
                          Owed by members                         0.00
                          Outstanding                             6.31
                          by age
                            up to 30 days                         0.50
                            31 to 90 days                         5.81
                            91 to 180 days                        0.00
                            181 to 365 days                       0.00
                            over 365 days                         0.00
                          by expiry
                            never                                 6.31
                        """);
    }

    @Test
    void theRollForwardUntilTheBeansOfTheFirstMonthHaveExpired() {
        assertThat(books.rollForward(MARCH, at("2027-04-09T23:00:00Z")).toText())
                .isEqualTo("""
                        Roll-forward of coffee-club
                        from 1 March 2026, 00:00:00 until before 10 April 2027, 00:00:00 in Europe/London

                        BEANS in beans
                          Opening balance                            0
                            issued                                 375
                            taken back                             -60
                            redeemed                              -270
                            restored                                50
                            expired                                -90
                          Closing balance                            5

                        CASHBACK in GBP
                          Opening balance                         0.00
                            issued                                7.51
                            taken back                           -1.20
                          Closing balance                         6.31
                        """);
    }

    @Test
    void theJournalOfMarchFromTheTenthOn() throws IOException {
        StringWriter csv = new StringWriter();
        books.export(at("2026-03-10"), APRIL).writePostings(csv);
        assertThat(csv.toString().replace("\r\n", "\n")).isEqualTo("""
                        date,effective_date,type,account,debit,credit,currency,reference
                        2026-03-10,2026-03-10,earned,issuance,90,,BEANS,"'=HYPERLINK(""x"") #3 p2"
                        2026-03-10,2026-03-10,earned,available,,90,BEANS,"'=HYPERLINK(""x"") #3 p2"
                        2026-03-10,2026-03-10,earned,issuance,1.81,,CASHBACK,"'=HYPERLINK(""x"") #3 p2"
                        2026-03-10,2026-03-10,earned,pending,,1.81,CASHBACK,"'=HYPERLINK(""x"") #3 p2"
                        2026-03-20,2026-03-16,matured,pending,5.20,,CASHBACK,ada #5
                        2026-03-20,2026-03-16,matured,available,,5.20,CASHBACK,ada #5
                        2026-03-20,2026-03-20,redeemed,available,50,,BEANS,ada #6 r1
                        2026-03-20,2026-03-20,redeemed,redeemed,,50,BEANS,ada #6 r1
                        2026-03-21,2026-03-21,restored,redeemed,50,,BEANS,ada #7 oops
                        2026-03-21,2026-03-21,restored,available,,50,BEANS,ada #7 oops
                        2026-03-22,2026-03-22,redeemed,available,220,,BEANS,ada #8 r2
                        2026-03-22,2026-03-22,redeemed,redeemed,,220,BEANS,ada #8 r2
                        """);
    }

    @Test
    void theJournalOfMarchInSums() throws IOException {
        StringWriter csv = new StringWriter();
        books.export(MARCH, APRIL).writeSums(csv);
        assertThat(csv.toString().replace("\r\n", "\n")).isEqualTo("""
                        date,account,debit,credit,currency,reference
                        2026-03-02,available,,260,BEANS,coffee-club 2026-03-02
                        2026-03-02,issuance,260,,BEANS,coffee-club 2026-03-02
                        2026-03-02,pending,,5.20,CASHBACK,coffee-club 2026-03-02
                        2026-03-02,issuance,5.20,,CASHBACK,coffee-club 2026-03-02
                        2026-03-10,available,,90,BEANS,coffee-club 2026-03-10
                        2026-03-10,issuance,90,,BEANS,coffee-club 2026-03-10
                        2026-03-10,pending,,1.81,CASHBACK,coffee-club 2026-03-10
                        2026-03-10,issuance,1.81,,CASHBACK,coffee-club 2026-03-10
                        2026-03-20,available,50,,BEANS,coffee-club 2026-03-20
                        2026-03-20,redeemed,,50,BEANS,coffee-club 2026-03-20
                        2026-03-20,pending,5.20,,CASHBACK,coffee-club 2026-03-20
                        2026-03-20,available,,5.20,CASHBACK,coffee-club 2026-03-20
                        2026-03-21,available,,50,BEANS,coffee-club 2026-03-21
                        2026-03-21,redeemed,50,,BEANS,coffee-club 2026-03-21
                        2026-03-22,available,220,,BEANS,coffee-club 2026-03-22
                        2026-03-22,redeemed,,220,BEANS,coffee-club 2026-03-22
                        """);
    }

    @Test
    void whatMembersOweIsTakenOffWhatIsOwedToThem() {
        CurrencyLiability beans = beans(books.liability(at("2026-04-10")));

        assertThat(beans.available()).isEqualTo(BEANS.of(90));
        assertThat(beans.debt()).isEqualTo(BEANS.of(20));
        assertThat(beans.outstanding()).isEqualTo(BEANS.of(70));
        assertThat(books.liability(at("2026-04-10")).toText())
                .contains("  Owed by members                          -20\n");
    }

    @Test
    void whatMerelyQualifiesIsNoLiability() {
        assertThat(books.liability(APRIL).currencies())
                .extracting(CurrencyLiability::currency)
                .containsExactly(BEANS, CASHBACK);
        assertThat(books.rollForward(MARCH, APRIL).currencies())
                .extracting(CurrencyRollForward::currency)
                .containsExactly(BEANS, CASHBACK);
    }

    @Test
    void whatExpiresAtTheEndOfAPeriodIsOwedUntilThen() {
        Instant expiry = at("2027-03-10");

        assertThat(beans(books.liabilityBefore(expiry)).outstanding()).isEqualTo(BEANS.of(95));
        assertThat(beans(books.liability(expiry)).outstanding()).isEqualTo(BEANS.of(5));
    }

    @Test
    void agesAreCountedInMidnightsOfTheProgramsZone() {
        AgeBands bands = AgeBands.of(0, 1);

        // in May it is midnight in London when it is 11 p.m. in UTC
        buy("p4", ADA, at("2026-05-01T22:30:00Z"), line("1", "TEA", 1, "7.00"));
        assertThat(beans(books.liability(at("2026-05-01T22:59:59Z"), bands))
                        .byAge()
                        .get(0))
                .isEqualTo(new CurrencyLiability.Aged("up to 0 days", BEANS.of(7)));
        assertThat(beans(books.liability(at("2026-05-01T23:00:00Z"), bands))
                        .byAge()
                        .get(1))
                .isEqualTo(new CurrencyLiability.Aged("1 to 1 days", BEANS.of(7)));
        assertThat(beans(books.liability(at("2026-05-02T23:00:00Z"), bands))
                        .byAge()
                        .get(2))
                .isEqualTo(new CurrencyLiability.Aged("over 1 days", BEANS.of(102)));
    }

    @Test
    void aPeriodThatIsClosedIsGivenAgainAsItWas() {
        Liability closed = books.liabilityBefore(APRIL);

        // happened in March, and the till was offline until May
        shop.engine
                .withClock(Clock.fixed(at("2026-05-05"), ZoneOffset.UTC))
                .earn(CoffeeShop.purchase("late", at("2026-03-30"), "1000.00"))
                .orThrow();

        assertThat(beans(books.liabilityBefore(APRIL)).outstanding())
                .isEqualTo(beans(closed).outstanding().plus(BEANS.of(1_000)));
        assertThat(books.recordedBefore(APRIL).liabilityBefore(APRIL)).isEqualTo(closed);
    }

    @Test
    void theGrantsOfMarchAreFollowedLotByLot() {
        Cohort cohort = books.cohort(BEANS, MARCH, APRIL, at("2026-05-10"));

        assertThat(cohort)
                .isEqualTo(new Cohort(
                        MARCH,
                        APRIL,
                        at("2026-05-10"),
                        BEANS.of(350),
                        BEANS.of(220),
                        BEANS.of(0),
                        BEANS.of(0),
                        BEANS.of(40),
                        BEANS.of(0),
                        BEANS.of(90)));
        assertThat(books.cohort(BEANS, APRIL, MAY, at("2026-05-10")).repaid()).isEqualTo(BEANS.of(20));
        assertThat(books.cohort(BEANS, APRIL, MAY, at("2026-05-10")).used()).isEqualTo(BEANS.of(20));
        assertThat(books.cohort(BEANS, APRIL, MAY, at("2026-05-10")).usable()).isEqualTo(BEANS.of(25));
        assertThat(books.cohort(BEANS, at("2026-03-02"), at("2026-03-10"), APRIL)
                        .issued())
                .as("from noon inclusive to noon exclusive")
                .isEqualTo(BEANS.of(260));
    }

    @Test
    void whatStaffGaveIsOwedAndBelongsToNoCohort() {
        submit(new Adjustment(
                ActivityId.of("goodwill"), STRANGE, at("2026-04-05"), BEANS.of(10), "cold coffee", "carol", "dave"));

        assertThat(books.rollForward(APRIL, MAY).currencies().get(0).flow(Flow.ADJUSTED))
                .isEqualTo(BEANS.of(10));
        assertThat(books.cohort(BEANS, APRIL, MAY, MAY).issued()).isEqualTo(BEANS.of(25));
        assertThat(books.cohort(BEANS, APRIL, MAY, MAY).open()).isEqualTo(BEANS.of(5));
    }

    @Test
    void whatWasGrantedToAMemberWhoBecameAPartOfAnotherStaysInItsCohort() {
        Cohort before = books.cohort(BEANS, MARCH, APRIL, MAY);
        submit(new Adjustment(
                ActivityId.of("goodwill"), STRANGE, at("2026-05-01"), BEANS.of(10), "cold coffee", "carol", "dave"));
        submit(new MemberMerge(ActivityId.of("one"), ADA, at("2026-05-02"), STRANGE));
        submit(CoffeeShop.redemption("r4", at("2026-05-03"), 50, "50.00"));

        assertThat(books.cohort(BEANS, MARCH, APRIL, at("2026-05-02")))
                .isEqualTo(new Cohort(
                        MARCH,
                        APRIL,
                        at("2026-05-02"),
                        before.issued(),
                        before.redeemed(),
                        before.repaid(),
                        before.expired(),
                        before.takenBack(),
                        BEANS.zero(),
                        before.open()));
        assertThat(books.cohort(BEANS, MARCH, APRIL, at("2026-05-03")).redeemed())
                .isEqualTo(before.redeemed().plus(BEANS.of(50)));
        assertThat(books.rollForward(MAY, at("2026-06-01")).currencies().get(0).flow(Flow.TRANSFERRED))
                .isEqualTo(BEANS.zero());
    }

    @Test
    void whatHappenedBeforeAMergeAndIsRecordedAfterItCountsFromTheMergeOn() {
        submit(new RedemptionCapture(ActivityId.of("c3"), STRANGE, at("2026-04-30T23:00:00Z"), ActivityId.of("r3")));
        submit(new MemberMerge(ActivityId.of("one"), ADA, at("2026-05-02"), STRANGE));
        Cohort before = books.cohort(BEANS, MARCH, APRIL, at("2026-05-01T13:00:00Z"));
        shop.engine
                .withClock(Clock.fixed(at("2026-05-05"), ZoneOffset.UTC))
                .undo(new RedemptionVoid(ActivityId.of("late"), ADA, at("2026-05-01"), ActivityId.of("r3")))
                .orThrow();

        CurrencyLiability between = beans(books.liability(at("2026-05-02")));
        Cohort after = books.cohort(BEANS, MARCH, APRIL, at("2026-05-02"));

        assertThat(between.outstanding()).isEqualTo(BEANS.of(95));
        assertThat(between.byExpiry().get(0))
                .isEqualTo(new CurrencyLiability.Expiring(YearMonth.of(2027, 3), BEANS.of(90)));
        assertThat(after.redeemed()).isEqualTo(before.redeemed().minus(BEANS.of(50)));
        assertThat(after.open()).isEqualTo(before.open().plus(BEANS.of(50)));
    }

    @Test
    void whatIsOwedInACurrencyThatTheProgramGaveUpIsStillOwed() {
        Program other = Program.named("coffee-club", "2", shop.program.zone(), "GBP")
                .currency(CASHBACK)
                .evaluatedBy(facts -> Proposals.of());
        Books after = Books.of(other, shop.store);

        assertThat(after.liability(at("2026-04-10")).currencies())
                .extracting(CurrencyLiability::currency)
                .containsExactly(CASHBACK, BEANS);
        assertThat(after.rollForward(MARCH, APRIL).currencies().get(1).flow(Flow.ISSUED))
                .isEqualTo(BEANS.of(350));
    }

    @Test
    void accountsCanHaveTheNumbersOfTheHostsChart() throws IOException {
        StringWriter csv = new StringWriter();
        books.export(at("2026-03-22"), APRIL)
                .named(account -> account == Account.AVAILABLE ? "2310" : "-90")
                .writeSums(csv);

        assertThat(csv.toString()).isEqualTo("""
                date,account,debit,credit,currency,reference\r
                2026-03-22,2310,220,,BEANS,coffee-club 2026-03-22\r
                2026-03-22,'-90,,220,BEANS,coffee-club 2026-03-22\r
                """);
    }

    @Test
    void whatCannotBeWrittenToSaysSo() {
        for (int day = 0; day < 100; day++) {
            buy("more-" + day, ADA, MAY.plus(Duration.ofDays(day)), line("1", "TEA", 1, "1.00"));
        }
        whatCannotBeWrittenToSaysSo(books.export(MARCH, APRIL));
        // more than a buffer holds
        whatCannotBeWrittenToSaysSo(books.export(MARCH, MAY.plus(Duration.ofDays(100))));
    }

    private static void whatCannotBeWrittenToSaysSo(JournalExport export) {
        Writer full = new Writer() {
            @Override
            public void write(char[] chars, int from, int many) throws IOException {
                throw new IOException("the disk is full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> export.writePostings(full))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
        assertThatThrownBy(() -> export.writeSums(full))
                .isInstanceOf(IOException.class)
                .hasMessage("the disk is full");
    }

    @Test
    void aPeriodEndsAfterItBegins() {
        assertThatThrownBy(() -> books.rollForward(APRIL, APRIL))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "a roll-forward ends after it begins, not from 2026-03-31T23:00:00Z to 2026-03-31T23:00:00Z");
        assertThatThrownBy(() -> books.cohort(BEANS, APRIL, MARCH, MAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a cohort ends after it begins, not from 2026-03-31T23:00:00Z to 2026-03-01T00:00:00Z");
        assertThatThrownBy(() -> books.export(APRIL, MARCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an export ends after it begins, not from 2026-03-31T23:00:00Z to 2026-03-01T00:00:00Z");
    }

    private static CurrencyLiability beans(Liability liability) {
        return liability.currencies().stream()
                .filter(owed -> owed.currency().equals(BEANS))
                .findFirst()
                .orElseThrow();
    }
}
