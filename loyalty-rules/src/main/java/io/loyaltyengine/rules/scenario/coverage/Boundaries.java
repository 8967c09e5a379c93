package io.loyaltyengine.rules.scenario.coverage;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.check.BasicType;
import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.definition.Expression.Text;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers and days that decide in a condition: what is compared by size with something written out. What is said
 * of the elements of a list has no one value, and is left out.
 */
final class Boundaries {

    private final Checker checker;
    private final Program program;
    private final String where;
    private final Map<String, Probe> found = new LinkedHashMap<>();

    private Boundaries(Checker checker, Program program, String where) {
        this.checker = checker;
        this.program = program;
        this.where = where;
    }

    static List<Probe> in(Expression condition, String where, Checker checker, Program program) {
        Boundaries boundaries = new Boundaries(checker, program, where);
        boundaries.collect(condition);
        return new ArrayList<>(boundaries.found.values());
    }

    private void collect(Expression part) {
        if (part instanceof Binary binary && binary.operator().isOrdering()) {
            boundary(binary.left(), binary.right());
            boundary(binary.right(), binary.left());
        } else if (part instanceof Binary binary) {
            collect(binary.left());
            collect(binary.right());
        } else if (part instanceof Expression.Unary unary) {
            collect(unary.operand());
        } else if (part instanceof Expression.Conditional conditional) {
            collect(conditional.condition());
            collect(conditional.then());
            collect(conditional.otherwise());
        }
    }

    private void boundary(Expression compared, Expression threshold) {
        if (number(compared) != null || date(compared).isPresent()) {
            return;
        }
        BigDecimal number = number(threshold);
        String key = compared.toCel() + " " + threshold.toCel();
        if (number != null && checker.check(compared, BasicType.NUMBER).isAccepted()) {
            found.put(key, NumberBoundary.of(compared, number, step(compared, number), where, checker));
        }
        date(threshold).ifPresent(day -> found.put(key, DayBoundary.of(compared, day, where, checker)));
    }

    private static @Nullable BigDecimal number(Expression expression) {
        if (expression instanceof Decimal decimal) {
            return decimal.value();
        }
        return expression instanceof Expression.Unary unary
                        && unary.prefix() == Expression.Unary.Prefix.NEGATE
                        && unary.operand() instanceof Decimal decimal
                ? decimal.value().negate()
                : null;
    }

    private static Optional<LocalDate> date(Expression expression) {
        if (expression instanceof Call call
                && call.receiver() == null
                && call.name().equals("date")
                && call.arguments().size() == 1
                && call.arguments().get(0) instanceof Text text) {
            try {
                return Optional.of(LocalDate.parse(text.value()));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The smallest difference that counts: of money its smallest unit, otherwise the last decimal that is written. */
    private BigDecimal step(Expression compared, BigDecimal threshold) {
        String text = compared.toCel();
        boolean money = text.contains("purchase.total")
                || text.contains("purchase.gross")
                || text.contains("line.amount")
                || text.contains("line.gross")
                || text.contains("spend");
        int scale = money ? program.money().getDefaultFractionDigits() : 0;
        return BigDecimal.valueOf(1, Math.max(scale, Math.max(0, threshold.scale())));
    }
}
