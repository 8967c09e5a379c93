package io.loyaltyengine.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityType;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A bakery's year: an order paid in parts, a refund, crumbs that become money or go to a friend, what the desk puts right, two
 * cards of one person, somebody who leaves and somebody who is forgotten. {@code -Dloyalty.stories.write=true} writes the
 * outcomes anew.
 */
class BakeryStoryTest {

    private static final String PROGRAM = "src/main/resources/programs/bakery.yaml";
    private static final String STORY = "src/main/resources/stories/bakery.jsonl";
    private static final Path OUTCOMES = Path.of("src/test/resources/stories/bakery-outcomes.jsonl");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void everythingThatHappensAtTheBakeryComesToThis() {
        assertThat(run("replay", "--program", PROGRAM, "--activities", STORY))
                .as(err.toString())
                .isZero();
        assertThat(out.toString().lines().toList()).last().asString().matches("SHA-256 over the journal: [0-9a-f]{64}");
        assertThat(out.toString().replace(System.lineSeparator(), "\n")).startsWith("""
                accepted                      23
                repeated                       1
                refused                        0
                unreadable                     0
                accepted, by type
                  enrolment                    3
                  purchase                     3
                  purchase-return              1
                  redemption                   2
                  redemption-capture           2
                  redemption-void              1
                  redemption-refund            2
                  currency-conversion          1
                  transfer                     1
                  adjustment                   2
                  reversal                     2
                  member-merge                 1
                  membership-closure           1
                  erasure                      1
                CRUMBS
                  issued                    1440
                  adjusted                   -20
                  pending                      0
                  clawedBack                 100
                  redeemed                   150
                  expired                    714
                  converted                  160
                  residual                     1
                  outstanding                295
                CASH
                  issued                    0.00
                  adjusted                  0.00
                  pending                   0.00
                  clawedBack                0.00
                  redeemed                  0.00
                  expired                   0.00
                  converted                -1.28
                  residual                  0.00
                  outstanding               1.28
                """);
    }

    @Test
    void everyLawOfTheLedgerHoldsOverIt() {
        assertThat(run("audit", "--program", PROGRAM, "--activities", STORY))
                .as(out.toString())
                .isZero();
        assertThat(out.toString().lines())
                .containsExactly("3 members, 36 entries, 78 postings: laws 1 to 12, 14 to 17 and 19 to 21 hold");
    }

    @Test
    void everyActivityHasTheOutcomeThatIsOnFile() throws Exception {
        Path outcomes = folder.resolve("outcomes.jsonl");
        assertThat(run("replay", "--program", PROGRAM, "--activities", STORY, "--outcomes", outcomes.toString()))
                .as(err.toString())
                .isZero();
        if (Boolean.getBoolean("loyalty.stories.write")) {
            Files.copy(outcomes, OUTCOMES, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(outcomes).hasSameTextualContentAs(OUTCOMES);
    }

    @Test
    void theStoryTellsOfNearlyEveryTypeOfActivity() throws Exception {
        String story = Files.readString(Path.of(STORY));
        assertThat(ActivityType.labels().stream().filter(type -> !story.contains("\"type\":\"" + type + "\"")))
                .containsExactly("profile-update", "interaction", "perk-use");
    }

    private int run(String... args) {
        return LoyaltyCommand.run(new PrintWriter(out), new PrintWriter(err), args);
    }
}
