package io.loyaltyengine.ledger;

/**
 * By which version of the program something was decided.
 *
 * @param name the name that the program gives its version
 * @param hash the SHA-256 of what the version says, 64 hexadecimal digits, so that two versions of one name are told apart
 */
public record ProgramVersion(String name, String hash) {

    private static final int SHORT = 12;

    /**
     * The version as texts name it.
     *
     * @return the name, and the beginning of the hash
     */
    @Override
    public String toString() {
        return hash.length() < SHORT ? name : name + "@" + hash.substring(0, SHORT);
    }
}
