package io.loyaltyengine.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.scenario.file.ScenarioFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The published schemas are what the code checks. {@code -Dloyalty.schemas.write=true} writes them anew. */
class PublishedSchemasTest {

    private static final Path FOLDER = Path.of("src/main/resources/io/loyaltyengine/rules");

    @Test
    void everyPublishedSchemaIsWhatTheCodeChecks() throws Exception {
        Map<String, String> schemas = Map.of(
                "program.schema.json", ProgramFile.schema(),
                "activity.schema.json", ActivityReader.schema(),
                "outcome.schema.json", OutcomeWriter.schema(),
                "scenarios.schema.json", ScenarioFile.schema());
        for (Map.Entry<String, String> schema : schemas.entrySet()) {
            Path file = FOLDER.resolve(schema.getKey());
            if (Boolean.getBoolean("loyalty.schemas.write")) {
                Files.writeString(file, schema.getValue().stripTrailing() + "\n");
            }
            assertThat(Files.readString(file).stripTrailing())
                    .as(schema.getKey())
                    .isEqualTo(schema.getValue().stripTrailing());
        }
    }
}
