package io.loyaltyengine.rules.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.SourceRefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpiryFieldTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "never",
                "12 months",
                "P1Y6M",
                "end of month",
                "end of quarter after 12 months",
                "on 2027-01-15",
                "every 31 March",
                "every 31 March after 6 months",
                "24 months without activity",
            })
    void aCurrencyExpiresInAnyWay(String expires) {
        LotTerms terms = new LotTerms(Term.NONE, Expiry.parse(expires));
        assertThat(program("expires: " + expires, "")
                        .currency("POINTS")
                        .orElseThrow()
                        .lots())
                .isEqualTo(terms);
        assertThat(program("unit: points", "expires: " + expires).rules().get(0).terms())
                .isEqualTo(terms);
    }

    @Test
    void aRuleMayLiftTheExpiryOfItsCurrency() {
        Program program = program("pending: 14 days, expires: 12 months", "expires: never");
        assertThat(program.rules().get(0).terms()).isEqualTo(new LotTerms(Term.days(14), Expiry.NEVER));
    }

    @Test
    void whatIsNoExpiryIsReportedWhereItIsSaid() {
        assertThatThrownBy(() -> program("expires: end of May", "expires: on 15 January 2027"))
                .isInstanceOf(SourceRefusedException.class)
                .hasMessage("""
                        corner.yaml:6:36: expected `never`, a length of time such as `12 months`, `end of month`, \
                        `end of month after 12 months`, `on 2027-01-15`, `every 31 March after 6 months` or \
                        `24 months without activity`, found `end of May`
                            POINTS: { kind: points, expires: end of May }
                                                             ^^^^^^^^^^
                        corner.yaml:10:14: expected `never`, a length of time such as `12 months`, `end of month`, \
                        `end of month after 12 months`, `on 2027-01-15`, `every 31 March after 6 months` or \
                        `24 months without activity`, found `on 15 January 2027`
                            expires: on 15 January 2027
                                     ^^^^^^^^^^^^^^^^^^
                        2 problems
                        """);
    }

    @Test
    void whatIsPendingPastItsExpiryIsReportedToo() {
        assertThatThrownBy(() -> program("pending: 14 days, expires: end of month", ""))
                .isInstanceOf(SourceRefusedException.class)
                .hasMessage("""
                        corner.yaml:6:3: what is pending for 14 days cannot expire at the end of month already
                            POINTS: { kind: points, pending: 14 days, expires: end of month }
                            ^^^^^^
                        1 problem
                        """);
    }

    private static Program program(String currency, String rule) {
        return ProgramFile.parse("corner.yaml", """
                program: corner
                version: "1"
                zone: Europe/London
                money: GBP
                currencies:
                  POINTS: { kind: points, %s }
                rules:
                  - id: hello
                    awards: [{ fixed: 5, currency: POINTS }]
                    %s
                """.formatted(currency, rule), Format.YAML);
    }
}
