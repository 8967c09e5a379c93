package io.loyaltyengine.rules.cel;

import io.loyaltyengine.rules.definition.Issue;
import io.loyaltyengine.rules.definition.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects issues: one for a place, and not more than a reader can use. */
final class IssueList {

    private static final int MOST = 20;

    private final List<Issue> issues = new ArrayList<>();
    private boolean abandoned;

    void add(Span span, String message, @Nullable String advice) {
        boolean known = issues.stream().anyMatch(issue -> issue.span().offset() == span.offset());
        if (!known && !abandoned && issues.size() < MOST) {
            issues.add(new Issue(span, message, advice));
        }
    }

    /** Adds the last issue: the rest of the text was not looked at, so nothing can be said about it. */
    void addLast(Span span, String message, @Nullable String advice) {
        add(span, message, advice);
        abandoned = true;
    }

    boolean isEmpty() {
        return issues.isEmpty();
    }

    List<Issue> inOrder() {
        return issues.stream()
                .sorted(Comparator.comparingInt(issue -> issue.span().offset()))
                .toList();
    }
}
