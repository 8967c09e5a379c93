package io.loyaltyengine.rules.index;

import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.Window;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.RuleDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a rule can apply: one of them must hold, and where one holds the rule applies.
 *
 * @param all the alternatives, none if the rule can never apply
 * @param steps how many steps the tests can take for each segment of the member or line of the purchase
 */
record Alternatives(List<Alternative> all, int steps) {

    static Alternatives of(RuleDefinition rule) {
        Recognition ofActivity = Recognition.ofActivity();
        Recognition ofLine = Recognition.ofLine();
        List<Conjunction> when = flat(rule.when(), ofActivity);
        Conjunction effective = effective(rule.rule());
        List<Conjunction> lines = rule.onPurchase() ? flat(rule.lines(), ofLine) : List.of(Conjunction.ALWAYS);
        if (when.size() * lines.size() > Flattening.MOST) {
            if (lines.stream().allMatch(each -> Ranks.best(each.atoms()) != null)) {
                when = List.of(Conjunction.TOO_MANY);
            } else {
                lines = List.of(Conjunction.TOO_MANY);
            }
        }
        Set<Alternative> all = new LinkedHashSet<>();
        for (Conjunction one : when) {
            lines.forEach(other -> all.add(Alternative.of(effective.and(one), other)));
        }
        return new Alternatives(List.copyOf(all), ofActivity.steps() + ofLine.steps());
    }

    private static Conjunction effective(Rule rule) {
        Conjunction effective = Conjunction.ALWAYS;
        if (!rule.window().equals(Window.ALWAYS)) {
            effective = effective.and(Conjunction.of(new Atom.During(rule.window())));
        }
        return rule.kinds().isEmpty() ? effective : effective.and(Conjunction.of(new Atom.RoleIs(rule.kinds())));
    }

    private static List<Conjunction> flat(@Nullable Expression condition, Recognition recognition) {
        return condition == null ? List.of(Conjunction.ALWAYS) : new Flattening(recognition).alternatives(condition);
    }
}
