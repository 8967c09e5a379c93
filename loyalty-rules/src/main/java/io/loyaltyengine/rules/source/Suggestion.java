package io.loyaltyengine.rules.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that someone probably meant. */
public final class Suggestion {
    /** Longer words are no misspelt names, and comparing them would cost. */
    private static final int LONGEST = 100;

    private Suggestion() {}

    /**
     * The known word nearest to the one found: at most two typing mistakes apart, or a third of the word's length if that is
     * more, or one for a word of up to three letters. A mistake is a letter missing, added, replaced, or swapped with its
     * neighbour; upper and lower case are the same.
     *
     * @param found the word found
     * @param known the words that would have done
     * @return the nearest, of equally near ones the first in alphabetical order; empty if none is near
     */
    public static Optional<String> of(String found, Collection<String> known) {
        if (found.isEmpty() || found.length() > LONGEST) {
            return Optional.empty();
        }
        int most = found.length() <= 3 ? 1 : Math.max(2, found.length() / 3);
        String word = found.toLowerCase(Locale.ROOT);
        record Candidate(String name, int distance) {}
        return known.stream()
                .filter(name -> Math.abs(name.length() - word.length()) <= most)
                .map(name -> new Candidate(name, distance(word, name.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance <= most)
                .min(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .map(Candidate::name);
    }

    /**
     * A suggestion as a sentence.
     *
     * @param name what is suggested
     * @return {@code did you mean `x`?}
     */
    public static String sentence(String name) {
        return "did you mean " + Quote.of(name) + "?";
    }

    /** The optimal string alignment distance, over three rows of its table. */
    private static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] spare = beforeLast;
            beforeLast = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
