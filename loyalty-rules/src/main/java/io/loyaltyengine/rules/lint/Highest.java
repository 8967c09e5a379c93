package io.loyaltyengine.rules.lint;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.tier.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The most that a purchase can bring, over all rules that can stand together. */
final class Highest {

    /** Of so many rules it is looked which of them make the difference. */
    private static final int FEW = 60;

    private static final int SHOWN = 12;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Program program;
    private final List<Reach> rules;
    private final Reckoning reckoning;
    private final List<Company.Table> tables;
    private final boolean fromTables;

    private Highest(Subject subject) {
        this.program = subject.program();
        this.rules = subject.rules().stream()
                .filter(rule -> rule.definition().onPurchase() && !rule.never() && gives(rule))
                .toList();
        this.reckoning = new Reckoning(program);
        Optional<List<Company.Table>> found = Company.of(rules, program.ladder());
        this.fromTables = found.isPresent();
        this.tables = found.orElseGet(this::oneForEachTier);
    }

    static Highest of(Subject subject) {
        return new Highest(subject);
    }

    private static boolean gives(Reach rule) {
        return rule.definition().effects().stream()
                .anyMatch(effect -> effect instanceof Effect.Multiply || Given.by(effect) != null);
    }

    private List<Company.Table> oneForEachTier() {
        List<Company.Table> all = new ArrayList<>();
        all.add(new Company.Table(rules, Optional.empty()));
        if (program.ladder() != null) {
            program.ladder().tiers().forEach(tier -> all.add(new Company.Table(rules, Optional.of(tier))));
        }
        return all;
    }

    /** Whether the rules that are named were found to stand together; otherwise each was taken to stand. */
    boolean isOfRulesThatStandTogether() {
        return fromTables;
    }

    /** The tables, at each of which rules can stand together. */
    List<Company.Table> tables() {
        return tables;
    }

    Ceiling of(Company.Table table, Currency currency) {
        return reckoning.of(table, currency);
    }

    /** Of each currency that purchases bring. */
    List<Most> all() {
        return program.currencies().stream()
                .map(CurrencyTerms::currency)
                .filter(currency -> rules.stream()
                        .flatMap(rule -> rule.definition().effects().stream())
                        .anyMatch(effect -> currency.equals(Given.by(effect))))
                .map(this::most)
                .toList();
    }

    private Most most(Currency currency) {
        Ceiling ceiling = Ceiling.NOTHING;
        Company.Table steepest = tables.get(0);
        Company.Table richest = tables.get(0);
        for (Company.Table table : tables) {
            Ceiling own = of(table, currency);
            ceiling = ceiling.max(own);
            steepest = own.rate().compareTo(of(steepest, currency).rate()) > 0 ? table : steepest;
            richest = own.once().compareTo(of(richest, currency).once()) > 0 ? table : richest;
        }
        return new Most(
                currency,
                ceiling,
                ceiling.rate().signum() == 0 ? List.of() : named(steepest, currency, Ceiling::rate),
                ceiling.once().signum() == 0 ? List.of() : named(richest, currency, Ceiling::once),
                unmeasured(currency),
                roundings(currency),
                limits(currency));
    }

    /** Those of a table without whom it would give less; of many rules, all that have to do with the currency. */
    List<String> named(Company.Table table, Currency currency, Function<Ceiling, BigDecimal> part) {
        List<Reach> concerned = table.rules().stream()
                .filter(rule -> Given.concerns(rule, currency))
                .toList();
        Company.Table needed = new Company.Table(concerned, table.tier());
        for (int i = concerned.size() - 1; i >= 0 && concerned.size() <= FEW; i--) {
            List<Reach> without = new ArrayList<>(needed.rules());
            without.remove(i);
            needed = smaller(needed, new Company.Table(without, needed.tier()), currency, part);
        }
        needed = smaller(needed, new Company.Table(needed.rules(), Optional.empty()), currency, part);
        List<String> names = new ArrayList<>();
        needed.rules().stream().limit(SHOWN).forEach(rule -> names.add("`" + rule.id() + "`"));
        if (needed.rules().size() > SHOWN) {
            names.add((needed.rules().size() - SHOWN) + " more rules");
        }
        needed.tier().ifPresent(tier -> names.add("the tier `" + tier.id() + "`"));
        return names;
    }

