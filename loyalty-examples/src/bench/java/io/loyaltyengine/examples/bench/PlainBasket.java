package io.loyaltyengine.examples.bench;

import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.rule.Facts;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * A purchase as other engines take it best: names in hash sets, and whole numbers of pence and days. Public for those that look
 * with reflection.
 *
 * @param skus the articles
 * @param categories their categories
 * @param tier the tier of the member
 * @param segments the segments of the member
 * @param day the day, counted from 1970-01-01
 * @param total what was due, in pence
 */
public record PlainBasket(
        Set<String> skus, Set<String> categories, String tier, Set<String> segments, long day, long total) {

    static PlainBasket of(Facts facts) {
        Set<String> skus = new HashSet<>();
        Set<String> categories = new HashSet<>();
        for (LineItem line : facts.lines()) {
            skus.add(line.sku());
            categories.add(Objects.requireNonNull(line.category()));
        }
        return new PlainBasket(
                skus,
                categories,
                Objects.requireNonNull(facts.tier()),
                new HashSet<>(facts.member().segments()),
                facts.local().toLocalDate().toEpochDay(),
                facts.net().total().movePointRight(2).longValueExact());
    }
}
