package io.loyaltyengine.audit;

/**
 * The laws of the ledger. Nearly all of them can be checked by one look at one store; that nothing of before has changed
 * takes a {@link Checkpoint}, and that every store gives the same takes another store.
 */
public enum Invariant {
    /** Law 1. */
    ZERO_SUM(1, "the postings of an entry sum to zero in each currency"),
    /** Law 2. */
    CACHED_BALANCE(2, "a cached balance is the sum of the postings"),
    /** Law 3. */
    BALANCE_IS_LOTS(3, "available and held are what active lots have left, pending is what future lots hold"),
    /** Law 4. */
    LOT_BOUNDS(4, "what a lot has left is at least nothing and at most what it granted"),
    /** Law 5. */
    LOT_SUM(5, "granted = remaining + consumed + expired + clawed back + moved − restored"),
    /** Law 6. */
    HELD_IS_HOLDS(6, "held is what open holds have set aside"),
    /** Law 7. */
    ONE_RESOLUTION(7, "captured and released are at most what was authorised, and all of it once nothing is held"),
    /** Law 8. */
    NO_DEBT_WITH_BALANCE(8, "whoever owes something has nothing available"),
    /** Law 9. */
    REVERSALS_BOUNDED(9, "what is taken back is at most what was granted, and nothing is undone twice"),
    /** Law 10. */
    REFUNDS_BOUNDED(10, "what is refunded of a capture is at most what was captured"),
    /** Law 11. */
    ONE_OUTCOME(11, "one key has one outcome"),
    /** Law 12. */
    SEQUENCE(12, "a member's sequence has no gap, and recorded time never goes back"),
    /** Law 13. */
    UNCHANGED(13, "no entry is changed or removed"),
    /** Law 14. */
    LIFE_OF_LOT(14, "nothing is spent from a lot outside its life"),
    /** Law 15. */
    SPEND_ORDER(15, "nothing is spent from a lot while an earlier one has something left"),
    /** Law 16. */
    PROGRAM_TOTALS(16, "the program's totals are the sum of what happened to lots"),
    /** Law 17. */
    REPLAY(17, "a replay of the journal gives the state"),
    /** Law 18. */
    SAME_IN_EVERY_STORE(18, "every store gives the same result"),
    /** Law 19. */
    POSITIVE_AND_BOUNDED(19, "amounts are positive and bounded"),
    /** Law 20. */
    SWEEP_CHANGES_NOTHING(20, "reads are equal before and after a sweep, and never of less than nothing"),
    /** Law 21. */
    RESIDUALS_POSTED(21, "what a conversion leaves over is posted, and is less than its smallest unit costs"),
    /** Law 22. */
    BUDGETS(22, "what is counted of a budget is what all journals drew, and at most its limit");

    private final int number;
    private final String sentence;

    Invariant(int number, String sentence) {
        this.number = number;
        this.sentence = sentence;
    }

    /**
     * Its number in the list of the ledger's laws.
     *
     * @return from 1 to 22
     */
    public int number() {
        return number;
    }

    /**
     * The law.
     *
     * @return a sentence
     */
    public String sentence() {
        return sentence;
    }
}
