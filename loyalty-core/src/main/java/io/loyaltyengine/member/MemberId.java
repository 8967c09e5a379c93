package io.loyaltyengine.member;

/**
 * The host's own name for a member. It is opaque to the engine, and should not be a name or an address of a person.
 *
 * @param value from 1 to 100 characters, not blank
 */
public record MemberId(String value) implements Comparable<MemberId> {

    /**
     * Checks the length.
     *
     * @param value from 1 to 100 characters, not blank
     * @throws IllegalArgumentException if the value is blank or too long
     */
    public MemberId {
        if (value.isBlank() || value.length() > 100) {
            throw new IllegalArgumentException("a member id has from 1 to 100 characters: \"" + value + "\"");
        }
    }

    /**
     * The id with this value.
     *
     * @param value from 1 to 100 characters, not blank
     * @return the id
     */
    public static MemberId of(String value) {
        return new MemberId(value);
    }

    @Override
    public int compareTo(MemberId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
