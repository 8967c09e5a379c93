package io.loyaltyengine.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BooksCommandsTest {

    private static final String PROGRAM = "src/main/resources/programs/coffee-club.yaml";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path activities;

    @BeforeEach
    void adaEarnsAndSpends() throws Exception {
        activities = Files.writeString(folder.resolve("spring.jsonl"), """
                {"type":"enrolment","id":"e","member":"ada","at":"2026-03-02T08:00:00Z"}
                {"type":"purchase","id":"till-1/1","member":"ada","at":"2026-03-02T12:15:00Z","lines":[{"sku":"CAKE","quantity":1,"amount":120.00}]}
                {"type":"redemption","id":"till-1/2","member":"ada","at":"2026-04-01T09:00:00Z","reward":"pound-off","requested":100,"order":5.00}
                """);
    }

    @Test
    void whatIsTypedWronglyIsRefusedInPlainWords() {
        assertThat(run("liability", "--on", "2026-02-30")).isEqualTo(2);
        assertThat(err).asString().startsWith("""
                Invalid value for option '--on': '2026-02-30' is no day of the years 1 to 9999, such as 2026-03-31
                """);
        assertThat(run("statement", "--member", "ada", "--to", "+999999999-12-31"))
                .isEqualTo(2);
        assertThat(run("export", "--to", "+999999999-12-31")).isEqualTo(2);
        assertThat(run("liability", "--at", "+1000000000-12-31T23:59:59Z")).isEqualTo(2);
        assertThat(run("statement", "--member", "")).isEqualTo(2);
        assertThat(err)
                .asString()
                .contains("'+1000000000-12-31T23:59:59Z' is no moment of the years 1 to 9999")
                .contains("Invalid value for option '--member': a member id has from 1 to 100 characters")
                .doesNotContain("Exception");
    }

    @Test
    void activitiesWhoseFileIsCutOffAreUnreadable() throws Exception {
        Files.write(activities, new byte[] {0x1f, (byte) 0x8b, 8, 0});
        assertThat(run("liability")).isEqualTo(3);
        assertThat(err)
                .asString()
                .isEqualToIgnoringNewLines("a file could not be read or written: it ends in the middle");
    }

    @Test
    void theLiabilityIsThatOfTheLastActivityWhereNoMomentIsAsked() {
        assertThat(run("liability")).as(err.toString()).isZero();
        assertThat(out).hasToString("""
                Liability of coffee-club
                at 1 April 2026, 10:00:00 in Europe/London

                POINTS in points
                  Pending                                    0
                  Available                                140
                  Held                                       0
                  Owed by members                            0
                  Outstanding                              140
                  by age
                    up to 30 days                          140
                    31 to 90 days                            0
                    91 to 180 days                           0
                    181 to 365 days                          0
                    over 365 days                            0
                  by expiry
                    March 2027                             140
                    never                                    0

                STAMPS in stamps
                  Pending                                    0
                  Available                                  0
                  Held                                       0
                  Owed by members                            0
                  Outstanding                                0
                  by age
                    up to 30 days                            0
                    31 to 90 days                            0
                    91 to 180 days                           0
                    181 to 365 days                          0
                    over 365 days                            0
                  by expiry
                    never                                    0
                """);
    }

    @Test
    void theLiabilityOnADayIsThatOfItsEnd() {
        assertThat(run("liability", "--on", "2026-03-31")).as(err.toString()).isZero();
        assertThat(out).hasToString("""
                Liability of coffee-club
                at 31 March 2026, 23:59:59 in Europe/London

                POINTS in points
                  Pending                                    0
                  Available                                240
                  Held                                       0
                  Owed by members                            0
                  Outstanding                              240
                  by age
                    up to 30 days                          240
                    31 to 90 days                            0
                    91 to 180 days                           0
                    181 to 365 days                          0
                    over 365 days                            0
                  by expiry
                    March 2027                             240
                    never                                    0

                STAMPS in stamps
                  Pending                                    0
                  Available                                  0
                  Held                                       0
                  Owed by members                            0
                  Outstanding                                0
                  by age
                    up to 30 days                            0
                    31 to 90 days                            0
                    91 to 180 days                           0
                    181 to 365 days                          0
                    over 365 days                            0
                  by expiry
                    never                                    0
                """);
    }

    @Test
    void theLiabilityAtAMomentHasWhatHappenedAtIt() {
        assertThat(run("liability", "--at", "2026-04-01T09:00:00Z")).isZero();
        String at = out.toString();
        out.getBuffer().setLength(0);
        assertThat(run("liability")).isZero();
        assertThat(out).hasToString(at);
        assertThat(run("liability", "--at", "2026-04-01T09:00:00Z", "--on", "2026-03-31"))
                .isEqualTo(2);
    }

    @Test
    void theJournalIsARowForEachPosting() {
        assertThat(run("export")).as(err.toString()).isZero();
        assertThat(out).hasToString("""
                date,effective_date,type,account,debit,credit,currency,reference
                2026-03-02,2026-03-02,earned,issuance,240,,POINTS,ada #3 till-1/1
                2026-03-02,2026-03-02,earned,available,,240,POINTS,ada #3 till-1/1
                2026-04-01,2026-04-01,redeemed,available,100,,POINTS,ada #4 till-1/2
                2026-04-01,2026-04-01,redeemed,redeemed,,100,POINTS,ada #4 till-1/2
                """.replace("\n", "\r\n"));
    }

    @Test
    void sumsOfSomeDaysGoToAFile() throws Exception {
        Path csv = folder.resolve("april.csv");
        assertThat(run("export", "--sums", "--from", "2026-04-01", "--to", "2026-04-30", "--out", csv.toString()))
                .as(err.toString())
                .isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(Files.readString(csv)).isEqualTo("""
                date,account,debit,credit,currency,reference
                2026-04-01,available,100,,POINTS,coffee-club 2026-04-01
                2026-04-01,redeemed,,100,POINTS,coffee-club 2026-04-01
                """.replace("\n", "\r\n"));
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsRefused() {
        assertThat(run("export", "--from", "2026-04-30", "--to", "2026-04-01")).isEqualTo(2);
        assertThat(err).hasToString("--from 2026-04-30 is after --to 2026-04-01" + System.lineSeparator());
    }

    @Test
    void aSoakSaysWhatItDid() {
        int code = LoyaltyCommand.run(
                new PrintWriter(out), new PrintWriter(err), "soak", "--seed", "5", "--entries", "1000");
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString())
                .startsWith("Soak of soak-club from seed 5" + System.lineSeparator())
                .contains(": no law is broken")
                .containsPattern("SHA-256 over the journal: [0-9a-f]{64}");
    }

    @Test
    void whatIsWrongWithALineIsSaidAndTheRestIsInTheBooks() throws Exception {
        Files.writeString(
                activities,
                Files.readString(activities)
                        .replace("\"member\":\"ada\",\"at\":\"2026-04", "\"member\":\"eve\",\"at\":\"2026-04"));
        assertThat(run("export", "--sums")).isEqualTo(1);
        assertThat(err)
                .hasToString("spring.jsonl:3: the member eve is not enrolled; send an enrolment first"
                        + System.lineSeparator());
        assertThat(out).hasToString("""
                date,account,debit,credit,currency,reference
                2026-03-02,available,,240,POINTS,coffee-club 2026-03-02
                2026-03-02,issuance,240,,POINTS,coffee-club 2026-03-02
                """.replace("\n", "\r\n"));
    }

    private int run(String command, String... options) {
        String[] args = new String[options.length + 5];
        args[0] = command;
        args[1] = "--program";
        args[2] = PROGRAM;
        args[3] = "--activities";
        args[4] = activities.toString();
        System.arraycopy(options, 0, args, 5, options.length);
        return LoyaltyCommand.run(new PrintWriter(out), new PrintWriter(err), args);
    }
}
