package io.loyaltyengine.examples.bench;

import io.loyaltyengine.examples.campaigns.Campaign;
import io.loyaltyengine.examples.campaigns.Campaigns;
import io.loyaltyengine.examples.campaigns.FiredCampaigns;
import java.util.List;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** Easy Rules: each campaign a rule of a condition and an action, both lambdas. */
final class EasyContender implements Contender {

    private final RulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();
    private final List<Facts> facts;
    private FiredCampaigns fired = new FiredCampaigns();

    EasyContender(Campaigns campaigns) {
        for (Campaign campaign : campaigns.campaigns()) {
            Predicate<PlainBasket> holds = predicate(campaign);
            int number = campaign.number();
            rules.register(new RuleBuilder()
                    .name(campaign.id())
                    .when(given -> holds.test(given.get("basket")))
                    .then(given -> fired.accept(number))
                    .build());
        }
        facts = campaigns.purchases().stream()
                .map(PlainBasket::of)
                .map(basket -> {
                    Facts given = new Facts();
                    given.put("basket", basket);
                    return given;
                })
                .toList();
    }

    private static Predicate<PlainBasket> predicate(Campaign campaign) {
        if (campaign instanceof Campaign.OfSku of) {
            String sku = of.sku();
            return basket -> basket.skus().contains(sku);
        }
        if (campaign instanceof Campaign.OfCategory of) {
            String category = of.category();
            return basket -> basket.categories().contains(category);
        }
        if (campaign instanceof Campaign.OfTier of) {
            String tier = of.tier();
            String category = of.category();
            return basket -> basket.tier().equals(tier) && basket.categories().contains(category);
        }
        if (campaign instanceof Campaign.OfSegment of) {
            String segment = of.segment();
            long atLeast = CampaignText.pence(of.atLeast());
            return basket -> basket.total() >= atLeast && basket.segments().contains(segment);
        }
        Campaign.OfWeek of = (Campaign.OfWeek) campaign;
        long from = of.from().toEpochDay();
        long until = of.until().toEpochDay();
        long atLeast = CampaignText.pence(of.atLeast());
        return basket -> basket.day() >= from && basket.day() < until && basket.total() >= atLeast;
    }

    @Override
    public void fire(int purchase, FiredCampaigns into) {
        fired = into;
        engine.fire(rules, facts.get(purchase));
    }
}
