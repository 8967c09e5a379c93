package io.loyaltyengine.examples.campaigns;

import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.rule.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the plain ways look at, worked out once for a purchase. */
record Basket(List<LineItem> lines, @Nullable String tier, Set<String> segments, LocalDate day, BigDecimal total) {

    static Basket of(Facts facts) {
        return new Basket(
                facts.lines(),
                facts.tier(),
                facts.member().segments(),
                facts.local().toLocalDate(),
                facts.net().total());
    }

    boolean hasSku(String sku) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).sku().equals(sku)) {
                return true;
            }
        }
        return false;
    }

    boolean hasCategory(String category) {
        for (int i = 0; i < lines.size(); i++) {
            if (category.equals(lines.get(i).category())) {
                return true;
            }
        }
        return false;
    }

    boolean costs(BigDecimal atLeast) {
        return total.compareTo(atLeast) >= 0;
    }
}
