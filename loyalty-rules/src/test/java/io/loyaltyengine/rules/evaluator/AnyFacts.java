package io.loyaltyengine.rules.evaluator;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Discount;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.rule.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Random activities in the world of {@link AnyProgram}, in which much is not known. */
final class AnyFacts {

    private final Random random;

    AnyFacts(long seed) {
        this.random = new Random(seed);
    }

    Facts next() {
        ZonedDateTime local = LocalDate.of(2026, 3, 1)
                .plusDays(random.nextInt(6))
                .atTime(random.nextInt(24), 0)
                .atZone(ZoneOffset.UTC);
        Member member = member();
        Activity activity = activity(member, local);
        String tier = pick(null, "silver", "gold");
        return Facts.of(activity, member, local.toInstant(), tier, local, false);
    }

    private Member member() {
        Map<String, Object> attributes = new HashMap<>();
        put(attributes, "city", "Oslo", "Rome");
        put(attributes, "staff", true, false);
        Set<String> segments = new HashSet<>();
        for (String segment : List.of("vip", "new", "other")) {
            if (random.nextBoolean()) {
                segments.add(segment);
            }
        }
        LocalDate birthday = pick(null, LocalDate.of(1990, 3, 2), LocalDate.of(1991, 7, 7));
        MemberKind kind = pick(MemberKind.values());
        return new Member(MemberId.of("anna"), kind, birthday, segments, Attributes.of(attributes));
    }

    private Activity activity(Member member, ZonedDateTime local) {
        ActivityId id = new ActivityId(pick("till", "web"), "1");
        int which = random.nextInt(10);
        if (which == 0) {
            return new Enrolment(id, member, local.toInstant());
        }
        Map<String, Object> attributes = new HashMap<>();
        if (which < 3) {
            put(attributes, "stars", 1, 3, 5);
            put(attributes, "product", "A", "C");
            return new Interaction(id, member.id(), local.toInstant(), "review", Attributes.of(attributes));
        }
        put(attributes, "channel", "web", "store", true);
        put(attributes, "score", new BigDecimal("-1.50"), 4, "high");
        put(attributes, "delivery", LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 4));
        List<LineItem> lines = lines();
        Purchase purchase = new Purchase(
                id, member.id(), local.toInstant(), lines, List.of(), List.of(), Attributes.of(attributes));
        return random.nextInt(3) == 0 && !purchase.gross().isZero()
                ? purchase.less(
                        Discount.Reason.PROMOTION, new Money(purchase.gross().currency(), new BigDecimal("0.01")))
                : purchase;
    }

    private List<LineItem> lines() {
        int size = random.nextInt(200) == 0 ? 60 + random.nextInt(80) : 1 + random.nextInt(4);
        List<LineItem> lines = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Map<String, Object> attributes = new HashMap<>();
            put(attributes, "brand", "own", "other", 7);
            put(attributes, "organic", true, false);
            put(attributes, "weight", new BigDecimal("1.5"), new BigDecimal("0.25"));
            lines.add(new LineItem(
                    "line-" + i,
                    pick("A", "B", "C", "D"),
                    pick(null, "X", "Y"),
                    BigDecimal.valueOf(1 + random.nextInt(3)),
                    Money.of("GBP", pick("0.00", "2.50", "5.00", "7.50", "19.99")),
                    Attributes.of(attributes)));
        }
        return lines;
    }

    private void put(Map<String, Object> attributes, String name, Object... values) {
        int which = random.nextInt(values.length + 1);
        if (which < values.length) {
            attributes.put(name, values[which]);
        }
    }

    @SafeVarargs
    private <T> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
