package io.loyaltyengine.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.CelValidationException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What CEL's conformance suite and definition say, as facts in {@code conformance.json}: an expression, its value (null for an
 * error of CEL's, which is an unknown here) and its variables. Where we are different, the row says so: by a reason for
 * a refusal, which stands above with the messages that tell it, or by both values.
 */
class ConformanceTest {

    private static final JsonNode FACTS = facts();

    @TestFactory
    Stream<DynamicTest> eachExpressionHasCelsValueOrIsRefusedForItsReason() {
        return rows().map(row -> DynamicTest.dynamicTest(row.get(0).asString(), () -> holds(row)));
    }

    @Test
    void noPartOfTheSuiteIsEmpty() {
        Map<String, Integer> sizes = new TreeMap<>();
        FACTS.get("cases")
                .properties()
                .forEach(part -> sizes.put(part.getKey(), part.getValue().size()));
        assertThat(sizes)
                .isEqualTo(new TreeMap<>(Map.ofEntries(
                        Map.entry("basic", 32),
                        Map.entry("comparisons", 149),
                        Map.entry("conversions", 14),
                        Map.entry("fields", 33),
                        Map.entry("fp_math", 32),
                        Map.entry("integer_math", 47),
                        Map.entry("lists", 35),
                        Map.entry("logic", 43),
                        Map.entry("macros", 55),
                        Map.entry("math_ext", 84),
                        Map.entry("namespace", 7),
                        Map.entry("other_libraries", 11),
                        Map.entry("parse", 81),
                        Map.entry("plumbing", 3),
                        Map.entry("string", 40),
                        Map.entry("string_ext", 22),
                        Map.entry("timestamps", 38))));
        assertThat(rows().map(JsonNode::toString)).doesNotHaveDuplicates();
    }

    @Test
    void mostRowsAreAgreementAndEveryReasonIsUsed() {
        Map<String, Long> kinds =
                rows().collect(Collectors.groupingBy(ConformanceTest::kind, TreeMap::new, Collectors.counting()));
        assertThat(kinds).isEqualTo(new TreeMap<>(Map.of("different", 11L, "refused", 318L, "the same", 397L)));
        Set<String> used = rows().filter(row -> kind(row).equals("refused"))
                .map(row -> row.get(1).get("refused").asString())
                .collect(Collectors.toSet());
        Set<String> reasons = new LinkedHashSet<>(FACTS.get("reasons").propertyNames());
        assertThat(reasons).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void celsOwnRuntimeSaysWhatIsWrittenDownOfIt() {
        int compared = 0;
        int leftOut = 0;
        List<String> otherwise = new ArrayList<>();
        for (JsonNode row : rows().filter(ConformanceTest::isForCel).toList()) {
            JsonNode written = row.get(1).has("here") ? row.get(1).get("cel") : row.get(1);
            try {
                Object cel = CelRuntime.evaluate(row.get(0).asString());
                compared++;
                boolean same =
                        written.isNull() ? cel == null : cel != null && Conformity.same(Conformity.value(written), cel);
                if (!same) {
                    otherwise.add(row.get(0).asString() + " is " + cel);
                }
            } catch (CelValidationException notItsTypes) {
                leftOut++;
            }
        }
        assertThat(otherwise).isEmpty();
        assertThat(compared).isGreaterThan(300);
        assertThat(leftOut).isLessThan(50);
    }

    /** Its runtime turns an unescaped carriage return in a string into a line feed; the suite leaves it as it is. */
    private static boolean isForCel(JsonNode row) {
        return !row.has(2)
                && !kind(row).equals("refused")
                && !row.get(0).asString().contains("\r");
    }

    private static String kind(JsonNode row) {
        JsonNode expected = row.get(1);
        return expected.has("refused") ? "refused" : expected.has("here") ? "different" : "the same";
    }

    @SuppressWarnings("unchecked")
    private static void holds(JsonNode row) {
        JsonNode expected = row.get(1);
        Map<String, Object> bindings =
                row.has(2) ? (Map<String, Object>) Conformity.value(row.get(2)) : Map.<String, Object>of();
        Conformity found = Conformity.of(row.get(0).asString(), bindings);
        if (expected.has("refused")) {
            List<String> telling = new ArrayList<>();
            JsonNode parts = FACTS.get("reasons").get(expected.get("refused").asString());
            parts.forEach(part -> telling.add(part.asString()));
            assertThat(found.refusals()).anyMatch(message -> telling.stream().anyMatch(message::contains));
            return;
        }
        assertThat(found.refusals()).isEmpty();
        if (expected.has("here")) {
            JsonNode cel = expected.get("cel");
            assertThat(cel.isNull() || !Conformity.same(Conformity.value(cel), found.value()))
                    .isTrue();
            assertThat(expected.get("because").asString()).isNotBlank();
            expected = expected.get("here");
        }
        if (expected.isNull()) {
            assertThat(found.value()).isNull();
        } else {
            Object wanted = Conformity.value(expected);
            assertThat(found.value()).isNotNull().matches(value -> Conformity.same(wanted, value), "is " + wanted);
        }
    }

    private static Stream<JsonNode> rows() {
        return FACTS.get("cases").properties().stream()
                .map(Map.Entry::getValue)
                .map(part -> Stream.iterate(0, i -> i < part.size(), i -> i + 1).map(part::get))
                .flatMap(Function.identity());
    }

    private static JsonNode facts() {
        JsonMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        InputStream facts = ConformanceTest.class.getResourceAsStream("conformance.json");
        return mapper.readTree(facts);
    }
}
