package io.loyaltyengine.rules.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Discount;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Payment;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityWriterTest {

    private static final MemberId ADA = MemberId.of("ada");
    private static final Instant MORNING = Instant.parse("2026-03-02T08:15:00Z");

    @Test
    void a_purchase_is_written_on_one_line_with_the_digits_of_its_money() {
        Purchase purchase = Purchase.of(
                        "p",
                        ADA,
                        MORNING,
                        List.of(LineItem.of("1", "TEA\u2028\"2\"", 2, Money.of("GBP", "5"))
                                .inCategory("drinks")))
                .less(Discount.Reason.PROMOTION, Money.of("GBP", "0.5"))
                .paid(new Payment("card", Money.of("GBP", "4.50")))
                .with("store", "Ely")
                .with("due", LocalDate.of(2026, 3, 4));

        assertThat(new ActivityWriter().write(purchase)).isEqualTo("""
            {"type":"purchase","id":"p","member":"ada","at":"2026-03-02T08:15:00Z","currency":"GBP",\
            "lines":[{"id":"1","sku":"TEA\\u2028\\"2\\"","category":"drinks","quantity":2,"amount":5.00}],\
            "discounts":[{"reason":"promotion","amount":0.50}],"payments":[{"method":"card","amount":4.50}],\
            "attributes":{"store":"Ely"},"dates":{"due":"2026-03-04"}}\
            """);
    }

    @Test
    void attributes_that_could_not_be_read_back_are_not_written() {
        assertThatThrownBy(() -> write(Attributes.none().with("far", BigDecimal.TEN.pow(60))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the attribute \"far\" has more than 60 digits before or after the point,"
                        + " more than can be read back");
        assertThatThrownBy(() -> write(Attributes.none().with("a\uD83D", 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name of an attribute has half of a surrogate pair, which cannot be read back:"
                        + " \"a\uD83D\"");
    }

    private static void write(Attributes attributes) {
        String unused =
                new ActivityWriter().write(new Interaction(ActivityId.of("i"), ADA, MORNING, "review", attributes));
    }
}
