package io.loyaltyengine.rules.json;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Discount;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Payment;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.Quote;
import io.loyaltyengine.rules.vocabulary.Declarations;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads purchases: first part by part, then, where every part is sound, the parts against each other. */
final class PurchaseReading {

    private static final String GOODS_COME_BACK = "goods that come back are an activity of the type `purchase-return`";

    private final Said said;
    private final MoneyReading money;
    private final Declarations declarations;
    private final boolean strict;
    private final Set<String> lineIds = new HashSet<>();

    PurchaseReading(Said said, Program program, boolean strict) {
        this.said = said;
        this.money = MoneyReading.of(said, program.money());
        this.declarations = AttributesReading.declarations(program);
        this.strict = strict;
    }

    /** The purchase, or null where something was reported, now or since there were so many errors. */
    @Nullable
    Purchase read(ActivityId id, MemberId member, Instant at, int errorsBefore) {
        List<LineItem> lines = lines();
        List<Discount> discounts =
                said.mappings("discounts").stream().map(this::discount).toList();
        List<Payment> payments =
                said.mappings("payments").stream().map(this::payment).toList();
        Attributes attributes = AttributesReading.read(said, declarations.purchase(), strict);
        if (said.problems().errors() > errorsBefore) {
            return null;
        }
        try {
            return new Purchase(id, member, at, lines, discounts, payments, attributes);
        } catch (IllegalArgumentException | ArithmeticException e) {
            boolean linesFit = fit(() -> new Purchase(id, member, at, lines, List.of(), List.of(), attributes));
            boolean discountsFit = fit(() -> new Purchase(id, member, at, lines, discounts, List.of(), attributes));
            String misfit = !linesFit ? "lines" : discountsFit ? "payments" : "discounts";
            said.problems().error(said.at(misfit).place(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static boolean fit(Supplier<Purchase> parts) {
        try {
            var unused = parts.get();
            return true;
        } catch (IllegalArgumentException | ArithmeticException e) {
            return false;
        }
    }

    private List<LineItem> lines() {
        List<LineItem> lines = new ArrayList<>();
        int number = 0;
        for (Node node : said.list("lines")) {
            number++;
            if (node instanceof Mapping mapping) {
                lines.add(line(new Said(mapping, said.problems()), Integer.toString(number)));
            }
        }
        return lines;
    }

    private LineItem line(Said line, String number) {
        String id = line.text("id") == null ? number : line.name("id");
        if (!lineIds.add(id)) {
            said.problems()
                    .error(
                            line.at("id").place(),
                            "another line of the purchase has the id " + Quote.of(id),
                            "give each line an id of its own, or none to any of them");
        }
        String sku = line.name("sku");
        String category = line.text("category");
        BigDecimal quantity = line.quantity();
        Money amount = money.read(line, "amount", GOODS_COME_BACK);
        Attributes attributes = AttributesReading.read(line, declarations.line(), strict);
        return new LineItem(id, sku, category, quantity, amount, attributes);
    }

    private Discount discount(Said discount) {
        Discount.Reason reason = Labels.constant(Discount.Reason.values(), discount.text("reason"));
        return new Discount(reason, money.read(discount, "amount", null));
    }

    private Payment payment(Said payment) {
        return new Payment(payment.name("method"), money.read(payment, "amount", null));
    }
}
