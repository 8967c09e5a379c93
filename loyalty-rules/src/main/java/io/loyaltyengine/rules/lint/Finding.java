package io.loyaltyengine.rules.lint;

import io.loyaltyengine.rules.source.Place;
import io.loyaltyengine.rules.source.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Something to say of a program that can be used. Immutable.
 *
 * @param concern what it is about
 * @param subject the rule, currency, perk or whatever else it is about, by its name
 * @param message what was found, in one line, beginning in lower case and without a full stop
 * @param advice what would do, in one line
 * @param place where it stands in the author's file, or null for a program that was not read from one
 */
public record Finding(
        Concern concern,
        String subject,
        String message,
        String advice,
        @Nullable Place place) {

    /**
     * The finding as people read it: the place, the level, the message and the concern's name; the line with a caret; the
     * advice. Without a place the program's part stands in the message.
     *
     * @return the lines, joined by LF, without one at the end
     */
    public String render() {
        String text = message + " [" + concern.id() + "]";
        String level = concern.level().label();
        if (place == null) {
            return level + ": " + text + "\n  " + advice;
        }
        String rendered =
                Problem.at(Problem.Severity.WARNING, place, text, advice).render();
        return concern.level() == Concern.Level.WARNING
                ? rendered
                : rendered.replaceFirst(": warning: ", ": " + level + ": ");
    }

    /** The rendered finding. */
    @Override
    public String toString() {
        return render();
    }
}
