package io.loyaltyengine.examples.retail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The articles of the made-up shop, the most popular first. */
final class SyntheticShelf {

    /** What one costs stays the same all year. */
    record Article(String sku, BigDecimal price) {}

    private static final int ARTICLES = 2_000;
    private static final int FIRST_CODE = 20_001;
    private static final Chances POPULARITY = Chances.byRank(ARTICLES, 10);
    private static final Chances PRICE = Chances.of(8, 12, 14, 16, 12, 12, 8, 8, 5, 3, 2);
    private static final int[] PENCE = {29, 42, 85, 125, 165, 210, 295, 375, 495, 850, 1275};

    private final List<Article> articles = new ArrayList<>(ARTICLES);

    SyntheticShelf(SplittableRandom random) {
        for (int i = 0; i < ARTICLES; i++) {
            // One article in five comes in colours, told apart by a letter.
            String colour = i % 5 == 0 ? Character.toString('A' + random.nextInt(6)) : "";
            articles.add(new Article(FIRST_CODE + i + colour, BigDecimal.valueOf(PENCE[PRICE.draw(random)], 2)));
        }
    }

    /** What people mostly buy. */
    Article popular(SplittableRandom random) {
        return articles.get(POPULARITY.draw(random));
    }

    /** One of the least popular half. */
    Article rare(SplittableRandom random) {
        return articles.get(ARTICLES / 2 + random.nextInt(ARTICLES / 2));
    }
}
