package io.loyaltyengine.rules.lint;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.rule.StackingGroup;
import io.loyaltyengine.rules.definition.Effect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds rules that can give one currency for one activity although nobody decided that both may stand. */
final class Overlaps {

    private static final int SHOWN = 3;

    private final Subject subject;
    private final Map<String, String> outermost = new HashMap<>();

    Overlaps(Subject subject) {
        this.subject = subject;
        for (StackingGroup group : subject.program().groups()) {
            group.all().forEach(nested -> outermost.put(nested.id(), group.id()));
        }
    }

    void look() {
        List<Reach> rules =
                subject.rules().stream().filter(rule -> !rule.never()).toList();
        List<Set<String>> given = rules.stream().map(Overlaps::gives).toList();
        Set<Reach> forLines = Collections.newSetFromMap(new IdentityHashMap<>());
        rules.stream().filter(Overlaps::isForLines).forEach(forLines::add);
        for (int i = 0; i < rules.size(); i++) {
            Reach rule = rules.get(i);
            Set<String> mine = given.get(i);
            List<Reach> others = new ArrayList<>();
            Set<String> what = new LinkedHashSet<>();
            for (int j = i + 1; j < rules.size(); j++) {
                Reach other = rules.get(j);
                Set<String> theirs = given.get(j);
                if (!Collections.disjoint(mine, theirs)
                        && !isDecided(rule, other)
                        && mayBothApply(rule, other, forLines)) {
                    others.add(other);
                    if (what.size() < mine.size()) {
                        mine.stream().filter(theirs::contains).forEach(what::add);
                    }
                }
            }
            if (!others.isEmpty()) {
                report(rule, others, what);
            }
        }
    }

    private void report(Reach rule, List<Reach> others, Set<String> what) {
        int more = others.size() - SHOWN;
        String named = others.stream()
                        .limit(SHOWN)
                        .map(other -> "`" + other.id() + "`")
                        .collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
        subject.ofRule(
                Concern.UNDECIDED_OVERLAP,
                rule.id(),
                "the rule `" + rule.id() + "` can apply together with " + named + ", and both "
                        + what.stream().sorted().collect(Collectors.joining(", and both ")),
                "put them in one stacking group, `take: all` if they are meant to add up, or let one exclude the other");
    }

    private static Set<String> gives(Reach rule) {
        Set<String> given = new LinkedHashSet<>();
        for (Effect effect : rule.definition().effects()) {
            if (effect instanceof Effect.Multiply multiply) {
                given.add("multiply " + multiply.currency());
            } else {
                Currency currency = Given.by(effect);
                if (currency != null) {
                    given.add("give " + currency);
                }
            }
        }
        return given;
    }

    private boolean isDecided(Reach one, Reach other) {
        String group = outer(one);
        return (group != null && group.equals(outer(other)))
                || one.rule().excludes().contains(other.id())
                || other.rule().excludes().contains(one.id());
    }

    private @Nullable String outer(Reach rule) {
        return rule.rule().group() == null ? null : outermost.get(rule.rule().group());
    }

    /** What is given for lines adds up only where both rules are for one of them. */
    private static boolean mayBothApply(Reach one, Reach other, Set<Reach> forLines) {
        if (!one.definition().on().equals(other.definition().on())) {
            return false;
        }
        boolean both = forLines.contains(one) && forLines.contains(other);
        return both ? one.meetsOnALine(other) : one.meets(other);
    }

    private static boolean isForLines(Reach rule) {
        return rule.definition().onPurchase()
                && rule.definition().effects().stream()
                        .noneMatch(effect -> effect instanceof Effect.Fixed || effect instanceof Effect.Multiply);
    }
}
