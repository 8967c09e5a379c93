package io.loyaltyengine.rules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SourceTest {
    @Test
    void lines_end_at_line_feed_carriage_return_or_both() {
        Source source = Source.of("a", "one\ntwo\r\nthree\rfour");

        assertThat(source.lineText(0)).isEqualTo("one");
        assertThat(source.lineText(source.text().indexOf("two"))).isEqualTo("two");
        assertThat(source.lineText(source.text().indexOf("three"))).isEqualTo("three");
        assertThat(source.line(source.text().indexOf("four"))).isEqualTo(4);
        assertThat(source.column(source.text().indexOf("our"))).isEqualTo(2);
    }

    @Test
    void a_column_counts_characters_not_chars() {
        Source source = Source.of("a", "\uD83D\uDE00é x");

        assertThat(source.column(source.text().indexOf("x"))).isEqualTo(4);
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_text() {
        Source source = Source.of("a", "\uFEFFid: 1");

        assertThat(source.text()).isEqualTo("id: 1");
        assertThat(source.place(0, 2)).hasToString("a:1:1");
    }

    @Test
    void the_end_of_the_text_is_a_place_too() {
        Source source = Source.of("a", "x\n");

        assertThat(source.place(2, 0)).hasToString("a:2:1");
    }

    @Test
    void a_part_of_a_longer_text_keeps_the_line_numbers_of_the_whole() {
        Source source = Source.startingAtLine("activities.jsonl", 17, "{}");

        assertThat(source.place(1, 1)).hasToString("activities.jsonl:17:2");
    }

    @Test
    void a_line_below_one_is_refused() {
        assertThatThrownBy(() -> Source.startingAtLine("a", 0, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lines count from 1, found 0");
    }
}
