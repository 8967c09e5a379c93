package io.loyaltyengine.accounting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Free text in a file that people open with a spreadsheet. */
class CellTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '~',
            value = {
                "=1+1 > '=1+1",
                "+44 20 > '+44 20",
                "-5 > '-5",
                "@SUM(A1) > '@SUM(A1)",
                "\uFF1D1 > '\uFF1D1",
                "~  =1~ > ~  '=1~",
                "~\t=1~ > ~\t'=1~",
                "~\r\n@x~ > ~\r\n'@x~",
                "~a;=1~ > ~a;'=1~",
                "~a, -1|+2~ > ~a, '-1|'+2~",
                "a\"=1 > a\"'=1",
            })
    void whatCouldBeginAFormulaGetsAnApostrophe(String text, String harmless) {
        assertThat(CellText.harmless(text)).isEqualTo(harmless);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "a-b", "a=b", "till-3/1042", "me@example.org", "a, b", "'=1", "", "2026-03-01"})
    void otherTextStaysAsItIs(String text) {
        assertThat(CellText.harmless(text)).isEqualTo(text);
    }
}
