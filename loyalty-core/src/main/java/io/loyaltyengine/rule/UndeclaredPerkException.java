package io.loyaltyengine.rule;

/** An evaluator granted a perk that the program does not declare. */
public final class UndeclaredPerkException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** The perk that the award named. */
    private final String perk;

    /**
     * Names the perk.
     *
     * @param rule the rule that granted it
     * @param perk the perk that the award named
     */
    public UndeclaredPerkException(String rule, String perk) {
        super("the rule \"" + rule + "\" granted the perk \"" + perk + "\", which the program does not declare");
        this.perk = perk;
    }

    /**
     * The perk.
     *
     * @return the name that the award gave
     */
    public String perk() {
        return perk;
    }
}
