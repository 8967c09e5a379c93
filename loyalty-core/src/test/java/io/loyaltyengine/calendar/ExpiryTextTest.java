package io.loyaltyengine.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryTextTest {

    @Test
    void anExpiryIsReadAsPeopleWriteIt() {
        assertThat(Expiry.parse("never")).isEqualTo(Expiry.NEVER).isEqualTo(new Expiry.Never());
        assertThat(Expiry.parse("12 months")).isEqualTo(new Expiry.After(Term.months(12)));
        assertThat(Expiry.parse("end of month")).isEqualTo(new Expiry.EndOf(Term.NONE, CalendarPeriod.MONTH));
        assertThat(Expiry.parse("end of quarter after 12 months"))
                .isEqualTo(new Expiry.EndOf(Term.months(12), CalendarPeriod.QUARTER));
        assertThat(Expiry.parse("on 2027-01-15")).isEqualTo(new Expiry.On(LocalDate.of(2027, 1, 15)));
        assertThat(Expiry.parse("every 31 March")).isEqualTo(new Expiry.EveryYear(MonthDay.of(3, 31), Term.NONE));
        assertThat(Expiry.parse("every 1 May after 6 months"))
                .isEqualTo(new Expiry.EveryYear(MonthDay.of(5, 1), Term.months(6)));
        assertThat(Expiry.parse("24 months without activity")).isEqualTo(new Expiry.Idle(Term.months(24)));
    }

    @ParameterizedTest
    @CsvSource({
        "P1Y6M, 1 year 6 months",
        "PT36H, 36 hours",
        "end of week after P2W, end of week after 14 days",
        "end of year after PT0S, end of year",
        "every 01 May after P6M, every 1 May after 6 months",
        "P24M without activity, 24 months without activity",
    })
    void aTermWithinMayBeAnIsoText(String iso, String words) {
        assertThat(Expiry.parse(iso)).hasToString(words).isEqualTo(Expiry.parse(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "always",
                "Never",
                "never ",
                "twelve months",
                "P-1D",
                "1000000 days",
                "end of lifetime",
                "end of month after",
                "end of month after 31 March",
                "end of  month",
                "on 2027-02-29",
                "on 15 January 2027",
                "every March 31",
                "every 31 April",
                "every 31 Marz",
                "every 31 March after a while",
                "every year",
                "never without activity",
                " without activity",
            })
    void whatIsNoExpiryIsRefused(String text) {
        assertThatThrownBy(() -> Expiry.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("\"" + text + "\" is not an expiry; write \"never\", \"12 months\", \"end of month\","
                        + " \"end of month after 12 months\", \"on 2027-01-15\", \"every 31 March after 6 months\" or"
                        + " \"24 months without activity\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 days", "PT0S", "0 months without activity"})
    void whatExpiresAtOnceIsRefused(String text) {
        assertThatThrownBy(() -> Expiry.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what expires lives for some time first, not for no time");
    }
}
