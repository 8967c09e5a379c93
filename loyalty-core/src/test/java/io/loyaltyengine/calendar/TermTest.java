package io.loyaltyengine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TermTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId APIA = ZoneId.of("Pacific/Apia");

    @Test
    void aMonthFromTheEndOfJanuaryIsTheEndOfFebruary() {
        assertThat(after(Term.months(1), "2026-01-31T12:00:00Z", LONDON)).isEqualTo("2026-02-28T12:00:00Z");
        assertThat(after(Term.months(1), "2028-01-31T12:00:00Z", LONDON)).isEqualTo("2028-02-29T12:00:00Z");
        assertThat(after(Term.months(1), "2026-02-28T12:00:00Z", LONDON)).isEqualTo("2026-03-28T12:00:00Z");
        assertThat(after(Term.parse("1 year"), "2028-02-29T12:00:00Z", LONDON)).isEqualTo("2029-02-28T12:00:00Z");
    }

    @Test
    void daysAreDaysOfTheCalendarHoweverLongTheyAre() {
        assertThat(after(Term.days(1), "2026-03-28T12:00:00Z", LONDON)).isEqualTo("2026-03-29T11:00:00Z");
        assertThat(after(Term.days(1), "2026-10-24T11:00:00Z", LONDON)).isEqualTo("2026-10-25T12:00:00Z");
        assertThat(after(Term.parse("24 hours"), "2026-03-28T12:00:00Z", LONDON))
                .isEqualTo("2026-03-29T12:00:00Z");
    }

    @Test
    void aLocalTimeThatAClockChangeSkipsMovesOnByTheGap() {
        assertThat(after(Term.days(1), "2026-03-28T01:30:00Z", LONDON)).isEqualTo("2026-03-29T01:30:00Z");
        // in São Paulo the clock once went from midnight to one o'clock
        assertThat(after(Term.days(1), "2018-11-03T03:00:00Z", ZoneId.of("America/Sao_Paulo")))
                .isEqualTo("2018-11-04T03:00:00Z");
        // in Samoa there was no 30 December 2011
        assertThat(after(Term.days(1), "2011-12-29T20:00:00Z", APIA)).isEqualTo("2011-12-30T20:00:00Z");
        assertThat(after(Term.days(2), "2011-12-29T20:00:00Z", APIA)).isEqualTo("2011-12-30T20:00:00Z");
    }

    @Property
    void longerTermsNeverEndEarlier(
            @ForAll("moments") Instant start,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = 0, max = 800) int days,
            @ForAll @IntRange(min = 0, max = 800) int more) {
        assertThat(Term.days(days).after(start, zone)).isAfterOrEqualTo(start);
        assertThat(Term.days(days + more).after(start, zone))
                .isAfterOrEqualTo(Term.days(days).after(start, zone));
        assertThat(Term.months(days + more).after(start, zone))
                .isAfterOrEqualTo(Term.months(days).after(start, zone));
    }

    @Property
    void minutesGoByTheClockAndNotByTheCalendar(
            @ForAll("moments") Instant start,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = 0, max = 100_000) int minutes) {
        assertThat(Term.minutes(minutes).after(start, zone)).isEqualTo(start.plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void aTermIsReadAsPeopleOrIsoWriteIt() {
        assertThat(Term.parse("14 days")).isEqualTo(Term.days(14));
        assertThat(Term.parse("2 weeks")).isEqualTo(Term.days(14));
        assertThat(Term.parse("1 month")).isEqualTo(Term.months(1));
        assertThat(Term.parse("15 minutes")).isEqualTo(Term.minutes(15));
        assertThat(Term.parse("2 years")).isEqualTo(new Term(Period.ofYears(2), Duration.ZERO));
        assertThat(Term.parse("P1Y6M")).isEqualTo(new Term(Period.of(1, 6, 0), Duration.ZERO));
        assertThat(Term.parse("PT15M")).isEqualTo(Term.minutes(15));
        assertThat(Term.parse("1 year 6 months 2 weeks 1 day")).isEqualTo(new Term(Period.of(1, 6, 15), Duration.ZERO));
        assertThat(Term.parse("1 day 2 hours 1 minute 2 seconds"))
                .isEqualTo(new Term(Period.ofDays(1), Duration.ofSeconds(7_262)));
        assertThat(Term.parse("999999 years").after(Instant.parse("2026-01-01T00:00:00Z"), LONDON))
                .isEqualTo("+1002025-01-01T00:00:00Z");
    }

    @Test
    void aTermIsSaidInWords() {
        assertThat(Term.parse("P1Y6M")).hasToString("1 year 6 months");
        assertThat(Term.days(14)).hasToString("14 days");
        assertThat(new Term(Period.ofDays(1), Duration.ofSeconds(7_262)))
                .hasToString("1 day 2 hours 1 minute 2 seconds");
        assertThat(Term.NONE).hasToString("no time");
    }

    @Test
    void whatIsNoLengthOfTimeIsRefused() {
        for (String text : new String[] {
            "",
            "fourteen days",
            "14",
            "14 DAYS",
            "1.5 days",
            "P",
            "P1DT2H",
            "7 days ",
            " 7 days",
            "6 months 1 year",
            "1 year6 months",
            "1 day 1 day",
            "1000000 days",
            "no time"
        }) {
            assertThatThrownBy(() -> Term.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "\"" + text + "\" is not a length of time such as \"14 days\", \"6 months\" or \"P1Y6M\"");
        }
        assertThatThrownBy(() -> Term.days(-1)).hasMessage("a term is not negative: P-1D PT0S");
    }

    @Test
    void aTermIsNoLongerAndNoFinerThanPeopleCount() {
        Term longest = new Term(
                Period.of(999_999, 999_999, 999_999),
                Duration.ofHours(999_999).plusMinutes(59).plusSeconds(59));
        assertThat(Term.parse(longest.toString())).isEqualTo(longest);
        for (String text : new String[] {"P1000000Y", "P1000000M", "P1000000D", "PT1000000H", "PT0.5S"}) {
            assertThatThrownBy(() -> Term.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("a term has at most 999999 years, months, days and hours each, and no"
                            + " fraction of a second: P")
                    .hasMessageContaining(text.startsWith("PT") ? " " + text : text + " ");
        }
    }

    private static String after(Term term, String start, ZoneId zone) {
        return term.after(Instant.parse(start), zone).toString();
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(
                        Instant.parse("2000-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2040-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                LONDON,
                APIA,
                ZoneOffset.UTC,
                ZoneId.of("America/Sao_Paulo"),
                ZoneId.of("Australia/Lord_Howe"),
                ZoneId.of("Pacific/Chatham"),
                ZoneId.of("America/New_York"));
    }
}
