package io.loyaltyengine.rules.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.SourceRefusedException;
import org.junit.jupiter.api.Test;

class CurrencyTermsFieldTest {

    private static final CurrencyTerms PLAIN =
            new CurrencyTerms(Currency.points("POINTS"), LotTerms.PLAIN, ClawBack.WITHIN_BALANCE);

    @Test
    void aCurrencyHasNoGraceAndStaysWithItsMemberUnlessItSaysOtherwise() {
        assertThat(program("POINTS: { kind: points }").currencies()).containsExactly(PLAIN);
        assertThat(program("POINTS: { kind: points, transferable: false }").currencies())
                .containsExactly(PLAIN);
        assertThat(program("POINTS: { kind: points, grace: 14 days }").currencies())
                .containsExactly(PLAIN.withGrace(Term.days(14)));
        assertThat(program("POINTS: { kind: points, grace: 14 days, transferable: true }")
                        .currencies())
                .containsExactly(PLAIN.withGrace(Term.days(14)).asTransferable());
    }

    @Test
    void aGraceIsSomeTimeAndWhatOnlyQualifiesIsNotTransferable() {
        assertThatThrownBy(() -> program("POINTS: { kind: qualifying, grace: 0 days, transferable: true }"))
                .isInstanceOf(SourceRefusedException.class)
                .hasMessage("""
                        corner.yaml:6:38: the currency POINTS has a grace of no time; leave it out, or say for how long
                            POINTS: { kind: qualifying, grace: 0 days, transferable: true }
                                                               ^^^^^^
                        corner.yaml:6:60: the currency POINTS only qualifies, and cannot be transferable
                            POINTS: { kind: qualifying, grace: 0 days, transferable: true }
                                                                                     ^^^^
                        2 problems
                        """);
        assertThatThrownBy(() -> program("POINTS: { kind: points, grace: soon, transferable: maybe }"))
                .isInstanceOf(SourceRefusedException.class)
                .hasMessage("""
                        corner.yaml:6:34: expected a length of time such as `14 days` or `6 months`, found `soon`
                            POINTS: { kind: points, grace: soon, transferable: maybe }
                                                           ^^^^
                        corner.yaml:6:54: expected `true` or `false`, found the text `maybe`
                            POINTS: { kind: points, grace: soon, transferable: maybe }
                                                                               ^^^^^
                        2 problems
                        """);
    }

    private static Program program(String currency) {
        return ProgramFile.parse("corner.yaml", """
                program: corner
                version: "1"
                zone: Europe/London
                money: GBP
                currencies:
                  %s
                rules: []
                """.formatted(currency), Format.YAML);
    }
}
