package io.loyaltyengine.amount;

/** Two amounts were combined whose currencies differ. */
public final class CurrencyMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The code of the one currency. */
    private final String first;

    /** The code of the other currency. */
    private final String second;

    /**
     * Names both currencies.
     *
     * @param first the code of the one
     * @param second the code of the other
     */
    public CurrencyMismatchException(String first, String second) {
        super("an amount of " + first + " and an amount of " + second + " cannot be combined");
        this.first = first;
        this.second = second;
    }

    /**
     * The code of the one currency.
     *
     * @return the code
     */
    public String first() {
        return first;
    }

    /**
     * The code of the other currency.
     *
     * @return the code
     */
    public String second() {
        return second;
    }
}
