package io.loyaltyengine.rules.shape;

import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.Place;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Quote;
import io.loyaltyengine.rules.source.Scalar;
import io.loyaltyengine.rules.source.Suggestion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text of a certain kind. */
public final class TextShape extends Shape {
    static final TextShape ANY = new TextShape(1, Integer.MAX_VALUE, List.of(), null, null, List.of());

    private final int shortest;
    private final int longest;
    private final List<String> allowed;
    private final @Nullable Form form;
    private final @Nullable Notation notation;
    private final List<String> examples;

    /** A pattern, and how a message speaks of what it matches. */
    private record Form(Pattern pattern, String saying) {}

    /** A format as JSON Schema names it, how a message speaks of it, and what tells whether a text has it. */
    private record Notation(String format, String saying, Predicate<String> fits) {}

    private TextShape(
            int shortest,
            int longest,
            List<String> allowed,
            @Nullable Form form,
            @Nullable Notation notation,
            List<String> examples) {
        this.shortest = shortest;
        this.longest = longest;
        this.allowed = List.copyOf(allowed);
        this.form = form;
        this.notation = notation;
        this.examples = List.copyOf(examples);
    }

    /**
     * The same, but also the empty text.
     *
     * @return the shape
     */
    public TextShape orEmpty() {
        return new TextShape(0, longest, allowed, form, notation, examples);
    }

    /**
     * The same, but bounded in length.
     *
     * @param characters the most characters (Unicode code points) that are taken
     * @return the shape
     * @throws IllegalArgumentException if not even one is taken
     */
    public TextShape atMost(int characters) {
        if (characters < 1) {
            throw new IllegalArgumentException("a text has at least one character, found " + characters);
        }
        return new TextShape(shortest, characters, allowed, form, notation, examples);
    }

    /**
     * One of these texts and no other.
     *
     * @param values the texts
     * @return the shape
     * @throws IllegalArgumentException if there is none
     */
    public TextShape among(String... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("at least one text must be allowed");
        }
        return new TextShape(shortest, longest, List.of(values), form, notation, examples);
    }

    /**
     * The same, but only what matches a pattern as a whole.
     *
     * @param regex the pattern, in what Java and ECMAScript have in common
     * @param saying what it matches, in words that go on from "expected", such as {@code lower-case letters and hyphens}
     * @return the shape
     */
    public TextShape matching(String regex, String saying) {
        return new TextShape(shortest, longest, allowed, new Form(Pattern.compile(regex), saying), notation, examples);
    }

    /**
     * The same, but only what is written in a certain notation.
     *
     * @param format its name in JSON Schema, such as {@code date}
     * @param saying what it is, in words that go on from "expected", such as {@code a date like 2026-11-23}
     * @param fits whether a text is written in it; must not throw
     * @return the shape
     */
    public TextShape written(String format, String saying, Predicate<String> fits) {
        return new TextShape(shortest, longest, allowed, form, new Notation(format, saying, fits), examples);
    }

    /**
     * The same, with examples for messages and for the JSON Schema.
     *
     * @param texts the examples, the best one first
     * @return the shape
     */
    public TextShape like(String... texts) {
        return new TextShape(shortest, longest, allowed, form, notation, List.of(texts));
    }

    @Override
    public void check(Node node, ProblemCollector problems) {
        if (!(node instanceof Scalar scalar)) {
            Mismatch.expected(noun(), node, null, problems);
        } else if (scalar.kind() != Scalar.Kind.TEXT) {
            boolean quotable = scalar.kind() != Scalar.Kind.NOTHING;
            Mismatch.expected(noun(), node, quotable ? "put it in quotes: \"" + scalar.text() + "\"" : null, problems);
        } else {
            check(scalar.text(), scalar.place(), problems);
        }
    }

    /** Checks a text that may also be the name of a field. */
    void check(String text, Place place, ProblemCollector problems) {
        String expected = null;
        String advice = null;
        if (text.length() < shortest) {
            problems.error(place, "an empty text is not allowed here", null);
        } else if (text.length() > longest && text.codePointCount(0, text.length()) > longest) {
            int length = text.codePointCount(0, text.length());
            problems.error(place, "expected at most " + longest + " characters, found " + length, null);
        } else if (!allowed.isEmpty() && !allowed.contains(text)) {
            expected = Mismatch.anyOf(allowed);
            advice = Suggestion.of(text, allowed).map(Suggestion::sentence).orElse(null);
        } else if (form != null && !form.pattern.matcher(text).matches()) {
            expected = form.saying;
        } else if (notation != null && !notation.fits.test(text)) {
            expected = notation.saying;
        }
        if (expected != null) {
            problems.error(place, "expected " + expected + ", found " + Quote.of(text), advice);
        }
    }

    private String noun() {
        if (!allowed.isEmpty()) {
            return Mismatch.anyOf(allowed);
        }
        return notation == null ? "text" : notation.saying;
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        if (!allowed.isEmpty()) {
            schema.put("enum", allowed);
        }
        if (shortest > 0) {
            schema.put("minLength", shortest);
        }
        if (longest < Integer.MAX_VALUE) {
            schema.put("maxLength", longest);
        }
        if (form != null) {
            schema.put("pattern", "^(?:" + form.pattern.pattern() + ")$");
        }
        if (notation != null) {
            schema.put("format", notation.format);
        }
        if (!examples.isEmpty()) {
            schema.put("examples", examples);
        }
        return schema;
    }

    @Override
    String example() {
        if (!examples.isEmpty()) {
            return examples.get(0);
        }
        return allowed.isEmpty() ? "…" : allowed.get(0);
    }
}
