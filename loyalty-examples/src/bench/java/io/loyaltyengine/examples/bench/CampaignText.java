package io.loyaltyengine.examples.bench;

import io.loyaltyengine.examples.campaigns.Campaign;
import java.math.BigDecimal;
import java.util.function.BinaryOperator;

/** The condition of a campaign on a {@link PlainBasket}, in CEL and in JEXL. */
final class CampaignText {

    private CampaignText() {}

    /** The condition in CEL, where a set is a map. */
    static String cel(Campaign campaign) {
        return text(campaign, (set, name) -> quoted(name) + " in " + set);
    }

    /** The condition in JEXL, which is quicker with a method than with its operator for sets. */
    static String jexl(Campaign campaign) {
        return text(campaign, (set, name) -> set + ".contains(" + quoted(name) + ")");
    }

    private static String text(Campaign campaign, BinaryOperator<String> holds) {
        if (campaign instanceof Campaign.OfSku of) {
            return holds.apply("skus", of.sku());
        }
        if (campaign instanceof Campaign.OfCategory of) {
            return holds.apply("categories", of.category());
        }
        if (campaign instanceof Campaign.OfTier of) {
            return "tier == " + quoted(of.tier()) + " && " + holds.apply("categories", of.category());
        }
        if (campaign instanceof Campaign.OfSegment of) {
            return holds.apply("segments", of.segment()) + " && total >= " + pence(of.atLeast());
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
