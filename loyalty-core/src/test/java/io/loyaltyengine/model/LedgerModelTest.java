package io.loyaltyengine.model;

import io.loyaltyengine.engine.LoyaltyEngine;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/**
 * The ledger does what a model does that is too simple to be wrong, through made-up stories of three members who do all
 * that can be done, in time and up to five days late, under every policy.
 *
 * <p>After every action the answers and all balances are compared with the model's, and with those of an engine that is
 * never swept and of one that is swept all the time; at the end so are the balances at every moment at which anything
 * happened, and the books are audited, replayed, and written once more.
 *
 * <p>Two things are not modelled. After a merge is undone the model has lost sight: the rest of the story is watched over
 * by the laws and the comparison of sweeps. And merges, their undoing, closures and erasures happen in time here: told
 * late, they take effect at the latest moment that is known, and that moment depends on sweeps.
 */
class LedgerModelTest {

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void theLedgerDoesWhatTheModelDoes(@ForAll("terms") Terms terms, @ForAll("stories") List<Action> story) {
        Play.of(terms, story, LoyaltyEngine::submit);
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    @AddLifecycleHook(OnlyInTheLongProfile.class)
    void soItDoesInTenThousandLongStories(@ForAll("terms") Terms terms, @ForAll("longStories") List<Action> story) {
        Play.of(terms, story, LoyaltyEngine::submit);
    }

    @Provide
    Arbitrary<Terms> terms() {
        return Actions.terms();
    }

    @Provide
    Arbitrary<List<Action>> stories() {
        return Actions.upTo(Actions.MOST);
    }

    @Provide
    Arbitrary<List<Action>> longStories() {
        return Actions.exactly(Actions.MOST);
    }
}
