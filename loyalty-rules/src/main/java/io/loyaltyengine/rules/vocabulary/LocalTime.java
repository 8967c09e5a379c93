package io.loyaltyengine.rules.vocabulary;

import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rules.check.BasicType;
import io.loyaltyengine.rules.check.StructType;
import io.loyaltyengine.rules.check.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.function.ToIntFunction;

/** When it happened, in the program's zone, as conditions may ask for it. */
final class LocalTime {

    private LocalTime() {}

    static StructType<Facts> type() {
        StructType.Builder<Facts> struct = StructType.named("local", Facts.class)
                .field("date", BasicType.DATE, "the day", facts -> facts.local().toLocalDate());
        number(struct, "year", "the year", ZonedDateTime::getYear);
        number(struct, "quarter", "the quarter of the year, from 1", at -> at.get(IsoFields.QUARTER_OF_YEAR));
        number(struct, "month", "the month, from 1", ZonedDateTime::getMonthValue);
        number(
                struct,
                "week",
                "the week of the year, from 1, as ISO 8601 counts",
                at -> at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        number(
                struct,
                "weekOfMonth",
                "which of its weekday in the month it is, from 1",
                at -> at.get(ChronoField.ALIGNED_WEEK_OF_MONTH));
        number(struct, "day", "the day of the month, from 1", ZonedDateTime::getDayOfMonth);
        number(
                struct,
                "daysToMonthEnd",
                "how many days of the month are left, 0 on the last",
                LocalTime::daysToMonthEnd);
        struct.field(
                "weekday",
                Type.oneOf(LoyaltyVocabulary.names(DayOfWeek.values())),
                "the day of the week",
                facts -> LoyaltyVocabulary.lower(facts.local().getDayOfWeek()));
        number(struct, "hour", "the hour, from 0 to 23", ZonedDateTime::getHour);
        number(struct, "minute", "the minute, from 0 to 59", ZonedDateTime::getMinute);
        return struct.build();
    }

    private static void number(
            StructType.Builder<Facts> struct, String name, String description, ToIntFunction<ZonedDateTime> value) {
        struct.field(name, BasicType.NUMBER, description, facts -> BigDecimal.valueOf(value.applyAsInt(facts.local())));
    }

    private static int daysToMonthEnd(ZonedDateTime at) {
        LocalDate day = at.toLocalDate();
        return day.lengthOfMonth() - day.getDayOfMonth();
    }
}
