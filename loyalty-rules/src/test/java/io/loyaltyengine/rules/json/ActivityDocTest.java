package io.loyaltyengine.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The tables of {@code docs/activities.md} are what the reader of activities takes. */
class ActivityDocTest {

    private static final Path DOC = Path.of("../docs/activities.md");
    private static final Set<String> COMMON = Set.of("type", "id", "source", "member", "at");

    @Test
    void theTablesOfTheDocumentAreWhatTheReaderTakes() throws Exception {
        JsonNode types = new ObjectMapper().readTree(ActivityReader.schema()).at("/$defs");
        String document = Files.readString(DOC);
        for (JsonNode type : types.at("/activity/oneOf")) {
            assertThat(document)
                    .contains("| `" + type.at("/properties/type/const").asString() + "` | "
                            + type.path("description").asString() + " | " + fields(type) + " |");
        }
        for (String part : List.of("line", "discount", "payment", "ofPurchase", "withoutReceipt")) {
            assertThat(document)
                    .contains("| " + types.at("/" + part + "/description").asString() + " | " + fields(types.path(part))
                            + " |");
        }
    }

    /** What must be said stands first, what may be said in brackets. */
    private static String fields(JsonNode type) {
        Set<String> required = new TreeSet<>();
        type.path("required").forEach(name -> required.add(name.asString()));
        List<String> names = new ArrayList<>(type.path("properties").propertyNames());
        names.removeAll(COMMON.stream()
                .filter(name -> type.at("/properties/type/const").isString() || name.equals("type"))
                .collect(Collectors.toSet()));
        String must = listed(names.stream().filter(required::contains).toList());
        String may =
                listed(names.stream().filter(name -> !required.contains(name)).toList());
        return (must + (may.isEmpty() ? "" : (must.isEmpty() ? "" : " ") + "(" + may + ")")).strip();
    }

    private static String listed(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    }
}
