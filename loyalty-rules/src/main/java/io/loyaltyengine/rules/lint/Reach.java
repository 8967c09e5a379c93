package io.loyaltyengine.rules.lint;

import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.RuleDefinition;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When and where a rule can apply.
 *
 * @param definition the rule
 * @param from when it begins, with the program; null for ever before
 * @param until when it ends; null for ever after
 * @param given what its window and its kinds say already
 * @param when the ways in which its condition on the activity can hold
 * @param lines the ways in which its condition on a line can hold
 * @param activity the ways in which it can apply to an activity, whatever the lines
 * @param line the ways in which it can apply to a line
 */
record Reach(
        RuleDefinition definition,
        @Nullable Instant from,
        @Nullable Instant until,
        Cases given,
        Cases when,
        Cases lines,
        Cases activity,
        Cases line) {

    static Reach of(RuleDefinition definition, Program program) {
        Rule rule = definition.rule();
        Instant from = later(rule.window().from(), program.effective());
        Instant until = rule.window().until();
        Cases given = kinds(rule).and(days(from, until, program.zone()));
        Cases when = new Reading(World.OF_ACTIVITY).of(definition.when());
        Cases lines = new Reading(World.OF_LINE).of(definition.lines());
        Cases activity = given.and(when);
        return new Reach(definition, from, until, given, when, lines, activity, activity.and(lines));
    }

    private static @Nullable Instant later(@Nullable Instant one, Instant program) {
        Instant begins = program.equals(Instant.MIN) ? null : program;
        return one == null || (begins != null && begins.isAfter(one)) ? begins : one;
    }

    private static Cases kinds(Rule rule) {
        return rule.kinds().isEmpty()
                ? Cases.ALWAYS
                : Cases.of(Case.of(
                        World.field("member", "kind"),
                        Values.only(World.labels(rule.kinds().toArray(MemberKind[]::new)))));
    }

    private static Cases days(@Nullable Instant from, @Nullable Instant until, ZoneId zone) {
        if (from != null && until != null && !until.isAfter(from)) {
            return Cases.NEVER;
        }
        LocalDate first = from == null ? null : LocalDate.ofInstant(from, zone);
        LocalDate last = until == null ? null : LocalDate.ofInstant(until.minusNanos(1), zone);
        if (first == null && last == null) {
            return Cases.ALWAYS;
        }
        Values days = Values.KNOWN;
        days = first == null ? days : days.and(Values.from(first, false));
        days = last == null ? days : days.and(Values.to(last, false));
        Values years = Values.whole(first == null ? null : first.getYear(), last == null ? null : last.getYear());
        Map<Expression, Values> asked = new LinkedHashMap<>();
        asked.put(World.field("local", "date"), days);
        asked.put(World.field("local", "year"), years);
        if (first != null && last != null && first.getYear() == last.getYear()) {
            asked.put(World.field("local", "month"), Values.whole(first.getMonthValue(), last.getMonthValue()));
        }
        return Cases.of(new Case(asked));
    }

    String id() {
        return definition.rule().id();
    }

    Rule rule() {
        return definition.rule();
    }

    boolean never() {
        return line.never();
    }

    /** Whether there is a time and a member for both. */
    boolean meets(Reach other) {
        return beginsBefore(from, other.until) && beginsBefore(other.from, until) && activity.meets(other.activity);
    }

    /** Whether there is a line for both, too. */
    boolean meetsOnALine(Reach other) {
        return meets(other) && line.meets(other.line);
    }

    private static boolean beginsBefore(@Nullable Instant from, @Nullable Instant until) {
        return from == null || until == null || from.isBefore(until);
    }

    /** Whether it surely applies wherever the other does. */
    boolean appliesWhere(Reach other) {
        boolean begun = rule().window().from() == null
                || (other.from != null && !rule().window().from().isAfter(other.from));
        boolean going = until == null || (other.until != null && !until.isBefore(other.until));
        boolean kinds = rule().kinds().isEmpty()
                || (!other.rule().kinds().isEmpty()
                        && rule().kinds().containsAll(other.rule().kinds()));
        return definition.on().equals(other.definition.on())
                && begun
                && going
                && kinds
                && other.line.implies(when, World.OF_ACTIVITY)
                && other.line.implies(lines, World.OF_LINE);
    }
}
