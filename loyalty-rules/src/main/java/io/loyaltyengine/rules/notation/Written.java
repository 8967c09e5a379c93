package io.loyaltyengine.rules.notation;

import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.cel.ParseResult;
import io.loyaltyengine.rules.check.CheckResult;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Issue;
import io.loyaltyengine.rules.definition.Span;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.Place;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Scalar;
import io.loyaltyengine.rules.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An expression as it was written, in CEL or as a structure, and where each of its pieces stands. Immutable.
 *
 * <p>What is wrong with it is reported at the piece that is wrong, whatever the notation.
 */
public final class Written {

    private final Expression expression;
    private final Function<Span, Place> places;
    private final Function<Span, String> fields;

    private Written(Expression expression, Function<Span, Place> places, Function<Span, String> fields) {
        this.expression = expression;
        this.places = places;
        this.fields = fields;
    }

    /**
     * Reads a text as CEL.
     *
     * @param source the text
     * @param problems where everything that keeps it from being read is added
     * @return what was read, or empty if there was a problem
     */
    public static Optional<Written> cel(Source source, ProblemCollector problems) {
        return cel(source.text(), span -> placeIn(source, span), problems);
    }

    /**
     * Reads a value of a file: a text as CEL, anything else as a structure. Values of another shape than
     * {@link Structure#shape()} must have been refused before.
     *
     * @param node the value
     * @param problems where everything that keeps it from being read is added
     * @return what was read, or empty if there was a problem
     */
    public static Optional<Written> read(Node node, ProblemCollector problems) {
        if (node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT) {
            return cel(scalar.text(), span -> placeIn(scalar, span), problems);
        }
        int before = problems.errors();
        Expression expression = new StructureReader(problems).expression(node);
        if (problems.errors() == before) {
            for (Issue issue : new CelParser().parse(expression.toCel()).issues()) {
                problems.error(node.place(), issue.message(), issue.advice());
            }
        }
        return problems.errors() > before
                ? Optional.empty()
                : Optional.of(new Written(
                        expression, span -> placeIn(node.source(), span), span -> FieldPath.of(node, span)));
    }

    private static Optional<Written> cel(String text, Function<Span, Place> places, ProblemCollector problems) {
        ParseResult parsed = new CelParser().parse(text);
        report(parsed.issues(), places, problems);
        return parsed.isAccepted()
                ? Optional.of(new Written(parsed.expression(), places, span -> ""))
                : Optional.empty();
    }

    /**
     * The tree.
     *
     * @return the expression, with spans that only {@link #placeOf} understands
     */
    public Expression expression() {
        return expression;
    }

    /**
     * Where a piece of the expression stands.
     *
     * @param span the span of a node of this expression
     * @return the place in the source that it was read from
     */
    public Place placeOf(Span span) {
        return places.apply(span);
    }

    /**
     * Which field of a structure a piece of the expression is written in, for screens that mark the field rather than the
     * text.
     *
     * @param span the span of a node of this expression, or of an issue with it
     * @return the way there, such as {@code all[1].in[0]}; empty for the value as a whole, and for CEL
     */
    public String fieldOf(Span span) {
        return fields.apply(span);
    }

    /**
     * Has the expression checked, and reports each issue at its place.
     *
     * @param check the check
     * @param problems where issues are added
     * @return the expression, or empty if there was an issue
     */
    public Optional<Expression> checked(Function<Expression, CheckResult> check, ProblemCollector problems) {
        List<Issue> issues = check.apply(expression).issues();
        report(issues, places, problems);
        return issues.isEmpty() ? Optional.of(expression) : Optional.empty();
    }

    private static void report(List<Issue> issues, Function<Span, Place> places, ProblemCollector problems) {
        for (Issue issue : issues) {
            problems.error(places.apply(issue.span()), issue.message(), issue.advice());
        }
    }

    static Place placeIn(Scalar scalar, Span span) {
        int offset = Math.min(span.offset(), scalar.text().length());
        return scalar.placeOf(offset, Math.min(span.length(), scalar.text().length() - offset));
    }

    private static Place placeIn(Source source, Span span) {
        return source.place(span.offset(), span.length());
    }
}
