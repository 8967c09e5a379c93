package io.loyaltyengine.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.rules.check.Shop;
import io.loyaltyengine.rules.compile.Unmet.Direction;
import io.loyaltyengine.rules.compile.Unmet.Operand;
import io.loyaltyengine.rules.compile.Unmet.Shortfall;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnmetTest {

    @ParameterizedTest
    @CsvSource({
        "purchase.total >= 50, 3.20, MORE, false",
        "purchase.total > 50, 3.20, MORE, true",
        "50 <= purchase.total, 3.20, MORE, false",
        "50 < purchase.total, 3.20, MORE, true",
        "purchase.total <= 40, 6.80, LESS, false",
        "purchase.total < 46.8, 0.00, LESS, true",
        "40 >= purchase.total, 6.80, LESS, false",
        "40 > purchase.total, 6.80, LESS, true"
    })
    void aThresholdTellsHowFarAwayItWas(String text, BigDecimal amount, Direction direction, boolean exclusive) {
        Unmet unmet = explain(text, Values.anna());
        assertThat(unmet.condition()).isEqualTo(text);
        assertThat(unmet.operands()).containsExactly(new Operand("purchase.total", "46.80"));
        assertThat(unmet.shortfall()).isEqualTo(new Shortfall(amount, direction, exclusive));
        assertThat(unmet.absent()).isNull();
        assertThat(unmet.failure()).isNull();
    }

    @Test
    void twoVariablesAreBothShown() {
        assertThat(explain("member.visits * 2 >= purchase.total", Values.anna()))
                .isEqualTo(unmet(
                        "member.visits * 2 >= purchase.total",
                        new Shortfall(new BigDecimal("22.80"), Direction.MORE, false),
                        null,
                        new Operand("member.visits", "12"),
                        new Operand("purchase.total", "46.80")));
    }

    @Test
    void theFirstPartThatDoesNotHoldIsNamed() {
        assertThat(explain("purchase.total > 1 && member.tier == \"silver\" && member.visits > 99", Values.anna()))
                .isEqualTo(unmet("member.tier == \"silver\"", null, null, new Operand("member.tier", "\"gold\"")));
    }

    @Test
    void anAbsentFieldIsNamed() {
        assertThat(explain("member.birthday < date(\"2000-01-01\")", Values.stranger()))
                .isEqualTo(unmet("member.birthday < date(\"2000-01-01\")", null, "member.birthday"));
        assertThat(explain("member.visits >= 3", Values.stranger()))
                .isEqualTo(unmet("member.visits >= 3", null, "member.visits"));
        assertThat(explain("has(member.birthday)", Values.stranger()))
                .isEqualTo(unmet("has(member.birthday)", null, "member.birthday"));
        assertThat(explain("purchase.total + member.visits > 3", Values.stranger()))
                .isEqualTo(unmet(
                        "purchase.total + member.visits > 3",
                        null,
                        "member.visits",
                        new Operand("purchase.total", "46.80")));
    }

    @Test
    void aFieldThatWasOnlyAskedForIsNotToBlame() {
        assertThat(explain("has(member.birthday) || member.visits > 3", Values.stranger())
                        .absent())
                .isEqualTo("member.visits");
    }

    @Test
    void listsAreShownShortened() {
        assertThat(explain("\"staff\" in member.segments", Values.anna()))
                .isEqualTo(unmet(
                        "\"staff\" in member.segments",
                        null,
                        null,
                        new Operand("member.segments", "[\"vip\", \"local\"]")));
        assertThat(explain("purchase.lines.exists(l, l.amount > 99)", Values.anna()))
                .isEqualTo(unmet(
                        "purchase.lines.exists(l, l.amount > 99)",
                        null,
                        null,
                        new Operand("purchase.lines", "3 lines")));
    }

    @Test
    void callsShowWhatTheyAreAskedOf() {
        assertThat(explain("purchase.note.startsWith(\"X\")", Values.anna()).operands())
                .containsExactly(new Operand("purchase.note", "\"Gift\""));
        assertThat(explain("size(purchase.lines) >= 5", Values.anna()))
                .isEqualTo(unmet(
                        "size(purchase.lines) >= 5",
                        new Shortfall(new BigDecimal("2"), Direction.MORE, false),
                        null,
                        new Operand("size(purchase.lines)", "3")));
    }

    @Test
    void allSidesOfAChoiceAreShown() {
        assertThat(explain("member.employee || member.tier == \"silver\" || member.tier in [\"silver\"]", Values.anna())
                        .operands())
                .containsExactly(new Operand("member.employee", "false"), new Operand("member.tier", "\"gold\""));
    }

    @Test
    void aFailureIsNamed() {
        assertThat(explain("1 / (member.visits - 12) > 1", Values.anna()))
                .isEqualTo(new Unmet(
                        "1 / (member.visits - 12) > 1",
                        List.of(new Operand("member.visits", "12")),
                        null,
                        null,
                        "a division by 0"));
    }

    @Test
    void nothingIsToExplainWhereTheConditionHolds() {
        assertThat(CompiledCondition.of(Shop.condition("purchase.total > 1")).explain(Values.anna()))
                .isEmpty();
    }

    private static Unmet unmet(
            String condition, @Nullable Shortfall shortfall, @Nullable String absent, Operand... operands) {
        return new Unmet(condition, List.of(operands), shortfall, absent, null);
    }

    private static Unmet explain(String text, Frame frame) {
        return CompiledCondition.of(Shop.condition(text)).explain(frame).orElseThrow();
    }
}
