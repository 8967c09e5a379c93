package io.loyaltyengine.examples.bench;

import io.loyaltyengine.examples.campaigns.FiredCampaigns;
import java.util.ArrayList;
import java.util.List;

/**
 * A purchase as facts. Each name is a fact of its own, so that Drools finds the rules on it in its hash tables, and no rule fires
 * twice. Public, as the code that Drools generates uses it.
 */
public final class DroolsFacts {

    private DroolsFacts() {}

    static List<Object> of(PlainBasket basket) {
        List<Object> facts = new ArrayList<>();
        facts.add(new Basket(basket.tier(), basket.day(), basket.total()));
        basket.skus().forEach(name -> facts.add(new Sku(name)));
        basket.categories().forEach(name -> facts.add(new Category(name)));
        basket.segments().forEach(name -> facts.add(new Segment(name)));
        return facts;
    }

    /**
     * An article of the purchase.
     *
     * @param name its name
     */
    public record Sku(String name) {}

    /**
     * A category in the purchase.
     *
     * @param name its name
     */
    public record Category(String name) {}

    /**
     * A segment of the member.
     *
     * @param name its name
     */
    public record Segment(String name) {}

    /**
     * The rest.
     *
     * @param tier the tier of the member
     * @param day the day, counted from 1970-01-01
     * @param total what was due, in pence
     */
    public record Basket(String tier, long day, long total) {}

    /** What the rules' consequences call. */
    public static final class Sink {

        private FiredCampaigns fired = new FiredCampaigns();

        Sink() {}

        void to(FiredCampaigns into) {
            fired = into;
        }

        /**
         * One more.
         *
         * @param number the number of the campaign
         */
        public void fired(int number) {
            fired.accept(number);
        }
    }
}
