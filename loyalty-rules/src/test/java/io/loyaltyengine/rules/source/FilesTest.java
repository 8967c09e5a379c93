package io.loyaltyengine.rules.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
    private final ProblemCollector problems = new ProblemCollector();

    @TempDir
    Path folder;

    @Test
    void the_ending_of_its_name_tells_how_a_file_is_written() throws IOException {
        Path yaml = Files.writeString(folder.resolve("a.YML"), "id: 1");
        Path json = Files.writeString(folder.resolve("b.json"), "\uFEFF{\"id\": 1}");

        assertThat(SourceReader.read(yaml, problems)).isEqualTo(SourceReader.read(json, problems));
        assertThat(problems.problems().isEmpty()).isTrue();
    }

    @Test
    void a_file_whose_name_does_not_tell_is_refused() throws IOException {
        assertThat(SourceReader.read(Files.writeString(folder.resolve("a.txt"), "id: 1"), problems))
                .isEmpty();
        assertThat(problems.problems().render()).isEqualTo("""
            a.txt:1:1: the file's name does not say how it is written
              let it end in .yaml, .yml or .json
            1 problem
            """);
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_at_their_place() throws IOException {
        Path file = folder.resolve("a.yaml");
        Files.write(file, "id: 1\nname: Gr\u00FCn\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(SourceReader.read(file, problems)).isEmpty();
        assertThat(problems.problems().render()).isEqualTo("""
            a.yaml:2:9: the bytes that follow here are not UTF-8
                name: Gr
                        ^
              save the file with the encoding UTF-8
            1 problem
            """);
    }

    @Test
    void a_sequence_of_bytes_cut_off_at_the_end_is_refused() throws IOException {
        Path file = folder.resolve("a.yaml");
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xC3});

        assertThat(SourceReader.read(file, problems)).isEmpty();
        assertThat(problems.problems().render()).startsWith("a.yaml:1:4: the bytes that follow here are not UTF-8\n");
    }

    @Test
    void a_file_beyond_the_limit_is_refused_unread() throws IOException {
        Path file = folder.resolve("a.json");
        Files.write(file, new byte[Format.JSON.maxLength() + 1]);

        assertThat(SourceReader.read(file, problems)).isEmpty();
        assertThat(problems.problems().render()).startsWith("a.json:1:1: the source is longer than 10 MB\n");
    }

    @Test
    void a_file_that_is_not_there_is_the_callers_affair() {
        assertThatThrownBy(() -> SourceReader.read(folder.resolve("a.yaml"), problems))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void every_line_of_json_lines_is_a_value_and_bad_ones_keep_their_numbers() throws IOException {
        String lines = "{\"id\": 1}\n\n  \r\n{\"id\": }\r\n{\"id\": 2}\r\n[1";
        List<Node> read = new ArrayList<>();

        JsonLines.read("days.jsonl", stream(lines), problems, read::add);

        assertThat(read).map(Node::toString).containsExactly("{id: 1}", "{id: 2}");
        assertThat(problems.problems().render()).isEqualTo("""
            days.jsonl:4:8: expected a value, found `}`
                {"id": }
                       ^
              remove the comma behind the last item, or give the field a value
            days.jsonl:6:3: the source ends too early
                [1
                  ^
              close what was opened with `[`, `{` or a quote
            2 problems
            """);
    }

    @Test
    void a_line_with_a_field_that_stands_twice_is_not_handed_on() throws IOException {
        List<Node> read = new ArrayList<>();

        JsonLines.read("days.jsonl", stream("{\"id\": 1, \"id\": 2}\n{\"id\": 3}\n"), problems, read::add);

        assertThat(read).map(Node::toString).containsExactly("{id: 3}");
        assertThat(problems.problems().render()).isEqualTo("""
            days.jsonl:1:11: duplicate field `id`
                {"id": 1, "id": 2}
                          ^^^^
              it stands already on line 1; keep one of the two
            1 problem
            """);
    }

    @Test
    void lines_may_be_longer_than_a_buffer_but_not_than_a_source() throws IOException {
        String longLine = "\"" + "x".repeat(200_000) + "\"";
        List<Node> read = new ArrayList<>();

        JsonLines.read(
                "a.jsonl",
                stream(longLine + "\n" + "y".repeat(Format.JSON.maxLength() + 5) + "\n" + longLine),
                problems,
                read::add);

        assertThat(read).hasSize(2);
        assertThat(problems.problems().list()).map(Problem::message).containsExactly("the source is longer than 10 MB");
        assertThat(problems.problems().list()).map(Problem::line).containsExactly(2);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
