package io.loyaltyengine.examples.retail;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** When the made-up shop sells: closed on Saturdays, open from 8 to 18, on Sundays from 10 to 16, busiest in November. */
final class SyntheticHours {

    /** How busy a day of each month is, January first. */
    private static final int[] BUSY = {6, 6, 7, 7, 8, 8, 8, 8, 11, 13, 18, 12};

    private SyntheticHours() {}

    /** So many times in the year that begins on that day, in order. */
    static List<LocalDateTime> of(LocalDate first, int times, SplittableRandom random) {
        int days = (int) (first.plusYears(1).toEpochDay() - first.toEpochDay());
        int[] weights = new int[days];
        for (int i = 0; i < days; i++) {
            weights[i] = busy(first.plusDays(i));
        }
        Chances day = Chances.of(weights);
        LocalDateTime[] at = new LocalDateTime[times];
        for (int i = 0; i < times; i++) {
            LocalDate date = first.plusDays(day.draw(random));
            boolean sunday = date.getDayOfWeek() == DayOfWeek.SUNDAY;
            int minutes = sunday ? 10 * 60 + random.nextInt(6 * 60) : 8 * 60 + random.nextInt(10 * 60);
            at[i] = date.atStartOfDay().plusMinutes(minutes);
        }
        Arrays.sort(at);
        return List.of(at);
    }

    private static int busy(LocalDate date) {
        if (date.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return 0;
        }
        return date.getDayOfWeek() == DayOfWeek.SUNDAY
                ? BUSY[date.getMonthValue() - 1] / 2
                : BUSY[date.getMonthValue() - 1];
    }
}
