package io.loyaltyengine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryTest {

    @ParameterizedTest
    @CsvSource({
        "1 month,  2026-01-31T12:00:00Z, 2026-02-28T12:00:00Z, Europe/London",
        "1 month,  2028-01-31T12:00:00Z, 2028-02-29T12:00:00Z, Europe/London",
        "1 year,   2028-02-29T12:00:00Z, 2029-02-28T12:00:00Z, Europe/London",
        "2 months, 2026-12-31T12:00:00Z, 2027-02-28T12:00:00Z, Europe/London",
        "1 day,    2026-03-28T12:00:00Z, 2026-03-29T11:00:00Z, Europe/London",
        "24 hours, 2026-03-28T12:00:00Z, 2026-03-29T12:00:00Z, Europe/London",
        "1 day,    2026-10-24T11:00:00Z, 2026-10-25T12:00:00Z, Europe/London",
        "1 day,    2026-05-04T18:30:00Z, 2026-05-05T18:30:00Z, Asia/Kathmandu",
    })
    void aTermIsOverAsTheCalendarHasIt(String expiry, Instant start, Instant end, ZoneId zone) {
        assertThat(Expiry.parse(expiry).from(start, zone)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "end of day,                    2026-05-04T18:14:59Z, 2026-05-04T18:15:00Z, Asia/Kathmandu",
        "end of day,                    2026-05-04T18:15:00Z, 2026-05-05T18:15:00Z, Asia/Kathmandu",
        "end of week,                   2026-05-04T12:00:00Z, 2026-05-10T23:00:00Z, Europe/London",
        "end of month,                  2026-03-15T12:00:00Z, 2026-03-31T23:00:00Z, Europe/London",
        "end of month,                  2026-10-15T12:00:00Z, 2026-11-01T00:00:00Z, Europe/London",
        "end of month,                  2028-02-29T23:59:59Z, 2028-03-01T00:00:00Z, Europe/London",
        "end of month after 1 month,    2026-01-31T12:00:00Z, 2026-03-01T00:00:00Z, Europe/London",
        "end of month after 12 months,  2026-04-15T12:00:00Z, 2027-04-30T23:00:00Z, Europe/London",
        "end of month after 12 months,  2028-02-29T12:00:00Z, 2029-03-01T00:00:00Z, Europe/London",
        "end of quarter after 3 months, 2026-10-25T12:00:00Z, 2027-03-31T23:00:00Z, Europe/London",
        "end of year,                   2026-12-31T23:59:59Z, 2027-01-01T00:00:00Z, Europe/London",
        "end of year,                   2027-01-01T00:00:00Z, 2028-01-01T00:00:00Z, Europe/London",
        "end of year after 12 months,   2026-06-15T12:00:00Z, 2028-01-01T00:00:00Z, Europe/London",
        // on 4 November 2018 the clock went from midnight to one o'clock
        "end of day,                    2018-11-03T12:00:00Z, 2018-11-04T03:00:00Z, America/Sao_Paulo",
        "end of day,                    2018-11-04T03:00:00Z, 2018-11-05T02:00:00Z, America/Sao_Paulo",
        // after 29 December 2011 came the 31st
        "end of day,                    2011-12-29T20:00:00Z, 2011-12-30T10:00:00Z, Pacific/Apia",
        "end of month,                  2011-12-29T20:00:00Z, 2011-12-31T10:00:00Z, Pacific/Apia",
    })
    void theEndOfAPeriodIsTheStartOfTheNext(String expiry, Instant start, Instant end, ZoneId zone) {
        assertThat(Expiry.parse(expiry).from(start, zone)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "end of month after 1 month,   2026-03-31T22:59:59Z, 2026-04-30T23:00:00Z",
        "end of month after 1 month,   2026-03-31T23:00:00Z, 2026-04-30T23:00:00Z",
        "end of month after 1 month,   2026-03-31T23:00:01Z, 2026-05-31T23:00:00Z",
        "end of month after 36 hours,  2026-04-29T11:00:00Z, 2026-04-30T23:00:00Z",
        // no time at all: what begins with the month has all of it
        "end of month,                 2026-04-30T22:59:59Z, 2026-04-30T23:00:00Z",
        "end of month,                 2026-04-30T23:00:00Z, 2026-05-31T23:00:00Z",
    })
    void aTermThatIsOverJustAsAPeriodBeginsEndsWithThePeriodBefore(String expiry, Instant start, Instant end) {
        assertThat(Expiry.parse(expiry).from(start, ZoneId.of("Europe/London"))).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "on 2027-01-15, 2027-01-15T00:00:00Z, Europe/London",
        "on 2026-07-01, 2026-06-30T23:00:00Z, Europe/London",
        "on 2026-07-01, 2026-06-30T18:15:00Z, Asia/Kathmandu",
        "on 2018-11-04, 2018-11-04T03:00:00Z, America/Sao_Paulo",
        "on 2011-12-30, 2011-12-30T10:00:00Z, Pacific/Apia",
        "on 2011-12-31, 2011-12-30T10:00:00Z, Pacific/Apia",
    })
    void aGivenDayIsReachedAtItsStartWheneverItBegan(String expiry, Instant end, ZoneId zone) {
        assertThat(Expiry.parse(expiry).from(Instant.parse("2010-06-01T12:00:00Z"), zone))
                .isEqualTo(end);
        assertThat(Expiry.parse(expiry).from(Instant.parse("2030-06-01T12:00:00Z"), zone))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "every 31 March,                2026-03-30T22:59:59Z, 2026-03-30T23:00:00Z, Europe/London",
        "every 31 March,                2026-03-30T23:00:00Z, 2027-03-30T23:00:00Z, Europe/London",
        "every 31 March after 6 months, 2026-09-29T23:00:00Z, 2027-03-30T23:00:00Z, Europe/London",
        "every 31 March after 6 months, 2026-09-30T22:59:59Z, 2027-03-30T23:00:00Z, Europe/London",
        "every 31 March after 6 months, 2026-10-01T12:00:00Z, 2028-03-30T23:00:00Z, Europe/London",
        "every 1 January,               2026-12-31T23:59:59Z, 2027-01-01T00:00:00Z, Europe/London",
        "every 1 January,               2027-01-01T00:00:00Z, 2028-01-01T00:00:00Z, Europe/London",
        "every 31 December after 1 day, 2026-12-30T00:00:00Z, 2026-12-31T00:00:00Z, Europe/London",
        "every 31 December after 1 day, 2026-12-30T00:00:01Z, 2027-12-31T00:00:00Z, Europe/London",
        "every 4 November,              2018-06-01T12:00:00Z, 2018-11-04T03:00:00Z, America/Sao_Paulo",
        "every 30 December,             2011-06-01T12:00:00Z, 2011-12-30T10:00:00Z, Pacific/Apia",
        "every 1 May,                   2026-04-30T18:14:59Z, 2026-04-30T18:15:00Z, Asia/Kathmandu",
        "every 1 May,                   2026-04-30T18:15:00Z, 2027-04-30T18:15:00Z, Asia/Kathmandu",
    })
    void aDayOfTheYearIsTheFirstThatIsFarEnoughAway(String expiry, Instant start, Instant end, ZoneId zone) {
        assertThat(Expiry.parse(expiry).from(start, zone)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T12:00:00Z, 2027-02-28T00:00:00Z",
        "2027-02-28T00:00:00Z, 2028-02-29T00:00:00Z",
        "2028-02-28T00:00:00Z, 2028-02-29T00:00:00Z",
        "2028-02-29T00:00:00Z, 2029-02-28T00:00:00Z",
    })
    void theLeapDayIsTheDayBeforeInOtherYears(Instant start, Instant end) {
        assertThat(Expiry.parse("every 29 February").from(start, ZoneId.of("Europe/London")))
                .isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"never", "24 months without activity"})
    void whatNeverExpiresOrHangsOnActivityHasNoDate(String expiry) {
        assertThat(Expiry.parse(expiry).from(Instant.parse("2026-06-01T12:00:00Z"), ZoneId.of("Europe/London")))
                .isNull();
    }

    @Test
    void whatExpiresLivesForSomeTime() {
        String message = "what expires lives for some time first, not for no time";
        assertThatThrownBy(() -> new Expiry.After(Term.NONE)).hasMessage(message);
        assertThatThrownBy(() -> new Expiry.Idle(Term.NONE)).hasMessage(message);
        assertThatThrownBy(() -> new Expiry.EndOf(Term.NONE, CalendarPeriod.LIFETIME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a lifetime has no end to expire at; what never expires is `never`");
    }
}
