package io.loyaltyengine.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.CurrencyConversion;
import io.loyaltyengine.activity.Discount;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.MemberMerge;
import io.loyaltyengine.activity.MembershipClosure;
import io.loyaltyengine.activity.Payment;
import io.loyaltyengine.activity.PerkUse;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionRefund;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.activity.ReturnedLine;
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.activity.Transfer;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.member.MemberKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActivityReaderTest {

    private static final MemberId ADA = MemberId.of("ada");
    private static final ActivityId X = ActivityId.of("x");
    private static final Currency POINTS = Currency.points("POINTS");
    private static final Currency CASH = Currency.cashback("CASH", "GBP");
    private static final Instant MORNING = Instant.parse("2026-03-02T08:15:00Z");

    @Test
    void an_enrolment_says_who_somebody_is() {
        Activity read = Cafe.read("""
            {"type": "enrolment", "id": "e", "member": "ada", "at": "2026-03-02T09:15:00+01:00", "kind": "employee",
             "birthday": "1990-02-28", "segments": ["students"], "attributes": {"since": "2020-01-01", "name": "Ada"}}
            """);

        assertThat(read)
                .isEqualTo(new Enrolment(
                        ActivityId.of("e"),
                        Member.customer("ada")
                                .withKind(MemberKind.EMPLOYEE)
                                .withBirthday(LocalDate.of(1990, 2, 28))
                                .withSegments("students")
                                .with("since", LocalDate.of(2020, 1, 1))
                                .with("name", "Ada"),
                        MORNING));
    }

    @Test
    void a_purchase_numbers_its_lines_and_takes_amounts_as_numbers_or_text() {
        Activity read = Cafe.read("""
            {"type": "purchase", "id": "p", "source": "till-3", "member": "ada", "at": "2026-03-02T08:15:00Z",
             "lines": [{"sku": "TEA", "amount": 2.5}, {"sku": "CAKE", "quantity": 0.250, "amount": "3.20"}],
             "discounts": [{"reason": "promotion", "amount": 0.70}],
             "payments": [{"method": "card", "amount": 5.00}]}
            """);

        assertThat(read)
                .isEqualTo(new Purchase(
                        ActivityId.of("till-3", "p"),
                        ADA,
                        MORNING,
                        List.of(
                                LineItem.of("1", "TEA", 1, pounds("2.50")),
                                new LineItem(
                                        "2", "CAKE", null, new BigDecimal("0.25"), pounds("3.20"), Attributes.none())),
                        List.of(new Discount(Discount.Reason.PROMOTION, pounds("0.70"))),
                        List.of(new Payment("card", pounds("5.00"))),
                        Attributes.none()));
    }

    @Test
    void a_purchase_in_another_currency_is_read_as_it_is_for_the_engine_to_refuse() {
        Purchase read = (Purchase) Cafe.read("""
            {"type": "purchase", "id": "p", "member": "ada", "at": "2026-03-02T08:15:00Z", "currency": "JPY",
             "lines": [{"sku": "TEA", "amount": 250}]}
            """);

        assertThat(read.gross()).isEqualTo(Money.of("JPY", "250"));
    }

    @Test
    void goods_come_back_with_a_receipt_or_without() {
        Activity read = Cafe.read("""
            {"type": "purchase-return", "id": "r", "member": "ada", "at": "2026-03-02T08:15:00Z",
             "lines": [{"purchase": "p", "source": "till-3", "line": "1", "quantity": 2}, {"sku": "TEA"}]}
            """);

        assertThat(read)
                .isEqualTo(new PurchaseReturn(
                        ActivityId.of("r"),
                        ADA,
                        MORNING,
                        List.of(
                                new ReturnedLine.OfPurchase(ActivityId.of("till-3", "p"), "1", new BigDecimal("2")),
                                new ReturnedLine.WithoutReceipt("TEA", BigDecimal.ONE))));
    }

    @Test
    void what_the_program_declares_to_be_a_date_is_one_and_so_is_what_the_activity_says_is() {
        Activity read = Cafe.read("""
            {"type": "interaction", "id": "i", "member": "ada", "at": "2026-03-02T08:15:00Z", "name": "flight",
             "attributes": {"departure": "2026-03-04", "kilometres": 1200.50, "seat": "2026-03-04", "late": false},
             "dates": {"booked": "2026-01-01"}}
            """);

        assertThat(read)
                .isEqualTo(new Interaction(
                        ActivityId.of("i"),
                        ADA,
                        MORNING,
                        "flight",
                        Attributes.of(Map.of(
                                "departure",
                                LocalDate.of(2026, 3, 4),
                                "kilometres",
                                new BigDecimal("1200.5"),
                                "seat",
                                "2026-03-04",
                                "late",
                                false,
                                "booked",
                                LocalDate.of(2026, 1, 1)))));
    }

    @Test
    void a_redemption_requests_an_amount_of_the_reward_s_currency() {
        Activity read = Cafe.read("""
            {"type": "redemption", "id": "d", "member": "ada", "at": "2026-03-02T08:15:00Z", "reward": "money-off",
             "requested": 500, "order": 20, "hold": true}
            """);

        assertThat(read)
                .isEqualTo(new Redemption(
                        ActivityId.of("d"),
                        ADA,
                        MORNING,
                        "money-off",
                        Currency.points("POINTS").of(500),
                        pounds("20.00"),
                        Redemption.Settlement.ON_CAPTURE));
    }

    @Test
    void a_redemption_is_captured_or_undone_and_a_perk_used() {
        String common = "\"id\": \"x\", \"member\": \"ada\", \"at\": \"2026-03-02T08:15:00Z\"";
        ActivityId id = ActivityId.of("x");

        assertThat(Cafe.read("{\"type\": \"redemption-capture\", \"redemption\": \"d\", " + common + "}"))
                .isEqualTo(new RedemptionCapture(id, ADA, MORNING, ActivityId.of("d")));
        assertThat(Cafe.read("{\"type\": \"redemption-void\", \"redemption\": \"d\", \"redemptionSource\": \"web\", "
                        + common + "}"))
                .isEqualTo(new RedemptionVoid(id, ADA, MORNING, ActivityId.of("web", "d")));
        assertThat(Cafe.read("{\"type\": \"perk-use\", \"perk\": \"lounge\", " + common + "}"))
                .isEqualTo(new PerkUse(id, ADA, MORNING, "lounge"));
    }

    @Test
    void a_capture_or_a_refund_is_of_all_or_of_a_part_and_a_part_is_not_the_last_unless_it_says_so() {
        RedemptionCapture all = new RedemptionCapture(X, ADA, MORNING, ActivityId.of("d"));
        RedemptionCapture part = all.part(CASH.of("2.50"));

        assertThat(read("redemption-capture", "\"redemption\": \"d\"")).isEqualTo(all);
        assertThat(read("redemption-capture", "\"redemption\": \"d\", \"amount\": 2.5, \"currency\": \"CASH\""))
                .isEqualTo(part);
        assertThat(read(
                        "redemption-capture",
                        "\"redemption\": \"d\", \"amount\": \"2.50\", \"currency\": \"CASH\", \"last\": true"))
                .isEqualTo(part.asLast());
        assertThat(read("redemption-refund", "\"capture\": \"c\", \"captureSource\": \"web\""))
                .isEqualTo(new RedemptionRefund(X, ADA, MORNING, ActivityId.of("web", "c"), null));
        assertThat(read("redemption-refund", "\"capture\": \"c\", \"amount\": 20, \"currency\": \"POINTS\""))
                .isEqualTo(new RedemptionRefund(X, ADA, MORNING, ActivityId.of("c"), POINTS.of(20)));
    }

    @Test
    void amounts_change_hands_and_currencies() {
        assertThat(read("transfer", "\"to\": \"bob\", \"amount\": 40, \"currency\": \"POINTS\""))
                .isEqualTo(new Transfer(X, ADA, MORNING, MemberId.of("bob"), POINTS.of(40)));
        assertThat(read("currency-conversion", "\"conversion\": \"to-cash\", \"requested\": 250"))
                .isEqualTo(new CurrencyConversion(X, ADA, MORNING, "to-cash", POINTS.of(250)));
        assertThat(read("currency-conversion", "\"conversion\": \"no-such\""))
                .isEqualTo(new CurrencyConversion(X, ADA, MORNING, "no-such", null));
        assertThat(read(
                        "adjustment",
                        "\"amount\": -0.5, \"currency\": \"CASH\", \"reason\": \"typo\", \"author\": \"eve\","
                                + " \"approver\": \"max\""))
                .isEqualTo(new Adjustment(X, ADA, MORNING, CASH.of("-0.50"), "typo", "eve", "max"));
    }

    @Test
    void something_is_undone_and_memberships_merge_end_and_are_forgotten() {
        assertThat(read("reversal", "\"activity\": \"p\", \"activitySource\": \"till-3\""))
                .isEqualTo(new Reversal(X, ADA, MORNING, ActivityId.of("till-3", "p")));
        assertThat(read("member-merge", "\"absorbed\": \"bob\""))
                .isEqualTo(new MemberMerge(X, ADA, MORNING, MemberId.of("bob")));
        assertThat(read("membership-closure", "\"reason\": \"asked to leave\""))
                .isEqualTo(new MembershipClosure(X, ADA, MORNING, "asked to leave"));
        assertThat(read("erasure", "\"pseudonym\": \"x-7f3a\""))
                .isEqualTo(new Erasure(X, ADA, MORNING, MemberId.of("x-7f3a")));
    }

    private static Activity read(String type, String fields) {
        return Cafe.read("{\"type\": \"" + type + "\", \"id\": \"x\", \"member\": \"ada\","
                + " \"at\": \"2026-03-02T08:15:00Z\", " + fields + "}");
    }

    private static Money pounds(String value) {
        return Money.of("GBP", value);
    }
}
