package io.loyaltyengine.rules.definition;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an expression.
 *
 * @param span where in the expression's text
 * @param message what was found, a sentence without a full stop
 * @param advice what would do instead, or null where nothing sensible can be said
 */
public record Issue(Span span, String message, @Nullable String advice) {

    /**
     * Makes an issue that has no advice.
     *
     * @param span where in the expression's text
     * @param message what was found
     */
    public Issue(Span span, String message) {
        this(span, message, null);
    }
}
