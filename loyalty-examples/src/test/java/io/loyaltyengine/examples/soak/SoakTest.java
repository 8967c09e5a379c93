package io.loyaltyengine.examples.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.examples.retail.RetailCsv;
import io.loyaltyengine.examples.retail.RetailYear;
import io.loyaltyengine.examples.retail.SyntheticShop;
import io.loyaltyengine.examples.shop.ShopYear;
import io.loyaltyengine.program.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoakTest {

    private static final Path REAL = Path.of("../../shared/data/online-retail/online_retail.csv.gz");

    @Test
    void aMadeUpYearInWhichEverythingHappensBreaksNoLaw() throws Exception {
        SoakReport report = soak(SyntheticShop.year(7), 7, 6_000);
        assertThat(report.entries()).isGreaterThanOrEqualTo(6_000);
        assertThat(report.rounds()).isGreaterThanOrEqualTo(7);
        assertThat(report.audits()).isGreaterThan(report.members());
        everythingWasAccepted(report);
    }

    @Test
    void theSameSeedGivesTheSameJournalsAndAnotherOneOthers() throws Exception {
        RetailYear year = SyntheticShop.year(7);
        SoakReport once = soak(year, 1, 1_000);
        assertThat(soak(year, 1, 1_000)).isEqualTo(once);
        assertThat(soak(year, 2, 1_000).digest()).isNotEqualTo(once.digest());
    }

    @Test
    void aYearThatIsOverBeginsAnew() throws Exception {
        RetailYear all = SyntheticShop.year(7);
        RetailYear fewDays = new RetailYear(all.lines().subList(0, 1_000), List.of());
        assertThat(soak(fewDays, 3, 2_000).entries()).isGreaterThanOrEqualTo(2_000);
    }

    @Test
    void theRealYearBreaksNoLawEither() throws Exception {
        assumeTrue(Boolean.getBoolean("loyalty.long"), "skipped: only in the profile long");
        assumeTrue(Files.exists(REAL), "skipped: " + REAL.getFileName() + " is not beside the project");
        for (long seed = 1; seed <= 3; seed++) {
            SoakReport report = soak(RetailCsv.read(REAL), seed, 120_000);
            assertThat(report.entries()).isGreaterThanOrEqualTo(120_000);
            everythingWasAccepted(report);
        }
    }

    private static void everythingWasAccepted(SoakReport report) {
        assertThat(report.kinds()).containsOnlyKeys(ActivityType.values());
        assertThat(report.kinds().values())
                .allSatisfy(kind -> assertThat(kind.accepted()).isPositive());
        assertThat(report.late()).isPositive();
        assertThat(report.repeated()).isPositive();
        assertThat(report.foreseen()).isPositive();
        assertThat(report.sweeps()).isGreaterThan(1);
    }

    private static SoakReport soak(RetailYear year, long seed, long entries) throws IOException {
        Program program = ShopYear.program("soak-club.yaml");
        return Soak.run(program, year, seed, entries);
    }
}
