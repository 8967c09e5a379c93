package io.loyaltyengine.rules.compile;

import io.loyaltyengine.rules.check.StructType;
import io.loyaltyengine.rules.check.Type;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.definition.ExpressionText;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows values to people, never at more length than they would read. */
final class ValueText {

    private static final int MOST_ELEMENTS = 5;
    private static final int MOST_CHARACTERS = 60;

    private ValueText() {}

    static String of(Type<?> type, @Nullable Object value) {
        if (value == null) {
            return "not known";
        } else if (value instanceof BigDecimal number) {
            return Decimal.fits(number) ? number.toPlainString() : number.toString();
        } else if (value instanceof String text) {
            boolean isLong = text.length() > MOST_CHARACTERS;
            return ExpressionText.quote(isLong ? text.substring(0, MOST_CHARACTERS - 1) + "…" : text);
        } else if (value instanceof Map<?, ?> map) {
            return count(map.size(), "entry", "entries");
        } else if (value instanceof Collection<?> list && type instanceof Type.ListType<?> listType) {
            Type<?> element = listType.element();
            return element instanceof StructType
                    ? count(list.size(), element.noun(), element.plural())
                    : elements(element, list);
        }
        return type instanceof StructType ? type.noun() : value.toString();
    }

    private static String count(int count, String noun, String plural) {
        return count + " " + (count == 1 ? noun : plural);
    }

    private static String elements(Type<?> type, Collection<?> list) {
        List<String> shown = list.stream()
                .limit(MOST_ELEMENTS)
                .map(element -> of(type, element))
                .toList();
        String more = list.size() > MOST_ELEMENTS ? ", … " + list.size() + " in all" : "";
        return "[" + String.join(", ", shown) + more + "]";
    }
}
