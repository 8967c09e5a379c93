package io.loyaltyengine.rules.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Source;
import io.loyaltyengine.rules.source.SourceReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
    private static final StructShape PER_AMOUNT = Shape.struct("perAmount", "Points for an amount spent.")
            .required("perAmount", Shape.number().above("0"), "The amount.")
            .optional("points", Shape.number().whole().atLeast("1"), "The points.", "1");
    private static final StructShape FIXED = Shape.struct("fixed", "A fixed number of points.")
            .required("fixed", Shape.number().whole(), "The points.");
    private static final ChoiceShape EFFECT = Shape.oneOf("effect", "What a rule awards.")
            .variant("perAmount", PER_AMOUNT)
            .variant("fixed", FIXED);
    private static final StructShape RULE = Shape.struct("rule", "A rule.")
            .required(
                    "id",
                    Shape.text()
                            .matching("[a-z][a-z0-9-]*", "lower-case letters, digits and hyphens")
                            .like("double-points"),
                    "Its id.")
            .required("effect", EFFECT, "What it awards.")
            .optional("tier", Shape.text().among("bronze", "silver", "gold"), "Who gets it.")
            .optional("stacks", Shape.bool(), "Whether it stacks.", "true")
            .optional("from", Shape.text().written("date", "a date like 2026-11-23", ShapeTest::isDate), "First day.")
            .optional(
                    "tags",
                    Shape.listOf(Shape.text().atMost(8)).atLeast(1).atMost(3).distinct(),
                    "Tags.")
            .optional("limits", Shape.mapOf(Shape.number()).named(Shape.text().among("day", "week")), "Limits.");
    private static final ChoiceShape ACTIVITY = Shape.oneOfBy("activity", "What happened.", "type")
            .variant(
                    "purchase", Shape.struct("purchase", "A purchase.").required("total", Shape.number(), "The total."))
            .variant("visit", Shape.struct("visit", "A visit.").additional(Shape.scalar()));

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException none) {
            return false;
        }
    }

    private static String problems(Shape shape, String yaml) {
        ProblemCollector problems = new ProblemCollector();
        SourceReader.read(Source.of("club.yaml", yaml), Format.YAML, problems)
                .ifPresent(node -> shape.check(node, problems));
        return problems.problems().render();
    }

    @Test
    void what_fits_gives_no_problem() {
        assertThat(problems(RULE, """
            id: double-points
            effect: {perAmount: 0.50, points: 2.0}
            tier: gold
            stacks: false
            from: 2026-11-23
            tags: [a, b]
            limits: {day: 1}
            """)).isEmpty();
    }

    @Test
    void everything_that_does_not_fit_is_reported_at_once() {
        assertThat(problems(RULE, """
            tier: glod
            effect:
              perAmuont: 0
            stacks: yes
            from: 2026-02-30
            tags: [spring, 12, spring, extraordinary]
            limits:
              dya: many
            colour: red
            """)).isEqualTo("""
                club.yaml:1:1: `id` is missing
                    tier: glod
                    ^^^^
                  add for example `id: double-points`
                club.yaml:1:7: expected `bronze`, `silver` or `gold`, found `glod`
                    tier: glod
                          ^^^^
                  did you mean `gold`?
                club.yaml:3:3: unknown field `perAmuont`
                    perAmuont: 0
                    ^^^^^^^^^
                  did you mean `perAmount`?
                club.yaml:4:9: expected `true` or `false`, found the text `yes`
                    stacks: yes
                            ^^^
                  write `true`
                club.yaml:5:7: expected a date like 2026-11-23, found `2026-02-30`
                    from: 2026-02-30
                          ^^^^^^^^^^
                club.yaml:6:7: expected at most 3 items, found 4
                    tags: [spring, 12, spring, extraordinary]
                          ^
                club.yaml:6:16: expected text, found the number 12
                    tags: [spring, 12, spring, extraordinary]
                                   ^^
                  put it in quotes: "12"
                club.yaml:6:20: the text `spring` stands in this list already
                    tags: [spring, 12, spring, extraordinary]
                                       ^^^^^^
                  it is on line 6; keep one of the two
                club.yaml:6:28: expected at most 8 characters, found 13
                    tags: [spring, 12, spring, extraordinary]
                                               ^^^^^^^^^^^^^
                club.yaml:8:3: expected `day` or `week`, found `dya`
                    dya: many
                    ^^^
                  did you mean `day`?
                club.yaml:8:8: expected a number such as 1.5, found the text `many`
                    dya: many
                         ^^^^
                club.yaml:9:1: unknown field `colour`
                    colour: red
                    ^^^^^^
                  the fields here are `id`, `effect`, `tier`, `stacks`, `from`, `tags` and `limits`
                12 problems
                """);
    }

    @Test
    void a_misspelt_field_is_not_reported_as_missing_too() {
        assertThat(problems(FIXED, "fixd: 5")).isEqualTo("""
            club.yaml:1:1: unknown field `fixd`
                fixd: 5
                ^^^^
              did you mean `fixed`?
            1 problem
            """);
    }

    @Test
    void fields_that_exclude_each_other_are_named() {
        assertThat(problems(EFFECT, "perAmount: 1\nfixed: 5")).isEqualTo("""
            club.yaml:2:1: `perAmount` and `fixed` exclude each other
                fixed: 5
                ^^^^^
              keep exactly one of `perAmount` or `fixed`
            1 problem
            """);
    }

    @Test
    void a_choice_left_open_is_reported() {
        assertThat(problems(EFFECT, "points: 1")).isEqualTo("""
            club.yaml:1:1: one of `perAmount` or `fixed` is missing
                points: 1
                ^^^^^^
              add exactly one of them
            1 problem
            """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: purchase, total: 5}|",
                "{type: visit, place: here, guests: 2, dog: true}|",
                "{total: 5}|club.yaml:1:1: `type` is missing",
                "{type: purchas, total: 5}|club.yaml:1:8: expected `purchase` or `visit`, found `purchas`",
                "{type: 5}|club.yaml:1:8: expected `purchase` or `visit`, found the number 5",
                "{type: purchase}|club.yaml:1:1: `total` is missing",
                "{type: visit, with: [a]}|club.yaml:1:21: expected text, a number, `true` or `false`, found a list",
                "[]|club.yaml:1:1: expected a mapping with `type`, found an empty list"
            })
    void a_field_can_tell_which_fields_are_meant(String yaml, String message) {
        assertThat(problems(ACTIVITY, yaml).lines().findFirst().orElse(null)).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|expected a number that is above 0 and at most 100, found the number 0|",
                "100.01|expected a number that is above 0 and at most 100, found the number 100.01|",
                "100||",
                "abc|expected a number such as 1.5, found the text `abc`|",
                "'\"5\"'|expected a number such as 1.5, found the text `5`|leave the quotes out",
                "12,50|expected a number such as 1.5, found the text `12,50`|write `12.50`",
                "[1]|expected a number such as 1.5, found a list|",
                "{a: 1}|expected a number such as 1.5, found a mapping|",
                "null|expected a number such as 1.5, found nothing|"
            },
            quoteCharacter = '~')
    void a_number_within_bounds(String yaml, String message, String advice) {
        String text = yaml.replace("'", "");
        String expected = message == null
                ? ""
                : "club.yaml:1:1: " + message + "\n    " + text + "\n    "
                        + "^".repeat(text.startsWith("[") || text.startsWith("{") ? 1 : text.length()) + "\n"
                        + (advice == null ? "" : "  " + advice + "\n") + "1 problem\n";

        assertThat(problems(Shape.number().above("0").atMost("100"), text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2, true", "2.0, true", "1e3, true", "2.5, false", "1e-3, false"})
    void a_whole_number_has_no_fraction_however_it_is_written(String number, boolean whole) {
        assertThat(problems(Shape.number().whole(), number).isEmpty()).isEqualTo(whole);
    }

    @Test
    void an_empty_list_is_reported_where_one_item_is_needed() {
        assertThat(problems(Shape.listOf(Shape.text()).atLeast(1), "[]"))
                .isEqualTo("club.yaml:1:1: expected at least 1 item, found none\n    []\n    ^\n1 problem\n");
    }

    @Test
    void an_empty_text_is_reported_unless_it_is_welcome() {
        assertThat(problems(Shape.text(), "''"))
                .isEqualTo("club.yaml:1:1: an empty text is not allowed here\n    ''\n    ^^\n1 problem\n");
        assertThat(problems(Shape.text().orEmpty(), "''")).isEmpty();
    }

    @Test
    void contradictions_in_a_shape_are_refused_when_it_is_made() {
        assertThatThrownBy(() -> Shape.number().above("5").atMost("5"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no number is above 5 and at most 5");
        assertThatThrownBy(() -> RULE.optional("id", Shape.text(), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`rule` has the field `id` already");
        assertThatThrownBy(() -> Shape.oneOf("effect", "").variant("percent", FIXED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the variant told by `percent` must require that field and take no additional ones");
        StructShape points = Shape.struct("points", "").required("points", Shape.number(), "");
        assertThatThrownBy(() -> EFFECT.variant("points", points))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`points` tells a variant; `perAmount` must not have it as a field");
        assertThatThrownBy(() -> ACTIVITY.variant("x", Shape.struct("x", "").optional("type", Shape.text(), "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("`type` tells the variants of `activity`; `x` must not declare it");
    }
}
