package io.loyaltyengine.rules.sentence;

import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.Window;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.RuleDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The words for a rule. */
final class RuleWords {

    private RuleWords() {}

    static String say(RuleDefinition definition) {
        StringBuilder sentence = new StringBuilder(occasion(definition.on()));
        sentence.append(who(definition.rule()))
                .append(effective(definition.rule().window()));
        Expression when = definition.when();
        if (when != null) {
            sentence.append(", if ").append(Clauses.sayCondition(when));
        }
        Expression lines = definition.lines();
        if (lines != null) {
            sentence.append(", for the lines for which ").append(Clauses.sayCondition(lines));
        }
        List<String> effects = new ArrayList<>();
        for (Effect effect : definition.effects()) {
            effects.add(EffectWords.say(effect));
        }
        sentence.append(": ").append(effects.isEmpty() ? "nothing" : String.join("; ", effects));
        limits(definition.rule()).forEach(limit -> sentence.append("; ").append(limit));
        return sentence.append('.').toString();
    }

    private static String occasion(String on) {
        return switch (on) {
            case RuleDefinition.PURCHASE -> "On a purchase";
            case RuleDefinition.ENROLMENT -> "On enrolment";
            default -> "On the interaction " + Plain.word(on);
        };
    }

    private static String who(Rule rule) {
        List<String> kinds = rule.kinds().stream()
                .sorted()
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .toList();
        return kinds.isEmpty() ? "" : " by a member of the kind " + Plain.joined(kinds, "or");
    }

    private static String effective(Window window) {
        return (window.from() == null ? "" : " from " + window.from())
                + (window.until() == null ? "" : " until " + window.until());
    }

    private static List<String> words(Collection<String> names) {
        return names.stream().sorted().map(Plain::word).toList();
    }

    private static List<String> limits(Rule rule) {
        List<String> limits = new ArrayList<>();
        for (Cap cap : rule.caps()) {
            limits.add("at most " + cap.limit() + " " + period(cap));
        }
        for (String budget : rule.budgets()) {
            limits.add("within the budget " + Plain.word(budget));
        }
        LotTerms terms = rule.terms();
        if (terms != null) {
            limits.add("pending for " + terms.pending());
            limits.add("expiring: " + terms.expiry());
        }
        String group = rule.group();
        if (group != null) {
            limits.add("in the group " + Plain.word(group) + " with the priority " + rule.priority());
        } else if (rule.priority() != 0) {
            limits.add("with the priority " + rule.priority());
        }
        if (!rule.excludes().isEmpty()) {
            limits.add("instead of " + Plain.joined(words(rule.excludes()), "and"));
        }
        return limits;
    }

    private static String period(Cap cap) {
        if (cap.period() == null) {
            return "for each activity";
        }
        String period = cap.period().name().toLowerCase(Locale.ROOT);
        return period.equals("lifetime") ? "in a lifetime" : "in a " + period;
    }
}
