package io.loyaltyengine.examples.bench;

import io.loyaltyengine.examples.campaigns.FiredCampaigns;

/** One way to find out which campaigns a purchase fires. For one thread. */
interface Contender {

    /**
     * Looks at a purchase, in the form that this way likes best and that was made before.
     *
     * @param purchase its place among the purchases
     * @param fired what is told the numbers of the campaigns, each once, in any order
     */
    void fire(int purchase, FiredCampaigns fired);
}
