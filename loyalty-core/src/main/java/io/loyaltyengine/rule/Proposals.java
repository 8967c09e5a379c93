package io.loyaltyengine.rule;

import io.loyaltyengine.explain.Step;
import java.util.List;

/**
 * What an evaluator answers: the awards of the rules that apply, and why the other candidates do not.
 *
 * @param awards the awards, in any order
 * @param notMet the candidates that do not apply; may be empty where the facts ask for no explanation
 */
public record Proposals(List<Award> awards, List<Step.NotMet> notMet) {

    /**
     * Takes copies.
     *
     * @param awards the awards, in any order
     * @param notMet the candidates that do not apply; may be empty where the facts ask for no explanation
     */
    public Proposals {
        awards = List.copyOf(awards);
        notMet = List.copyOf(notMet);
    }

    /**
     * Awards without a word about other rules.
     *
     * @param awards the awards
     * @return the proposals
     */
    public static Proposals of(Award... awards) {
        return new Proposals(List.of(awards), List.of());
    }
}
