package io.loyaltyengine.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.rules.check.Shop;
import io.loyaltyengine.rules.check.Shop.Line;
import io.loyaltyengine.rules.check.Shop.Purchase;
import io.loyaltyengine.rules.check.Variable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member.tier == \"gold\"",
                "member.tier != \"silver\"",
                "member.tier in [\"silver\", \"gold\"]",
                "\"vip\" in member.segments",
                "!(\"staff\" in member.segments)",
                "member.visits == 12.0",
                "member.visits in [1, 12.00]",
                "12.00 in [member.visits]",
                "member.visits % 5 == 2",
                "member.birthday < date(\"1990-03-01\")",
                "member.birthday == date(\"1990-02-28\")",
                "purchase.at >= timestamp(\"2026-11-23T10:30:00+01:00\")",
                "purchase.at < timestamp(\"2026-11-23T09:30:00.001Z\")",
                "!member.employee",
                "member.employee == false",
                "member.counters.stamps == 7",
                "member.counters[\"stamps\"] == 7",
                "\"stamps\" in member.counters",
                "!(\"stars\" in member.counters)",
                "has(member.counters.stamps) && !has(member.counters.stars)",
                "purchase.lines.size() == 3",
                "size(purchase.lines) == 3 && size(\"héllo😀\") == 6 && size(member.counters) == 1",
                "purchase.lines[0].sku == \"COFFEE-1\"",
                "purchase.lines.exists(l, l.sku.startsWith(\"TEA\"))",
                "purchase.lines.all(l, l.amount >= 0)",
                "purchase.lines.exists_one(l, l.amount > 10)",
                "purchase.lines.filter(l, l.amount > 1).size() == 2",
                "purchase.lines.map(l, l.amount).sum() == purchase.total",
                "purchase.lines.map(l, l.amount > 1, l.amount).sum() == 46.8",
                "purchase.lines.exists(l, purchase.lines.exists(m, l.amount < m.amount))",
                "purchase.lines.filter(l, false).map(l, l.amount).sum() == 0",
                "purchase.note.lowerAscii() == \"gift\" && purchase.note.upperAscii() == \"GIFT\"",
                "\"ÀB\".lowerAscii() == \"Àb\"",
                "purchase.note.contains(\"if\") && purchase.note.endsWith(\"t\")",
                "\"Z\" < \"a\" && \"\uffff\" < \"😀\" && \"a\" < \"ab\"",
                "math.least(3, 1, 2) == 1 && math.greatest([3, 1]) == 3 && math.greatest(member.visits, 5) == 12",
                "math.abs(-2.5) == 2.5 && math.floor(-2.5) == -3 && math.ceil(-2.5) == -2",
                "math.round(2.5) == 3 && math.round(-2.5) == -3 && math.round(2.4) == 2",
                "0.1 + 0.2 == 0.3",
                "1 / 3 == 0.333333333333333333",
                "2 / 3 == 0.666666666666666667",
                "10 / 4 == 2.5",
                "-7 % 3 == -1",
                "(member.visits > 10 ? 2 : 1) == 2",
                "(member.visits > 10 ? member.tier : \"none\") == \"gold\"",
                "half(purchase.total) == 23.40",
                "\"food.fruit\".isIn(\"food\")",
                "1 < 2 && 2 <= 2 && 3 > 2 && 2 >= 2 && 1 != 2",
                "0x10 == 16 && 1e3 == 1000 && .5 == 0.50"
            })
    void theseHoldForAnna(String text) {
        CompiledCondition condition = CompiledCondition.of(Shop.condition(text));
        assertThat(condition.holds(Values.anna())).isTrue();
        assertThat(condition.explain(Values.anna())).isEmpty();
        assertThat(CompiledCondition.of(Shop.condition("!(" + text + ")")).holds(Values.anna()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "member.tier == \"gold\"",
                "member.visits > 3",
                "member.visits > member.visits",
                "-member.visits < 0",
                "member.visits + 1 > 0",
                "member.birthday < date(\"1990-03-01\")",
                "member.employee",
                "member.employee ? true : true",
                "member.counters.stamps > 1",
                "member.segments[0] == \"vip\"",
                "purchase.lines[3].amount > 1",
                "purchase.lines[0.5 + 0.1].amount > 1",
                "purchase.lines[2].sku == \"A\"",
                "purchase.lines.exists(l, l.sku == \"A\")",
                "purchase.lines.all(l, l.sku != \"A\")",
                "purchase.lines.exists_one(l, l.sku != \"A\")",
                "purchase.lines.map(l, l.sku).size() == 3",
                "purchase.lines.filter(l, l.sku == \"A\").size() == 0",
                "[member.tier].size() == 1",
                "member.tier in [member.tier]",
                "1 / (member.segments.size() * 1) > 0",
                "5 % member.segments.size() > 0",
                "math.least(member.segments.map(s, 1)) == 1",
                "math.greatest(1, member.visits) > 0",
                "till.number() > 0",
                "half(member.visits) > 0"
            })
    void whatIsNotKnownNeitherHoldsNorDoesItsNegation(String text) {
        assertThat(CompiledCondition.of(Shop.condition(text)).holds(Values.stranger()))
                .isFalse();
        assertThat(CompiledCondition.of(Shop.condition("!(" + text + ")")).holds(Values.stranger()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "member.employee || true, true",
        "true || member.employee, true",
        "member.employee || purchase.total > 1, true",
        "purchase.total > 1 || member.employee, true",
        "!(member.employee && purchase.total < 1), true",
        "!(purchase.total < 1 && member.employee), true",
        "!(member.employee && false), true",
        "member.employee || false, false",
        "member.employee && true, false",
        "has(member.tier), false",
        "1 / (member.segments.size() * 1) > 0 || !has(member.tier), true",
        "has(purchase.lines[1 / (member.segments.size() * 1)].sku) || true, true",
        "!has(purchase.lines[1 / (member.segments.size() * 1)].sku), false",
        "!has(member.tier), true",
        "!has(purchase.lines[7].sku), true",
        "has(purchase.lines[2].sku), false",
        "has(purchase.lines[1].sku), true",
        "!has(member.tier) || member.tier == \"gold\", true",
        "'purchase.lines.exists(l, l.sku == \"TEA-2\")', true",
        "'!purchase.lines.all(l, l.sku == \"TEA-2\")', true"
    })
    void aKnownSideDecidesWhateverStandsOnTheOther(String text, boolean expected) {
        assertThat(CompiledCondition.of(Shop.condition(text)).holds(Values.stranger()))
                .isEqualTo(expected);
    }

    @Test
    void anEmptyFrameKnowsNothing() {
        CompiledCondition condition = CompiledCondition.of(Shop.condition("purchase.total > 1"));
        assertThat(condition.holds(new Frame(Shop.VOCABULARY))).isFalse();
        assertThat(condition.explain(new Frame(Shop.VOCABULARY)).orElseThrow().absent())
                .isEqualTo("purchase");
    }

    @Test
    void aClearedFrameHasForgotten() {
        Frame frame = Values.anna();
        CompiledCondition condition = CompiledCondition.of(Shop.condition("purchase.total > 1"));
        assertThat(condition.holds(frame)).isTrue();
        frame.clear();
        assertThat(condition.holds(frame)).isFalse();
    }

    @Test
    void aVariableOfAnElementHasNoPlaceInTheFrameOfAHost() {
        Variable<String> foreign = new Variable<>("x", io.loyaltyengine.rules.check.BasicType.STRING, "", 2);
        assertThatThrownBy(() -> Values.anna().set(foreign, "text"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The frame has no variable 'x'");
    }

    @ParameterizedTest
    @CsvSource({
        "purchase.total * 2, 93.60",
        "purchase.total - 0.8, 46.00",
        "1 / 3, 0.333333333333333333",
        "100 / 10, 10",
        "-purchase.total, -46.80",
        "member.visits * (member.tier == \"gold\" ? 2 : 1), 24",
        "'purchase.lines.filter(l, l.amount > 10).map(l, l.amount * 0.05).sum()', 2.0000"
    })
    void formulasAreExact(String text, BigDecimal expected) {
        assertThat(CompiledNumber.of(Shop.number(text)).value(Values.anna())).isEqualTo(expected);
    }

    @Test
    void aFormulaWithoutResultSaysWhy() {
        CompiledNumber absent = CompiledNumber.of(Shop.number("member.visits * 2"));
        assertThat(absent.value(Values.stranger())).isNull();
        assertThat(absent.explain(Values.stranger()))
                .contains(new Unmet("member.visits * 2", List.of(), null, "member.visits", null));
        CompiledNumber failing = CompiledNumber.of(Shop.number("1 / (purchase.total - 46.8)"));
        assertThat(failing.value(Values.anna())).isNull();
        assertThat(failing.explain(Values.anna()))
                .contains(new Unmet("1 / (purchase.total - 46.8)", List.of(), null, null, "a division by 0"));
        assertThat(CompiledNumber.of(Shop.number("1")).explain(Values.anna())).isEmpty();
    }

    @Test
    void numbersThatGrowWithoutEndHaveNoResult() {
        String ten = "purchase.total * 1000000000000";
        CompiledNumber formula = CompiledNumber.of(Shop.number(ten + " * 1e20 * 1e20 * 1e20"));
        assertThat(formula.value(Values.anna())).isNull();
        assertThat(formula.explain(Values.anna()).orElseThrow().failure()).isEqualTo("a number of more than 60 digits");
        assertThat(CompiledNumber.of(Shop.number("1e59 * 10")).value(Values.anna()))
                .isNull();
    }

    @Test
    void aNumberOfTheHostThatIsOutOfBoundsIsRefusedBeforeItCostsAnything() {
        Purchase huge = new Purchase(new BigDecimal("1e999999999"), null, List.of(), null);
        CompiledCondition condition = CompiledCondition.of(Shop.condition("purchase.total + 1 > 0"));
        assertThat(condition.holds(Values.frame(Values.ANNA, huge))).isFalse();
        assertThat(condition
                        .explain(Values.frame(Values.ANNA, huge))
                        .orElseThrow()
                        .failure())
                .isEqualTo("a number of more than 60 digits");
    }

    @Test
    void longListsInEachOtherAreGivenUpAfterAMillionSteps() {
        List<Line> lines = Collections.nCopies(1_000, new Line("A", BigDecimal.ONE));
        Frame frame = Values.frame(Values.ANNA, new Purchase(BigDecimal.TEN, null, lines, null));
        String two = "purchase.lines.exists(a, purchase.lines.exists(b, b.amount > 1))";
        String three = "purchase.lines.exists(c, " + two + ")";
        assertThat(CompiledCondition.of(Shop.condition("!purchase.lines.exists(b, b.amount > 1)"))
                        .holds(frame))
                .isTrue();
        CompiledCondition condition = CompiledCondition.of(Shop.condition("!" + three));
        assertThat(condition.holds(frame)).isFalse();
        assertThat(condition.explain(frame).orElseThrow().failure()).isEqualTo("more than 1,000,000 steps");
    }

    @Test
    void partsThatAreTooMuchOnlyTogetherAreExplainedTogether() {
        List<Line> lines = Collections.nCopies(600, new Line("A", BigDecimal.ONE));
        Frame frame = Values.frame(Values.ANNA, new Purchase(BigDecimal.TEN, null, lines, null));
        String part = "purchase.lines.all(a, purchase.lines.all(b, b.amount == 1))";
        CompiledCondition condition = CompiledCondition.of(Shop.condition(part + " && " + part + " && " + part));
        assertThat(condition.holds(frame)).isFalse();
        assertThat(condition.explain(frame).orElseThrow().failure()).isEqualTo("more than 1,000,000 steps");
    }
}
