package io.loyaltyengine.rule;

/** An evaluator awarded in the name of a rule that the program does not declare. */
public final class UndeclaredRuleException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** The id that the award gave. */
    private final String rule;

    /**
     * Names the rule.
     *
     * @param rule the id that the award gave
     */
    public UndeclaredRuleException(String rule) {
        super("the evaluator awarded for the rule \"" + rule + "\", which the program does not declare");
        this.rule = rule;
    }

    /**
     * The rule.
     *
     * @return the id that the award gave
     */
    public String rule() {
        return rule;
    }
}
