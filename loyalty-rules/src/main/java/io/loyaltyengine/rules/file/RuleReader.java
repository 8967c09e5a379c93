package io.loyaltyengine.rules.file;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.Window;
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
import java.time.Instant;
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
    private final Set<String> ruleNames;

    RuleReader(ProgramReader program, Declarations declarations, ProblemCollector problems) {
        this.program = program;
        this.declarations = declarations;
        this.problems = problems;
        this.ruleNames = program.ruleNames();
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
        boolean hasLines = said.has("lines") && on.equals(RuleDefinition.PURCHASE);
        if (said.has("lines") && !hasLines) {
            problems.error(
                    said.get("lines").place(),
                    "only a rule on purchases has lines",
                    "leave `lines` out, or write `on: purchase`");
        }
        if (!occasions.contains(on)) {
            return Optional.empty();
        }
        Checker checker = checkers.computeIfAbsent(
                on,
                occasion ->
                        new Checker(LoyaltyVocabulary.of(declarations, occasion).names()));
        @Nullable Expression when = expression(said, "when", checker, Checker::condition);
        @Nullable Expression lines = hasLines ? expression(said, "lines", checker, Checker::condition) : null;
        List<Cap> caps = new ArrayList<>();
        ProgramReader.optional(said, "caps").forEach(cap -> program.cap(cap).ifPresent(caps::add));
        List<Effect> effects = new ArrayList<>();
        Set<Currency> given = new LinkedHashSet<>();
        for (Mapping award : said.mappings("awards")) {
            new EffectReader(program, award, on, problems, field -> expression(award, field, checker, Checker::number))
                    .read(given)
                    .ifPresent(effects::add);
        }
        Optional<LotTerms> terms = said.has("pending") || said.has("expires")
                ? program.guarded(said.place(), () -> CurrencyReader.lotTerms(said, otherwise(given)))
                : Optional.empty();
        Optional<Window> window = window(said);
        Set<String> excludes = names(said, "excludes", "rule", ruleNames);
        if (excludes.contains(said.text("id"))) {
            problems.error(said.get("excludes").place(), "a rule does not exclude itself", "leave it out of the list");
        }
        Set<String> budgets = names(said, "budgets", "budget", program.budgets());
        if (problems.errors() > before) {
            return Optional.empty();
        }
        int priority =
                said.optionalDecimal("priority").map(BigDecimal::intValueExact).orElse(0);
        Rule plain = Rule.of(said.text("id"))
                .describedAs(said.optionalText("description").orElse(""))
                .within(window.orElse(Window.ALWAYS))
                .eligible(kinds(said))
                .excluding(excludes.toArray(String[]::new))
                .capped(caps.toArray(Cap[]::new))
                .drawingOn(budgets.toArray(String[]::new))
                .onTerms(terms.orElse(null));
        Rule rule = said.optionalText("group")
                .map(group -> plain.in(group, priority))
                .orElse(plain.first(priority));
        return Optional.of(new RuleDefinition(rule, on, when, lines, effects));
    }

    private Optional<Window> window(Mapping said) {
        @Nullable Instant from = said.optionalText("from").map(program::moment).orElse(null);
        @Nullable
        Instant until = said.optionalText("until").map(program::moment).orElse(null);
        if (from != null && until != null && !until.isAfter(from)) {
            problems.error(
                    said.get("until").place(),
                    "the rule ends at " + said.text("until") + " and begins at " + said.text("from"),
                    "let it end after it begins; a rule that ends on a day is over when that day begins");
            return Optional.empty();
        }
        return Optional.of(new Window(from, until));
    }

    private Set<String> names(Mapping said, String field, String what, Set<String> known) {
        Set<String> names = said.has(field) ? new LinkedHashSet<>(said.texts(field)) : Set.of();
        names.forEach(name -> program.known(what, name, said.get(field).place(), known));
        return names;
    }

    private static MemberKind[] kinds(Mapping said) {
        List<String> labels = said.has("kinds") ? said.texts("kinds") : List.of();
        return labels.stream()
                .map(label -> MemberKind.valueOf(ProgramReader.upper(label)))
                .toArray(MemberKind[]::new);
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
}
