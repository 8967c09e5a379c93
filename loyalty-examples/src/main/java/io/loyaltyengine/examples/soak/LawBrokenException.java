package io.loyaltyengine.examples.soak;

import io.loyaltyengine.member.MemberId;
import org.jspecify.annotations.Nullable;

/** A soak found a law of the ledger that does not hold, or a call that broke down. The message tells the whole story. */
public final class LawBrokenException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final long seed;
    private final transient MemberId member;

    LawBrokenException(long seed, MemberId member, String found, String story, @Nullable Throwable cause) {
        super("seed " + seed + ", member " + member + ":\n" + found + "\n" + story, cause);
        this.seed = seed;
        this.member = member;
    }

    /**
     * What the soak was made from.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * Whose journal is wrong.
     *
     * @return the member
     */
    public MemberId member() {
        return member;
    }
}
