package io.loyaltyengine.rules.notation;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.shape.JsonSchema;
import io.loyaltyengine.rules.shape.Shape;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Source;
import io.loyaltyengine.rules.source.SourceReader;
import java.util.Optional;

/**
 * Conditions and formulas as structures of mappings and lists, for screens on which rules are edited:
 *
 * <pre>{@code
 * {"all": [{"field": "purchase.total", "atLeast": 50},
 *          {"field": "member.tier", "in": ["silver", "gold"]}]}
 * }</pre>
 *
 * <p>Every tree can be written, and reading what was written gives an equal tree. Stateless and safe for use by many
 * threads.
 */
public final class Structure {

    private Structure() {}

    /**
     * What may stand where a condition or formula is expected: a structure, or CEL as a text.
     *
     * @return the shape, for shapes of files that hold conditions
     */
    public static Shape shape() {
        return StructureShape.EXPRESSION;
    }

    /**
     * The JSON Schema (draft 2020-12) of one condition or formula.
     *
     * @return the schema as JSON
     */
    public static String schema() {
        return JsonSchema.of(StructureShape.EXPRESSION, "Condition", "urn:io.loyaltyengine:condition");
    }

    /**
     * Reads one condition or formula that stands alone, such as one that an editor sends.
     *
     * @param source the text
     * @param format its notation
     * @param problems where everything that keeps it from being read is added
     * @return what was read, or empty if there was a problem
     */
    public static Optional<Written> read(Source source, Format format, ProblemCollector problems) {
        int before = problems.errors();
        return SourceReader.read(source, format, problems).flatMap(node -> {
            StructureShape.EXPRESSION.check(node, problems);
            return problems.errors() > before ? Optional.empty() : Written.read(node, problems);
        });
    }

    /**
     * Writes a tree as a structure. What stands deeper than a file can go is written as CEL within it.
     *
     * @param expression the tree
     * @return JSON of ASCII characters on one line, which is YAML too
     */
    public static String toJson(Expression expression) {
        return StructureWriter.json(expression);
    }
}
