package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramBuilder;
import io.loyaltyengine.rules.check.CheckResult;
import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.evaluator.DeclaredRules;
import io.loyaltyengine.rules.notation.Written;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Source;
import io.loyaltyengine.rules.source.SourceRefusedException;
import io.loyaltyengine.rules.vocabulary.Declarations;
import io.loyaltyengine.rules.vocabulary.LoyaltyVocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a program that is put together in Java. Immutable: each method gives a new value.
 *
 * @param declarations what the program adds to the vocabulary
 * @param rules the rules, in their order
 */
public record RuleBook(Declarations declarations, List<RuleText> rules) {

    /**
     * Takes a copy of the rules.
     *
     * @param declarations what the program adds to the vocabulary
     * @param rules the rules, in their order
     */
    public RuleBook {
        rules = List.copyOf(rules);
    }

    /**
     * A book of these rules.
     *
     * @param declarations what the program adds to the vocabulary
     * @param rules the rules, in their order
     * @return the book
     */
    public static RuleBook of(Declarations declarations, RuleText... rules) {
        return new RuleBook(declarations, List.of(rules));
    }

    /**
     * Completes a program with these rules.
     *
     * @param builder the program so far, with its currencies, tiers and the rest
     * @return the program
     * @throws SourceRefusedException if a condition cannot be read or does not fit; the message names every problem
     * @throws io.loyaltyengine.program.InvalidProgramException if the parts do not fit
     */
    public Program complete(ProgramBuilder builder) {
        ProblemCollector problems = new ProblemCollector();
        List<RuleDefinition> definitions = new ArrayList<>();
        Map<String, Checker> checkers = new HashMap<>();
        for (RuleText rule : rules) {
            Checker checker = checkers.computeIfAbsent(
                    rule.on(),
                    on -> new Checker(LoyaltyVocabulary.of(declarations, on).names()));
            definitions.add(definition(rule, checker, problems));
        }
        problems.refuseIfErrors();
        definitions.forEach(definition -> builder.rule(definition.rule()));
        return builder.evaluatedBy(DeclaredRules.of(definitions, declarations));
    }

    private static RuleDefinition definition(RuleText rule, Checker checker, ProblemCollector problems) {
        String name = "rule " + rule.rule().id();
        Expression when = read(name + ", when", rule.when(), checker, Checker::condition, problems);
        Expression lines = read(name + ", lines", rule.lines(), checker, Checker::condition, problems);
        List<Effect> effects = new ArrayList<>();
        for (Gift gift : rule.gifts()) {
            Expression number = read(name + ", per unit", gift.number(), checker, Checker::number, problems);
            if (gift.number() == null || number != null) {
                effects.add(gift.effect(number));
            }
        }
        return new RuleDefinition(rule.rule(), rule.on(), when, lines, effects);
    }

    private static @Nullable Expression read(
            String name,
            @Nullable String text,
            Checker checker,
            BiFunction<Checker, Expression, CheckResult> check,
            ProblemCollector problems) {
        return text == null
                ? null
                : Written.cel(Source.of(name, text), problems)
                        .flatMap(written -> written.checked(tree -> check.apply(checker, tree), problems))
                        .orElse(null);
    }
}
