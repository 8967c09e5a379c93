package io.loyaltyengine.examples.bench;

import io.loyaltyengine.examples.campaigns.Campaign;
import io.loyaltyengine.examples.campaigns.Campaigns;
import io.loyaltyengine.examples.campaigns.FiredCampaigns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.jexl3.JexlBuilder;
import org.apache.commons.jexl3.JexlContext;
import org.apache.commons.jexl3.JexlEngine;
import org.apache.commons.jexl3.JexlExpression;
import org.apache.commons.jexl3.MapContext;

/** Apache Commons JEXL: each campaign an expression, parsed once, contexts made before. */
final class JexlContender implements Contender {

    private final List<JexlExpression> expressions = new ArrayList<>();
    private final List<JexlContext> contexts;

    JexlContender(Campaigns campaigns) {
        JexlEngine engine =
                new JexlBuilder().strict(true).silent(false).cancellable(false).create();
        for (Campaign campaign : campaigns.campaigns()) {
            expressions.add(engine.createExpression(CampaignText.jexl(campaign)));
        }
        contexts = campaigns.purchases().stream()
                .map(PlainBasket::of)
                .map(JexlContender::context)
                .toList();
    }

    private static JexlContext context(PlainBasket basket) {
        Map<String, Object> names = new HashMap<>();
        names.put("skus", basket.skus());
        names.put("categories", basket.categories());
        names.put("tier", basket.tier());
        names.put("segments", basket.segments());
        names.put("day", basket.day());
        names.put("total", basket.total());
        return new MapContext(names);
    }

    @Override
    public void fire(int purchase, FiredCampaigns fired) {
        JexlContext context = contexts.get(purchase);
        for (int i = 0; i < expressions.size(); i++) {
            if ((boolean) expressions.get(i).evaluate(context)) {
                fired.accept(i);
            }
        }
    }
}
