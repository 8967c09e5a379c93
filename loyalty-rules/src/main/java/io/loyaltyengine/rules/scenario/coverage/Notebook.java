package io.loyaltyengine.rules.scenario.coverage;

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

/** What is noted of the rules of one program. Of rules in code only what the program declares, and whether they gave
 * something. */
final class Notebook {

    private final Program program;
    private final List<RuleWatch> rules;

    private Notebook(Program program, List<RuleWatch> rules) {
        this.program = program;
        this.rules = rules;
    }

    static Notebook of(Program program) {
        Map<String, RuleDefinition> definitions = new HashMap<>();
        if (program.evaluator() instanceof DeclaredRules declared) {
            declared.definitions().forEach(rule -> definitions.put(rule.rule().id(), rule));
        }
        List<RuleWatch> rules = new ArrayList<>();
        for (Rule rule : program.rules()) {
            RuleDefinition definition = definitions.get(rule.id());
            rules.add(
                    definition != null && program.evaluator() instanceof DeclaredRules declared
                            ? RuleWatch.of(definition, rule, declared.declarations(), program)
                            : RuleWatch.ofCode(rule, program));
        }
        return new Notebook(program, rules);
    }

    synchronized void note(Facts facts, Proposals proposals) {
        rules.forEach(rule -> rule.note(facts, proposals));
    }

    synchronized CoverageReport report() {
        return new CoverageReport(
                program.id(),
                program.version(),
                rules.stream().map(RuleWatch::report).toList());
    }
}
