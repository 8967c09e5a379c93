package io.loyaltyengine.rules.scenario.coverage;

import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.evaluator.DeclaredRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is noted of the rules of one program. Of rules in code only whether they gave something. */
final class RuleBook {

    private final Program program;
    private final List<RuleWatch> rules;

    private RuleBook(Program program, List<RuleWatch> rules) {
        this.program = program;
        this.rules = rules;
    }

    static RuleBook of(Program program) {
        Map<String, RuleDefinition> definitions = new HashMap<>();
        if (program.evaluator() instanceof DeclaredRules declared) {
            declared.definitions().forEach(rule -> definitions.put(rule.rule().id(), rule));
        }
        List<RuleWatch> rules = new ArrayList<>();
        for (Rule rule : program.rules()) {
            RuleDefinition definition = definitions.get(rule.id());
            rules.add(
                    definition != null && program.evaluator() instanceof DeclaredRules declared
                            ? RuleWatch.of(definition, declared.declarations(), program)
                            : RuleWatch.ofCode(rule.id()));
        }
        return new RuleBook(program, rules);
    }

    synchronized void note(Facts facts, Proposals proposals) {
        String occasion = facts.activity() instanceof Interaction interaction
                ? interaction.name()
                : ActivityType.of(facts.activity()).label();
        rules.forEach(rule -> rule.note(occasion, facts, proposals));
    }

    synchronized CoverageReport report() {
        return new CoverageReport(
                program.id(),
                program.version(),
                rules.stream().map(RuleWatch::report).toList());
    }
}
