package io.loyaltyengine.examples.bench;

import io.loyaltyengine.examples.campaigns.Campaign;
import io.loyaltyengine.examples.campaigns.Campaigns;
import io.loyaltyengine.examples.campaigns.FiredCampaigns;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlScript;

/** Apache Commons JEXL: each campaign a script, parsed once, that takes its values as arguments. */
final class JexlContender implements Contender {

    private static final String[] PARAMETERS = {"skus", "categories", "tier", "segments", "day", "total"};

    private final List<JexlScript> scripts = new ArrayList<>();
    private final List<Object[]> arguments;

    JexlContender(Campaigns campaigns) {
        JexlEngine engine =
                new JexlBuilder().strict(true).silent(false).cache(0).create();
        for (Campaign campaign : campaigns.campaigns()) {
            scripts.add(engine.createScript(CampaignText.jexl(campaign), PARAMETERS));
        }
        arguments = campaigns.purchases().stream()
                .map(PlainBasket::of)
                .map(basket -> new Object[] {
                    basket.skus(), basket.categories(), basket.tier(), basket.segments(), basket.day(), basket.total()
                })
                .toList();
    }

    @Override
    public void fire(int purchase, FiredCampaigns fired) {
        Object[] values = arguments.get(purchase);
        for (int i = 0; i < scripts.size(); i++) {
            if ((boolean) scripts.get(i).execute((JexlContext) null, values)) {
                fired.accept(i);
            }
        }
    }
}
