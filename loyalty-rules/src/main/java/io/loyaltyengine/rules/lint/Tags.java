package io.loyaltyengine.rules.lint;

import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.source.Quote;
import io.loyaltyengine.rules.source.Suggestion;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds conditions that ask for a tag which no rule gives. */
final class Tags {

    private static final Expression TAGS = World.field("member", "tags");

    private final Subject subject;
    private final Set<String> given = new TreeSet<>();

    Tags(Subject subject) {
        this.subject = subject;
        for (Reach rule : subject.rules()) {
            for (Effect effect : rule.definition().effects()) {
                if (effect instanceof Effect.GrantTag tag) {
                    given.add(tag.tag());
                }
            }
        }
    }

    void look() {
        if (!subject.isOpaque()) {
            for (Reach rule : subject.rules()) {
                look(rule, "when", rule.definition().when());
                look(rule, "lines", rule.definition().lines());
            }
        }
    }

    private void look(Reach rule, String field, @Nullable Expression condition) {
        if (condition instanceof Binary binary) {
            if (binary.operator() == Binary.Operator.IN
                    && binary.right().equals(TAGS)
                    && binary.left() instanceof Text tag
                    && !given.contains(tag.value())) {
                report(rule, field, binary, tag.value());
            }
            look(rule, field, binary.left());
            look(rule, field, binary.right());
        } else if (condition instanceof Expression.Unary unary) {
            look(rule, field, unary.operand());
        }
    }

    private void report(Reach rule, String field, Expression part, String tag) {
        subject.ofPart(
                Concern.UNKNOWN_TAG,
                rule.definition(),
                field,
                part,
                "the rule `" + rule.id() + "` asks for the tag " + Quote.of(tag) + ", which no rule gives",
                Suggestion.of(tag, given)
                        .map(Suggestion::sentence)
                        .orElse("give it with `{ tag: " + tag + " }` in the awards of a rule"));
    }
}
