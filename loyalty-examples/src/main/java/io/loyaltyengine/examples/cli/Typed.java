package io.loyaltyengine.examples.cli;

import io.loyaltyengine.member.MemberId;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Reads what is typed as an option, and says in plain words what is wrong with it. */
final class Typed {

    private static final int LAST_YEAR = 9999;

    private Typed() {}

    static CommandLine in(CommandLine command) {
        return command.registerConverter(LocalDate.class, Typed::day)
                .registerConverter(Instant.class, Typed::moment)
                .registerConverter(MemberId.class, Typed::member);
    }

    private static LocalDate day(String text) {
        try {
            return within(LocalDate.parse(text), LocalDate.parse(text));
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no day of the years 1 to 9999, such as 2026-03-31");
        }
    }

    private static Instant moment(String text) {
        try {
            Instant moment = Instant.parse(text);
            return within(moment, moment.atOffset(ZoneOffset.UTC).toLocalDate());
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no moment of the years 1 to 9999, such as 2026-03-31T12:00:00Z");
        }
    }

    private static <T> T within(T value, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("out of reach");
        }
        return value;
    }

    private static MemberId member(String text) {
        try {
            return MemberId.of(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
