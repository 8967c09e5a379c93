package io.loyaltyengine.rules.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.RuleDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyTest {

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '\0', textBlock = """
            line.sku == "A" && line.category == "X" => line.sku == "A"
            line.category == "X" && "B" == line.sku => line.sku == "B"
            line.category in ["X", "Y"] && line.quantity > 2 => line.category in ["X", "Y"]
            line.brand == "own" && purchase.total > 5 => line.brand == "own"
            line.sku == "A" || line.sku == "B" => line.sku in ["A", "B"]
            line.sku == "A" || line.category == "X" => line.sku == "A" || line.category == "X"
            (line.sku == "A" || line.sku == "B") && line.amount > 1 => line.sku in ["A", "B"]
            !(line.sku != "A" || line.quantity < 2) => line.sku == "A"
            """)
    void theMostSelectiveTestOfALineIsTheKey(String lines, String key) {
        assertThat(Key.of(rule("\"vip\" in member.segments", lines))).hasToString(key);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '\0', textBlock = """
            "vip" in member.segments && purchase.total > 5 => "vip" in member.segments
            purchase.lines.exists(l, l.sku == "A") => purchase.lines.exists(l, l.sku == "A")
            "vip" in member.segments && purchase.lines.exists(l, l.quantity > 1 && l.sku == "A") => purchase.lines.exists(l, l.sku == "A")
            "vip" in member.segments || "new" in member.segments => "vip" in member.segments || "new" in member.segments
            """)
    void withoutALineItIsALineSomewhereOrASegment(String when, String key) {
        assertThat(Key.of(rule(when, null))).hasToString(key);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", quoteCharacter = '\0', textBlock = """
            purchase.total > 5
            member.tier == "gold"
            "vip" in member.segments || purchase.total > 5
            !("vip" in member.segments)
            line.sku == "A"
            purchase.lines.all(l, l.sku == "A")
            !purchase.lines.exists(l, l.sku == "A")
            purchase.total > 5 ? "vip" in member.segments : false
            false
            """)
    void whatNothingIsLookedUpByHasNoKey(String when) {
        Key key = Key.of(rule(when, null));
        assertThat(key.isNone()).isTrue();
        assertThat(key).hasToString("");
    }

    @Test
    void keysAreEqualWhereTheRulesNeedTheSame() {
        Key one = Key.of(rule("purchase.total > 5", "line.sku == \"A\""));
        assertThat(one)
                .isEqualTo(Key.of(rule(null, "\"A\" == line.sku && line.quantity > 1")))
                .hasSameHashCodeAs(Key.of(rule(null, "line.sku == \"A\"")))
                .isNotEqualTo(Key.of(rule(null, "line.sku == \"B\"")));
        assertThat(one.isNone()).isFalse();
    }

    private static RuleDefinition rule(@Nullable String when, @Nullable String lines) {
        return new RuleDefinition(Rule.of("any"), RuleDefinition.PURCHASE, parsed(when), parsed(lines), List.of());
    }

    private static @Nullable Expression parsed(@Nullable String text) {
        return text == null ? null : new CelParser().parse(text).expression();
    }
}
