package io.loyaltyengine.examples.campaigns;

import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.rule.Facts;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Draws campaigns and purchases. */
final class CampaignChances {

    static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 2);
    static final List<String> TIERS = List.of("bronze", "silver", "gold");
    static final int LINES = 10;
    private static final int SEGMENTS = 5;
    private static final int DEAREST_LINE = 3_000;

    private final Market market;
    private final RandomGenerator random;

    CampaignChances(Market market, RandomGenerator random) {
        this.market = market;
        this.random = random;
    }

    /** Campaigns in shuffled order: of 100, 45 on an article, 25 on a category, 5 for a tier, 15 for a segment, 10 for a week. */
    List<Campaign> campaigns() {
        int all = market.campaigns();
        int[] places = new int[all];
        for (int i = 0; i < all; i++) {
            int other = random.nextInt(i + 1);
            places[i] = places[other];
            places[other] = i;
        }
        List<Campaign> campaigns = new ArrayList<>(all);
        for (int number = 0; number < all; number++) {
            // the middle of its share, so that the smallest market has a campaign of each kind
            int hundredths = (places[number] * 100 + 49) / all;
            campaigns.add(campaign(number, hundredths));
        }
        return campaigns;
    }

    private Campaign campaign(int number, int hundredths) {
        if (hundredths < 45) {
            return new Campaign.OfSku(number, sku(random.nextInt(market.skus())));
        }
        if (hundredths < 70) {
            return new Campaign.OfCategory(number, category(random.nextInt(market.categories())));
        }
        if (hundredths < 75) {
            return new Campaign.OfTier(number, tier(), category(random.nextInt(market.categories())));
        }
        if (hundredths < 90) {
            return new Campaign.OfSegment(number, segment(), threshold());
        }
        LocalDate from = FIRST_DAY.plusDays(random.nextInt(market.days() + Campaign.WEEK - 1) - (Campaign.WEEK - 1));
        return new Campaign.OfWeek(number, from, threshold());
    }

    /** A purchase of ten different articles. */
    Facts purchase(int number) {
        Set<Integer> articles = new LinkedHashSet<>();
        while (articles.size() < LINES) {
            articles.add(random.nextInt(market.skus()));
        }
        List<LineItem> lines = new ArrayList<>();
        for (int article : articles) {
            Money price = new Money(
                    java.util.Currency.getInstance("GBP"), BigDecimal.valueOf(random.nextInt(100, DEAREST_LINE), 2));
            lines.add(LineItem.of(String.valueOf(lines.size()), sku(article), 1, price)
                    .inCategory(category(article % market.categories())));
        }
        Set<String> segments = new LinkedHashSet<>();
        while (segments.size() < SEGMENTS) {
            segments.add(segment());
        }
        Instant at = FIRST_DAY
                .plusDays(random.nextInt(market.days()))
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plusSeconds(random.nextInt((int) Duration.ofDays(1).toSeconds()));
        Member member = Member.customer("m" + number).withSegments(segments.toArray(String[]::new));
        return Facts.of(
                Purchase.of("p" + number, MemberId.of("m" + number), at, lines),
                member,
                at.minus(Duration.ofDays(100)),
                tier(),
                at.atZone(ZoneOffset.UTC),
                false);
    }

    private BigDecimal threshold() {
        return BigDecimal.valueOf(random.nextInt(10, 51) * 5L).setScale(2);
    }

    private String tier() {
        return TIERS.get(random.nextInt(TIERS.size()));
    }

    private String segment() {
        return "seg-" + random.nextInt(market.segments());
    }

    private static String sku(int number) {
        return "S" + number;
    }

    private static String category(int number) {
        return "C" + number;
    }
}
