package io.loyaltyengine.rules.notation;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.cel.Trees;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Unary;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Source;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StructureLawsTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Structure.schema(), InputFormat.JSON);

    @Property(tries = 2000)
    void whatIsWrittenAsAStructureReadsBackAsTheSameTree(@ForAll("trees") Expression tree) {
        String json = Structure.toJson(tree);
        assertThat(read(json, Format.JSON)).as(json).isEqualTo(tree);
        assertThat(Structure.toJson(read(json, Format.JSON))).isEqualTo(json);
    }

    @Property(tries = 500)
    void aStructureInJsonIsOneInYamlToo(@ForAll("trees") Expression tree) {
        String json = Structure.toJson(tree);
        assertThat(read(json, Format.YAML)).as(json).isEqualTo(tree);
    }

    @Property(tries = 500)
    void theSchemaTakesEveryStructureThatIsWritten(@ForAll("trees") Expression tree) {
        String json = Structure.toJson(tree);
        assertThat(SCHEMA.validate(json, InputFormat.JSON)).as(json).isEmpty();
    }

    @Property(tries = 500)
    void celTextsAndStructuresOfOneTreeAreEqual(@ForAll("trees") Expression tree) {
        Expression structured = read(Structure.toJson(tree), Format.JSON);
        assertThat(structured.toCel()).isEqualTo(tree.toCel());
        assertThat(new CelParser().parse(structured.toCel()).expression()).isEqualTo(structured);
    }

    @Property(tries = 30)
    void aTreeOfAnyDepthIsWritten(@ForAll @IntRange(min = 1, max = 300) int depth) {
        Expression left = new Name("a");
        Expression mixed = new Name("a");
        Expression not = new Name("a");
        for (int i = 0; i < depth; i++) {
            left = new Binary(Binary.Operator.AND, left, new Name("b"));
            Binary.Operator operator = i % 2 == 0 ? Binary.Operator.ADD : Binary.Operator.EQUAL;
            mixed = i > 150 ? mixed : new Binary(operator, mixed, new Name("b"));
            not = new Unary(Unary.Prefix.NOT, not);
        }
        assertThat(read(Structure.toJson(left), Format.JSON)).isEqualTo(left);
        assertThat(read(Structure.toJson(mixed), Format.JSON)).isEqualTo(mixed);
        assertThat(read(Structure.toJson(not), Format.JSON)).isEqualTo(not);
    }

    /** Also of what is no structure: a field too many, one too few, a value of another kind. */
    @Property(tries = 1000)
    void theSchemaTakesExactlyWhatTheReaderTakes(@ForAll("trees") Expression tree, @ForAll @IntRange(max = 9) int at) {
        String json = Structure.toJson(tree);
        for (String field :
                List.of("\"field\":", "\"is\":", "\"in\":", "\"as\":", "\"of\":", "\"not\":", "\"with\":")) {
            for (String changed :
                    List.of(field.replace("\":", "x\":"), "\"atMost\":1," + field, field + "null,\"x\":")) {
                String broken = changed(json, field, changed, at);
                ProblemCollector problems = new ProblemCollector();
                boolean taken = Structure.read(Source.of("structure", broken), Format.JSON, problems)
                        .isPresent();
                if (!problems.problems().render().contains("duplicate field")) {
                    assertThat(SCHEMA.validate(broken, InputFormat.JSON).isEmpty())
                            .as("%s%n%s", broken, problems.problems().render())
                            .isEqualTo(taken);
                }
            }
        }
    }

    /** With one occurrence of a text changed, if there are so many. */
    private static String changed(String text, String from, String to, int occurrence) {
        int found = -1;
        for (int i = 0; i <= occurrence; i++) {
            found = text.indexOf(from, found + 1);
            if (found < 0) {
                return text;
            }
        }
        return text.substring(0, found) + to + text.substring(found + from.length());
    }

    @Test
    void whatIsNotAsciiIsEscaped() {
        assertThat(Structure.toJson(new Expression.Text("\u00e9\ud800"))).isEqualTo("{\"text\":\"\\u00E9\\uD800\"}");
    }

    private static Expression read(String text, Format format) {
        ProblemCollector problems = new ProblemCollector();
        return Structure.read(Source.of("structure", text), format, problems)
                .orElseThrow(() -> new AssertionError(problems.problems().render()))
                .expression();
    }

    @Provide
    Arbitrary<Expression> trees() {
        return Trees.any().filter(tree -> tree.toCel().length() < CelParser.MAX_LENGTH);
    }
}