    private Company.Table smaller(
            Company.Table table, Company.Table smaller, Currency currency, Function<Ceiling, BigDecimal> part) {
        BigDecimal all = part.apply(of(table, currency));
        return part.apply(of(smaller, currency)).compareTo(all) == 0 ? smaller : table;
    }

    private List<String> unmeasured(Currency currency) {
        return rules.stream()
                .filter(rule -> rule.definition().effects().stream()
                        .anyMatch(effect -> currency.equals(Given.by(effect)) && Rates.of(effect) == null))
                .map(rule -> "`" + rule.id() + "`")
                .toList();
    }

    /** Each award is rounded once or on each line, and each sum that is multiplied once more. */
    private Most.Roundings roundings(Currency currency) {
        BigDecimal unit = Rates.smallest(currency);
        BigDecimal factor = factors(currency);
        BigDecimal once = BigDecimal.ZERO;
        BigDecimal onEachLine = BigDecimal.ZERO;
        for (Reach rule : rules) {
            for (Effect effect : rule.definition().effects()) {
                if (effect instanceof Effect.Multiply multiply
                        && multiply.currency().equals(currency)) {
                    once = once.add(unit);
                } else if (currency.equals(Given.by(effect))) {
                    if (Rates.roundsOnEachLine(effect)) {
                        onEachLine = onEachLine.add(unit.multiply(factor));
                    } else {
                        once = once.add(unit.multiply(factor));
                    }
                    onEachLine = onEachLine.add(ofParts(effect).multiply(factor));
                }
            }
        }
        return new Most.Roundings(once.add(unit), onEachLine);
    }

    /** Several units of a line count for their share of its amount, which is rounded to the money's smallest unit. */
    private BigDecimal ofParts(Effect effect) {
        boolean share = (effect instanceof Effect.PerAmount per && Rates.isShare(per.portion()))
                || (effect instanceof Effect.Percent percent && Rates.isShare(percent.portion()))
                || (effect instanceof Effect.Banded banded && Rates.isShare(banded.portion()));
        Ceiling most = Rates.of(effect);
        return share && most != null
                ? most.rate()
                        .max(BigDecimal.ONE)
                        .multiply(HALF.movePointLeft(program.money().getDefaultFractionDigits()))
                : BigDecimal.ZERO;
    }

    private BigDecimal factors(Currency currency) {
        BigDecimal factor = rules.stream()
                .flatMap(rule -> rule.definition().effects().stream())
                .filter(effect -> effect instanceof Effect.Multiply multiply
                        && multiply.currency().equals(currency))
                .map(effect -> ((Effect.Multiply) effect).factor())
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
        return tiers().map(tier -> tier.multipliers().getOrDefault(currency.code(), BigDecimal.ONE))
                .reduce(factor, (all, tier) -> all.multiply(tier));
    }

    private Stream<Tier> tiers() {
        return program.ladder() == null ? Stream.of() : Objects.requireNonNull(program.ladder()).tiers().stream();
    }

    private List<String> limits(Currency currency) {
        Set<String> names = new LinkedHashSet<>();
        program.caps().stream()
                .filter(cap -> cap.limit().currency().equals(currency))
                .forEach(cap -> names.add("the cap `" + cap.id() + "`"));
        for (Reach rule :
                rules.stream().filter(rule -> Given.concerns(rule, currency)).toList()) {
            rule.rule().caps().stream()
                    .filter(cap -> cap.limit().currency().equals(currency))
                    .forEach(cap -> names.add("the cap `" + cap.id() + "`"));
            program.budgets().stream()
                    .filter(budget -> rule.rule().budgets().contains(budget.id())
                            && budget.limit().currency().equals(currency))
                    .forEach(budget -> names.add("the budget `" + budget.id() + "`"));
        }
        return List.copyOf(names);
    }
}
