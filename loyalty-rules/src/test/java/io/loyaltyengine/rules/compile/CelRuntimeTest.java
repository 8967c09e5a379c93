package io.loyaltyengine.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelValidationException;
import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.cel.ParseResult;
import io.loyaltyengine.rules.check.CheckResult;
import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.check.Scope;
import io.loyaltyengine.rules.definition.Expression;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;

/** What we compile beside CEL's own runtime: one answer, and an error there is an unknown here. */
class CelRuntimeTest {

    private static final Map<String, Object> BASKET = Map.of(
            "count", new BigDecimal(7),
            "counts", List.of(new BigDecimal(1), new BigDecimal(2)),
            "tags", List.of("a"));

    @Property(tries = 1500)
    void bothGiveOneAnswer(@ForAll("conditions") String text, @ForAll("baskets") Map<String, Object> basket)
            throws CelValidationException {
        Object expected = CelRuntime.evaluate(text, basket);
        int answer = answer(text, basket);
        Statistics.label("answers")
                .collect(answer)
                .coverage(coverage -> List.of(BoolCode.TRUE, BoolCode.FALSE, BoolCode.UNKNOWN)
                        .forEach(each -> coverage.check(each).percentage(share -> share > 10)));
        assertThat(answer).as(text).isEqualTo(expected == null ? BoolCode.UNKNOWN : BoolCode.of((Boolean) expected));
    }

    @Property(tries = 1000)
    void bothGiveOneNumber(@ForAll("formulas") String text, @ForAll("baskets") Map<String, Object> basket)
            throws CelValidationException {
        Object expected = CelRuntime.evaluate(text, basket);
        CheckResult checked = new Checker(Basket.VOCABULARY).number(parsed(text));
        assertThat(checked.issues()).as(text).isEmpty();
        BigDecimal number = CompiledNumber.of(checked.checked()).value(Basket.frame(basket));
        Statistics.label("numbers")
                .collect(number != null)
                .coverage(coverage -> List.of(true, false)
                        .forEach(each -> coverage.check(each).percentage(share -> share > 10)));
        assertThat(number == null ? null : (Object) number.longValueExact())
                .as(text)
                .isEqualTo(expected);
    }

    @Test
    void quotientsAreExactHereAndAPathIsAskedForAsAWhole() throws CelValidationException {
        assertThat(answer("x.count / 2 > 3", BASKET)).isEqualTo(BoolCode.TRUE);
        assertThat(CelRuntime.evaluate("x.count / 2 > 3", BASKET)).isEqualTo(false);
        assertThat(answer("!has(x.marks.a)", BASKET)).isEqualTo(BoolCode.TRUE);
        assertThat(CelRuntime.evaluate("!has(x.marks.a)", BASKET)).isNull();
    }

    @Test
    void sumsAndMixedNumbersAreNotInCel() {
        for (String text : List.of("x.counts.sum() == 3", "1 + 0.5 == 1.5", "math.floor(2) == 2")) {
            assertThat(answer(text, BASKET)).isEqualTo(BoolCode.TRUE);
            assertThat(CelRuntime.isChecked(text)).as(text).isFalse();
        }
    }

    @Provide
    Arbitrary<String> conditions() {
        return BasketTexts.plain().bool(3).filter(CelRuntimeTest::dividesByNoWrittenZero);
    }

    @Provide
    Arbitrary<String> formulas() {
        return BasketTexts.plain().count(3).filter(CelRuntimeTest::dividesByNoWrittenZero);
    }

    @Provide
    Arbitrary<Map<String, Object>> baskets() {
        return Basket.any();
    }

    /** That is refused here; one that is computed is unknown. */
    private static boolean dividesByNoWrittenZero(String text) {
        return !text.contains("% ((0))");
    }

    private static int answer(String text, Map<String, Object> basket) {
        Expression condition = parsed(text);
        assertThat(new Checker(Basket.VOCABULARY).condition(condition).issues())
                .as(text)
                .isEmpty();
        Frame frame = Basket.frame(basket);
        frame.begin();
        return new Emitter(Basket.VOCABULARY)
                .emit(condition, Scope.of(Basket.VOCABULARY))
                .asBool()
                .test(frame);
    }

    private static Expression parsed(String text) {
        ParseResult parsed = new CelParser().parse(text);
        assertThat(parsed.issues()).as(text).isEmpty();
        return parsed.expression();
    }
}
