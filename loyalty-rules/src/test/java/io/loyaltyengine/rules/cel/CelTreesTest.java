package io.loyaltyengine.rules.cel;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Conditional;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.definition.Expression.Has;
import io.loyaltyengine.rules.definition.Expression.Index;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.definition.Expression.Truth;
import io.loyaltyengine.rules.definition.Expression.Unary;
import io.loyaltyengine.rules.definition.Issue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Our parser and CEL's own take and refuse the same random texts, and see the same trees in them. */
class CelTreesTest {

    private static final String WORDS =
            "a b1 _c member.tier for in has exists all map filter exists_one size true false"
                    + " if while 1 0 .5 2.5 1e3 0x1F \"a\" 'b' r'\\d' && || ! == != < <= > >= = + - * / % ? : , . ( ) [ ]"
                    + " // & | ; é";
    private static final List<String> TOKENS = List.of(WORDS.split(" "));
    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[A-Za-z_0-9]+|&&|\\|\\||[=!<>]=|.", Pattern.DOTALL);

    /** CEL takes these, and we do not: its numbers have a type of their own there, and its macros' names are free. */
    private static final Pattern LARGE = Pattern.compile("(?<![0-9.])[0-9]{19,}");

    private static final Pattern LONE_COMMA = Pattern.compile("\\[\\s*,\\s*\\]");

    @Property(tries = 2000)
    void whatWePrintIsOneTreeToBoth(@ForAll("printed") String text) {
        CelParser parser = new CelParser();
        assertThat(parser.parse(text).issues()).as(text).isEmpty();
        assertThat(written(parser.parse(text).expression())).as(text).isEqualTo(ReferenceTree.of(text));
    }

    @Property(tries = 2000)
    void textsWithAMistakeAreTakenOrRefusedByBoth(@ForAll("mutated") String text) {
        Statistics.label("taken by both").collect(agree(text)).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 5);
            coverage.check(false).percentage(share -> share > 5);
        });
    }

    @Property(tries = 2000)
    void wordsInAnyOrderAreTakenOrRefusedByBoth(@ForAll("soups") String text) {
        Statistics.label("taken by both").collect(agree(text)).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 1);
            coverage.check(false).percentage(share -> share > 5);
        });
    }

    private static boolean agree(String text) {
        ParseResult ours = new CelParser().parse(text);
        String theirs = ReferenceTree.of(text);
        if (ours.isAccepted()) {
            assertThat(written(ours.expression())).as(text).isEqualTo(theirs);
        } else if (!isChosen(ours, text)) {
            assertThat(theirs).as(text + ours.issues()).isNull();
        }
        return ours.isAccepted();
    }

    /** Whether we refuse it for a reason of our own. */
    private static boolean isChosen(ParseResult refused, String text) {
        return LONE_COMMA.matcher(text).find()
                || refused.issues().stream()
                        .map(Issue::message)
                        .allMatch(message -> message.contains("takes a name and an expression, not")
                                || message.contains("`has` asks whether")
                                || message.contains("a name cannot begin with `.`"));
    }

    @Provide
    Arbitrary<String> printed() {
        return Trees.any()
                .map(Expression::toCel)
                .filter(text -> text.length() < 2_000)
                .filter(text -> !LARGE.matcher(text).find())
                .filter(text -> text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }

    @Provide
    Arbitrary<String> mutated() {
        return Combinators.combine(
                        printed(),
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.of("insert", "replace", "remove", "repeat", "swap"),
                        Arbitraries.of(TOKENS))
                .as(CelTreesTest::mutated)
                .filter(text -> !LARGE.matcher(text).find());
    }

    @Provide
    Arbitrary<String> soups() {
        return Arbitraries.of(TOKENS).list().ofMinSize(1).ofMaxSize(8).map(words -> String.join(" ", words));
    }

    private static String mutated(String text, int at, String change, String word) {
        List<String> tokens = new ArrayList<>();
        TOKEN.matcher(text).results().forEach(found -> tokens.add(found.group()));
        int place = at % tokens.size();
        switch (change) {
            case "insert" -> tokens.add(place, " " + word + " ");
            case "replace" -> tokens.set(place, " " + word + " ");
            case "remove" -> tokens.remove(place);
            case "repeat" -> tokens.add(place, tokens.get(place));
            default -> tokens.add(tokens.remove(place));
        }
        return String.join("", tokens);
    }

    private static String written(Expression e) {
        if (e instanceof Truth truth) {
            return String.valueOf(truth.value());
        } else if (e instanceof Decimal number) {
            return ReferenceTree.number(number.value().doubleValue());
        } else if (e instanceof Text text) {
            return ReferenceTree.text(text.value());
        } else if (e instanceof Name name) {
            return name.name();
        } else if (e instanceof Select select) {
            return ReferenceTree.node("." + select.field(), List.of(written(select.operand())));
        } else if (e instanceof Has has) {
            return ReferenceTree.node("has", List.of(written(has.selection())));
        } else if (e instanceof Index index) {
            return node("[]", index.operand(), index.index());
        } else if (e instanceof Unary unary) {
            return ReferenceTree.prefixed(unary.prefix() == Unary.Prefix.NOT ? "!" : "neg", written(unary.operand()));
        } else if (e instanceof Conditional choice) {
            return node("?:", choice.condition(), choice.then(), choice.otherwise());
        } else if (e instanceof ListOf list) {
            return node("list", list.elements().toArray(Expression[]::new));
        } else if (e instanceof Comprehension loop) {
            List<String> parts = List.of(written(loop.range()), loop.variable(), written(loop.body()));
            return ReferenceTree.node("~" + loop.kind().macro(), parts);
        } else if (e instanceof Call call) {
            Stream<Expression> all = Stream.concat(Stream.ofNullable(call.receiver()), call.arguments().stream());
            String name = call.receiver() == null ? call.name() : "~" + call.name();
            return node(name, all.toArray(Expression[]::new));
        } else if (e instanceof Binary binary) {
            return switch (binary.operator()) {
                case AND -> node("&&", binary.conjuncts().toArray(Expression[]::new));
                case OR -> node("||", binary.disjuncts().toArray(Expression[]::new));
                default -> node(binary.operator().symbol(), binary.left(), binary.right());
            };
        }
        throw new IllegalArgumentException(e.toCel());
    }

    private static String node(String name, Expression... parts) {
        return ReferenceTree.node(
                name, Stream.of(parts).map(CelTreesTest::written).toList());
    }
}
