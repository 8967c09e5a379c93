package io.loyaltyengine.examples.bench;

import io.loyaltyengine.examples.campaigns.Campaigns;
import io.loyaltyengine.examples.campaigns.FiredCampaigns;
import io.loyaltyengine.examples.campaigns.LambdaCampaigns;
import io.loyaltyengine.examples.campaigns.Market;
import io.loyaltyengine.rule.Facts;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * One contender before the purchases, which take turns. It begins only if for every purchase exactly those campaigns fire that
 * the lambdas say, so that all contenders agree with each other.
 *
 * @param <C> the contender
 */
final class Contest<C extends Contender> {

    private static final long SEED = 2026;

    private final C contender;
    private final FiredCampaigns fired = new FiredCampaigns();
    private int turn;

    /** Makes a contender. */
    interface Entry<C> {
        C make(Campaigns campaigns) throws Exception;
    }

    private Contest(C contender) {
        this.contender = contender;
    }

    static <C extends Contender> Contest<C> begin(int campaigns, Entry<C> entry) throws Exception {
        Campaigns drawn = Campaigns.draw(Market.of(campaigns), new SplittableRandom(SEED));
        Contest<C> contest = new Contest<>(entry.make(drawn));
        contest.compare(drawn);
        return contest;
    }

    private void compare(Campaigns campaigns) {
        LambdaCampaigns lambdas = LambdaCampaigns.of(campaigns);
        FiredCampaigns expected = new FiredCampaigns();
        long all = 0;
        for (Facts facts : campaigns.purchases()) {
            expected.clear();
            lambdas.match(facts, expected);
            Set<String> ids = fired().ids();
            if (!ids.equals(expected.ids())) {
                throw new IllegalStateException(contender.getClass().getSimpleName() + " fires " + ids
                        + " for the purchase " + facts.activity().id() + ", and the lambdas fire " + expected.ids());
            }
            all += expected.count();
        }
        System.out.println("agreed on " + all + " fired campaigns of "
                + campaigns.purchases().size() + " purchases");
    }

    /** The contender. */
    C contender() {
        return contender;
    }

    /** Whose turn it is. */
    int next() {
        return turn++ & (Campaigns.PURCHASES - 1);
    }

    /** What the next purchase fires. */
    FiredCampaigns fired() {
        fired.clear();
        contender.fire(next(), fired);
        return fired;
    }
}
