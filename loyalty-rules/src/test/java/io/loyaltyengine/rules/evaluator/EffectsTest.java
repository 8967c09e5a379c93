package io.loyaltyengine.rules.evaluator;

import static io.loyaltyengine.rules.dsl.RuleText.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.definition.Effect.Banded.Mode;
import io.loyaltyengine.rules.definition.Portion;
import io.loyaltyengine.rules.dsl.Gift;
import io.loyaltyengine.rules.dsl.RuleBook;
import io.loyaltyengine.rules.dsl.RuleText;
import io.loyaltyengine.rules.vocabulary.Declarations;
import io.loyaltyengine.store.InMemoryStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class EffectsTest {

    private static final Instant NOON = Instant.parse("2026-06-10T12:00:00Z");
    private static final Currency POINTS = Currency.points("POINTS");
    private static final Currency CASH = Currency.cashback("CASH", "GBP");

    private static LoyaltyEngine engine(RuleText... rules) {
        Program program = RuleBook.of(Declarations.none(), rules)
                .complete(Program.named("p", "1", ZoneOffset.UTC, "GBP")
                        .currency(POINTS)
                        .currency(CASH));
        LoyaltyEngine engine = LoyaltyEngine.of(program, new InMemoryStore(), Clock.fixed(NOON, ZoneOffset.UTC));
        engine.enrol(new Enrolment(ActivityId.of("enrol"), Member.customer("ada"), NOON))
                .orThrow();
        return engine;
    }

    /** Lines as quantity and price: {@code "2 9.00", "1 3.00"}. */
    private static Outcome.Accepted buy(LoyaltyEngine engine, String... lines) {
        List<LineItem> items = new ArrayList<>();
        for (String line : lines) {
            int blank = line.indexOf(' ');
            items.add(new LineItem(
                    "" + items.size(),
                    "SKU-" + items.size(),
                    null,
                    new BigDecimal(line.substring(0, blank)),
                    Money.of("GBP", line.substring(blank + 1)),
                    Attributes.none()));
        }
        return engine.earn(Purchase.of("p", MemberId.of("ada"), NOON, items)).orThrow();
    }

    private static String explained(Gift gift, String... lines) {
        return buy(engine(rule("r").gives(gift)), lines).explanation().toString();
    }

    @Test
    void eachPartOfTheMoneyHasTheRateOfItsBandOrAllOfItThatOfTheBandReached() {
        Gift marginal = Gift.banded(
                Mode.MARGINAL,
                Money.of("GBP", "1.00"),
                Gift.from("0", POINTS.of(1)),
                Gift.from("50", POINTS.of(2)),
                Gift.from("100", POINTS.of(5)));
        assertThat(explained(marginal, "1 49.99")).isEqualTo("r applied: 49.99 × 1 gives 49 points");
        assertThat(explained(marginal, "1 120.00"))
                .isEqualTo("r applied: 50 × 1 + 50 × 2 + 20.00 × 5 gives 250 points");

        Gift whole = Gift.banded(
                Mode.WHOLE_BAND,
                Money.of("GBP", "1.00"),
                Gift.from("10", POINTS.of(1)),
                Gift.from("100", POINTS.of(5)));
        assertThat(explained(whole, "1 99.99")).isEqualTo("r applied: 99.99 × 1 gives 99 points");
        assertThat(explained(whole, "1 100.00")).isEqualTo("r applied: 100.00 × 5 gives 500 points");
        assertThat(explained(whole, "1 9.99")).isEmpty();
    }

    @Test
    void ofEveryThreeTheCheapestIsFree() {
        Gift third = Gift.percent("100", CASH).on(new Portion.ByPrice(Portion.ByPrice.End.CHEAPEST, 1, 3));
        assertThat(explained(third, "2 18.00", "1 3.00")).isEqualTo("r applied: 3.00 × 100 ÷ 100 gives 3.00 GBP");
        assertThat(explained(third, "1 18.00", "1 3.00")).isEqualTo("r applied: 0.00 × 100 ÷ 100 gives 0.00 GBP");
        assertThat(explained(third, "5 50.00", "2 6.00")).isEqualTo("r applied: 6.00 × 100 ÷ 100 gives 6.00 GBP");
        assertThat(explained(third, "0.9 50.00", "3 6.00")).isEqualTo("r applied: 2.00 × 100 ÷ 100 gives 2.00 GBP");
    }

    @Test
    void aRuleIsForTheDearestUnitOrForTheFirstSoMuchMoney() {
        Gift dearest = Gift.percent("10", CASH).on(new Portion.ByPrice(Portion.ByPrice.End.DEAREST, 1, null));
        assertThat(explained(dearest, "3 10.00", "1 9.00")).isEqualTo("r applied: 9.00 × 10 ÷ 100 gives 0.90 GBP");
        assertThat(explained(dearest, "3 10.00")).isEqualTo("r applied: 3.33 × 10 ÷ 100 gives 0.33 GBP");
        Gift first =
                Gift.perAmount(POINTS.of(1), Money.of("GBP", "1.00")).on(new Portion.UpTo(Money.of("GBP", "15.00")));
        assertThat(explained(first, "1 10.00", "1 10.00")).isEqualTo("r applied: 15.00 × 1 gives 15 points");
    }

    @Test
    void onlyFullSetsCountAndAGiftStaysWithinItsBound() {
        assertThat(explained(Gift.perSet(POINTS.of(1), "10"), "7 7.00", "12.9 9.00"))
                .isEqualTo("r applied: 1 points");
        assertThat(explained(Gift.perSet(POINTS.of(1), "10"), "7 7.00", "13 9.00"))
                .isEqualTo("r applied: 2 × 1 gives 2 points");
        assertThat(explained(Gift.percent("50", CASH).atMost(CASH.of("4.00")), "1 10.00"))
                .isEqualTo("""
                        r applied: 10.00 × 50 ÷ 100 gives 5.00 GBP
                        limited from 5.00 GBP to 4.00 GBP by the most that r gives at once""");
    }

    @Test
    void aTagIsSeenByWhatComesLaterUntilItsTimeIsOver() {
        LoyaltyEngine engine = engine(
                rule("mark").when("!('fan' in member.tags)").gives(Gift.tag("fan", Term.days(10))),
                rule("extra").when("'fan' in member.tags").gives(Gift.fixed(POINTS.of(5))));
        assertThat(later(engine, "a", 0).explanation().toString()).startsWith("mark granted the tag fan");
        assertThat(later(engine, "b", 1).granted(POINTS)).isEqualTo(POINTS.of(5));
        assertThat(later(engine, "c", 10).explanation().toString()).startsWith("mark granted the tag fan");
    }

    private static Outcome.Accepted later(LoyaltyEngine engine, String id, int days) {
        return engine.earn(Purchase.of(
                        id,
                        MemberId.of("ada"),
                        NOON.plusSeconds(days * 86_400L),
                        List.of(LineItem.of("1", "CUP", 1, Money.of("GBP", "1.00")))))
                .orThrow();
    }

    @Test
    void whatCannotBeIsSaidWhereItIsWritten() {
        assertThatThrownBy(() -> Gift.fixed(POINTS.of(1)).atMost(POINTS.of(1)))
                .hasMessage("only an amount that depends on the activity is at most so much");
        assertThatThrownBy(() -> Gift.perSet(POINTS.of(1), "0")).hasMessage("a set is more than nothing, not 0");
        assertThatThrownBy(() -> new Portion.ByPrice(Portion.ByPrice.End.CHEAPEST, 3, 2))
                .hasMessage("a part of a basket is at least one unit, and no more than of every so many;"
                        + " not 3 of every 2");
    }

    /** Bands are only another way to say a sum: counted unit by unit it is the same. */
    @Property(tries = 100)
    void marginalBandsAreTheSumOverEachUnitOfMoney(
            @ForAll @IntRange(min = 1, max = 300) int spent,
            @ForAll @IntRange(min = 1, max = 100) int second,
            @ForAll @IntRange(min = 1, max = 100) int third) {
        Gift gift = Gift.banded(
                Mode.MARGINAL,
                Money.of("GBP", "1.00"),
                Gift.from("0", POINTS.of(1)),
                Gift.from("" + second, POINTS.of(3)),
                Gift.from("" + (second + third), POINTS.of(7)));
        long sum = 0;
        for (int unit = 0; unit < spent; unit++) {
            sum += unit < second ? 1 : unit < second + third ? 3 : 7;
        }
        assertThat(buy(engine(rule("r").gives(gift)), "1 " + spent + ".00").granted(POINTS))
                .isEqualTo(POINTS.of(sum));
    }
}
