package io.loyaltyengine.examples.campaigns;

import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.rule.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An index written by hand for these five kinds of campaigns and no others: what an engine for any rules is measured against.
 * Articles, categories and segments are looked up in hash tables, days in an array; thresholds are sorted, so that what does not
 * fire is hardly looked at. Immutable and safe for use by many threads.
 */
public final class IndexedCampaigns {

    private static final int[] NONE = new int[0];
    private static final Steps NO_STEPS = Steps.of(List.of());

    private final Map<String, int[]> bySku;
    private final Map<String, Shelf> byCategory;
    private final Map<String, Steps> bySegment;
    private final long firstDay;
    private final Steps[] byDay;

    private IndexedCampaigns(List<Campaign> campaigns) {
        bySku = grouped(only(campaigns, Campaign.OfSku.class), Campaign.OfSku::sku, IndexedCampaigns::numbers);
        byCategory = shelves(campaigns);
        bySegment = grouped(
                only(campaigns, Campaign.OfSegment.class),
                Campaign.OfSegment::segment,
                group -> Steps.of(group.stream()
                        .map(of -> new Steps.Step(of.atLeast(), of.number()))
                        .toList()));
        TreeMap<Long, List<Steps.Step>> days = new TreeMap<>();
        for (Campaign.OfWeek of : only(campaigns, Campaign.OfWeek.class)) {
            for (LocalDate day = of.from(); day.isBefore(of.until()); day = day.plusDays(1)) {
                days.computeIfAbsent(day.toEpochDay(), at -> new ArrayList<>())
                        .add(new Steps.Step(of.atLeast(), of.number()));
            }
        }
        firstDay = days.isEmpty() ? 0 : days.firstKey();
        byDay = new Steps[days.isEmpty() ? 0 : (int) (days.lastKey() - firstDay + 1)];
        for (int i = 0; i < byDay.length; i++) {
            List<Steps.Step> steps = days.get(firstDay + i);
            byDay[i] = steps == null ? NO_STEPS : Steps.of(steps);
        }
    }

    /**
     * Builds the index.
     *
     * @param campaigns the campaigns
     * @return the index
     */
    public static IndexedCampaigns of(Campaigns campaigns) {
        return new IndexedCampaigns(campaigns.campaigns());
    }

    private static Map<String, Shelf> shelves(List<Campaign> campaigns) {
        Map<String, int[]> forAll = grouped(
                only(campaigns, Campaign.OfCategory.class), Campaign.OfCategory::category, IndexedCampaigns::numbers);
        Map<String, List<Campaign.OfTier>> forTiers =
                grouped(only(campaigns, Campaign.OfTier.class), Campaign.OfTier::category, group -> group);
        Map<String, Shelf> shelves = new HashMap<>();
        forAll.forEach((category, all) ->
                shelves.put(category, shelf(all, forTiers.getOrDefault(category, List.of()))));
        forTiers.forEach((category, tiers) -> shelves.computeIfAbsent(category, absent -> shelf(NONE, tiers)));
        return shelves;
    }

    private static Shelf shelf(int[] forAll, List<Campaign.OfTier> forTiers) {
        return new Shelf(
                forAll,
                CampaignChances.TIERS.stream()
                        .map(tier -> numbers(forTiers.stream()
                                .filter(of -> of.tier().equals(tier))
                                .toList()))
                        .toArray(int[][]::new));
    }

    private static <C extends Campaign> List<C> only(List<Campaign> campaigns, Class<C> kind) {
        return campaigns.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private static <C extends Campaign, V> Map<String, V> grouped(
            List<C> campaigns, Function<C, String> key, Function<List<C>, V> value) {
        return campaigns.stream()
                .collect(Collectors.groupingBy(
                        key, HashMap::new, Collectors.collectingAndThen(Collectors.toList(), value)));
    }

    private static int[] numbers(List<? extends Campaign> campaigns) {
        return campaigns.stream().mapToInt(Campaign::number).toArray();
    }

    /**
     * Tells which campaigns a purchase fires.
     *
     * @param facts the purchase
     * @param fired what is told their numbers
     */
    public void match(Facts facts, IntConsumer fired) {
        lines(facts, fired);
        BigDecimal total = facts.net().total();
        for (String segment : facts.member().segments()) {
            Steps steps = bySegment.get(segment);
            if (steps != null) {
                steps.match(total, fired);
            }
        }
        long day = facts.local().toLocalDate().toEpochDay() - firstDay;
        if (day >= 0 && day < byDay.length) {
            byDay[(int) day].match(total, fired);
        }
    }

    private void lines(Facts facts, IntConsumer fired) {
        List<LineItem> lines = facts.lines();
        int tier = facts.tier() == null ? -1 : CampaignChances.TIERS.indexOf(facts.tier());
        // several lines can be of one article or category, whose campaigns are told once
        @Nullable Object[] told = new @Nullable Object[2 * lines.size()];
        for (int i = 0; i < lines.size(); i++) {
            LineItem line = lines.get(i);
            int[] campaigns = bySku.get(line.sku());
            if (campaigns != null && isNew(campaigns, told, 2 * i)) {
                for (int campaign : campaigns) {
                    fired.accept(campaign);
                }
            }
            Shelf shelf = line.category() == null ? null : byCategory.get(line.category());
            if (shelf != null && isNew(shelf, told, 2 * i + 1)) {
                shelf.match(tier, fired);
            }
        }
    }

    /** There is one entry for each name, so that the same name is the same object. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isNew(Object entry, @Nullable Object[] told, int place) {
        for (int i = place & 1; i < place; i += 2) {
            if (told[i] == entry) {
                return false;
            }
        }
        told[place] = entry;
        return true;
    }
}
