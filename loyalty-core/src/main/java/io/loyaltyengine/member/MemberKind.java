package io.loyaltyengine.member;

import java.util.Locale;

/** In what role somebody takes part in the program. */
public enum MemberKind {
    /** Buys from the brand. */
    CUSTOMER,
    /** Works for the brand. */
    EMPLOYEE,
    /** Sells or serves together with the brand. */
    PARTNER;

    /**
     * Its name in files and texts.
     *
     * @return the name in small letters
     */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
