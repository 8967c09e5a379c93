package io.loyaltyengine.rules.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Source;
import io.loyaltyengine.rules.source.SourceReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import tools.jackson.databind.json.JsonMapper;

/** The check and the published schema come from one description; here someone else's validator says so. */
class SchemaAgreementTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A condition is a list of conditions, or a comparison. */
    private static final ChoiceShape CONDITION = Shape.oneOf("condition", "When.")
            .variant(
                    "all",
                    Shape.struct("all", "All of them.")
                            .required(
                                    "all",
                                    Shape.listOf(Shape.reference("condition", SchemaAgreementTest::condition))
                                            .atLeast(1)
                                            .atMost(3),
                                    "The conditions."))
            .variant(
                    "field",
                    Shape.struct("comparison", "A comparison.")
                            .required("field", Shape.text().among("total", "tier"), "What.")
                            .required("is", Shape.scalar(), "With what."));

    private static final ChoiceShape EFFECT = Shape.oneOfBy("effect", "What.", "kind")
            .variant(
                    "points",
                    Shape.struct("points", "Points.")
                            .required("amount", Shape.number().above("0").atMost("10"), "How many.")
                            .optional(
                                    "times", Shape.number().whole().atLeast("1").below("5"), "How often."))
            .variant(
                    "note",
                    Shape.struct("note", "A note.").additional(Shape.text().atMost(3)));

    private static final StructShape RULE = Shape.struct("rule", "A rule.")
            .required("id", Shape.text().matching("[a-z]+", "letters"), "Its id.")
            .required("when", CONDITION, "When it applies.")
            .required("effects", Shape.listOf(EFFECT).distinct(), "What it does.")
            .optional("on", Shape.bool(), "Whether it is on.")
            .optional("limits", Shape.mapOf(Shape.number()).named(Shape.text().atMost(2)), "Limits.");

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonSchema.of(RULE, "Rule", "https://example.org/rule.schema.json"), InputFormat.JSON);

    private static Shape condition() {
        return CONDITION;
    }

    @Property(tries = 2000, edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(onFailureOnly = true)
    @Label("a value that the check takes is one that the schema takes, and the other way round")
    void check_and_schema_agree(@ForAll("rules") Object rule) {
        String json = JSON.writeValueAsString(rule);
        ProblemCollector problems = new ProblemCollector();
        Node node = SourceReader.read(Source.of("rule.json", json), Format.JSON, problems)
                .orElseThrow();
        RULE.check(node, problems);

        boolean valid = SCHEMA.validate(json, InputFormat.JSON).isEmpty();

        assertThat(problems.errors() == 0)
                .as("%s%n%s", json, problems.problems().render())
                .isEqualTo(valid);
        Statistics.label("valid").collect(valid).coverage(coverage -> {
            coverage.check(true).percentage(percentage -> percentage > 2);
            coverage.check(false).percentage(percentage -> percentage > 2);
        });
    }

    @Provide
    Arbitrary<Object> rules() {
        Arbitrary<Object> condition = condition(2);
        return mostly(struct(List.of(
                field("id", mostly(of("a", "double")), of("A", "", 5)),
                field("when", condition, of("x", true)),
                field("effects", effect().list().ofMaxSize(2).map(list -> list), of("x", Map.of())),
                maybe("on", mostly(of(true, false))),
                maybe("limits", mostly(of(Map.of(), Map.of("a", 1), Map.of("abc", 1), Map.of("a", "b")))))));
    }

    private static Arbitrary<Object> condition(int depth) {
        Arbitrary<Object> comparison = struct(List.of(
                field("field", of("total", "tier"), of("totl", 1)), field("is", of(1, "a", true), of(List.of()))));
        if (depth == 0) {
            return mostly(comparison);
        }
        Arbitrary<Object> inner = Arbitraries.lazy(() -> condition(depth - 1));
        Arbitrary<Object> all = struct(
                List.of(field("all", inner.list().ofMinSize(1).ofMaxSize(3).map(list -> list), of(List.of(), 1))));
        Arbitrary<Object> both = struct(List.of(field("all", of(List.of()), of(1)), field("field", of("tier"), of(1))));
        return mostly(Arbitraries.frequencyOf(pair(8, comparison), pair(8, all), pair(1, both)));
    }

    private static Arbitrary<Object> effect() {
        Arbitrary<Object> points = struct(List.of(
                field("kind", of("points"), of("pionts", 1)),
                field("amount", of(1, new BigDecimal("0.001"), 10), of(0, new BigDecimal("10.001"), "1")),
                maybe("times", of(1, 4, new BigDecimal("2.0"), 5, new BigDecimal("1.5")))));
        Arbitrary<Object> note = struct(List.of(
                field("kind", of("note"), of("x")),
                maybe("text", of("abc", "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", "abcd", 1))));
        return mostly(Arbitraries.oneOf(points, note));
    }

    /** A field of a mapping: its name, empty where it is left out, and its value. */
    private record Entry(String name, Object value) {}

    private static Arbitrary<Entry> field(String name, Arbitrary<Object> good, Arbitrary<Object> bad) {
        Entry none = new Entry("", 0);
        return Arbitraries.frequencyOf(
                pair(40, good.map(value -> new Entry(name, value))),
                pair(1, bad.map(value -> new Entry(name, value))),
                pair(1, Arbitraries.just(new Entry(name + "x", 1))),
                pair(1, Arbitraries.just(none)));
    }

    private static Arbitrary<Entry> maybe(String name, Arbitrary<Object> value) {
        return value.map(given -> new Entry(name, given)).flatMap(entry -> Arbitraries.of(entry, new Entry("", 0)));
    }

    private static Arbitrary<Object> struct(List<Arbitrary<Entry>> fields) {
        return Combinators.combine(fields).as(entries -> {
            Map<String, Object> struct = new LinkedHashMap<>();
            for (Entry entry : entries) {
                if (!entry.name().isEmpty()) {
                    struct.put(entry.name(), entry.value());
                }
            }
            return struct;
        });
    }

    private static Arbitrary<Object> mostly(Arbitrary<Object> usual) {
        return Arbitraries.frequencyOf(pair(60, usual), pair(1, of("x", 1, true, List.of(), Map.of())));
    }

    private static <T> Tuple.Tuple2<Integer, Arbitrary<? extends T>> pair(int weight, Arbitrary<T> arbitrary) {
        return Tuple.of(weight, arbitrary);
    }

    private static Arbitrary<Object> of(Object... values) {
        return Arbitraries.of(values);
    }
}
