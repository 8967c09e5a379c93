package io.loyaltyengine.rules.lint;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.program.Program;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;

/** What one unit of each currency is worth at most, by what it can be redeemed for or converted to. */
final class Worths {

    private final Map<String, BigDecimal> worths = new HashMap<>();

    Worths(Program program) {
        program.currencies().stream()
                .map(terms -> terms.currency())
                .filter(currency -> currency.kind() == Currency.Kind.CASHBACK)
                .forEach(currency -> worths.put(currency.code(), BigDecimal.ONE));
        program.rewards()
                .forEach(reward -> worths.merge(
                        reward.currency().code(),
                        up(reward.rate().money().value(), reward.rate().amount().value()),
                        BigDecimal::max));
        // a way through conversions is no longer than there are conversions, as no round of them gains
        for (int i = 0; i < program.conversions().size(); i++) {
            program.conversions().forEach(conversion -> {
                BigDecimal worth = of(conversion.to().currency())
                        .multiply(up(conversion.to().value(), conversion.from().value()));
                worths.merge(conversion.from().currency().code(), worth, BigDecimal::max);
            });
        }
    }

    /** Zero where the program does not say. */
    BigDecimal of(Currency currency) {
        return worths.getOrDefault(currency.code(), BigDecimal.ZERO);
    }

    private static BigDecimal up(BigDecimal value, BigDecimal by) {
        return value.divide(by, Rates.SCALE, RoundingMode.UP);
    }
}
