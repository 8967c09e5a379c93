package io.loyaltyengine.examples.campaigns;

import io.loyaltyengine.rule.Facts;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

/**
 * One lambda for each campaign, tried in order: what somebody writes who needs no rule engine. Amounts are compared exactly.
 * Immutable and safe for use by many threads.
 */
public final class LambdaCampaigns {

    private final List<Predicate<Basket>> predicates;

    private LambdaCampaigns(List<Predicate<Basket>> predicates) {
        this.predicates = predicates;
    }

    /**
     * The lambdas.
     *
     * @param campaigns the campaigns
     * @return what tries them
     */
    public static LambdaCampaigns of(Campaigns campaigns) {
        return new LambdaCampaigns(
                campaigns.campaigns().stream().map(LambdaCampaigns::predicate).toList());
    }

    private static Predicate<Basket> predicate(Campaign campaign) {
        if (campaign instanceof Campaign.OfSku of) {
            String sku = of.sku();
            return basket -> basket.hasSku(sku);
        }
        if (campaign instanceof Campaign.OfCategory of) {
            String category = of.category();
            return basket -> basket.hasCategory(category);
        }
        if (campaign instanceof Campaign.OfTier of) {
            String tier = of.tier();
            String category = of.category();
            return basket -> tier.equals(basket.tier()) && basket.hasCategory(category);
        }
        if (campaign instanceof Campaign.OfSegment of) {
            String segment = of.segment();
            var atLeast = of.atLeast();
            return basket -> basket.costs(atLeast) && basket.segments().contains(segment);
        }
        Campaign.OfWeek of = (Campaign.OfWeek) campaign;
        return basket -> of.runsOn(basket.day()) && basket.costs(of.atLeast());
    }

    /**
     * Tells which campaigns a purchase fires.
     *
     * @param facts the purchase
     * @param fired what is told their numbers
     */
    public void match(Facts facts, IntConsumer fired) {
        Basket basket = Basket.of(facts);
        for (int i = 0; i < predicates.size(); i++) {
            if (predicates.get(i).test(basket)) {
                fired.accept(i);
            }
        }
    }
}
