package io.loyaltyengine.rules.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.SourceRefusedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifWriterTest {

    /** What SARIF 2.1.0 (OASIS) demands of the parts that are written, and nothing else may be written. */
    private static final String ESSENTIALS = """
            {
              "type": "object", "additionalProperties": false, "required": ["version", "runs"],
              "properties": {
                "$schema": { "type": "string", "format": "uri" },
                "version": { "const": "2.1.0" },
                "runs": { "type": "array", "items": {
                  "type": "object", "additionalProperties": false, "required": ["tool", "results"],
                  "properties": {
                    "columnKind": { "enum": ["utf16CodeUnits", "unicodeCodePoints"] },
                    "tool": { "type": "object", "additionalProperties": false, "required": ["driver"], "properties": {
                      "driver": { "type": "object", "additionalProperties": false, "required": ["name"], "properties": {
                        "name": { "type": "string" },
                        "rules": { "type": "array", "uniqueItems": true, "items": {
                          "type": "object", "additionalProperties": false, "required": ["id"],
                          "properties": {
                            "id": { "type": "string" },
                            "shortDescription": { "$ref": "#/$defs/text" },
                            "help": { "$ref": "#/$defs/text" },
                            "defaultConfiguration": { "type": "object", "additionalProperties": false,
                              "properties": { "level": { "$ref": "#/$defs/level" } } } } } } } } } },
                    "results": { "type": "array", "items": {
                      "type": "object", "additionalProperties": false, "required": ["message", "ruleId", "level", "locations"],
                      "properties": {
                        "ruleId": { "type": "string" },
                        "level": { "$ref": "#/$defs/level" },
                        "message": { "$ref": "#/$defs/text" },
                        "locations": { "type": "array", "minItems": 1, "items": {
                          "type": "object", "additionalProperties": false, "required": ["physicalLocation"],
                          "properties": { "physicalLocation": {
                            "type": "object", "additionalProperties": false, "required": ["artifactLocation"],
                            "properties": {
                              "artifactLocation": { "type": "object", "additionalProperties": false,
                                "properties": { "uri": { "type": "string", "format": "uri-reference" } } },
                              "region": { "type": "object", "additionalProperties": false,
                                "required": ["startLine", "startColumn", "endColumn"],
                                "properties": {
                                  "startLine": { "type": "integer", "minimum": 1 },
                                  "startColumn": { "type": "integer", "minimum": 1 },
                                  "endColumn": { "type": "integer", "minimum": 1 } } } } } } } } } } } } } } },
              "$defs": {
                "level": { "enum": ["none", "note", "warning", "error"] },
                "text": { "type": "object", "additionalProperties": false, "required": ["text"],
                  "properties": { "text": { "type": "string", "minLength": 1 } } } }
            }
            """;

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ESSENTIALS, InputFormat.JSON);

    private static final String SHOP = """
            program: shop
            version: "1"
            zone: UTC
            money: GBP
            currencies: { POINTS: { kind: points } }
            rules:
              - { id: sweets, description: "🍬 🍭", when: 'purchase.total < 0', awards: [{ fixed: 1, currency: POINTS }] }
            """;

    private static JsonNode log(String written) {
        assertThat(SCHEMA.validate(written, InputFormat.JSON)).isEmpty();
        return JsonMapper.builder().build().readTree(written).get("runs").get(0);
    }

    private static List<String> results(JsonNode run) {
        List<String> all = new ArrayList<>();
        for (JsonNode result : run.get("results")) {
            JsonNode physical = result.get("locations").get(0).get("physicalLocation");
            JsonNode region = physical.get("region");
            all.add(result.get("level").asString() + " " + result.get("ruleId").asString() + " at "
                    + physical.get("artifactLocation").get("uri").asString()
                    + (region == null
                            ? ""
                            : " " + region.get("startLine") + ":" + region.get("startColumn") + "-"
                                    + region.get("endColumn")));
        }
        return all;
    }

    @Test
    void columnsCountUnitsOfUtf16() {
        LintReport report = Lint.of(ProgramFile.parsePlaced("shop.yaml", SHOP, Format.YAML));
        int begin = SHOP.lines().toList().get(6).indexOf("purchase.total") + 1;
        assertThat(results(log(new SarifWriter().write("programs/shop club.yaml", report))))
                .containsExactly("warning never-applies at programs/shop%20club.yaml 7:" + begin + "-" + (begin + 18));
    }

    @ParameterizedTest
    @CsvSource({
        "a:b.yaml, a%3Ab.yaml",
        "programs/Caf\u00e9 100%.yaml, programs/Caf%C3%A9%20100%25.yaml",
        "\uD83D\uDE00?#.yaml, %F0%9F%98%80%3F%23.yaml",
        "..\\up.yaml, ../up.yaml"
    })
    void everyNameOfAFileBecomesAUri(String file, String uri) {
        LintReport report = Lint.of(ProgramFile.parse("shop.yaml", SHOP, Format.YAML));
        assertThat(results(log(new SarifWriter().write(file, report))))
                .containsExactly("warning never-applies at " + uri);
    }

    @Test
    void everyConcernIsARuleWithHelp() {
        JsonNode rules = log(new SarifWriter().write("x.yaml", new LintReport(List.of())))
                .get("tool")
                .get("driver")
                .get("rules");
        assertThat(rules).hasSize(Concern.values().length + 1);
        assertThat(rules.get(0).get("id").asString()).isEqualTo("never-applies");
        assertThat(rules.get(0).get("help").get("text").asString()).isEqualTo(Concern.NEVER_APPLIES.help());
    }

    @Test
    void problemsOfAFileThatIsNoProgramAreErrors() {
        String wrong = SHOP.replace("purchase.total < 0", "purchase.totl < 0");
        SourceRefusedException refused = catchThrowableOfType(
                SourceRefusedException.class, () -> ProgramFile.parse("shop.yaml", wrong, Format.YAML));
        int begin = wrong.lines().toList().get(6).indexOf("totl") + 1;
        assertThat(results(log(new SarifWriter().write("shop.yaml", wrong, refused.problems()))))
                .containsExactly("error refused at shop.yaml 7:" + begin + "-" + (begin + 4));
    }

    @Test
    void aProgramMadeInCodeHasFindingsWithoutPlaces() {
        LintReport report = Lint.of(ProgramFile.parse("shop.yaml", SHOP, Format.YAML));
        assertThat(results(log(new SarifWriter().write("Shop.java", report))))
                .containsExactly("warning never-applies at Shop.java");
        assertThat(report.findings().get(0)).hasToString("""
                warning: the rule `sweets` never applies: `purchase.total < 0` cannot hold [never-applies]
                  repair or remove it""");
    }
}
