package io.loyaltyengine.examples.campaigns;

/**
 * How large the shop is that has so many campaigns. A larger shop has more of everything, though not in proportion: of a hundred
 * times as many campaigns a purchase fires about 2.4 times as many.
 *
 * @param campaigns how many rules there are
 * @param skus how many articles
 * @param categories how many categories the articles are in, evenly
 * @param segments how many segments members can be in; each is in five
 * @param days how many days purchases are spread over, each with campaigns that run for a week
 */
public record Market(int campaigns, int skus, int categories, int segments, int days) {

    /**
     * The market for a number of campaigns.
     *
     * @param campaigns 10, 100, 1,000 or 10,000
     * @return the market
     * @throws IllegalArgumentException if it is another number
     */
    public static Market of(int campaigns) {
        return switch (campaigns) {
            case 10 -> new Market(campaigns, 40, 8, 8, 8);
            case 100 -> new Market(campaigns, 200, 50, 30, 22);
            case 1_000 -> new Market(campaigns, 1_300, 350, 190, 174);
            case 10_000 -> new Market(campaigns, 7_800, 2_150, 1_160, 1_080);
            default ->
                throw new IllegalArgumentException(
                        "there is no market of " + campaigns + " campaigns; there is one of 10, 100, 1000 and 10000");
        };
    }
}
