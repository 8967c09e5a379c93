package io.loyaltyengine.rules.index;

/**
 * A rule that is tried for every activity of its occasion, because there is nothing to look it up by.
 *
 * @param rule its id
 * @param reason why
 */
public record Unindexed(String rule, Reason reason) {

    /** Why a rule cannot be looked up. */
    public enum Reason {
        /** It is written in code, which nobody can look into. */
        HOST_RULE("it is a host's own rule, whose conditions cannot be read"),
        /** Its conditions compare nothing that rules are looked up by with a constant. */
        NO_INDEXABLE_TEST("none of its conditions is a test that rules are looked up by"),
        /** Its conditions have too many alternatives. */
        TOO_MANY_ALTERNATIVES("its conditions have more than " + Flattening.MOST + " alternatives");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }

        /**
         * Says it to people.
         *
         * @return a clause about the rule as "it"
         */
        public String sentence() {
            return sentence;
        }
    }
}
