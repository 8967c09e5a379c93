package io.loyaltyengine.rules.notation;

import io.loyaltyengine.rules.definition.Span;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.Place;
import io.loyaltyengine.rules.source.Sequence;
import java.util.List;

/** From where to where a value stands in its source, with all that is in it. */
final class Extent {

    private Extent() {}

    static Span of(Node node) {
        int begin = node.place().offset();
        return Span.between(begin, Math.max(begin, end(node)));
    }

    static Span between(Node first, Node last) {
        int begin = first.place().offset();
        return Span.between(begin, Math.max(begin, end(last)));
    }

    private static int end(Node node) {
        Place place = node.place();
        int end = place.offset() + place.length();
        if (node instanceof Mapping mapping && !mapping.fields().isEmpty()) {
            List<Mapping.Field> fields = mapping.fields();
            return closed(node, end(fields.get(fields.size() - 1).value()));
        } else if (node instanceof Sequence sequence && !sequence.items().isEmpty()) {
            return closed(node, end(sequence.items().get(sequence.items().size() - 1)));
        }
        return end;
    }

    /** The end with the closing bracket, where there was an opening one and nothing but blanks comes before its pair. */
    private static int closed(Node node, int inner) {
        String text = node.source().text();
        char open = node.offset() < text.length() ? text.charAt(node.offset()) : ' ';
        char close = open == '{' ? '}' : open == '[' ? ']' : ' ';
        int at = inner;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return close != ' ' && at < text.length() && text.charAt(at) == close ? at + 1 : inner;
    }
}
