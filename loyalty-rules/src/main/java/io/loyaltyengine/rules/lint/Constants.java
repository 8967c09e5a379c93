package io.loyaltyengine.rules.lint;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.definition.Expression.Truth;
import io.loyaltyengine.rules.definition.Expression.Unary;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Values that are written out. */
final class Constants {

    private Constants() {}

    /** A number without trailing zeros, a text, a day, true or false; null for anything else. */
    static @Nullable Object of(Expression expression) {
        if (expression instanceof Decimal number) {
            return Values.plain(number.value());
        } else if (expression instanceof Text text) {
            return text.value();
        } else if (expression instanceof Truth truth) {
            return truth.value();
        } else if (expression instanceof Unary unary
                && unary.prefix() == Unary.Prefix.NEGATE
                && of(unary.operand()) instanceof BigDecimal number) {
            return Values.plain(number.negate());
        }
        return expression instanceof Call call ? day(call) : null;
    }

    private static @Nullable LocalDate day(Call call) {
        boolean written = call.receiver() == null
                && call.name().equals("date")
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Text;
        if (!written) {
            return null;
        }
        try {
            return LocalDate.parse(((Text) call.arguments().get(0)).value());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
