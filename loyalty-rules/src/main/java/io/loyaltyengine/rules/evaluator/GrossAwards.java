package io.loyaltyengine.rules.evaluator;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.reward.Exchange;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Portion;
import io.loyaltyengine.rules.definition.RuleDefinition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What rules award on gross amounts, which a redemption does not lower. Of each currency there is one exchange for what
 * stands on every purchase, and one for that together with each of the rules that have a condition or share a group.
 */
final class GrossAwards {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String money;
    private final Map<String, Exchange> always = new LinkedHashMap<>();
    private final List<Exchange> sometimes = new ArrayList<>();

    private GrossAwards(String money) {
        this.money = money;
    }

    static List<Exchange> of(List<RuleDefinition> rules, java.util.Currency money) {
        GrossAwards awards = new GrossAwards(Exchange.money(money));
        rules.stream().filter(RuleDefinition::onPurchase).forEach(awards::add);
        List<Exchange> all = new ArrayList<>(awards.always.values());
        for (Exchange exchange : awards.sometimes) {
            Exchange base = awards.always.get(exchange.to());
            all.add(base == null ? exchange : both(base, exchange));
        }
        return all;
    }

    private void add(RuleDefinition rule) {
        Map<String, Exchange> own = new LinkedHashMap<>();
        for (Effect effect : rule.effects()) {
            if (effect instanceof Effect.PerAmount per && per.basis() == Effect.Basis.GROSS) {
                add(
                        own,
                        rule,
                        per.give().currency(),
                        per.give().value(),
                        per.per().value(),
                        per.portion());
            } else if (effect instanceof Effect.Percent percent && percent.basis() == Effect.Basis.GROSS) {
                add(own, rule, percent.currency(), percent.percent(), HUNDRED, percent.portion());
            } else if (effect instanceof Effect.Banded banded && banded.basis() == Effect.Basis.GROSS) {
                add(own, rule, banded.currency(), highest(banded), banded.per().value(), banded.portion());
            }
        }
        boolean stands =
                rule.when() == null && rule.lines() == null && rule.rule().group() == null;
        if (stands) {
            own.forEach((code, exchange) -> always.merge(code, exchange, GrossAwards::both));
        } else {
            sometimes.addAll(own.values());
        }
    }

    private void add(
            Map<String, Exchange> own,
            RuleDefinition rule,
            Currency currency,
            BigDecimal gives,
            BigDecimal per,
            Portion portion) {
        boolean capped = !rule.rule().budgets().isEmpty()
                || rule.rule().caps().stream()
                        .anyMatch(cap -> cap.limit().currency().equals(currency));
        if (gives.signum() > 0 && !capped) {
            BigDecimal pays = per.multiply(BigDecimal.valueOf(of(portion)));
            BigDecimal gets = gives.multiply(BigDecimal.valueOf(units(portion)));
            Exchange exchange = new Exchange(rule.rule().id(), money, currency.code(), pays, gets);
            own.merge(currency.code(), exchange, GrossAwards::both);
        }
    }

    /** The highest rate is what every other one stays below. */
    private static BigDecimal highest(Effect.Banded banded) {
        return banded.bands().stream()
                .map(band -> band.give().value())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The cheapest one of every three is no more than a third; any other part can be nearly all of a purchase. */
    private static int units(Portion portion) {
        return isShare(portion) ? ((Portion.ByPrice) portion).units() : 1;
    }

    private static int of(Portion portion) {
        return portion instanceof Portion.ByPrice part && isShare(portion) && part.ofEvery() != null
                ? part.ofEvery()
                : 1;
    }

    private static boolean isShare(Portion portion) {
        return portion instanceof Portion.ByPrice part
                && part.end() == Portion.ByPrice.End.CHEAPEST
                && part.ofEvery() != null;
    }

    /** The sum of what two award for the same money. */
    private static Exchange both(Exchange one, Exchange other) {
        String name = one.name().equals(other.name()) ? one.name() : one.name() + " with " + other.name();
        boolean same = one.pays().compareTo(other.pays()) == 0;
        BigDecimal pays = same ? one.pays() : one.pays().multiply(other.pays());
        BigDecimal gets = same
                ? one.gets().add(other.gets())
                : one.gets().multiply(other.pays()).add(other.gets().multiply(one.pays()));
        return new Exchange(name, one.from(), one.to(), pays, gets);
    }
}
