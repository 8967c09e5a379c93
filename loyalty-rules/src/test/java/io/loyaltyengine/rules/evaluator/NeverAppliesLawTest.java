package io.loyaltyengine.rules.evaluator;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.perk.Perk;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramBuilder;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.lint.Concern;
import io.loyaltyengine.rules.lint.Finding;
import io.loyaltyengine.rules.lint.Lint;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of conditions holds of whatever happens. */
class NeverAppliesLawTest {

    private static Set<String> never(List<RuleDefinition> rules) {
        return Lint.of(program(rules)).of(Concern.NEVER_APPLIES).stream()
                .map(Finding::subject)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Program program(List<RuleDefinition> rules) {
        ProgramBuilder builder = Program.named("any", "1", ZoneOffset.UTC, "GBP")
                .currency(Currency.points("POINTS").withRounding(RoundingMode.HALF_UP))
                .perk(new Perk("lounge", 1, CalendarPeriod.MONTH));
        rules.forEach(rule -> builder.rule(rule.rule()));
        return builder.evaluatedBy(DeclaredRules.of(rules, AnyProgram.DECLARATIONS));
    }

    private static Set<String> fired(DeclaredRules rules, Facts facts) {
        Set<String> fired = new TreeSet<>();
        rules.fired(facts, (index, lines) -> {
            RuleDefinition rule = rules.definitions().get(index);
            if (rule.rule().effective(facts)) {
                fired.add(rule.rule().id());
            }
        });
        return fired;
    }

    @Property(tries = 300)
    void aRuleThatNeverAppliesAppliesToNoActivity(@ForAll long seed) {
        List<RuleDefinition> rules = AnyProgram.rules(seed);
        Set<String> never = never(rules);
        DeclaredRules declared = DeclaredRules.of(rules, AnyProgram.DECLARATIONS);
        AnyFacts any = new AnyFacts(seed);
        for (int i = 0; i < 60; i++) {
            assertThat(fired(declared, any.next())).noneMatch(never::contains);
        }
    }

    @Property(tries = 300)
    void aPartThatAlwaysHoldsMakesNoDifference(@ForAll long seed) {
        List<RuleDefinition> rules = AnyProgram.rules(seed);
        List<Finding> always = Lint.of(program(rules)).of(Concern.ALWAYS_HOLDS);
        List<RuleDefinition> without = new ArrayList<>();
        for (RuleDefinition rule : rules) {
            without.add(new RuleDefinition(
                    rule.rule(),
                    rule.on(),
                    rest(rule, rule.when(), always),
                    rest(rule, rule.lines(), always),
                    rule.effects()));
        }
        DeclaredRules all = DeclaredRules.of(rules, AnyProgram.DECLARATIONS);
        DeclaredRules rest = DeclaredRules.of(without, AnyProgram.DECLARATIONS);
        AnyFacts any = new AnyFacts(seed);
        for (int i = 0; i < 60; i++) {
            Facts facts = any.next();
            assertThat(fired(all, facts)).isEqualTo(fired(rest, facts));
        }
    }

    private static @Nullable Expression rest(
            RuleDefinition rule, @Nullable Expression condition, List<Finding> always) {
        if (condition == null) {
            return null;
        }
        return condition.conjuncts().stream()
                .filter(part -> always.stream()
                        .noneMatch(
                                finding -> finding.subject().equals(rule.rule().id())
                                        && finding.message().contains("`" + part.toCel() + "`")))
                .reduce((one, other) -> new Expression.Binary(Expression.Binary.Operator.AND, one, other))
                .orElse(null);
    }

    @Test
    void randomRulesHaveBothFindingsOftenEnoughToMeanSomething() {
        int never = 0;
        int always = 0;
        int rules = 0;
        for (long seed = 0; seed < 100; seed++) {
            List<RuleDefinition> some = AnyProgram.rules(seed);
            rules += some.size();
            never += never(some).size();
            always += Lint.of(program(some)).of(Concern.ALWAYS_HOLDS).size();
        }
        assertThat(never).as("never of " + rules).isGreaterThan(20);
        assertThat(always).as("always of " + rules).isGreaterThan(10);
    }
}
