package io.loyaltyengine.activity;

/**
 * The key of an activity: who reported it and under which name. The same key names the same activity for ever, so a call
 * that is made again with it has no second effect.
 *
 * @param source the system that reported it, such as a till or a web shop; up to 50 characters, empty for the only one
 * @param value its name there, such as an invoice number; from 1 to 100 characters, not blank
 */
public record ActivityId(String source, String value) implements Comparable<ActivityId> {

    /**
     * Checks the lengths.
     *
     * @param source the system that reported it, such as a till or a web shop; up to 50 characters, empty for the only one
     * @param value its name there, such as an invoice number; from 1 to 100 characters, not blank
     * @throws IllegalArgumentException if a part is too long, or the value is blank
     */
    public ActivityId {
        if (source.length() > 50 || source.indexOf('/') >= 0) {
            throw new IllegalArgumentException(
                    "the source of an activity has up to 50 characters and no /: \"" + source + "\"");
        }
        if (value.isBlank() || value.length() > 100) {
            throw new IllegalArgumentException("an activity id has from 1 to 100 characters: \"" + value + "\"");
        }
    }

    /**
     * The id of an activity from the host's only source.
     *
     * @param value its name
     * @return the id
     */
    public static ActivityId of(String value) {
        return new ActivityId("", value);
    }

    /**
     * The id of an activity from one of several sources.
     *
     * @param source the source
     * @param value its name there
     * @return the id
     */
    public static ActivityId of(String source, String value) {
        return new ActivityId(source, value);
    }

    @Override
    public int compareTo(ActivityId other) {
        int bySource = source.compareTo(other.source);
        return bySource != 0 ? bySource : value.compareTo(other.value);
    }

    /**
     * The value, behind the source and a slash where there is one.
     *
     * @return such as {@code till-3/1042}
     */
    @Override
    public String toString() {
        return source.isEmpty() ? value : source + "/" + value;
    }
}
