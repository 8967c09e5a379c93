package io.loyaltyengine.rules.vocabulary;

import io.loyaltyengine.rule.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Birthdays in the program's calendar. Whoever was born on 29 February has it on 28 February in the other years. */
final class Birthdays {

    private Birthdays() {}

    static @Nullable Boolean isToday(Facts facts) {
        LocalDate born = facts.member().birthday();
        LocalDate today = facts.local().toLocalDate();
        return born == null ? null : born.withYear(today.getYear()).equals(today);
    }

    static @Nullable BigDecimal month(Facts facts) {
        LocalDate born = facts.member().birthday();
        return born == null ? null : BigDecimal.valueOf(born.getMonthValue());
    }

    static @Nullable BigDecimal daysTo(Facts facts) {
        LocalDate born = facts.member().birthday();
        if (born == null) {
            return null;
        }
        LocalDate today = facts.local().toLocalDate();
        LocalDate thisYear = born.withYear(today.getYear());
        LocalDate next = thisYear.isBefore(today) ? born.withYear(today.getYear() + 1) : thisYear;
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(today, next));
    }

    static @Nullable BigDecimal daysSince(Facts facts) {
        LocalDate born = facts.member().birthday();
        if (born == null) {
            return null;
        }
        LocalDate today = facts.local().toLocalDate();
        LocalDate thisYear = born.withYear(today.getYear());
        LocalDate last = thisYear.isAfter(today) ? born.withYear(today.getYear() - 1) : thisYear;
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(last, today));
    }
}
