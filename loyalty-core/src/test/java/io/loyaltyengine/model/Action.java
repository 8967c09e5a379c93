package io.loyaltyengine.model;

/**
 * What happens next, as it is made up: some hours pass, then somebody does something. What numbers mean depends on the
 * deed; a smaller one is simpler.
 *
 * @param hours how many hours pass before
 * @param deed what is done
 * @param who which member does it, where it concerns nothing earlier
 * @param pick which earlier thing it concerns, counted from the latest
 * @param number how much, or which
 * @param late how many hours ago it happened
 */
record Action(int hours, Deed deed, int who, int pick, int number, int late) {

    /** All that can be done to a ledger. */
    enum Deed {
        BUY,
        VISIT,
        RETURN_LINE,
        RETURN_GOODS,
        SPEND,
        HOLD,
        CAPTURE_PART,
        CAPTURE_LAST,
        VOID,
        REFUND,
        GRANT,
        TAKE,
        GIVE,
        CONVERT,
        LOUNGE,
        REVERSE,
        MERGE,
        CLOSE,
        ERASE,
        REPEAT,
        REUSE,
        SWEEP,
        WAIT
    }
}
