package io.loyaltyengine.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpiryLawsTest {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    @Property
    void whatBeginsOnALaterDayAtTheSameTimeNeverExpiresEarlier(
            @ForAll("expiries") Expiry expiry,
            @ForAll("zones") ZoneId zone,
            @ForAll @IntRange(min = 0, max = 14_000) int day,
            @ForAll @IntRange(min = 0, max = 60) int later,
            @ForAll @IntRange(min = 0, max = 95) int quarter) {
        LocalTime time = LocalTime.MIDNIGHT.plusMinutes(15L * quarter);
        Instant first = FIRST.plusDays(day).atTime(time).atZone(zone).toInstant();
        Instant second = FIRST.plusDays(day + later).atTime(time).atZone(zone).toInstant();
        Assume.that(LocalTime.ofInstant(first, zone).equals(time)
                && LocalTime.ofInstant(second, zone).equals(time));
        assertNotEarlier(expiry.from(first, zone), expiry.from(second, zone));
    }

    @Property
    void whatCountsByTheClockNeverExpiresEarlierForBeginningLater(
            @ForAll("clockExpiries") Expiry expiry,
            @ForAll("zones") ZoneId zone,
            @ForAll("moments") Instant start,
            @ForAll @IntRange(min = 0, max = 100_000_000) int later) {
        assertNotEarlier(expiry.from(start, zone), expiry.from(start.plusSeconds(later), zone));
    }

    @Test
    void aMonthFromALaterDayAtAnEarlierTimeIsOverEarlierWhereTheMonthIsShort() {
        Expiry month = Expiry.parse("1 month");
        ZoneId zone = ZoneId.of("Europe/London");
        assertThat(month.from(Instant.parse("2026-01-29T12:00:00Z"), zone)).isEqualTo("2026-02-28T12:00:00Z");
        assertThat(month.from(Instant.parse("2026-01-30T09:00:00Z"), zone)).isEqualTo("2026-02-28T09:00:00Z");
    }

    @Property
    void whatExpiresLivesFirst(
            @ForAll("expiries") Expiry expiry, @ForAll("zones") ZoneId zone, @ForAll("moments") Instant start) {
        Assume.that(!(expiry instanceof Expiry.On));
        Instant end = expiry.from(start, zone);
        if (end == null) {
            assertThat(expiry).isInstanceOfAny(Expiry.Never.class, Expiry.Idle.class);
        } else {
            assertThat(end).isAfter(start);
        }
    }

    @Property
    void theEndOfAPeriodIsTheStartOfTheFirstThatBeginsNotBeforeTheTermIsOver(
            @ForAll("terms") Term term,
            @ForAll("periods") CalendarPeriod period,
            @ForAll("zones") ZoneId zone,
            @ForAll("moments") Instant start) {
        Instant end = new Expiry.EndOf(term, period).from(start, zone);
        assertThat(period.startOf(end, zone).atStartOfDay(zone).toInstant()).isEqualTo(end);
        assertThat(end).isAfterOrEqualTo(term.after(start, zone));
        Instant before = end.minusNanos(1);
        assertThat(period.startOf(before, zone).atStartOfDay(zone).toInstant())
                .isBeforeOrEqualTo(
                        term.equals(Term.NONE) ? start : term.after(start, zone).minusNanos(1));
    }

    @Property
    void aDayOfTheYearIsTheFirstThatIsLateEnough(
            @ForAll("days") MonthDay day,
            @ForAll("terms") Term term,
            @ForAll("zones") ZoneId zone,
            @ForAll("moments") Instant start) {
        Instant end = new Expiry.EveryYear(day, term).from(start, zone);
        Instant earliest = term.after(start, zone);
        int year = LocalDate.ofInstant(start, zone).getYear();
        while (startOf(day, year, zone).isBefore(earliest)
                || !startOf(day, year, zone).isAfter(start)) {
            year++;
        }
        assertThat(end).isEqualTo(startOf(day, year, zone));
    }

    @Property
    void everyExpiryIsReadAsItIsWritten(@ForAll("expiries") Expiry expiry) {
        assertThat(Expiry.parse(expiry.toString())).isEqualTo(expiry);
    }

    private static Instant startOf(MonthDay day, int year, ZoneId zone) {
        return day.atYear(year).atStartOfDay(zone).toInstant();
    }

    private static void assertNotEarlier(@Nullable Instant first, @Nullable Instant second) {
        if (first == null) {
            assertThat(second).isNull();
        } else {
            assertThat(second).isAfterOrEqualTo(first);
        }
    }

    @Provide
    Arbitrary<Expiry> expiries() {
        return Arbitraries.oneOf(
                Arbitraries.of(Expiry.NEVER),
                terms().filter(ExpiryLawsTest::some).map(Expiry.After::new),
                terms().filter(ExpiryLawsTest::some).map(Expiry.Idle::new),
                Combinators.combine(terms(), periods()).as(Expiry.EndOf::new),
                Combinators.combine(days(), terms()).as(Expiry.EveryYear::new),
                Arbitraries.integers().between(0, 14_000).map(day -> new Expiry.On(FIRST.plusDays(day))));
    }

    @Provide
    Arbitrary<Expiry> clockExpiries() {
        Arbitrary<Term> clock = Arbitraries.integers().between(0, 2_000_000).map(Term::minutes);
        return Arbitraries.oneOf(
                clock.filter(ExpiryLawsTest::some).map(Expiry.After::new),
                Combinators.combine(clock, periods()).as(Expiry.EndOf::new),
                Combinators.combine(days(), clock).as(Expiry.EveryYear::new));
    }

    private static boolean some(Term term) {
        return !term.equals(Term.NONE);
    }

    @Provide
    Arbitrary<Term> terms() {
        Arbitrary<Integer> few = Arbitraries.integers().between(0, 40);
        Arbitrary<Term> calendar =
                Combinators.combine(few, few, few).as((y, m, d) -> new Term(Period.of(y, m, d), Duration.ZERO));
        Arbitrary<Term> mixed = Combinators.combine(
                        few, few, Arbitraries.integers().between(0, 200_000))
                .as((m, d, seconds) -> new Term(Period.of(0, m, d), Duration.ofSeconds(seconds)));
        return Arbitraries.oneOf(
                Arbitraries.of(Term.NONE), few.map(Term::months), few.map(Term::days), calendar, mixed);
    }

    @Provide
    Arbitrary<CalendarPeriod> periods() {
        return Arbitraries.of(CalendarPeriod.class).filter(period -> period != CalendarPeriod.LIFETIME);
    }

    @Provide
    Arbitrary<MonthDay> days() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 365).map(day -> MonthDay.from(FIRST.plusDays(day))),
                Arbitraries.of(MonthDay.of(2, 28), MonthDay.of(2, 29), MonthDay.of(12, 30)));
    }

    /** Moments anywhere, and some at midnight in the zones of this test, where a boundary may be hit exactly. */
    @Provide
    Arbitrary<Instant> moments() {
        Arbitrary<Instant> anywhere = Arbitraries.longs()
                .between(
                        Instant.parse("2000-01-01T00:00:00Z").getEpochSecond(),
                        Instant.parse("2040-01-01T00:00:00Z").getEpochSecond())
                .map(Instant::ofEpochSecond);
        Arbitrary<Instant> midnight = Combinators.combine(Arbitraries.integers().between(0, 14_000), zones())
                .as((day, zone) -> FIRST.plusDays(day).atStartOfDay(zone).toInstant());
        return Arbitraries.oneOf(anywhere, midnight);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "Europe/London",
                        "America/Sao_Paulo",
                        "Pacific/Apia",
                        "Asia/Kathmandu",
                        "Australia/Lord_Howe",
                        "America/Havana",
                        "UTC")
                .map(ZoneId::of);
    }
}
