package io.loyaltyengine.rules.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.check.Shop;
import io.loyaltyengine.rules.definition.Issue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

    @Property(tries = 3000)
    void bytesOfAnyKindAreReadOrRefusedAndNeverThrow(@ForAll byte[] bytes) {
        readAndCheck(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Property(tries = 3000)
    void stringsOfAnyKindAreReadOrRefusedAndNeverThrow(@ForAll String text) {
        readAndCheck(text);
    }

    @Property(tries = 5000)
    void wordsInAnyOrderAreReadOrRefusedAndNeverThrow(@ForAll("words") List<String> words) {
        readAndCheck(String.join(" ", words));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of(
                        ("member purchase lines total tier segments x in has exists all map filter exists_one size"
                                        + " true false null and or not if 1 .5 1e3 0x 1u \"a\" 'b r\"c\" b'd' && || ! == != < <= >"
                                        + " >= = + - * / % ? : , . ( ) [ ] { } // ; math abs date \"2026-01-01\" \\ é")
                                .split(" "))
                .list()
                .ofMaxSize(30);
    }

    private static void readAndCheck(String text) {
        ParseResult result = new CelParser().parse(text);
        for (Issue issue : result.issues()) {
            assertThat(issue.span().end()).isLessThanOrEqualTo(text.length());
            assertThat(issue.message()).isNotBlank();
        }
        if (result.isAccepted()) {
            for (Issue issue :
                    new Checker(Shop.VOCABULARY).condition(result.expression()).issues()) {
                assertThat(issue.span().end()).isLessThanOrEqualTo(text.length());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(", "[", "!", "-", "a.", "a[", "f(", "a?", "a?b:", "a.map(x,", "{", "a&&(", "1+", "\"", "'''"})
    void repeatingWithoutEndIsRefusedQuickly(String piece) {
        for (int length : List.of(CelParser.MAX_LENGTH, 1_000_000)) {
            String text = piece.repeat(length / piece.length());
            Assertions.assertTimeout(
                    Duration.ofSeconds(5),
                    () -> assertThat(new CelParser().parse(text).isAccepted()).isFalse());
        }
    }

    @Test
    void aTextThatIsTooLongIsNotReadAtAll() {
        String text = "a".repeat(CelParser.MAX_LENGTH + 1);
        assertThat(new CelParser().parse(text).issues()).singleElement().satisfies(issue -> {
            assertThat(issue.message()).isEqualTo("the expression has 10,001 characters, the most is 10,000");
            assertThat(issue.advice()).isEqualTo("split it into several rules");
            assertThat(issue.span().offset()).isEqualTo(10_000);
            assertThat(issue.span().length()).isEqualTo(1);
        });
    }

    @Test
    void depthIsAllowedUpToItsLimit() {
        int most = CelParser.MAX_DEPTH - 1;
        assertThat(new CelParser()
                        .parse("(".repeat(most) + "a" + ")".repeat(most))
                        .issues())
                .isEmpty();
        assertThat(new CelParser()
                        .parse("(".repeat(most + 1) + "a" + ")".repeat(most + 1))
                        .issues())
                .singleElement()
                .extracting(Issue::message)
                .isEqualTo("more than 100 levels of parentheses, brackets and calls");
    }

    @Test
    void operatorsAreAllowedUpToTheirLimit() {
        int most = CelParser.MAX_OPERATIONS;
        assertThat(new CelParser().parse("a" + "+a".repeat(most)).issues()).isEmpty();
        assertThat(new CelParser().parse("a" + "+a".repeat(most + 1)).issues())
                .singleElement()
                .extracting(Issue::message)
                .isEqualTo("more than 1,000 operators, fields and calls");
    }

    @Test
    void theLargestExpressionIsCheckedAndPrintedWithoutTrouble() {
        String text = "1" + "+1".repeat(CelParser.MAX_OPERATIONS - 1) + " > 0";
        assertThat(Shop.condition(text).expression().toCel()).hasSize(4 * CelParser.MAX_OPERATIONS + 1);
    }
}
