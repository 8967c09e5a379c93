package io.loyaltyengine.rules.lint;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.source.Quote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds conditions that never hold, and parts of them that always do. */
final class Conditions {

    private final Subject subject;

    Conditions(Subject subject) {
        this.subject = subject;
    }

    /** A part of a condition that stands by itself. */
    private record Part(String field, Expression expression, Cases cases) {
        String quoted() {
            return Quote.of(expression.toCel());
        }
    }

    void look() {
        for (Reach rule : subject.rules()) {
            if (rule.never()) {
                never(rule);
            } else {
                always(rule);
            }
        }
    }

    private static List<Part> parts(Reach rule) {
        List<Part> parts = new ArrayList<>();
        collect("when", rule.definition().when(), World.OF_ACTIVITY, parts);
        collect("lines", rule.definition().lines(), World.OF_LINE, parts);
        return parts;
    }

    private static void collect(String field, @Nullable Expression condition, World world, List<Part> parts) {
        if (condition != null) {
            for (Expression part : condition.conjuncts()) {
                parts.add(new Part(field, part, new Reading(world).of(part)));
            }
        }
    }

    private void never(Reach rule) {
        String sentence = "the rule `" + rule.id() + "` never applies: ";
        if (rule.given().never()) {
            subject.ofField(
                    Concern.NEVER_APPLIES,
                    rule.id(),
                    "until",
                    sentence + "it ends at " + rule.until() + ", before the program is effective from "
                            + subject.program().effective(),
                    "let it end later, or remove it");
            return;
        }
        List<Part> parts = parts(rule);
        for (Part part : parts) {
            if (part.cases().never()) {
                boolean unseen = part.field().equals("when")
                        && !new Reading(World.OF_LINE).of(part.expression()).never();
                report(
                        rule,
                        part,
                        sentence
                                + part.quoted()
                                + (unseen ? " asks for a line, and no line is looked at there" : " cannot hold"),
                        unseen ? "write it under `lines`, or ask `purchase.lines.exists(…)`" : "repair or remove it");
                return;
            }
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (rule.given().and(part.cases()).never()) {
                report(
                        rule,
                        part,
                        sentence + part.quoted() + " contradicts its window or its kinds",
                        "let the two fit together, or remove the rule");
                return;
            }
            for (Part before : parts.subList(0, i)) {
                if (before.cases().and(part.cases()).never()) {
                    report(
                            rule,
                            part,
                            sentence + part.quoted() + " contradicts " + before.quoted(),
                            "keep one of the two; `||` lets either hold");
                    return;
                }
            }
        }
        subject.ofRule(
                Concern.NEVER_APPLIES,
                rule.id(),
                sentence + "its conditions cannot hold together",
                "repair them, or remove the rule");
    }

    private void report(Reach rule, Part part, String message, String advice) {
        subject.ofPart(Concern.NEVER_APPLIES, rule.definition(), part.field(), part.expression(), message, advice);
    }

    private void always(Reach rule) {
        for (Part part : parts(rule)) {
            World world = part.field().equals("lines") ? World.OF_LINE : World.OF_ACTIVITY;
            if (rule.given().implies(part.cases(), world)) {
                subject.ofPart(
                        Concern.ALWAYS_HOLDS,
                        rule.definition(),
                        part.field(),
                        part.expression(),
                        "in the rule `" + rule.id() + "` " + part.quoted() + " always holds",
                        "leave it out, or ask for what was meant");
            }
        }
    }
}
