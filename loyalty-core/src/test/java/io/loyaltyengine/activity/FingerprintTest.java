package io.loyaltyengine.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.member.MemberKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever an activity says, saying it again gives the same fingerprint, and saying one thing otherwise another. */
class FingerprintTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LATER = NOON.plusNanos(1);
    private static final ActivityId ID = ActivityId.of("till", "1");
    private static final MemberId ADA = MemberId.of("ada");
    private static final MemberId BOB = MemberId.of("bob");
    private static final Currency POINTS = Currency.points("POINTS");
    private static final Currency MILES = Currency.points("MILES");
    private static final Attributes NONE = Attributes.none();

    @Test
    void noTwoOfThemAreAlike() {
        List<Activity> all = all();
        assertThat(all.stream().map(Fingerprint::of)).doesNotHaveDuplicates().hasSameSizeAs(all);
    }

    @Test
    void sayingItAgainGivesTheSame() {
        List<Fingerprint> once = all().stream().map(Fingerprint::of).toList();
        List<Fingerprint> again = all().stream().map(Fingerprint::of).toList();
        assertThat(again).isEqualTo(once);
        assertThat(once).allMatch(fingerprint -> fingerprint.hex().matches("[0-9a-f]{64}"));
    }

    @Test
    void whatIsEqualHasOneFingerprintHoweverItWasWritten() {
        Purchase terse =
                purchase(line("1", "SKU", null, "2", "5", Attributes.none().with("weight", new BigDecimal("1.5"))));
        Purchase wordy = purchase(
                line("1", "SKU", null, "2.000", "5.00", Attributes.none().with("weight", new BigDecimal("1.500"))));
        assertThat(wordy).isEqualTo(terse);
        assertThat(Fingerprint.of(wordy)).isEqualTo(Fingerprint.of(terse));
    }

    /** Pairs of texts that would look alike if they were merely put one after the other are among these. */
    private static List<Activity> all() {
        List<Activity> all = new ArrayList<>();
        Member ada = Member.customer("ada");
        for (Member profile : List.of(
                ada,
                Member.customer("bob"),
                ada.withKind(MemberKind.EMPLOYEE),
                ada.withBirthday(LocalDate.of(2000, 1, 1)),
                ada.withSegments("a"),
                ada.withSegments("a", "b"),
                ada.withSegments("ab"),
                ada.with("a", "1"),
                ada.with("a", 1),
                ada.with("a", "true"),
                ada.with("a", true),
                ada.with("b", "1"),
                ada.with("a", "2026-01-01"),
                ada.with("a", LocalDate.of(2026, 1, 1)))) {
            all.add(new Enrolment(ID, profile, NOON));
            all.add(new ProfileUpdate(ID, profile, NOON));
        }
        all.add(new Enrolment(ActivityId.of("1"), ada, NOON));
        all.add(new Enrolment(ActivityId.of("till", "2"), ada, NOON));
        all.add(new Enrolment(ID, ada, LATER));

        LineItem line = line("1", "SKU", null, "2", "5.00", NONE);
        Purchase purchase = purchase(line);
        all.add(purchase);
        all.add(new Purchase(ID, BOB, NOON, List.of(line), List.of(), List.of(), NONE));
        all.add(new Purchase(ID, ADA, LATER, List.of(line), List.of(), List.of(), NONE));
        all.add(purchase(line("2", "SKU", null, "2", "5.00", NONE)));
        all.add(purchase(line("1", "SKU2", null, "2", "5.00", NONE)));
        all.add(purchase(line("1S", "KU", null, "2", "5.00", NONE)));
        all.add(purchase(line("1", "SKU", "C", "2", "5.00", NONE)));
        all.add(purchase(line("1", "SKU", "", "2", "5.00", NONE)));
        all.add(purchase(line("1", "SKU", null, "2.5", "5.00", NONE)));
        all.add(purchase(line("1", "SKU", null, "2", "5.01", NONE)));
        all.add(purchase(line("1", "SKU", null, "2", "5.00", NONE.with("a", "b"))));
        all.add(purchase(line, line("2", "SKU", null, "2", "5.00", NONE)));
        all.add(purchase(new LineItem("1", "SKU", null, BigDecimal.valueOf(2), Money.of("EUR", "5.00"), NONE)));
        all.add(purchase.less(Discount.Reason.PROMOTION, gbp("1.00")));
        all.add(purchase.less(Discount.Reason.REDEMPTION, gbp("1.00")));
        all.add(purchase.less(Discount.Reason.PROMOTION, gbp("1.01")));
        all.add(purchase.paid(new Payment("card", gbp("5.00"))));
        all.add(purchase.paid(new Payment("cash", gbp("5.00"))));
        all.add(purchase.paid(new Payment("card", gbp("4.00")), new Payment("card", gbp("1.00"))));
        all.add(purchase.with("channel", "web"));

        for (ReturnedLine back : List.of(
                new ReturnedLine.OfPurchase(ID, "1", BigDecimal.ONE),
                new ReturnedLine.OfPurchase(ActivityId.of("1"), "1", BigDecimal.ONE),
                new ReturnedLine.OfPurchase(ID, "2", BigDecimal.ONE),
                new ReturnedLine.OfPurchase(ID, "1", BigDecimal.TEN),
                new ReturnedLine.WithoutReceipt("1", BigDecimal.ONE),
                new ReturnedLine.WithoutReceipt("1", BigDecimal.TEN))) {
            all.add(new PurchaseReturn(ID, ADA, NOON, List.of(back)));
            all.add(new PurchaseReturn(ID, ADA, NOON, List.of(back, back)));
        }
        all.add(new Interaction(ID, ADA, NOON, "review", NONE));
        all.add(new Interaction(ID, ADA, NOON, "visit", NONE));
        all.add(new Interaction(ID, ADA, NOON, "review", NONE.with("stars", 5)));

        Redemption redemption =
                new Redemption(ID, ADA, NOON, "off", POINTS.of(10), gbp("5.00"), Redemption.Settlement.AT_ONCE);
        all.add(redemption);
        all.add(redemption.held());
        all.add(new Redemption(ID, ADA, NOON, "on", POINTS.of(10), gbp("5.00"), redemption.settlement()));
        all.add(new Redemption(ID, ADA, NOON, "off", POINTS.of(11), gbp("5.00"), redemption.settlement()));
        all.add(new Redemption(ID, ADA, NOON, "off", MILES.of(10), gbp("5.00"), redemption.settlement()));
        all.add(new Redemption(ID, ADA, NOON, "off", null, gbp("5.00"), redemption.settlement()));
        all.add(new Redemption(ID, ADA, NOON, "off", POINTS.of(10), gbp("5.01"), redemption.settlement()));
        all.add(new RedemptionCapture(ID, ADA, NOON, ActivityId.of("r")));
        all.add(new RedemptionCapture(ID, ADA, NOON, ActivityId.of("till", "r")));
        all.add(new RedemptionVoid(ID, ADA, NOON, ActivityId.of("r")));
        all.add(new RedemptionVoid(ID, ADA, NOON, ActivityId.of("q")));
        all.add(new PerkUse(ID, ADA, NOON, "lounge"));
        all.add(new PerkUse(ID, ADA, NOON, "spa"));
        return all;
    }

    private static Purchase purchase(LineItem... lines) {
        return new Purchase(ID, ADA, NOON, List.of(lines), List.of(), List.of(), NONE);
    }

    private static LineItem line(
            String id, String sku, @Nullable String category, String quantity, String pounds, Attributes attributes) {
        return new LineItem(id, sku, category, new BigDecimal(quantity), gbp(pounds), attributes);
    }

    private static Money gbp(String pounds) {
        return Money.of("GBP", pounds);
    }
}
