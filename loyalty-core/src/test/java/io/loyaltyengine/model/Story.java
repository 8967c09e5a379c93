package io.loyaltyengine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** What has happened so far, one line for each action, and in the end what is wrong with it. */
final class Story {

    private final List<String> lines = new ArrayList<>();

    Story(Terms terms) {
        lines.add(terms + ".");
    }

    void begins(Scene scene) {
        lines.add(Sentences.scene(scene));
    }

    void ends(String answer) {
        if (!answer.isEmpty()) {
            lines.set(lines.size() - 1, lines.get(lines.size() - 1) + " -> " + answer);
        }
    }

    /** Both have to say the same; the second one is who is right. */
    void same(String found, String who, String expected) {
        if (!found.equals(expected)) {
            throw wrong("it is: " + found + "; " + who + ": " + expected, null);
        }
    }

    /** Both have to give everybody the same balances. */
    void sameBalances(
            String when, SortedMap<String, List<Long>> found, String who, SortedMap<String, List<Long>> expected) {
        same(when + found.keySet(), who, when + expected.keySet());
        List<String> differences = new ArrayList<>();
        found.forEach((what, balance) -> {
            if (!balance.equals(expected.get(what))) {
                differences.add(what + " has " + balance(balance) + "; " + who + ": " + balance(expected.get(what)));
            }
        });
        if (!differences.isEmpty()) {
            throw wrong(when + String.join(", and ", differences), null);
        }
    }

    static String balance(List<Long> balance) {
        return balance.get(0) + " pending, " + balance.get(1) + " available, " + balance.get(2) + " held, "
                + balance.get(3) + " owed";
    }

    void law(boolean holds, String otherwise) {
        if (!holds) {
            throw wrong(otherwise, null);
        }
    }

    /** The whole story as an error. */
    AssertionError wrong(String what, Throwable cause) {
        return new AssertionError(String.join("\n", lines) + "\nbut " + what, cause);
    }
}
