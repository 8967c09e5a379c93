package io.loyaltyengine.examples.bench;

import io.loyaltyengine.examples.campaigns.Campaign;
import io.loyaltyengine.examples.campaigns.Campaigns;
import io.loyaltyengine.examples.campaigns.FiredCampaigns;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.internal.utils.KieHelper;

/** Drools with a session that stays: the facts of a purchase are inserted, all rules fire, the facts are deleted. */
final class DroolsContender implements Contender, AutoCloseable {

    private final KieSession session;
    private final List<List<Object>> facts;
    private final List<FactHandle> handles = new ArrayList<>();
    private final DroolsFacts.Sink sink = new DroolsFacts.Sink();

    DroolsContender(Campaigns campaigns) {
        KieBase base =
                new KieHelper().addContent(drl(campaigns), ResourceType.DRL).build();
        session = base.newKieSession();
        session.setGlobal("sink", sink);
        facts = campaigns.purchases().stream()
                .map(PlainBasket::of)
                .map(DroolsFacts::of)
                .toList();
    }

    private static String drl(Campaigns campaigns) {
        StringBuilder drl = new StringBuilder("package campaigns\n");
        for (Class<?> used : DroolsFacts.class.getClasses()) {
            drl.append("import ").append(used.getCanonicalName()).append('\n');
        }
        drl.append("global Sink sink\n");
        for (Campaign campaign : campaigns.campaigns()) {
            drl.append("rule ").append(CampaignText.quoted(campaign.id())).append(" when ");
            drl.append(pattern(campaign)).append(" then sink.fired(").append(campaign.number());
            drl.append("); end\n");
        }
        return drl.toString();
    }

    private static String pattern(Campaign campaign) {
        if (campaign instanceof Campaign.OfSku of) {
            return "Sku(name == " + CampaignText.quoted(of.sku()) + ")";
        }
        if (campaign instanceof Campaign.OfCategory of) {
            return "Category(name == " + CampaignText.quoted(of.category()) + ")";
        }
        if (campaign instanceof Campaign.OfTier of) {
            return "Category(name == " + CampaignText.quoted(of.category()) + ") Basket(tier == "
                    + CampaignText.quoted(of.tier()) + ")";
        }
        if (campaign instanceof Campaign.OfSegment of) {
            return "Segment(name == " + CampaignText.quoted(of.segment()) + ") Basket(total >= "
                    + CampaignText.pence(of.atLeast()) + ")";
        }
        Campaign.OfWeek of = (Campaign.OfWeek) campaign;
        return "Basket(day >= " + of.from().toEpochDay() + ", day < "
                + of.until().toEpochDay() + ", total >= " + CampaignText.pence(of.atLeast()) + ")";
    }

    @Override
    public void fire(int purchase, FiredCampaigns fired) {
        sink.to(fired);
        for (Object fact : facts.get(purchase)) {
            handles.add(session.insert(fact));
        }
        session.fireAllRules();
        handles.forEach(session::delete);
        handles.clear();
    }

    @Override
    public void close() {
        session.dispose();
    }
}
