package io.loyaltyengine.rules.file;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rules.check.CheckResult;
import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.notation.Written;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.vocabulary.Declarations;
import io.loyaltyengine.rules.vocabulary.LoyaltyVocabulary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a program file; what their expressions say is checked against the program's vocabulary. */
final class RuleReader {

    private final ProgramReader program;
    private final Declarations declarations;
    private final ProblemCollector problems;
    private final Map<String, Checker> checkers = new HashMap<>();

    RuleReader(ProgramReader program, Declarations declarations, ProblemCollector problems) {
        this.program = program;
        this.declarations = declarations;
        this.problems = problems;
    }

    Optional<RuleDefinition> read(Mapping said) {
        int before = problems.errors();
        program.unique("rule", said, "id");
        String on = said.optionalText("on").orElse(RuleDefinition.PURCHASE);
        Set<String> occasions = new LinkedHashSet<>(declarations.occasions());
        if (said.has("on")) {
            program.known("interaction", on, said.scalar("on").place(), occasions);
        }
        if (said.has("group")) {
            program.known(
                    "stacking group", said.text("group"), said.scalar("group").place(), program.groups());
        }
        if (said.has("lines") && !on.equals(RuleDefinition.PURCHASE)) {
            problems.error(
                    said.get("lines").place(),
                    "only a rule on purchases has lines",
                    "leave `lines` out, or write `on: purchase`");
            return Optional.empty();
        }
        if (!occasions.contains(on)) {
            return Optional.empty();
        }
        Checker checker = checkers.computeIfAbsent(
                on,
                occasion ->
                        new Checker(LoyaltyVocabulary.of(declarations, occasion).names()));
        @Nullable Expression when = expression(said, "when", checker, Checker::condition);
        @Nullable Expression lines = expression(said, "lines", checker, Checker::condition);
        List<Cap> caps = new ArrayList<>();
        ProgramReader.optional(said, "caps").forEach(cap -> program.cap(cap).ifPresent(caps::add));
        List<Effect> effects = new ArrayList<>();
        Set<Currency> given = new LinkedHashSet<>();
        for (Mapping award : said.mappings("awards")) {
            effect(award, on, checker, given).ifPresent(effects::add);
        }
        Optional<LotTerms> terms = said.has("pending") || said.has("expires")
                ? program.guarded(said.place(), () -> CurrencyReader.lotTerms(said, otherwise(given)))
                : Optional.empty();
        if (problems.errors() > before) {
            return Optional.empty();
        }
        Rule rule = new Rule(
                said.text("id"),
                said.optionalText("description").orElse(""),
                said.optionalText("group").orElse(null),
                said.optionalDecimal("priority").map(BigDecimal::intValueExact).orElse(0),
                caps,
                terms.orElse(null));
        return Optional.of(new RuleDefinition(rule, on, when, lines, effects));
    }

    /** What a rule leaves unsaid of its terms is as its currency has it; with several currencies the first one counts. */
    private LotTerms otherwise(Set<Currency> given) {
        return given.stream().findFirst().map(program::termsOf).orElse(LotTerms.PLAIN);
    }

    private @Nullable Expression expression(
            Mapping said, String field, Checker checker, BiFunction<Checker, Expression, CheckResult> check) {
        return said.find(field)
                .flatMap(node -> Written.read(node, problems))
                .flatMap(written -> written.checked(tree -> check.apply(checker, tree), problems))
                .orElse(null);
    }

    private Optional<Effect> effect(Mapping said, String on, Checker checker, Set<Currency> given) {
        if (said.has("perk")) {
            program.known("perk", said.text("perk"), said.scalar("perk").place(), program.perks());
            return Optional.of(new Effect.GrantPerk(
                    said.text("perk"),
                    said.optionalText("lasts").map(Term::parse).orElse(null)));
        }
        Optional<Currency> named = program.currency(said, "currency");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Currency currency = named.get();
        given.add(currency);
        if (said.has("multiply")) {
            Set<String> groups = said.has("groups") ? new LinkedHashSet<>(said.texts("groups")) : Set.of();
            groups.forEach(group ->
                    program.known("stacking group", group, said.get("groups").place(), program.groups()));
            return Optional.of(new Effect.Multiply(said.decimal("multiply"), currency, groups));
        }
        if (said.has("fixed")) {
            return program.amount(said, "fixed", currency).map(Effect.Fixed::new);
        }
        if (said.has("perUnit")) {
            @Nullable Expression number = expression(said, "perUnit", checker, Checker::number);
            return number == null
                    ? Optional.empty()
                    : program.amount(said, "give", currency)
                            .map(give -> new Effect.PerUnit(
                                    give, said.optionalDecimal("per").orElse(BigDecimal.ONE), number, rounding(said)));
        }
        if (!on.equals(RuleDefinition.PURCHASE)) {
            problems.error(
                    said.place(),
                    "only a rule on purchases can award for money spent",
                    "use `fixed` or `perUnit`, or write `on: purchase`");
            return Optional.empty();
        }
        if (said.has("percent")) {
            return Optional.of(new Effect.Percent(said.decimal("percent"), currency, basis(said), rounding(said)));
        }
        return program.amount(said, "give", currency)
                .flatMap(give -> program.money(said, "perAmount")
                        .map(per -> new Effect.PerAmount(give, per, basis(said), rounding(said))));
    }

    private static Award.Rounding rounding(Mapping said) {
        return Award.Rounding.valueOf(
                ProgramReader.upper(said.optionalText("round").orElse("basket")));
    }

    private static Effect.Basis basis(Mapping said) {
        return Effect.Basis.valueOf(ProgramReader.upper(said.optionalText("of").orElse("net")));
    }
}
