package io.loyaltyengine.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.cel.ParseResult;
import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.check.Shop;
import io.loyaltyengine.rules.check.Shop.Line;
import io.loyaltyengine.rules.check.Shop.Purchase;
import io.loyaltyengine.rules.definition.Issue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may write who means no good: it is refused, or it comes to an end. */
class HostileExpressionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\".class",
                "\"\".class.forName(\"java.lang.Runtime\")",
                "\"\".getClass()",
                "\"\".getClass().getClassLoader() == member.tier",
                "member.getClass() == member.getClass()",
                "member.class == purchase.class",
                "member[\"class\"] == 1",
                "purchase.lines.getClass()",
                "purchase.lines[0].getClass()",
                "member.counters.getClass()",
                "member.hashCode() > 0",
                "member.toString() == \"\"",
                "member.notify()",
                "member.wait()",
                "member.tier.value == 1",
                "member.tier()",
                "member.visits.doubleValue() > 1",
                "member.segments.add(\"x\")",
                "member.segments.clear()",
                "member.counters.put(\"x\", 1)",
                "java.lang.Runtime.getRuntime().exec(\"id\")",
                "java.lang.System.exit(1)",
                "System.exit(1)",
                "Runtime.getRuntime()",
                "Class.forName(\"x\")",
                "java.util.List == 1",
                "T(java.lang.Runtime).getRuntime()",
                "T(java.lang.System).exit(1)",
                "new java.io.File(\"x\")",
                "new(\"java.io.File\", \"x\")",
                "#root.x",
                "#this",
                "@bean.call()",
                "@java.lang.Runtime@getRuntime()",
                "${1 + 1} == 2",
                "#{1 + 1} == 2",
                "%{1 + 1} == 2",
                "member?.tier == 1",
                "member?.tier",
                "member.{tier}",
                "member.segments.?[#this == 'a']",
                "member.segments.![length()]",
                "(x = 1) > 0",
                "member.tier = \"gold\"",
                "x := 1",
                "var x = 1; x > 0",
                "import java.util.List",
                "def f(x) { x }",
                "function() { return true }",
                "() -> true",
                "x -> true",
                "member::tier",
                "true; true",
                "while (true) {}",
                "for (x : member.segments) true",
                "if (true) true",
                "return true",
                "eval(\"true\")",
                "load(\"x\")",
                "`id`",
                "__proto__ == 1",
                "member.__proto__ == 1",
                "constructor.constructor(\"x\")()",
                "this.x",
                "self == 1",
                "env.PATH == \"\"",
                "${jndi:ldap://x}",
                "member.tier.matches(\"(a+)+$\")",
                "member.birthday.plusDays(1) > member.birthday",
                "now() > purchase.at",
                "timestamp(purchase.note) > purchase.at",
                "date(member.tier) > member.birthday"
            })
    void noTextReachesTheHost(String text) {
        ParseResult parsed = new CelParser().parse(text);
        List<Issue> issues = parsed.isAccepted()
                ? new Checker(Shop.VOCABULARY).condition(parsed.expression()).issues()
                : parsed.issues();
        assertThat(issues)
                .isNotEmpty()
                .allSatisfy(issue -> assertThat(issue.message()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e999999999",
                "1e-999999999",
                "1e99999",
                "1e61",
                "1e-61",
                "1E+2147483648",
                "1e9223372036854775808",
                "1e00000000000000000000000000000061"
            })
    void aNumberThatIsShortToWriteAndLongToComputeIsRefused(String number) {
        assertThat(new CelParser().parse(number + " > 0").issues())
                .singleElement()
                .extracting(Issue::message)
                .isEqualTo("this number has more than 60 digits");
    }

    @Test
    void numbersOfManyDigitsAreRefusedHoweverTheyAreWritten() {
        for (String number : List.of("9".repeat(9_000), "0." + "9".repeat(9_000), "0x" + "f".repeat(9_000))) {
            assertThat(new CelParser().parse(number + " > 0").issues())
                    .extracting(Issue::message)
                    .containsExactly("this number has more than 60 digits");
        }
    }

    @Test
    void productsOfProductsStopAtSixtyDigits() {
        String number = "(purchase.total * 1e20)";
        String text = number + " * " + number + " * " + number + " * " + number;
        assertThat(unmet(text + " > 0")).isEqualTo("a number of more than 60 digits");
        assertThat(unmet("0 - " + text + " < 0")).isEqualTo("a number of more than 60 digits");
        assertThat(unmet("1e-30 * purchase.total * 1e-30 > 0")).isEqualTo("a number of more than 60 digits");
    }

    @Test
    void squaresOfSquaresInListsOfListsStopAtSixtyDigits() {
        StringBuilder list = new StringBuilder("[purchase.total]");
        for (int i = 0; i < 8; i++) {
            list.append(".map(x")
                    .append(i)
                    .append(", x")
                    .append(i)
                    .append(" * x")
                    .append(i)
                    .append(")");
        }
        assertThat(unmet(list + ".sum() > 0")).isEqualTo("a number of more than 60 digits");
    }

    @Test
    void eightListsInEachOtherOfAHundredElementsAreGivenUp() {
        Purchase purchase = purchase(100, "A", null);
        StringBuilder text = new StringBuilder("true");
        for (int i = 0; i < 8; i++) {
            text.insert(0, "purchase.lines.all(x" + i + ", ").append(")");
        }
        assertThat(unmet("!" + text, purchase)).isEqualTo("more than 1,000,000 steps");
        assertThat(unmet(text.toString().replace("all", "exists").replace("true", "false"), purchase))
                .isEqualTo("more than 1,000,000 steps");
    }

    @Test
    void aNinthListIsRefused() {
        String text = IntStream.range(0, 9)
                .mapToObj(i -> "purchase.lines.all(x" + i + ", ")
                .collect(Collectors.joining());
        assertThat(new Checker(Shop.VOCABULARY)
                        .condition(new CelParser()
                                .parse(text + "true" + ")".repeat(9))
                                .expression())
                        .issues())
                .extracting(Issue::message)
                .containsExactly("more than 8 comprehensions in each other");
    }

    @Test
    void listsMadeOfListsCountForWhatTheyHold() {
        Purchase purchase = purchase(10_000, "A", null);
        String inner = "purchase.lines.map(b, b.amount).sum()";
        assertThat(unmet("purchase.lines.map(a, " + inner + ").sum() > 0", purchase))
                .isEqualTo("more than 1,000,000 steps");
        assertThat(unmet("purchase.lines.all(a, a.amount in purchase.lines.map(b, b.amount))", purchase))
                .isEqualTo("more than 1,000,000 steps");
    }

    @Test
    void longTextsCountForWhatIsLookedAt() {
        Purchase purchase = purchase(1_000, "a".repeat(5_000) + "b", "a".repeat(1_000_000));
        for (String question : List.of(
                "purchase.note.contains(l.sku)",
                "!purchase.note.contains(l.sku)",
                "purchase.note.lowerAscii() == l.sku",
                "purchase.note.upperAscii() != l.sku",
                "purchase.note.size() == 1",
                "purchase.note.startsWith(l.sku)",
                "purchase.note.endsWith(l.sku)")) {
            String text = "purchase.lines.filter(l, " + question + ").size() >= 0";
            assertThat(unmet(text, purchase)).as(question).isEqualTo("more than 1,000,000 steps");
        }
    }

    @Test
    void shortTextsCostNoSteps() {
        Purchase purchase = purchase(10_000, "tea", "a cup of tea");
        CompiledCondition condition = CompiledCondition.of(
                Shop.condition("purchase.lines.all(l, purchase.note.contains(l.sku) && l.sku.size() == 3)"));
        assertThat(condition.holds(Values.frame(Values.ANNA, purchase))).isTrue();
    }

    @Test
    void aListOfAllThatATextCanHoldIsFoundIn() {
        String values = IntStream.range(0, 1_900).mapToObj(i -> "" + (1000 + i)).collect(Collectors.joining(", "));
        String text = "purchase.total in [" + values.substring(0, 9_900).replaceFirst(",[^,]*$", "") + "]";
        CompiledCondition condition = CompiledCondition.of(Shop.condition(text));
        Purchase purchase = new Purchase(new BigDecimal("1000.00"), null, List.of(), null);
        assertThat(condition.holds(Values.frame(Values.ANNA, purchase))).isTrue();
        assertThat(condition.holds(Values.anna())).isFalse();
    }

    @Test
    void aListOfAMillionValuesIsRefusedUnread() {
        String text = "purchase.total in [" + "1, ".repeat(1_000_000) + "1]";
        assertThat(new CelParser().parse(text).issues())
                .extracting(Issue::message)
                .containsExactly("the expression has 3,000,021 characters, the most is 10,000");
    }

    @Test
    void aStringOfTheLongestTextIsComparedAndShownShort() {
        String text = "purchase.note == \"" + "x".repeat(9_900) + "\"";
        CompiledCondition condition = CompiledCondition.of(Shop.condition(text));
        Purchase purchase = new Purchase(null, null, List.of(), "y".repeat(1_000_000));
        assertThat(condition
                        .explain(Values.frame(Values.ANNA, purchase))
                        .orElseThrow()
                        .operands())
                .isNotEmpty()
                .allSatisfy(operand -> assertThat(operand.value()).hasSizeLessThan(80));
    }

    private static Purchase purchase(int lines, String sku, String note) {
        List<Line> all = Collections.nCopies(lines, new Line(sku, BigDecimal.ONE));
        return new Purchase(BigDecimal.TEN, null, all, note);
    }

    private static String unmet(String text) {
        return unmet(text, Values.BASKET);
    }

    private static String unmet(String text, Purchase purchase) {
        CompiledCondition condition = CompiledCondition.of(Shop.condition(text));
        return condition
                .explain(Values.frame(Values.ANNA, purchase))
                .orElseThrow()
                .failure();
    }
}
