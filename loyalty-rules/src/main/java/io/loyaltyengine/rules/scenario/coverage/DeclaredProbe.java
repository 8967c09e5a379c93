package io.loyaltyengine.rules.scenario.coverage;

import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the members of each role that a rule is for, and what happens within a minute of where its window begins or ends. */
final class DeclaredProbe {

    private static final Duration NEAR = Duration.ofMinutes(1);

    private final Rule rule;
    private final Edge from;
    private final Edge until;
    private final Map<MemberKind, Long> kinds = new EnumMap<>(MemberKind.class);
    private long others;

    DeclaredProbe(Rule rule, ZoneId zone) {
        this.rule = rule;
        this.from = new Edge("begins", rule.window().from(), zone);
        this.until = new Edge("ends", rule.window().until(), zone);
        rule.kinds().forEach(kind -> kinds.put(kind, 0L));
    }

    /** Where a window begins or ends. */
    private static final class Edge {
        private final String verb;
        private final @Nullable Instant moment;
        private final ZoneId zone;
        private long before;
        private long after;

        Edge(String verb, @Nullable Instant moment, ZoneId zone) {
            this.verb = verb;
            this.moment = moment;
            this.zone = zone;
        }

        void look(Instant at) {
            if (moment != null) {
                before += at.isBefore(moment) && !at.isBefore(moment.minus(NEAR)) ? 1 : 0;
                after += !at.isBefore(moment) && at.isBefore(moment.plus(NEAR)) ? 1 : 0;
            }
        }

        List<Goal> goals() {
            if (moment == null) {
                return List.of();
            }
            String edge = " its window " + verb + " on " + LocalDateTime.ofInstant(moment, zone);
            return List.of(
                    new Goal(Goal.Kind.BOUNDARY, "in the minute before" + edge, before, null),
                    new Goal(Goal.Kind.BOUNDARY, "in the minute as" + edge, after, null));
        }
    }

    void look(Facts facts) {
        from.look(facts.activity().at());
        until.look(facts.activity().at());
        MemberKind kind = facts.member().kind();
        if (kinds.computeIfPresent(kind, (known, count) -> count + 1) == null) {
            others++;
        }
    }

    List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        kinds.forEach((kind, count) -> goals.add(
                new Goal(Goal.Kind.BRANCH, "a member who is " + kind.name().toLowerCase(Locale.ROOT), count, null)));
        if (!rule.kinds().isEmpty() && rule.kinds().size() < MemberKind.values().length) {
            goals.add(new Goal(Goal.Kind.BRANCH, "a member in a role that it is not for", others, null));
        }
        goals.addAll(from.goals());
        goals.addAll(until.goals());
        return goals;
    }
}
