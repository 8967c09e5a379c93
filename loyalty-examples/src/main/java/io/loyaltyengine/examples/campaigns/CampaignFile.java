package io.loyaltyengine.examples.campaigns;

/** Campaigns written down as the program file that a shop would keep. */
public final class CampaignFile {

    private CampaignFile() {}

    /**
     * Writes the program, with one rule for each campaign in the order of their numbers. A campaign on goods gives a point for
     * each ten pounds, one on the basket gives five points.
     *
     * @param campaigns the campaigns
     * @return a YAML text
     */
    public static String yaml(Campaigns campaigns) {
        StringBuilder yaml = new StringBuilder("""
                program: campaigns
                version: "1"
                zone: UTC
                money: GBP
                currencies:
                  POINTS: { kind: points, expires: 1 year }
                  STATUS: { kind: qualifying }
                tiers:
                  measure: STATUS
                  ladder:
                """);
        for (String tier : CampaignChances.TIERS) {
            yaml.append("    - { tier: ")
                    .append(tier)
                    .append(", from: ")
                    .append(CampaignChances.TIERS.indexOf(tier) * 100);
            yaml.append(" }\n");
        }
        yaml.append("rules:\n");
        for (Campaign campaign : campaigns.campaigns()) {
            yaml.append("  - id: ").append(campaign.id()).append('\n');
            yaml.append(condition(campaign).indent(4));
            yaml.append("    awards: [").append(award(campaign)).append("]\n");
        }
        return yaml.toString();
    }

    private static String condition(Campaign campaign) {
        if (campaign instanceof Campaign.OfSku of) {
            return "lines: line.sku == \"" + of.sku() + "\"";
        }
        if (campaign instanceof Campaign.OfCategory of) {
            return "lines: line.category == \"" + of.category() + "\"";
        }
        if (campaign instanceof Campaign.OfTier of) {
            return "when: member.tier == \"" + of.tier() + "\"\nlines: line.category == \"" + of.category() + "\"";
        }
        if (campaign instanceof Campaign.OfSegment of) {
            return "when: '\"" + of.segment() + "\" in member.segments && purchase.total >= "
                    + of.atLeast().toPlainString() + "'";
        }
        Campaign.OfWeek of = (Campaign.OfWeek) campaign;
        return "from: " + of.from() + "\nuntil: " + of.until() + "\nwhen: purchase.total >= "
                + of.atLeast().toPlainString();
    }

    private static String award(Campaign campaign) {
        boolean onGoods = !(campaign instanceof Campaign.OfSegment) && !(campaign instanceof Campaign.OfWeek);
        return onGoods ? "{ perAmount: 10.00, give: 1, currency: POINTS }" : "{ fixed: 5, currency: POINTS }";
    }
}
