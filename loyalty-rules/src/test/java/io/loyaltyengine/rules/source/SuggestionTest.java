package io.loyaltyengine.rules.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final List<String> FIELDS = List.of("id", "multiplier", "multiply", "perAmount", "percent", "fixed");

    @ParameterizedTest
    @CsvSource({
        "mulitplier, multiplier", // two letters swapped
        "multplier, multiplier", // a letter missing
        "multiplly, multiply", // a letter added
        "PERCENT, percent", // another case
        "peramuont, perAmount",
        "ib, id",
        "idx, id",
        "fixxxd, fixed"
    })
    void the_nearest_name_is_suggested(String found, String meant) {
        assertThat(Suggestion.of(found, FIELDS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"xy", "points", "dividend", "fi", "''"})
    void nothing_is_suggested_where_no_name_is_near(String found) {
        assertThat(Suggestion.of(found, FIELDS)).isEmpty();
    }

    @Test
    void of_equally_near_names_the_first_in_alphabetical_order_is_suggested() {
        assertThat(Suggestion.of("bronce", List.of("bronze", "bronte"))).contains("bronte");
        assertThat(Suggestion.of("bronce", List.of("bronte", "bronze"))).contains("bronte");
    }

    @Test
    void what_is_far_too_long_for_a_name_is_not_compared() {
        assertThat(Suggestion.of("x".repeat(101), List.of("x".repeat(101)))).isEmpty();
    }
}
