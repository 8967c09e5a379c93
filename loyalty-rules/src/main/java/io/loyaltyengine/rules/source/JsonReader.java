package io.loyaltyengine.rules.source;

import java.math.BigDecimal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON. */
final class JsonReader extends TreeReader {
    /** Our own bounds on length, depth and numbers are narrower and have better messages. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .build();

    JsonReader(Source source, ProblemCollector problems) {
        super(source, problems, FACTORY.createParser(ObjectReadContext.empty(), source.text()));
    }

    @Override
    int tokenOffset(JsonParser parser) {
        return (int) parser.currentTokenLocation().getCharOffset();
    }

    @Override
    int scalarLength(JsonParser parser, int offset, String text) {
        String raw = source().text();
        if (raw.charAt(offset) != '"') {
            return text.length();
        }
        int at = offset + 1;
        while (raw.charAt(at) != '"') {
            at += raw.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1 - offset;
    }

    @Override
    Scalar.Kind kind(JsonToken token, int offset, int length, String text) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Scalar.Kind.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Scalar.Kind.BOOL;
            case VALUE_NULL -> Scalar.Kind.NOTHING;
            default -> Scalar.Kind.TEXT;
        };
    }

    @Override
    BigDecimal number(String text) {
        return ExactNumber.ofDecimal(text);
    }

    @Override
    boolean refuses(JsonParser parser, int offset) {
        return false;
    }

    @Override
    void complain(JsonParser parser, JacksonException complaint) {
        JsonComplaint.report(source(), tokenOffset(parser), complaint, problems());
    }
}
