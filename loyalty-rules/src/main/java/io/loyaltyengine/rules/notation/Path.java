package io.loyaltyengine.rules.notation;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.ExpressionNames;
import io.loyaltyengine.rules.definition.Span;
import io.loyaltyengine.rules.source.Place;
import io.loyaltyengine.rules.source.Scalar;
import org.jspecify.annotations.Nullable;

/** A variable, or a field of one by way of others: names with dots between them. */
final class Path {

    private Path() {}

    static boolean isPath(String text) {
        String[] names = text.split("\\.", -1);
        boolean all = ExpressionNames.isName(names[0]);
        for (int i = 1; i < names.length; i++) {
            all &= ExpressionNames.isField(names[i]);
        }
        return all;
    }

    /** The path as it is written; null if the expression is none. */
    static @Nullable String of(Expression expression) {
        StringBuilder path = new StringBuilder();
        Expression rest = expression;
        while (rest instanceof Select select) {
            path.insert(0, "." + select.field());
            rest = select.operand();
        }
        return rest instanceof Name name ? path.insert(0, name.name()).toString() : null;
    }

    /** The tree of a text that is a path, each of its names where it stands. */
    static Expression read(Scalar scalar) {
        String text = scalar.text();
        int end = end(text, 0);
        Expression read = new Name(text.substring(0, end), span(scalar, 0, end));
        while (end < text.length()) {
            int begin = end + 1;
            end = end(text, begin);
            read = new Select(read, text.substring(begin, end), span(scalar, begin, end), span(scalar, 0, end));
        }
        return read;
    }

    private static int end(String text, int begin) {
        int dot = text.indexOf('.', begin);
        return dot < 0 ? text.length() : dot;
    }

    private static Span span(Scalar scalar, int begin, int end) {
        Place place = scalar.placeOf(begin, end - begin);
        return new Span(place.offset(), place.length());
    }
}
