package io.loyaltyengine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarPeriodTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-05-31T22:59:59Z, 2026-05-31",
        "DAY, 2026-05-31T23:00:00Z, 2026-06-01",
        "WEEK, 2026-05-31T22:59:59Z, 2026-05-25",
        "WEEK, 2026-05-31T23:00:00Z, 2026-06-01",
        "MONTH, 2026-05-31T22:59:59Z, 2026-05-01",
        "MONTH, 2026-05-31T23:00:00Z, 2026-06-01",
        "QUARTER, 2026-05-31T12:00:00Z, 2026-04-01",
        "QUARTER, 2026-12-31T23:59:59Z, 2026-10-01",
        "YEAR, 2026-12-31T23:59:59Z, 2026-01-01",
        "YEAR, 2027-01-01T00:00:00Z, 2027-01-01",
    })
    void aPeriodBeginsAtMidnightInTheZone(CalendarPeriod period, Instant moment, LocalDate start) {
        assertThat(period.startOf(moment, LONDON)).isEqualTo(start);
    }

    @Property
    void everyMomentIsInThePeriodThatItsStartBegins(
            @ForAll CalendarPeriod period, @ForAll("moments") Instant moment, @ForAll("zones") ZoneId zone) {
        LocalDate start = period.startOf(moment, zone);
        LocalDate day = LocalDate.ofInstant(moment, zone);
        assertThat(start).isBeforeOrEqualTo(day);
        if (period != CalendarPeriod.LIFETIME) {
            assertThat(period.startOf(start.atTime(23, 30).atZone(zone).toInstant(), zone))
                    .isEqualTo(start);
        }
        if (period == CalendarPeriod.WEEK) {
            assertThat(start.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
            assertThat(start.plusDays(7)).isAfter(day);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2026-12-31, 2027-01-01",
        "WEEK, 2026-12-31, 2027-01-04",
        "MONTH, 2028-02-29, 2028-03-01",
        "QUARTER, 2026-11-30, 2027-01-01",
        "YEAR, 2026-01-01, 2027-01-01",
        "LIFETIME, 2026-01-01, +999999999-12-31",
    })
    void aPeriodIsOverWhenTheNextBegins(CalendarPeriod period, LocalDate day, LocalDate end) {
        assertThat(period.endOf(day.atTime(12, 0).atZone(LONDON).toInstant(), LONDON))
                .isEqualTo(end);
    }

    @Test
    void allOfTimeIsOnePeriod() {
        assertThat(CalendarPeriod.LIFETIME.startOf(Instant.parse("2026-01-01T00:00:00Z"), LONDON))
                .isEqualTo(CalendarPeriod.LIFETIME.startOf(Instant.EPOCH, LONDON));
    }

    @Test
    void periodsAreNamedInTexts() {
        assertThat(CalendarPeriod.values())
                .extracting(CalendarPeriod::phrase)
                .containsExactly("per day", "per week", "per month", "per quarter", "per year", "in a lifetime");
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
        return Arbitraries.of("Europe/London", "America/Sao_Paulo", "Pacific/Chatham", "America/New_York")
                .map(ZoneId::of);
    }
}
