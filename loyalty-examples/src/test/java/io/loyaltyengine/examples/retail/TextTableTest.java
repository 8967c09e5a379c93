package io.loyaltyengine.examples.retail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class TextTableTest {

    private static char[] inside(String text) {
        return ("<" + text + ">").toCharArray();
    }

    @Property
    @Label("a table says of every text what reading it says, and reads each text once")
    void saysWhatReadingSays(@ForAll @Size(max = 200) List<@AlphaChars @StringLength(max = 2) String> texts) {
        Map<String, Integer> readings = new HashMap<>();
        TextTable<String> table = new TextTable<>(text -> {
            readings.merge(text, 1, Integer::sum);
            return text.startsWith("a") ? null : text + "!";
        });
        for (String text : texts) {
            assertThat(table.of(inside(text), 1, text.length())).isEqualTo(text.startsWith("a") ? null : text + "!");
        }
        readings.remove("");
        assertThat(readings.values()).allMatch(times -> times == 1);
    }

    @Test
    void aTableOutgrowsItsFirstSizeAndKeepsWhatItKnew() {
        TextTable<Integer> table = new TextTable<>(text -> text.isEmpty() ? null : Integer.valueOf(text));
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 20_000; i++) {
                String text = Integer.toString(i);
                assertThat(table.of(inside(text), 1, text.length())).isEqualTo(i);
            }
        }
        char[] known = inside("19000");
        assertThat(table.of(known, 1, 5)).isSameAs(table.of(known, 1, 5));
    }
}
