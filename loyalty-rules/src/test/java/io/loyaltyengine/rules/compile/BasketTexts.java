package io.loyaltyengine.rules.compile;

import io.loyaltyengine.rules.definition.ExpressionText;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Random texts about a basket that mean the same in CEL. Whole numbers and fractions are not mixed, for CEL has two types
 * for them and its checker has to know which one it is; nothing is divided but by the remainder.
 *
 * @param rows the variables that stand for a row
 * @param names the variables that stand for a string
 * @param counts the variables that stand for a whole number
 */
record BasketTexts(List<String> rows, List<String> names, List<String> counts) {

    static BasketTexts plain() {
        return new BasketTexts(List.of("x"), List.of(), List.of());
    }

    Arbitrary<String> bool(int depth) {
        Arbitrary<String> leaf = Arbitraries.oneOf(
                Arbitraries.of("true", "false"),
                field("gift"),
                Combinators.combine(Arbitraries.of(rows), Arbitraries.of("name", "count", "share", "gift"))
                        .as((row, field) -> "has(" + row + "." + field + ")"),
                Arbitraries.of("has(x.at)", "has(x.tags)", "has(x.marks)"));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> bool = Arbitraries.lazy(() -> bool(depth - 1));
        Arbitrary<String> count = Arbitraries.lazy(() -> count(depth - 1));
        Arbitrary<String> share = Arbitraries.lazy(() -> share(depth - 1));
        Arbitrary<String> text = Arbitraries.lazy(() -> text(depth - 1));
        Arbitrary<String> day = Arbitraries.oneOf(
                Arbitraries.just("x.day"), Arbitraries.of(Basket.DAYS).map(said -> "date(\"" + said + "\")"));
        Arbitrary<String> moment = Arbitraries.oneOf(
                Arbitraries.just("x.at"), Arbitraries.of(Basket.MOMENTS).map(said -> "timestamp(\"" + said + "\")"));
        Arbitrary<String> order = Arbitraries.of("==", "!=", "<", "<=", ">", ">=");
        return Arbitraries.oneOf(
                leaf,
                joined(bool, Arbitraries.of("&&", "||"), bool),
                joined(bool, Arbitraries.of("&&", "||"), bool),
                joined(bool, Arbitraries.of("==", "!="), bool),
                bool.map(one -> "!(" + one + ")"),
                chosen(bool, bool),
                joined(count, order, count),
                joined(share, order, share),
                joined(text, order, text),
                joined(day, order, day),
                joined(moment, order, moment),
                Combinators.combine(text, Arbitraries.of("startsWith", "endsWith", "contains"), text)
                        .as((one, call, other) -> "(" + one + ")." + call + "(" + other + ")"),
                joined(text, Arbitraries.just("in"), names(depth - 1)),
                joined(text, Arbitraries.just("in"), written(text)),
                joined(count, Arbitraries.just("in"), counts(depth - 1)),
                joined(text, Arbitraries.just("in"), Arbitraries.just("x.marks")),
                asked("r", rowsList(depth - 1), withRow().bool(depth - 1)),
                asked("s", names(depth - 1), withName().bool(depth - 1)),
                asked("n", counts(depth - 1), withCount().bool(depth - 1)));
    }

    Arbitrary<String> count(int depth) {
        Arbitrary<String> leaf = Arbitraries.oneOf(
                field("count"),
                Basket.counts().map(number -> "(" + number + ")"),
                counts.isEmpty() ? field("count") : Arbitraries.of(counts),
                Arbitraries.of("x.marks.a", "x.marks[\"ab\"]", "x.counts[0]", "x.rows[1].count"));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> count = Arbitraries.lazy(() -> count(depth - 1));
        return Arbitraries.oneOf(
                leaf,
                joined(count, Arbitraries.of("+", "-", "*", "%"), count).map(one -> "(" + one + ")"),
                count.map(one -> "-(" + one + ")"),
                chosen(bool(depth - 1), count),
                count.list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .flatMap(list -> Arbitraries.of("least", "greatest")
                                .map(call -> "math." + call + "(" + String.join(", ", list) + ")")),
                count.map(one -> "math.abs((" + one + ") + 0)"),
                Arbitraries.oneOf(text(depth - 1), names(depth - 1), counts(depth - 1), rowsList(depth - 1))
                        .flatMap(one -> Arbitraries.of("(" + one + ").size()", "size(" + one + ")")),
                Combinators.combine(counts(depth - 1), Arbitraries.of(0, 1, 2))
                        .as((list, at) -> "(" + list + ")[" + at + "]"));
    }

