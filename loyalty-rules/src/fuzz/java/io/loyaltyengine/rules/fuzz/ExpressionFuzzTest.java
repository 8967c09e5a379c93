package io.loyaltyengine.rules.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.cel.ParseResult;
import io.loyaltyengine.rules.check.CheckResult;
import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.check.Shop;
import io.loyaltyengine.rules.compile.CompiledCondition;
import io.loyaltyengine.rules.compile.CompiledNumber;
import io.loyaltyengine.rules.compile.Frame;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Issue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class ExpressionFuzzTest {

    private static final Shop.Member MEMBER = new Shop.Member(
            "gold",
            new BigDecimal("12"),
            LocalDate.of(1990, 2, 28),
            List.of("vip", "local"),
            Map.of("stamps", new BigDecimal("7")),
            null);

    private static final Shop.Purchase PURCHASE = new Shop.Purchase(
            new BigDecimal("46.80"),
            Instant.parse("2026-11-23T09:30:00Z"),
            List.of(new Shop.Line("COFFEE-1", new BigDecimal("6.80")), new Shop.Line(null, new BigDecimal("40"))),
            null);

    @DictionaryEntries({
        "member.visits",
        "purchase.lines",
        ".exists(x, ",
        ".all(x, ",
        ".exists_one(x, ",
        ".filter(x, ",
        ".map(x, ",
        "x.amount",
        "x.sku",
        "has(",
        ".size()",
        ".sum()",
        "math.least(",
        "date(\"2026-11-23\")",
        " ? ",
        " : ",
        " && ",
        " || ",
        " in [",
        ".startsWith(",
        "member.counters[",
        "1e59",
        "0x"
    })
    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void anExpressionIsRefusedOrRunsToAnAnswer(byte[] bytes) {
        String text = Seeds.text(bytes);
        Patience.with(() -> {
            ParseResult parsed = new CelParser().parse(text);
            within(text, parsed.issues());
            if (parsed.isAccepted()) {
                printed(parsed.expression());
                run(text, parsed.expression());
            }
        });
    }

    private static void printed(Expression expression) {
        String text = expression.toCel();
        if (text.length() <= CelParser.MAX_LENGTH) {
            ParseResult again = new CelParser().parse(text);
            if (again.isAccepted() && !again.expression().toCel().equals(text)) {
                throw new AssertionError(
                        text + " came back as " + again.expression().toCel());
            }
        }
    }

    private static void run(String text, Expression expression) {
        Checker checker = new Checker(Shop.VOCABULARY);
        CheckResult condition = checker.condition(expression);
        CheckResult number = checker.number(expression);
        within(text, condition.issues());
        within(text, number.issues());
        Frame frame = new Frame(Shop.VOCABULARY)
                .set(Shop.VOCABULARY.variable("member", Shop.MEMBER), MEMBER)
                .set(Shop.VOCABULARY.variable("purchase", Shop.PURCHASE), PURCHASE);
        if (condition.isAccepted()) {
            CompiledCondition compiled = CompiledCondition.of(condition.checked());
            if (compiled.holds(frame) == compiled.explain(frame).isPresent()) {
                throw new AssertionError("An explanation exactly where it does not hold: " + text);
            }
        }
        if (number.isAccepted()) {
            BigDecimal value = CompiledNumber.of(number.checked()).value(frame);
            if (value != null && !Expression.Decimal.fits(value)) {
                throw new AssertionError("Out of bounds: " + text);
            }
        }
    }

    private static void within(String text, List<Issue> issues) {
        for (Issue issue : issues) {
            if (issue.message().isBlank() || issue.span().end() > text.length()) {
                throw new AssertionError(issue + " of " + text);
            }
        }
    }

    static Stream<byte[]> seeds() {
        return Seeds.expressions().map(Seeds::bytes);
    }
}
