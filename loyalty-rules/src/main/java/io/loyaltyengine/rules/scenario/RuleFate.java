package io.loyaltyengine.rules.scenario;

/** What became of a rule in a decision. */
public enum RuleFate {
    /** It applied, and nothing was cut from what it gives. */
    APPLIED("it applied"),
    /** It applied, and a cap cut what it gives. */
    CAPPED("it applied and was capped"),
    /** It would have applied, and another rule of its group took its place. */
    STACKED_OUT("it gave way to another rule"),
    /** It would have applied, and another rule that applied excludes it. */
    EXCLUDED("it was excluded by another rule"),
    /** It was a candidate, and its conditions were not met. */
    NOT_MET("it was not met"),
    /**
     * The explanation says nothing of it: it is not for such an activity, what it looks for in the first place is not there,
     * so that it is no candidate, or it had nothing to give.
     */
    SILENT("it was no candidate, or had nothing to give");

    private final String sentence;

    RuleFate(String sentence) {
        this.sentence = sentence;
    }

    /**
     * Whether it stands in the result.
     *
     * @return true for applied, capped or not
     */
    public boolean applied() {
        return this == APPLIED || this == CAPPED;
    }

    /**
     * The fate in words.
     *
     * @return such as {@code it applied}
     */
    public String sentence() {
        return sentence;
    }
}
