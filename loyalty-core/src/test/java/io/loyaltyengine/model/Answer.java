package io.loyaltyengine.model;

import io.loyaltyengine.decision.Outcome;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an outcome says of an activity, without what it says of balances at moments that depend on when one looks. */
final class Answer {

    private Answer() {}

    /** Nothing where nothing was called. */
    static String of(Outcome outcome) {
        if (outcome == null) {
            return "";
        }
        String verdict = verdict(outcome);
        return outcome instanceof Outcome.Accepted accepted ? verdict + details(accepted) : verdict;
    }

    /** Whether it was accepted, or why not, and whether it is a repetition. */
    static String verdict(Outcome outcome) {
        String repeated = outcome.repeated() ? "repeated: " : "";
        if (outcome instanceof Outcome.Refused refused) {
            return refused.refusals().stream()
                    .map(refusal -> refusal.reason().name())
                    .distinct()
                    .collect(Collectors.joining(", ", repeated + "refused ", ""));
        }
        return repeated + "accepted";
    }

    private static String details(Outcome.Accepted accepted) {
        return said(" granting ", accepted.granted(), grant -> grant.amount().toString())
                + said(" taking back ", accepted.recovered(), Answer::recovered)
                + (accepted.redemption() == null
                        ? ""
                        : " with " + accepted.redemption().moved() + " worth "
                                + accepted.redemption().movedWorth())
                + said(" moving ", accepted.moved(), moved -> moved.amount().toString());
    }

    private static String recovered(Outcome.RecoveredAmount amount) {
        return amount.taken() + " of " + amount.due()
                + (amount.debt().isPositive() ? " with " + amount.debt() + " owed" : "")
                + (amount.waived().isPositive() ? " with " + amount.waived() + " let go" : "");
    }

    private static <T> String said(String what, List<T> list, Function<T, String> how) {
        return list.isEmpty() ? "" : list.stream().map(how).collect(Collectors.joining(", ", what, ""));
    }
}
