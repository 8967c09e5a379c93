package io.loyaltyengine.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineClassTest {

    @ParameterizedTest(name = "{3} x {2} in {0} for {1}: {4}")
    @CsvSource(nullValues = "nobody", textBlock = """
            A563185, nobody, B,            1,  ADJUSTMENT
            A563185, 17850,  85123A,       1,  ADJUSTMENT
            536589,  nobody, 21777,       -10, ADJUSTMENT
            536589,  17850,  POST,        -1,  ADJUSTMENT
            536544,  nobody, 21773,        1,  NO_MEMBER
            536544,  nobody, DOT,          1,  NO_MEMBER
            C536543, nobody, 22632,       -1,  NO_MEMBER
            536370,  12583,  POST,         3,  NOT_GOODS
            536370,  12583,  C2,           1,  NOT_GOODS
            536370,  12583,  M,            1,  NOT_GOODS
            536370,  12583,  m,            1,  NOT_GOODS
            C536379, 14527,  D,           -1,  NOT_GOODS
            C536379, 14527,  S,           -1,  NOT_GOODS
            536370,  12583,  BANK CHARGES, 1,  NOT_GOODS
            536370,  12583,  AMAZONFEE,    1,  NOT_GOODS
            536370,  12583,  CRUK,         1,  NOT_GOODS
            536370,  12583,  PADS,         1,  NOT_GOODS
            536370,  12583,  gift_0001_20, 1,  NOT_GOODS
            """)
    void aLineThatIsNotGoodsOfAMemberIsDecidedByItself(
            String invoice, String customer, String sku, int quantity, LineClass expected) {
        assertThat(LineClass.beforeTheEngine(Lines.line(2, invoice, sku, quantity, "1.00", customer)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{1} x {2} in {0}")
    @CsvSource({
        "536365, 85123A, 6",
        "C536391, 22556, -12",
        "536365, DCGS0003, 1",
        "536365, DCGSSGIRL, 1",
        "536365, post, 1",
        "536365, PADSX, 1",
        "536365, 85123a, 6"
    })
    void goodsOfAMemberWaitForTheEngine(String invoice, String sku, int quantity) {
        assertThat(LineClass.beforeTheEngine(Lines.line(2, invoice, sku, quantity, "2.55", "17850")))
                .isNull();
    }

    @Test
    void everyClassSaysInASentenceOfItsOwnWhatItIs() {
        assertThat(Stream.of(LineClass.values()).map(LineClass::sentence))
                .doesNotHaveDuplicates()
                .allSatisfy(sentence -> assertThat(sentence).matches("(a |goods |postage).*[a-z]"));
    }

    @ParameterizedTest
    @CsvSource({
        "85123A, goods",
        "POST, postage",
        "DOT, postage",
        "C2, postage",
        "M, manual",
        "D, discount",
        "S, sample",
        "CRUK, fee",
        "PADS, extra",
        "gift_0001_50, voucher",
        "B, bad-debt"
    })
    void aStockCodeHasACategoryThatRulesCanName(String stockCode, String label) {
        assertThat(StockCategory.of(stockCode).label()).isEqualTo(label);
    }
}
