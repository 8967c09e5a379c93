package io.loyaltyengine.examples.bench;

import io.loyaltyengine.examples.campaigns.Campaign;
import java.math.BigDecimal;

/** The condition of a campaign on a {@link PlainBasket}, in CEL and in JEXL, the cheapest test first. */
final class CampaignText {

    private CampaignText() {}

    /** The condition in CEL, where a set is a map. */
    static String cel(Campaign campaign) {
        return text(campaign, " in ");
    }

    /** The condition in JEXL, whose operator for sets looks a name up too. */
    static String jexl(Campaign campaign) {
        return text(campaign, " =~ ");
    }

    private static String text(Campaign campaign, String in) {
        if (campaign instanceof Campaign.OfSku of) {
            return quoted(of.sku()) + in + "skus";
        }
        if (campaign instanceof Campaign.OfCategory of) {
            return quoted(of.category()) + in + "categories";
        }
        if (campaign instanceof Campaign.OfTier of) {
            return "tier == " + quoted(of.tier()) + " && " + quoted(of.category()) + in + "categories";
        }
        if (campaign instanceof Campaign.OfSegment of) {
            return quoted(of.segment()) + in + "segments && total >= " + pence(of.atLeast());
        }
        Campaign.OfWeek of = (Campaign.OfWeek) campaign;
        return "day >= " + of.from().toEpochDay() + " && day < " + of.until().toEpochDay() + " && total >= "
                + pence(of.atLeast());
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }

    static long pence(BigDecimal pounds) {
        return pounds.movePointRight(2).longValueExact();
    }
}
