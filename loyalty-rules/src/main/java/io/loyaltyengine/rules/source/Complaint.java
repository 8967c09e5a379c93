package io.loyaltyengine.rules.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of complaint of a parser underneath is put in plain words.
 *
 * @param pattern what the parser says
 * @param message what we say, with {@code $1} for what the first group matched
 * @param advice what would do, in the same way, or null
 */
record Complaint(Pattern pattern, String message, @Nullable String advice) {
    private static final int LONGEST = 200;

    static Complaint of(String regex, String message, @Nullable String advice) {
        return new Complaint(Pattern.compile(regex), message, advice);
    }

    /** Adds the first of the complaints that fits; if none does, what the parser said. */
    static void report(
            List<Complaint> complaints, String said, Place place, ProblemCollector problems, String notation) {
        for (Complaint complaint : complaints) {
            Matcher matcher = complaint.pattern.matcher(said);
            if (matcher.find()) {
                String advice = complaint.advice;
                problems.error(
                        placeOfFound(matcher, place),
                        fill(complaint.message, matcher),
                        advice == null ? null : fill(advice, matcher));
                return;
            }
        }
        String firstLine = said.lines().findFirst().orElse("");
        problems.error(place, "not valid " + notation + ": " + Quote.escaped(firstLine, LONGEST));
    }

    /** Where the parser read on before it complained, the place is behind what was found. */
    private static Place placeOfFound(Matcher matcher, Place place) {
        if (matcher.groupCount() == 0) {
            return place;
        }
        String found = matcher.group(1);
        String text = place.source().text();
        int before = place.offset() - found.length();
        if (text.startsWith(found, place.offset())) {
            return place.source().place(place.offset(), found.length());
        }
        return text.startsWith(found, before) ? place.source().place(before, found.length()) : place;
    }

    private static String fill(String template, Matcher matcher) {
        return matcher.groupCount() == 0 ? template : template.replace("$1", Quote.of(matcher.group(1)));
    }
}
