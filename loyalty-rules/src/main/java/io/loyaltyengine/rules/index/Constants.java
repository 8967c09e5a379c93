package io.loyaltyengine.rules.index;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.definition.Expression.Unary;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Numbers and dates that are written out in a condition. */
final class Constants {

    private Constants() {}

    static @Nullable BigDecimal number(Expression expression) {
        if (expression instanceof Unary minus && minus.prefix() == Unary.Prefix.NEGATE) {
            BigDecimal number = number(minus.operand());
            return number == null ? null : number.negate();
        }
        return expression instanceof Decimal number ? number.value() : null;
    }

    static @Nullable LocalDate date(Expression expression) {
        return expression instanceof Call call
                        && call.receiver() == null
                        && call.name().equals("date")
                        && call.arguments().size() == 1
                        && call.arguments().get(0) instanceof Text text
                ? LocalDate.parse(text.value())
                : null;
    }
}
