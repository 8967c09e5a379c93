package io.loyaltyengine.rules.shape;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes shapes as JSON Schema, for editors that complete and check while someone types. */
public final class JsonSchema {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .build()
            .writer()
            .with(new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(LINES)
                    .withArrayIndenter(LINES));

    private JsonSchema() {}

    /**
     * A shape as JSON Schema, draft 2020-12. The same shape always gives the same text.
     *
     * @param shape what a source may contain
     * @param title the title of such a source
     * @param id the URI under which the schema is published
     * @return the schema as indented JSON, with LF at the end of each line
     * @throws IllegalArgumentException if two different structs or choices have one name
     */
    public static String of(Shape shape, String title, String id) {
        Definitions definitions = new Definitions();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", id);
        schema.put("title", title);
        schema.putAll(definitions.schema(shape));
        if (!definitions.all().isEmpty()) {
            schema.put("$defs", definitions.all());
        }
        return WRITER.writeValueAsString(schema) + "\n";
    }
}
