package io.loyaltyengine.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.audit.CurrencyTotals;
import io.loyaltyengine.examples.retail.LineClass;
import io.loyaltyengine.examples.retail.RetailCsv;
import io.loyaltyengine.examples.retail.RetailYear;
import io.loyaltyengine.examples.retail.SyntheticShop;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RetailReplayTest {

    private static final Path REAL = Path.of("../../shared/data/online-retail/online_retail.csv.gz");

    @Test
    void aMadeUpYearGivesTheSameJournalWithOneTillAndWithTwo() throws Exception {
        ShopReport one = play(SyntheticShop.year(7), 1);
        ShopReport two = play(SyntheticShop.year(7), 2);
        assertThat(two.digest()).isEqualTo(one.digest()).hasSize(64);
        assertThat(two.totals()).isEqualTo(one.totals());
        assertThat(play(SyntheticShop.year(8), 2).digest()).isNotEqualTo(one.digest());
    }

    @Test
    void aMadeUpYearKeepsEveryLawAndCountsEveryLineOnce() throws Exception {
        RetailYear year = SyntheticShop.year(7);
        ShopReport report = play(year, 2);
        assertThat(Audit.of(report.program(), report.store()).all().violations())
                .isEmpty();
        assertThat(report.lines().total()).isEqualTo(year.size());
        everythingHappens(report);
    }

    @Test
    void theRealYearAgreesWithWhatIsKnownOfItAndKeepsEveryLaw() throws Exception {
        assumeTrue(Files.exists(REAL), "skipped: " + REAL.getFileName() + " is not beside the project");
        ShopReport report = play(RetailCsv.read(REAL), 2);
        assertThat(report.lines().total()).isEqualTo(541_909);
        assertThat(report.facts().invoices()).isEqualTo(25_900);
        assertThat(report.lines().of(LineClass.ADJUSTMENT)).isEqualTo(1_336 + 3);
        assertThat(report.lines().of(LineClass.NO_MEMBER) + report.lines().of(LineClass.ADJUSTMENT))
                .isEqualTo(135_080);
        assertThat(report.lines().of(LineClass.REFUSED)).isZero();
        assertThat(Audit.of(report.program(), report.store()).all().violations())
                .isEmpty();
        everythingHappens(report);
        for (CurrencyTotals totals : report.totals()) {
            assertThat(totals.outstanding()
                            .plus(totals.clawedBack())
                            .plus(totals.redeemed())
                            .plus(totals.expired()))
                    .isEqualTo(totals.issued());
        }
    }

    private static void everythingHappens(ShopReport report) {
        Set<EntryType> seen = EnumSet.noneOf(EntryType.class);
        report.store()
                .members()
                .forEach(member ->
                        report.store().journal(member).stream().map(Entry::type).forEach(seen::add));
        assertThat(seen)
                .contains(
                        EntryType.ENROLLED,
                        EntryType.EARNED,
                        EntryType.MATURED,
                        EntryType.EXPIRED,
                        EntryType.REDEEMED,
                        EntryType.RETURNED,
                        EntryType.TIER_CHANGED,
                        EntryType.PERK_USED);
        assertThat(report.movements().up()).isPositive();
        assertThat(report.movements().down()).isPositive();
        assertThat(report.remarkable(3)).hasSize(3);
    }

    private static ShopReport play(RetailYear year, int tills) throws Exception {
        return new RetailReplay(ShopYear.retailClub(), tills, outcome -> {}).play(year);
    }
}
