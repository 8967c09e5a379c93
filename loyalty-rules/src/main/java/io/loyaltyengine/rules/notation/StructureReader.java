package io.loyaltyengine.rules.notation;

import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.cel.ParseResult;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Conditional;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.definition.Expression.Has;
import io.loyaltyengine.rules.definition.Expression.Index;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.definition.Expression.Truth;
import io.loyaltyengine.rules.definition.Expression.Unary;
import io.loyaltyengine.rules.definition.ExpressionNames;
import io.loyaltyengine.rules.definition.Issue;
import io.loyaltyengine.rules.definition.Span;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.Place;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Scalar;
import io.loyaltyengine.rules.source.Sequence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns a structure of the right shape into a tree. The spans of the tree are offsets in the source. What cannot be read is
 * reported, and a stand-in takes its place to find what else is wrong.
 */
final class StructureReader {

    private static final Expression UNREADABLE = new Truth(true);

    private final ProblemCollector problems;
    private int operations;

    StructureReader(ProblemCollector problems) {
        this.problems = problems;
    }

    /** A structure, or CEL in the place of one. */
    Expression expression(Node node) {
        return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT ? cel(scalar) : other(node);
    }

    /** A value, of which a text stands for itself. */
    private Expression value(Node node) {
        return node instanceof Scalar scalar && scalar.kind() == Scalar.Kind.TEXT ? text(scalar) : other(node);
    }

    private Expression other(Node node) {
        if (node instanceof Mapping mapping) {
            return structure(mapping);
        } else if (node instanceof Sequence sequence) {
            return list(sequence);
        }
        Scalar scalar = (Scalar) node;
        return scalar.kind() == Scalar.Kind.BOOL
                ? new Truth(scalar.bool(), Extent.of(scalar))
                : number(scalar, scalar.decimal());
    }

    private Expression number(Scalar scalar, BigDecimal number) {
        if (Decimal.fits(number)) {
            return new Decimal(number, Extent.of(scalar));
        }
        problems.error(scalar.place(), "a number may have at most " + Decimal.DIGITS + " digits");
        return UNREADABLE;
    }

    private static Expression text(Node node) {
        return new Text(((Scalar) node).text(), Extent.of(node));
    }

    private Expression list(Node node) {
        return new ListOf(values((Sequence) node), Extent.of(node));
    }

    private List<Expression> values(Sequence sequence) {
        return sequence.items().stream().map(this::value).toList();
    }

    private Expression cel(Scalar scalar) {
        ParseResult parsed = new CelParser().parse(scalar.text());
        if (!parsed.isAccepted()) {
            for (Issue issue : parsed.issues()) {
                problems.error(Written.placeIn(scalar, issue.span()), issue.message(), issue.advice());
            }
            return UNREADABLE;
        }
        return new Relocation(span -> spanOf(Written.placeIn(scalar, span))).of(parsed.expression());
    }

    private static Span spanOf(Place place) {
        return new Span(place.offset(), place.length());
    }

    private Expression structure(Mapping said) {
        for (Joining joining : Joining.values()) {
            if (said.has(joining.field())) {
                return joined(said.list(joining.field()), joining.operator());
            }
        }
        for (Asking asking : Asking.values()) {
            if (said.has(asking.field())) {
                return asked(said, said.mapping(asking.field()), asking);
            }
        }
        if (said.has("field")) {
            return compared(said, field(said.scalar("field")));
        } else if (said.has("value")) {
            return compared(said, expression(said.get("value")));
        } else if (said.has("not")) {
            return unary(said, Unary.Prefix.NOT, "not");
        } else if (said.has("negate")) {
            return unary(said, Unary.Prefix.NEGATE, "negate");
        } else if (said.has("has")) {
            return has(said);
        } else if (said.has("sum")) {
            return sum(said, said.mapping("sum"));
        } else if (said.has("count")) {
            Expression counted = asked(said, said.mapping("count"), Asking.FILTER);
            return call(said, counted, "size", List.of(), key(said, "count"));
        }
        return applied(said);
    }

