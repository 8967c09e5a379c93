package io.loyaltyengine.rules.source;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;

/** Reads YAML. */
final class YamlReader extends TreeReader {
    private static final YAMLFactory FACTORY = YAMLFactory.builder().build();

    private final CodePoints codePoints;
    /** Where something was refused last: a mapping and its first key begin at the same place. */
    private int refused = -1;

    YamlReader(Source source, ProblemCollector problems) {
        super(source, problems, FACTORY.createParser(ObjectReadContext.empty(), new WholeCharacters(source.text())));
        this.codePoints = CodePoints.of(source.text());
    }

    @Override
    int tokenOffset(JsonParser parser) {
        return offset(parser.currentTokenLocation());
    }

    @Override
    int scalarLength(JsonParser parser, int offset, String text) {
        return offset(parser.currentLocation()) - offset;
    }

    private int offset(TokenStreamLocation location) {
        return codePoints.charOffset((int) location.getCharOffset());
    }

    @Override
    Scalar.Kind kind(JsonToken token, int offset, int length, String text) {
        return length > 0 && "\"'|>".indexOf(source().text().charAt(offset)) >= 0 ? Scalar.Kind.TEXT : plainKind(text);
    }

    /** By the core schema of YAML 1.2, in which yes, no, on, off and 12:30 are text. */
    private static Scalar.Kind plainKind(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Scalar.Kind.NOTHING;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> Scalar.Kind.BOOL;
            default -> ExactNumber.isYamlNumber(text) ? Scalar.Kind.NUMBER : Scalar.Kind.TEXT;
        };
    }

    @Override
    @Nullable
    BigDecimal number(String text) {
        return ExactNumber.ofYaml(text);
    }

    @Override
    boolean refuses(JsonParser parser, int offset) {
        if (offset == refused) {
            return true;
        }
        switch (charAt(offset)) {
            case '*' -> refuse(offset, "aliases are not supported", "write the value out");
            case '&' -> refuse(offset, "anchors are not supported", "remove it; without aliases it is of no use");
            case '!' -> refuse(offset, "tags are not supported", "remove it; put a value in quotes to have it as text");
            case '<' -> {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME && "<<".equals(parser.currentName())) {
                    refuse(offset, "merge keys are not supported", "write the fields out");
                }
            }
            default -> {}
        }
        return offset == refused;
    }

    private void refuse(int offset, String message, String advice) {
        refused = offset;
        int end = offset + 1;
        while (" \t\r\n,[]{}:".indexOf(charAt(end)) < 0) {
            end++;
        }
        problems().error(source().place(offset, end - offset), message, advice);
    }

    private char charAt(int offset) {
        return offset < source().text().length() ? source().text().charAt(offset) : '\n';
    }

    @Override
    void complain(JsonParser parser, JacksonException complaint) {
        int offset = tokenOffset(parser);
        if (complaint.getOriginalMessage().startsWith("Expected a property name")) {
            if (!refuses(parser, offset)) {
                problems().error(source().place(offset, 1), "the name of a field must be text", null);
            }
        } else {
            YamlComplaint.report(source(), offset, complaint, problems());
        }
    }
}
