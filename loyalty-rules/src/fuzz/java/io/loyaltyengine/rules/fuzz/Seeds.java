package io.loyaltyengine.rules.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the fuzzer begins from: the programs and activities of the examples, and the expressions in them. */
final class Seeds {

    private static final Path EXAMPLES = Path.of("..", "loyalty-examples", "src", "main", "resources");

    private Seeds() {}

    static String program(String name) {
        return read(EXAMPLES.resolve("programs").resolve(name + ".yaml"));
    }

    static Stream<String> yamlPrograms() {
        return files(EXAMPLES.resolve("programs"), ".yaml").map(Seeds::read);
    }

    static Stream<String> jsonPrograms() {
        return yamlPrograms().map(yaml -> tree(yaml).toString());
    }

    static Stream<String> activities() {
        return files(EXAMPLES.resolve("stories"), ".jsonl").map(Seeds::read).flatMap(String::lines);
    }

    static Stream<String> expressions() {
        List<String> found = new ArrayList<>();
        yamlPrograms().forEach(yaml -> {
            for (JsonNode rule : tree(yaml).path("rules")) {
                found.add(rule.path("when").asString(""));
                found.add(rule.path("lines").asString(""));
            }
        });
        found.add("member.tier in [\"silver\", \"gold\"] && member.visits % 5 == 2");
        found.add("purchase.lines.exists(l, l.sku.startsWith(\"TEA\")) ? has(member.birthday) : !member.employee");
        found.add("purchase.lines.filter(l, l.amount > 1).map(l, l.amount * -2.5e1).sum() / 3 < math.abs(-0x1F)");
        found.add("member.counters[\"stamps\"] >= 7 || purchase.at < timestamp(\"2026-11-23T10:30:00+01:00\")");
        found.add("purchase.lines[0].sku == r'\\d' + '''it's''' // said");
        return found.stream().filter(text -> !text.isBlank()).distinct();
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode tree(String yaml) {
        return JsonMapper.shared().valueToTree(new YAMLMapper().readTree(yaml));
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
