package io.loyaltyengine.rules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final ProblemCollector problems = new ProblemCollector();

    @Test
    void a_problem_shows_its_place_the_line_and_what_would_do() {
        Source source = Source.of("retail-club.yaml", "rules:\n  - id: double\n    effect:\n        mulitplier: 2\n");
        int offset = source.text().indexOf("mulitplier");

        problems.error(source.place(offset, 10), "unknown field `mulitplier`", "did you mean `multiplier`?");

        assertThat(problems.problems().render()).isEqualTo("""
            retail-club.yaml:4:9: unknown field `mulitplier`
                mulitplier: 2
                ^^^^^^^^^^
              did you mean `multiplier`?
            1 problem
            """);
    }

    @Test
    void problems_are_sorted_by_place_and_counted() {
        Source source = Source.of("a.yaml", "first\nsecond\nthird");

        problems.error(source.place(13, 5), "last");
        problems.warning(source.place(6, 6), "in the middle", null);
        problems.error(source.place(0, 5), "first");

        assertThat(problems.problems().render()).isEqualTo("""
            a.yaml:1:1: first
                first
                ^^^^^
            a.yaml:2:1: warning: in the middle
                second
                ^^^^^^
            a.yaml:3:1: last
                third
                ^^^^^
            2 problems, 1 warning
            """);
    }

    @Test
    void a_tab_takes_one_column_so_that_the_caret_stands_below_its_character() {
        Source source = Source.of("a", "\tid:\t5x\tb");

        problems.error(source.place(5, 2), "no");

        assertThat(problems.problems().render()).isEqualTo("a:1:6: no\n    id: 5x b\n        ^^\n1 problem\n");
    }

    @Test
    void control_characters_do_not_reach_the_terminal() {
        Source source = Source.of("a", "x\u001B[31mred");

        problems.error(source.place(6, 3), "no");

        assertThat(problems.problems().list().get(0).excerpt()).isEqualTo("x\uFFFD[31mred");
    }

    @Test
    void a_long_line_is_cut_around_the_caret() {
        String line = "a".repeat(500) + "HERE" + "b".repeat(500);
        Source source = Source.of("a", line);

        problems.error(source.place(500, 4), "no");

        Problem problem = problems.problems().list().get(0);
        assertThat(problem.excerpt()).isEqualTo("…" + "a".repeat(40) + "HERE" + "b".repeat(56) + "…");
        assertThat(problem.caret()).isEqualTo(" ".repeat(41) + "^^^^");
    }

    @Test
    void the_end_of_a_long_line_is_shown_as_far_as_it_goes() {
        Source source = Source.of("a", "a".repeat(500) + "END");

        problems.error(source.place(500, 3), "no");

        Problem problem = problems.problems().list().get(0);
        assertThat(problem.excerpt()).isEqualTo("…" + "a".repeat(97) + "END");
        assertThat(problem.caret()).isEqualTo(" ".repeat(98) + "^^^");
    }

    @Test
    void a_cut_does_not_halve_a_character() {
        Source source = Source.of("a", "\uD83D\uDE00".repeat(300));

        problems.error(source.place(300, 2), "no");

        Problem problem = problems.problems().list().get(0);
        assertThat(problem.excerpt()).isEqualTo("…" + "\uD83D\uDE00".repeat(50) + "…");
        assertThat(problem.caret()).isEqualTo(" ".repeat(21) + "^");
    }

    @Test
    void what_goes_on_over_several_lines_is_marked_on_the_first() {
        Source source = Source.of("a", "key: one\n  two");

        problems.error(source.place(5, 9), "no");

        assertThat(problems.problems().render()).isEqualTo("a:1:6: no\n    key: one\n         ^^^\n1 problem\n");
    }

    @Test
    void a_file_wrong_all_over_is_not_described_in_full() {
        Source source = Source.of("a", "x");
        for (int i = 0; i < 250; i++) {
            problems.error(source.place(0, 1), "no");
        }

        assertThat(problems.errors()).isEqualTo(250);
        assertThat(problems.problems().list()).hasSize(200);
        assertThat(problems.problems().render()).endsWith("250 problems, of which 50 are not shown\n");
    }

    @Test
    void only_errors_refuse_a_source() {
        Source source = Source.of("a", "x");
        problems.warning(source.place(0, 1), "look at this", null);
        assertThatCode(problems::refuseIfErrors).doesNotThrowAnyException();

        problems.error(source.place(0, 1), "no");
        assertThatThrownBy(problems::refuseIfErrors)
                .isInstanceOf(SourceRefusedException.class)
                .hasMessage("""
                    a:1:1: warning: look at this
                        x
                        ^
                    a:1:1: no
                        x
                        ^
                    1 problem, 1 warning
                    """)
                .satisfies(refused -> assertThat(((SourceRefusedException) refused).problems())
                        .isEqualTo(problems.problems()));
    }

    @Test
    void no_problem_is_rendered_as_nothing() {
        assertThat(problems.problems().render()).isEmpty();
        assertThat(problems.problems().isEmpty()).isTrue();
    }
}
