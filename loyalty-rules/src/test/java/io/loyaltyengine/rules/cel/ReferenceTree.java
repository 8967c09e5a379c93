package io.loyaltyengine.rules.cel;

import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelParser;
import dev.cel.parser.CelParserFactory;
import dev.cel.parser.CelStandardMacro;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What CEL's own parser sees in a text, in a notation that ours can be written in as well. */
final class ReferenceTree {

    private static final CelParser WITH_MACROS = CelParserFactory.standardCelParserBuilder()
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .build();
    private static final CelParser WITHOUT_MACROS =
            CelParserFactory.standardCelParserBuilder().build();

    private static final Map<String, String> OPERATORS = Map.ofEntries(
            Map.entry("_&&_", "&&"),
            Map.entry("_||_", "||"),
            Map.entry("_==_", "=="),
            Map.entry("_!=_", "!="),
            Map.entry("_<_", "<"),
            Map.entry("_<=_", "<="),
            Map.entry("_>_", ">"),
            Map.entry("_>=_", ">="),
            Map.entry("@in", "in"),
            Map.entry("_+_", "+"),
            Map.entry("_-_", "-"),
            Map.entry("_*_", "*"),
            Map.entry("_/_", "/"),
            Map.entry("_%_", "%"),
            Map.entry("!_", "!"),
            Map.entry("-_", "neg"),
            Map.entry("_[_]", "[]"),
            Map.entry("_?_:_", "?:"));

    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+(E-?[0-9]+)?");

    private ReferenceTree() {}

    /** The tree before macros are expanded; null where the text is refused. */
    static @Nullable String of(String text) {
        try {
            if (WITH_MACROS.parse(text).hasError()) {
                return null;
            }
            return written(WITHOUT_MACROS.parse(text).getAst().getExpr());
        } catch (CelValidationException refused) {
            return null;
        }
    }

    private static String written(CelExpr expr) {
        return switch (expr.exprKind().getKind()) {
            case CONSTANT -> constant(expr.constant());
            case IDENT -> expr.ident().name();
            case SELECT ->
                node("." + expr.select().field(), List.of(written(expr.select().operand())));
            case LIST ->
                node(
                        "list",
                        expr.list().elements().stream()
                                .map(ReferenceTree::written)
                                .toList());
            case CALL -> call(expr.call());
            default -> throw new IllegalArgumentException("No part of our language: " + expr);
        };
    }

    private static String call(CelExpr.CelCall call) {
        String operator = OPERATORS.get(call.function());
        List<String> arguments =
                call.args().stream().map(ReferenceTree::written).toList();
        if (operator != null && (operator.equals("&&") || operator.equals("||"))) {
            return node(operator, flat(call.function(), call).toList());
        } else if (operator != null && (operator.equals("!") || operator.equals("neg"))) {
            return prefixed(operator, arguments.get(0));
        } else if (operator != null) {
            return node(operator, arguments);
        } else if (call.target().isEmpty()) {
            return node(call.function(), arguments);
        }
        List<String> all = new ArrayList<>(List.of(written(call.target().get())));
        if (call.function().equals("map") && arguments.size() == 3) {
            all = new ArrayList<>(List.of(node("~filter", List.of(all.get(0), arguments.get(0), arguments.get(1)))));
            arguments = List.of(arguments.get(0), arguments.get(2));
        }
        all.addAll(arguments);
        return node("~" + call.function(), all);
    }

    private static Stream<String> flat(String function, CelExpr.CelCall call) {
        return call.args().stream()
                .flatMap(each -> each.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL
                                && each.call().function().equals(function)
                        ? flat(function, each.call())
                        : Stream.of(written(each)));
    }

    private static String constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> String.valueOf(constant.booleanValue());
            case INT64_VALUE -> number((double) constant.int64Value());
            case DOUBLE_VALUE -> number(constant.doubleValue());
            case STRING_VALUE -> text(constant.stringValue());
            default -> throw new IllegalArgumentException("No part of our language: " + constant);
        };
    }

    /** CEL's parser leaves out a sign that the next one takes back, and gives a minus to its number. */
    static String prefixed(String operator, String operand) {
        if (operand.startsWith("(" + operator + " ")) {
            return operand.substring(operator.length() + 2, operand.length() - 1);
        } else if (operator.equals("neg") && NUMBER.matcher(operand).matches()) {
            return number(-Double.parseDouble(operand));
        }
        return node(operator, List.of(operand));
    }

    static String node(String name, List<String> parts) {
        return "(" + name + " " + String.join(" ", parts) + ")";
    }

    /** Whole numbers and fractions are one type here, and near enough as doubles. */
    static String number(double value) {
        return Double.toString(value + 0.0);
    }

    static String text(String value) {
        return "\"" + value + "\"";
    }
}
