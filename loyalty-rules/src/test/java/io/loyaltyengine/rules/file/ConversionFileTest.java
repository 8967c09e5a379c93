package io.loyaltyengine.rules.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.Conversion;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.SourceRefusedException;
import org.junit.jupiter.api.Test;

class ConversionFileTest {

    private static final String YAML = """
            program: corner
            version: "1"
            zone: Europe/London
            money: GBP
            currencies:
              POINTS: { kind: points }
              CASH: { kind: cashback }
            rules:
              - id: goods
                awards:
                  - { perAmount: 1.00, give: 1, currency: POINTS, of: gross }
            rewards:
              - { id: off, currency: POINTS, spend: 100, worth: 1.00 }
            conversions:
              - { id: to-cash, spend: 100, currency: POINTS, give: 1.20, to: CASH }
              - { id: back, spend: 1.20, currency: CASH, give: 100, to: POINTS, minimum: 2.40, step: 0.60 }
            """;

    private static final Currency POINTS = Currency.points("POINTS");
    private static final Currency CASH = Currency.cashback("CASH", "GBP");

    @Test
    void aConversionGoesInStepsOfWhatItSpendsUnlessItSaysOtherwise() {
        Program program = ProgramFile.parse("corner.yaml", YAML, Format.YAML);

        assertThat(program.conversions())
                .containsExactly(
                        new Conversion("to-cash", POINTS.of(100), CASH.of("1.20"), POINTS.of(100), POINTS.of(100)),
                        new Conversion("back", CASH.of("1.20"), POINTS.of(100), CASH.of("2.40"), CASH.of("0.60")));
    }

    @Test
    void everythingThatIsWrongWithConversionsIsReportedWithItsPlace() {
        String wrong = YAML.replace("id: back", "id: off")
                .replace("give: 100, to: POINTS", "give: 0.5, to: POINT")
                .replace("give: 1.20, to: CASH", "give: 120, to: POINTS");
        assertThatThrownBy(() -> ProgramFile.parse("corner.yaml", wrong, Format.YAML))
                .isInstanceOf(SourceRefusedException.class)
                .hasMessage("""
                        corner.yaml:15:5: the conversion to-cash turns POINTS into itself; it is from one currency to another
                            - { id: to-cash, spend: 100, currency: POINTS, give: 120, to: POINTS }
                              ^
                        corner.yaml:16:11: there is a reward `off` already
                            - { id: off, spend: 1.20, currency: CASH, give: 0.5, to: POINT, minimum: 2.40, step: 0.60 }
                                    ^^^
                          give it a name of its own
                        corner.yaml:16:60: there is no currency `POINT`
                            - { id: off, spend: 1.20, currency: CASH, give: 0.5, to: POINT, minimum: 2.40, step: 0.60 }
                                                                                     ^^^^^
                          did you mean `POINTS`?
                        3 problems
                        """);
        String twice = YAML.replace("id: back", "id: to-cash").replace("minimum: 2.40", "minimum: 0.001");
        assertThatThrownBy(() -> ProgramFile.parse("corner.yaml", twice, Format.YAML))
                .isInstanceOf(SourceRefusedException.class)
                .hasMessage("""
                        corner.yaml:16:11: there is another conversion `to-cash` above
                            - { id: to-cash, spend: 1.20, currency: CASH, give: 100, to: POINTS, minimum: 0.001, step: 0.60 }
                                    ^^^^^^^
                          give it a name of its own
                        corner.yaml:16:81: 0.001 has 3 decimals; CASH has 2
                            - { id: to-cash, spend: 1.20, currency: CASH, give: 100, to: POINTS, minimum: 0.001, step: 0.60 }
                                                                                                          ^^^^^
                        2 problems
                        """);
    }

    @Test
    void aRoundThatGainsIsRefusedWithAllItsRates() {
        String gaining = YAML.replace("give: 100, to: POINTS", "give: 125, to: POINTS")
                .replace("give: 1, currency: POINTS", "give: 150, currency: POINTS");
        assertThatThrownBy(() -> ProgramFile.parse("corner.yaml", gaining, Format.YAML))
                .isInstanceOf(SourceRefusedException.class)
                .hasMessage("""
                        corner.yaml:1:1: value comes from nothing: off gives 1.00 GBP in money for 100 POINTS, \
                        and goods gives 150 POINTS for 1.00 GBP in money, so that 100 POINTS become 150 POINTS
                            program: corner
                            ^^^^^^^
                        corner.yaml:1:1: value comes from nothing: to-cash gives 1.20 CASH for 100 POINTS, \
                        and back gives 125 POINTS for 1.20 CASH, so that 100 POINTS become 125 POINTS
                            program: corner
                            ^^^^^^^
                        2 problems
                        """);
    }
}
