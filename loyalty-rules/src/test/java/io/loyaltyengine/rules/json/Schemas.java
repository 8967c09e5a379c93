package io.loyaltyengine.rules.json;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The published schemas, in the hands of someone else's validator. */
final class Schemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema ACTIVITY = REGISTRY.getSchema(ActivityReader.schema(), InputFormat.JSON);
    private static final Schema OUTCOME = REGISTRY.getSchema(OutcomeWriter.schema(), InputFormat.JSON);

    private Schemas() {}

    static List<String> complaintsOfActivity(String json) {
        return complaints(ACTIVITY, json);
    }

    static List<String> complaintsOfOutcome(String json) {
        return complaints(OUTCOME, json);
    }

    private static List<String> complaints(Schema schema, String json) {
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
