package io.loyaltyengine.rules.source;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Builds the tree from a parser's tokens. What differs between the notations is left to a class for each. */
abstract class TreeReader {
    /** Deeper than anyone writes, and shallow enough for every walk over a tree to recurse. */
    private static final int DEEPEST = 100;
    /** Up to here comparing a key with those before it is faster than hashing. */
    private static final int FEW = 8;

    private final Source source;
    private final ProblemCollector problems;
    private final JsonParser parser;
    /** Whether something was left out of the tree, which makes it useless for further checks. */
    private boolean incomplete;

    TreeReader(Source source, ProblemCollector problems, JsonParser parser) {
        this.source = source;
        this.problems = problems;
        this.parser = parser;
    }

    /** Where the token begins. */
    abstract int tokenOffset(JsonParser parser);

    /** How long a scalar is, with its quotes, if it begins here and has this text. */
    abstract int scalarLength(JsonParser parser, int offset, String text);

    /** What a scalar holds. */
    abstract Scalar.Kind kind(JsonToken token, int offset, int length, String text);

    /** The exact value of what is of the kind number; null if it has none. */
    abstract @Nullable BigDecimal number(String text);

    /** Adds a problem for what the notation has and we do not take; false if there is nothing of the kind. */
    abstract boolean refuses(JsonParser parser, int offset);

    /** Adds the parser's complaint in plain words. */
    abstract void complain(JsonParser parser, JacksonException complaint);

    final Source source() {
        return source;
    }

    final ProblemCollector problems() {
        return problems;
    }

    final Optional<Node> read() {
        try {
            if (parser.nextToken() == null) {
                problems.error(source.place(0, 0), "the source is empty", null);
                return Optional.empty();
            }
            Node root = node(1);
            if (parser.nextToken() != null) {
                problems.error(
                        source.place(tokenOffset(parser), 1),
                        "a second document begins here",
                        "keep one document and put the other into a file of its own");
                return Optional.empty();
            }
            return incomplete ? Optional.empty() : Optional.of(root);
        } catch (Abandoned reported) {
            return Optional.empty();
        } catch (JacksonException complaint) {
            complain(parser, complaint);
            return Optional.empty();
        }
    }

    private Node node(int depth) {
        JsonToken token = parser.currentToken();
        int offset = tokenOffset(parser);
        if (refuses(parser, offset)) {
            incomplete = true;
        }
        if (token == JsonToken.START_OBJECT) {
            return mapping(offset, depthWithin(offset, depth));
        }
        if (token == JsonToken.START_ARRAY) {
            return sequence(offset, depthWithin(offset, depth));
        }
        return scalar(token, offset);
    }

    private int depthWithin(int offset, int depth) {
        if (depth > DEEPEST) {
            problems.error(
                    source.place(offset, 1),
                    "values are nested deeper than " + DEEPEST + " levels",
                    "a value that deep is most likely a mistake");
            throw new Abandoned();
        }
        return depth;
    }

    private Sequence sequence(int offset, int depth) {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(depth + 1));
        }
        return new Sequence(source, offset, items);
    }

    private Mapping mapping(int offset, int depth) {
        List<Mapping.Field> fields = new ArrayList<>();
        Map<String, Mapping.Field> index = new HashMap<>(0);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Scalar key = key();
            parser.nextToken();
            Mapping.Field field = new Mapping.Field(key, node(depth + 1));
            Mapping.Field earlier = earlier(field, fields, index);
            if (earlier == null) {
                fields.add(field);
            } else {
                problems.error(
                        key.place(),
                        "duplicate field " + Quote.of(key.text()),
                        "it stands already on line " + earlier.key().place().line() + "; keep one of the two");
            }
        }
        return new Mapping(source, offset, fields);
    }

    private static Mapping.@Nullable Field earlier(
            Mapping.Field field, List<Mapping.Field> fields, Map<String, Mapping.Field> index) {
        if (fields.size() < FEW) {
            for (Mapping.Field other : fields) {
                if (other.name().equals(field.name())) {
                    return other;
                }
            }
            return null;
        }
        if (index.isEmpty()) {
            fields.forEach(other -> index.put(other.name(), other));
        }
        return index.putIfAbsent(field.name(), field);
    }

    private Scalar key() {
        int offset = tokenOffset(parser);
        if (refuses(parser, offset)) {
            incomplete = true;
        }
        String name = parser.currentName();
        return new Scalar(source, offset, scalarLength(parser, offset, name), Scalar.Kind.TEXT, name, null);
    }

    private Scalar scalar(JsonToken token, int offset) {
        String text = parser.getString();
        int length = scalarLength(parser, offset, text);
        Scalar.Kind kind = kind(token, offset, length, text);
        BigDecimal number = kind == Scalar.Kind.NUMBER ? number(text) : null;
        if (kind == Scalar.Kind.NUMBER && (number == null || !ExactNumber.isBounded(number))) {
            incomplete = true;
            problems.error(
                    source.place(offset, length),
                    Quote.of(text) + (number == null ? " is not an exact number" : " is out of bounds"),
                    "a number has at most " + ExactNumber.MOST_DIGITS
                            + " digits before and after the point; if this is text, put it in quotes");
        }
        return new Scalar(source, offset, length, kind, text, number);
    }

    /** Thrown where reading on makes no sense; the problem has been added. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super(null, null, false, false);
        }
    }
}
