package io.loyaltyengine.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Weights;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ActivitiesAreCheckedTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final MemberId ADA = MemberId.of("ada");

    @Test
    void aPurchaseHasLinesWithIdsOfTheirOwnInOneCurrency() {
        assertThatThrownBy(() -> purchase()).hasMessage("the purchase p has 0 lines; it has from 1 to 10000");
        assertThatThrownBy(() -> purchase(line("1", "5.00"), line("1", "6.00")))
                .hasMessage("the purchase p has two lines with the id 1");
        assertThatThrownBy(() -> purchase(line("1", "5.00"), LineItem.of("2", "SKU", 1, Money.of("EUR", "1.00"))))
                .hasMessage("an amount of GBP and an amount of EUR cannot be combined");
    }

    @Test
    void discountsAndPaymentsFitTheLines() {
        Purchase purchase = purchase(line("1", "5.00"), line("2", "3.00"));
        assertThat(purchase.gross()).isEqualTo(gbp("8.00"));
        assertThat(purchase.less(Discount.Reason.PROMOTION, gbp("8.00")).net()).isEqualTo(gbp("0.00"));
        assertThatThrownBy(() -> purchase.less(Discount.Reason.PROMOTION, gbp("8.01")))
                .hasMessage("the purchase p has discounts that exceed its lines by 0.01 GBP");
        assertThatThrownBy(() -> purchase.paid(new Payment("card", gbp("7.00"))))
                .hasMessage("the payments of the purchase p are 7.00 GBP and 8.00 GBP was due");
        assertThatThrownBy(() -> new Payment("card", gbp("-1.00")))
                .hasMessage("the payment by card is negative: -1.00 GBP");
        assertThatThrownBy(() -> new Payment(" ", gbp("1.00"))).hasMessage("a payment has a blank method");
        assertThatThrownBy(() -> new Discount(Discount.Reason.PROMOTION, gbp("-1.00")))
                .hasMessage("a discount is not negative: -1.00 GBP");
    }

    @Property
    void whatTheLinesCostAfterDiscountsSumsToWhatWasDue(
            @ForAll @Size(min = 1, max = 10) List<@IntRange(min = 0, max = 100_000) Integer> pence,
            @ForAll @IntRange(min = 0, max = 100) int percent) {
        List<LineItem> lines = new ArrayList<>();
        pence.forEach(price -> lines.add(
                line(String.valueOf(lines.size()), BigDecimal.valueOf(price, 2).toPlainString())));
        Purchase full = Purchase.of("p", ADA, NOON, lines);
        BigDecimal off =
                full.gross().value().multiply(BigDecimal.valueOf(percent, 2)).setScale(2, java.math.RoundingMode.DOWN);
        Purchase less = full.less(Discount.Reason.PROMOTION, gbp(off.toPlainString()));

        Weights net = less.netByLine();
        assertThat(net.total()).isEqualByComparingTo(less.net().value());
        for (int i = 0; i < net.size(); i++) {
            assertThat(net.get(i)).isBetween(BigDecimal.ZERO, less.grossByLine().get(i));
        }
    }

    @Test
    void aLineIsForSomethingAndNotNegative() {
        assertThatThrownBy(() -> line(" ", "1.00")).hasMessage("a line has a blank id");
        assertThatThrownBy(() -> LineItem.of("1", "", 1, gbp("1.00"))).hasMessage("line 1 has a blank sku");
        assertThatThrownBy(() -> line("1", "-1.00"))
                .hasMessage("line 1 has the amount -1.00 GBP; an amount is not negative (send a purchase return for"
                        + " goods that come back)");
        assertThatThrownBy(() -> LineItem.of("1", "SKU", 0, gbp("1.00")))
                .hasMessage("line 1 has the quantity 0; a quantity is more than zero");
        assertThatThrownBy(() -> quantity("0.0000001"))
                .hasMessage("the return of SKU has the quantity 0.0000001 with 7 decimals; a quantity has at most 6");
        assertThatThrownBy(() -> quantity("1000000001"))
                .hasMessage("the return of SKU has the quantity 1000000001; a quantity is at most 1000000000");
        assertThat(quantity("1E+2").quantity()).isEqualTo(new BigDecimal("100"));
        assertThat(quantity("1.500000000").quantity()).isEqualTo(new BigDecimal("1.5"));
    }

    @Test
    void theOtherActivitiesSayWhatTheyAreAbout() {
        assertThatThrownBy(() -> new PurchaseReturn(ActivityId.of("r"), ADA, NOON, List.of()))
                .hasMessage("the return r has 0 lines; it has from 1 to 10000");
        assertThatThrownBy(() -> new Interaction(ActivityId.of("i"), ADA, NOON, " ", Attributes.none()))
                .hasMessage("the interaction i has no name");
        assertThatThrownBy(() -> redemption(0, "5.00"))
                .hasMessage("the redemption r requests 0 points; a request is more than nothing");
        assertThatThrownBy(() -> redemption(1, "-5.00")).hasMessage("the redemption r is for an order of -5.00 GBP");
    }

    @Test
    void idsAreShortAndNotBlank() {
        assertThat(ActivityId.of("till", "7")).hasToString("till/7");
        assertThat(ActivityId.of("7")).hasToString("7");
        assertThat(ActivityId.of("a", "7")).isGreaterThan(ActivityId.of("7")).isLessThan(ActivityId.of("a", "8"));
        assertThatThrownBy(() -> ActivityId.of(" ")).hasMessage("an activity id has from 1 to 100 characters: \" \"");
        assertThatThrownBy(() -> ActivityId.of("a/b", "7"))
                .hasMessage("the source of an activity has up to 50 characters and no /: \"a/b\"");
        assertThatThrownBy(() -> MemberId.of("")).hasMessage("a member id has from 1 to 100 characters: \"\"");
    }

    @Test
    void everyTypeHasALabel() {
        assertThat(ActivityType.labels())
                .containsExactly(
                        "enrolment",
                        "profile-update",
                        "purchase",
                        "purchase-return",
                        "interaction",
                        "redemption",
                        "redemption-capture",
                        "redemption-void",
                        "perk-use",
                        "redemption-refund",
                        "currency-conversion",
                        "transfer",
                        "adjustment",
                        "reversal",
                        "member-merge",
                        "membership-closure",
                        "erasure");
        assertThat(new PerkUse(ActivityId.of("u"), ADA, NOON, "lounge").type())
                .isEqualTo(
                        "perk-use",
                        "redemption-refund",
                        "currency-conversion",
                        "transfer",
                        "adjustment",
                        "reversal",
                        "member-merge",
                        "membership-closure",
                        "erasure");
    }

    @Test
    void attributesAreTyped() {
        assertThat(Attributes.of(java.util.Map.of("a", 1L, "b", "x")).names()).containsExactly("a", "b");
        assertThat(Attributes.none().with("a", new BigDecimal("1E+3")).get("a")).isEqualTo(new BigDecimal("1000"));
        assertThat(Attributes.none().with("a", new BigDecimal("0.00")).get("a")).isEqualTo(BigDecimal.ZERO);
        assertThat(Attributes.none().get("a")).isNull();
        assertThat(Attributes.none().isEmpty()).isTrue();
        assertThatThrownBy(() -> Attributes.none().with("a", new Object()))
                .hasMessage(
                        "the attribute \"a\" is a Object; it can be a String, a BigDecimal, a Boolean or a LocalDate");
        assertThatThrownBy(() -> Attributes.none().with(" ", 1)).hasMessage("an attribute has a blank name");
        assertThatThrownBy(() -> {
                    Attributes many = Attributes.none();
                    for (int i = 0; i <= Attributes.MAX_SIZE; i++) {
                        many = many.with("a" + i, i);
                    }
                })
                .hasMessage("there are more than 200 attributes");
    }

    private static Purchase purchase(LineItem... lines) {
        return Purchase.of("p", ADA, NOON, List.of(lines));
    }

    private static LineItem line(String id, String pounds) {
        return LineItem.of(id, "SKU", 1, gbp(pounds));
    }

    private static ReturnedLine quantity(String quantity) {
        return new ReturnedLine.WithoutReceipt("SKU", new BigDecimal(quantity));
    }

    private static Redemption redemption(long points, String order) {
        return new Redemption(
                ActivityId.of("r"),
                ADA,
                NOON,
                "off",
                Currency.points("POINTS").of(points),
                gbp(order),
                Redemption.Settlement.AT_ONCE);
    }

    private static Money gbp(String pounds) {
        return Money.of("GBP", pounds);
    }
}