    private Expression applied(Mapping said) {
        if (said.has("if")) {
            count(said);
            return new Conditional(
                    expression(said.get("if")), value(said.get("then")), value(said.get("else")), Extent.of(said));
        } else if (said.has("call")) {
            return call(said);
        } else if (said.has("get")) {
            return get(said);
        } else if (said.has("at")) {
            count(said);
            return new Index(expression(said.get("of")), value(said.get("at")), Extent.of(said));
        } else if (said.has("text")) {
            return text(said.get("text"));
        } else if (said.has("list")) {
            return list(said.get("list"));
        } else if (said.has("cel")) {
            return cel(said.scalar("cel"));
        }
        String moment = said.has("date") ? "date" : "timestamp";
        return call(said, null, moment, List.of(text(said.get(moment))), key(said, moment));
    }

    private Expression joined(List<Node> items, Binary.Operator operator) {
        Node first = items.get(0);
        Expression joined = expression(first);
        for (Node item : items.subList(1, items.size())) {
            count(item);
            joined = new Binary(operator, joined, expression(item), Extent.between(first, item));
        }
        return joined;
    }

    private Expression field(Scalar path) {
        Expression field = Path.read(path);
        for (Expression part = field; part instanceof Select select; part = select.operand()) {
            count(path);
        }
        return field;
    }

    private Expression compared(Mapping said, Expression subject) {
        for (Comparing comparing : Comparing.values()) {
            if (said.has(comparing.field())) {
                count(said);
                return comparing.of(
                        subject, value(said.get(comparing.field())), key(said, comparing.field()), Extent.of(said));
            }
        }
        return subject;
    }

    private Expression unary(Mapping said, Unary.Prefix prefix, String field) {
        count(said);
        return new Unary(prefix, expression(said.get(field)), Extent.of(said));
    }

    private Expression has(Mapping said) {
        count(said);
        Node known = said.get("has");
        Expression selection = known instanceof Mapping mapping ? get(mapping) : field((Scalar) known);
        return new Has((Select) selection, Extent.of(said));
    }

    private Expression get(Mapping said) {
        count(said);
        Scalar field = said.scalar("get");
        return new Select(expression(said.get("of")), field.text(), Extent.of(field), Extent.of(said));
    }

    private Expression asked(Mapping said, Mapping elements, Asking asking) {
        return asked(said, expression(elements.get("in")), elements, asking);
    }

    private Expression asked(Mapping said, Expression range, Mapping elements, Asking asking) {
        count(said);
        Scalar variable = elements.scalar("as");
        Expression body = expression(elements.get(asking.body()));
        return new Comprehension(asking.kind(), range, variable.text(), body, Extent.of(variable), Extent.of(said));
    }

    private Expression sum(Mapping said, Mapping elements) {
        Expression range = expression(elements.get("in"));
        if (elements.has("where")) {
            range = asked(said, range, elements, Asking.FILTER);
        }
        return call(said, asked(said, range, elements, Asking.MAP), "sum", List.of(), key(said, "sum"));
    }

    private Expression call(Mapping said) {
        Scalar name = said.scalar("call");
        Expression receiver = said.has("on") ? expression(said.get("on")) : null;
        List<Expression> arguments = said.has("with") ? values((Sequence) said.get("with")) : List.of();
        boolean macro = ExpressionNames.isMacro(receiver != null, name.text());
        if (macro || (receiver == null && !ExpressionNames.isName(name.text()))) {
            problems.error(
                    name.place(),
                    "`" + name.text() + "` is no function",
                    macro ? "write `" + structured(name.text()) + ": …`" : null);
            return UNREADABLE;
        }
        return call(said, receiver, name.text(), arguments, Extent.of(name));
    }

    private static String structured(String macro) {
        for (Asking asking : Asking.values()) {
            if (asking.kind().macro().equals(macro)) {
                return asking.field();
            }
        }
        return macro;
    }

    private Expression call(
            Mapping said, @Nullable Expression receiver, String name, List<Expression> arguments, Span nameSpan) {
        count(said);
        return new Call(receiver, name, arguments, nameSpan, Extent.of(said));
    }

    private static Span key(Mapping said, String field) {
        Mapping.Field found = said.field(field);
        return found == null ? Extent.of(said) : Extent.of(found.key());
    }

    /** The bound of CEL holds here too, so that every structure can be written as CEL. */
    private void count(Node node) {
        if (++operations == CelParser.MAX_OPERATIONS + 1) {
            String message =
                    String.format(Locale.ROOT, "more than %,d operators, fields and calls", CelParser.MAX_OPERATIONS);
            problems.error(
                    node.place(),
                    message,
                    "compare with many values by `value in [\"a\", \"b\", …]`, or split the rule");
        }
    }
}
