package io.loyaltyengine.examples.campaigns;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.RuleEvaluator;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.source.Format;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CampaignsTest {

    @Property(tries = 20)
    void theEngineTheLambdasAndTheIndexFireTheSame(@ForAll long seed) {
        Campaigns campaigns = draw(100, seed);
        RuleEvaluator engine = ProgramFile.parse("campaigns.yaml", CampaignFile.yaml(campaigns), Format.YAML)
                .evaluator();
        LambdaCampaigns lambdas = LambdaCampaigns.of(campaigns);
        IndexedCampaigns index = IndexedCampaigns.of(campaigns);
        for (Facts facts : campaigns.purchases()) {
            Set<String> expected = fired(facts, lambdas::match);
            assertThat(fired(facts, index::match)).isEqualTo(expected);
            assertThat(engine.evaluate(facts).awards()).extracting(Award::rule).hasSameElementsAs(expected);
        }
    }

    @Test
    void twoLinesOfOneArticleFireItsCampaignsOnce() {
        Campaigns campaigns = draw(100, 1);
        Facts one = campaigns.purchases().get(0);
        Purchase purchase = (Purchase) one.activity();
        LineItem first = purchase.lines().get(0);
        LineItem again =
                LineItem.of("again", first.sku(), 1, first.amount()).inCategory(String.valueOf(first.category()));
        Facts twice = Facts.of(
                Purchase.of("twice", purchase.member(), purchase.at(), List.of(first, again)),
                one.member(),
                one.enrolledAt(),
                one.tier(),
                one.local(),
                false);

        assertThat(fired(twice, IndexedCampaigns.of(campaigns)::match))
                .isNotEmpty()
                .isEqualTo(fired(twice, LambdaCampaigns.of(campaigns)::match));
    }

    @Test
    void aThousandCampaignsAreOfFiveKindsInTheirShares() {
        Map<Class<?>, Long> kinds =
                draw(1_000, 1).campaigns().stream().collect(groupingBy(Campaign::getClass, counting()));

        assertThat(kinds)
                .containsOnly(
                        Map.entry(Campaign.OfSku.class, 450L),
                        Map.entry(Campaign.OfCategory.class, 250L),
                        Map.entry(Campaign.OfTier.class, 50L),
                        Map.entry(Campaign.OfSegment.class, 150L),
                        Map.entry(Campaign.OfWeek.class, 100L));
    }

    @Test
    void tenCampaignsAreOfAllKinds() {
        assertThat(draw(10, 1).campaigns().stream().map(Campaign::getClass).distinct())
                .hasSize(5);
    }

    @Test
    void ofAHundredTimesAsManyCampaignsAPurchaseFiresNearlyTwoAndAHalfTimesAsMany() {
        assertThat((double) firedByAll(10_000) / firedByAll(100)).isBetween(2.2, 2.6);
    }

    @Test
    void oneSeedGivesOneProgramAndOtherSeedsOthers() {
        assertThat(draw(100, 7)).isEqualTo(draw(100, 7)).isNotEqualTo(draw(100, 8));
    }

    @Test
    void thereIsAMarketForFourNumbersOfCampaigns() {
        assertThatThrownBy(() -> Market.of(50))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no market of 50 campaigns; there is one of 10, 100, 1000 and 10000");
    }

    private static Campaigns draw(int campaigns, long seed) {
        return Campaigns.draw(Market.of(campaigns), new SplittableRandom(seed));
    }

    private static long firedByAll(int number) {
        Campaigns campaigns = draw(number, 2026);
        IndexedCampaigns index = IndexedCampaigns.of(campaigns);
        return campaigns.purchases().stream()
                .mapToLong(facts -> fired(facts, index::match).size())
                .sum();
    }

    private static Set<String> fired(Facts facts, BiConsumer<Facts, IntConsumer> way) {
        FiredCampaigns fired = new FiredCampaigns();
        way.accept(facts, fired);
        return new TreeSet<>(fired.ids());
    }
}