    private Arbitrary<String> share(int depth) {
        Arbitrary<String> leaf =
                Arbitraries.oneOf(field("share"), Basket.shares().map(number -> "(" + number.setScale(2) + ")"));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<String> share = Arbitraries.lazy(() -> share(depth - 1));
        return Arbitraries.oneOf(
                leaf,
                joined(share, Arbitraries.of("+", "-", "*"), share).map(one -> "(" + one + ")"),
                share.map(one -> "-(" + one + ")"),
                chosen(bool(depth - 1), share),
                Combinators.combine(Arbitraries.of("floor", "ceil", "round", "abs", "least", "greatest"), share)
                        .as((call, one) -> "math." + call + "((" + one + ") + 0.0)"));
    }

    private Arbitrary<String> text(int depth) {
        Arbitrary<String> leaf = Arbitraries.oneOf(
                field("name"),
                Arbitraries.of(Basket.WORDS).map(ExpressionText::quote),
                names.isEmpty() ? field("name") : Arbitraries.of(names));
        return depth == 0
                ? leaf
                : Arbitraries.oneOf(
                        leaf,
                        Combinators.combine(text(depth - 1), Arbitraries.of("lowerAscii", "upperAscii"))
                                .as((one, call) -> "(" + one + ")." + call + "()"),
                        chosen(bool(depth - 1), text(depth - 1)),
                        names(depth - 1).map(list -> "(" + list + ")[0]"));
    }

    private Arbitrary<String> rowsList(int depth) {
        Arbitrary<String> leaf = Arbitraries.just("x.rows");
        return depth == 0
                ? leaf
                : Arbitraries.oneOf(
                        leaf, filtered("r", rowsList(depth - 1), withRow().bool(depth - 1)));
    }

    private Arbitrary<String> names(int depth) {
        Arbitrary<String> leaf = Arbitraries.just("x.tags");
        return depth == 0
                ? leaf
                : Arbitraries.oneOf(
                        leaf,
                        written(text(depth - 1)),
                        filtered("s", names(depth - 1), withName().bool(depth - 1)),
                        mapped(
                                "r",
                                rowsList(depth - 1),
                                withRow().bool(depth - 1),
                                withRow().text(depth - 1)),
                        mapped(
                                "s",
                                names(depth - 1),
                                withName().bool(depth - 1),
                                withName().text(depth - 1)));
    }

    private Arbitrary<String> counts(int depth) {
        Arbitrary<String> leaf = Arbitraries.just("x.counts");
        return depth == 0
                ? leaf
                : Arbitraries.oneOf(
                        leaf,
                        written(count(depth - 1)),
                        filtered("n", counts(depth - 1), withCount().bool(depth - 1)),
                        mapped(
                                "r",
                                rowsList(depth - 1),
                                withRow().bool(depth - 1),
                                withRow().count(depth - 1)));
    }

    private BasketTexts withRow() {
        return new BasketTexts(with(rows, "r"), names, counts);
    }

    private BasketTexts withName() {
        return new BasketTexts(rows, with(names, "s"), counts);
    }

    private BasketTexts withCount() {
        return new BasketTexts(rows, names, with(counts, "n"));
    }

    private String next(String variable) {
        return variable + (rows.size() + names.size() + counts.size());
    }

    private List<String> with(List<String> variables, String variable) {
        return Stream.concat(variables.stream(), Stream.of(next(variable))).toList();
    }

    private Arbitrary<String> field(String field) {
        return Arbitraries.of(rows).map(row -> row + "." + field);
    }

    private Arbitrary<String> asked(String variable, Arbitrary<String> list, Arbitrary<String> question) {
        return Combinators.combine(list, Arbitraries.of("all", "exists", "exists_one"), question)
                .as((one, macro, body) -> "(" + one + ")." + macro + "(" + next(variable) + ", " + body + ")");
    }

    private Arbitrary<String> filtered(String variable, Arbitrary<String> list, Arbitrary<String> question) {
        return Combinators.combine(list, question)
                .as((one, body) -> "(" + one + ").filter(" + next(variable) + ", " + body + ")");
    }

    private Arbitrary<String> mapped(
            String variable, Arbitrary<String> list, Arbitrary<String> question, Arbitrary<String> value) {
        return Combinators.combine(list, question.injectNull(0.7), value)
                .as((one, condition, body) -> "(" + one + ").map(" + next(variable) + ", "
                        + (condition == null ? "" : condition + ", ") + body + ")");
    }

    private static Arbitrary<String> written(Arbitrary<String> element) {
        return element.list().ofMinSize(1).ofMaxSize(3).map(list -> "[" + String.join(", ", list) + "]");
    }

    private static Arbitrary<String> joined(
            Arbitrary<String> one, Arbitrary<String> operator, Arbitrary<String> other) {
        return Combinators.combine(one, operator, other)
                .as((left, symbol, right) -> "(" + left + ") " + symbol + " (" + right + ")");
    }

    private static Arbitrary<String> chosen(Arbitrary<String> condition, Arbitrary<String> value) {
        return Combinators.combine(condition, value, value)
                .as((when, then, otherwise) -> "((" + when + ") ? (" + then + ") : (" + otherwise + "))");
    }
}
