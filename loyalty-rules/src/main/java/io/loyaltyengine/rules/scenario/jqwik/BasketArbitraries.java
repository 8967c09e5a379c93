package io.loyaltyengine.rules.scenario.jqwik;

import io.loyaltyengine.activity.Discount;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Payment;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.vocabulary.Declarations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/**
 * Baskets of a program's money.
 *
 * @param program the program
 * @param mentioned what its rules mention
 * @param declarations the attributes that it declares
 */
record BasketArbitraries(Program program, Mentioned mentioned, Declarations declarations) {

    private static final int MOST_LINES = 5;
    private static final int MOST_CENTS = 30_000;
    private static final int MOST_PIECES = 12;
    private static final int QUANTITY_DECIMALS = 6;
    private static final BigDecimal LARGEST_QUANTITY = new BigDecimal("999999999");

    /** Some lines at it come to an amount that there still is. */
    private static final BigDecimal LARGEST_PRICE = new BigDecimal("100000000000000000");

    /** A line before it has a number. */
    private record Goods(
            String sku, Optional<String> category, BigDecimal quantity, BigDecimal amount, Attributes attributes) {}

    Arbitrary<Basket> baskets() {
        AttributeArbitraries attributes = new AttributeArbitraries(mentioned);
        Arbitrary<Integer> shares = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 100)));
        return Combinators.combine(
                        goods(attributes).list().ofMinSize(1).ofMaxSize(MOST_LINES),
                        shares,
                        Arbitraries.of(Discount.Reason.values()),
                        Arbitraries.integers().between(0, 100),
                        AttributeArbitraries.texts(methods()),
                        attributes.ofActivity(declarations.purchase()))
                .as(this::basket);
    }

    private List<String> methods() {
        List<String> all = said(mentioned.texts("payment.method", "element of purchase.payments.method"));
        all.add("card");
        return all;
    }

    private Arbitrary<Goods> goods(AttributeArbitraries attributes) {
        List<String> skus = said(mentioned.texts("line.sku"));
        skus.addAll(List.of("SKU-1", "SKU-2", "SKU-3"));
        List<Optional<String>> categories = new ArrayList<>(
                mentioned.texts("line.category").stream().map(Optional::of).toList());
        categories.add(Optional.of("other"));
        categories.add(Optional.empty());
        Arbitrary<BigDecimal> quantities = AttributeArbitraries.around(
                        mentioned.numbers("line.quantity").stream()
                                .filter(BasketArbitraries::isQuantity)
                                .toList(),
                        BigDecimal.ONE,
                        MOST_PIECES)
                .map(number -> number.max(BigDecimal.ONE));
        Arbitrary<BigDecimal> amounts = AttributeArbitraries.around(
                mentioned.numbers("purchase.total", "purchase.gross", "line.amount", "line.gross").stream()
                        .filter(threshold -> threshold.compareTo(LARGEST_PRICE) <= 0)
                        .map(threshold -> threshold.setScale(decimals(), RoundingMode.HALF_UP))
                        .toList(),
                BigDecimal.valueOf(1, decimals()),
                MOST_CENTS);
        return Combinators.combine(
                        Arbitraries.of(skus),
                        Arbitraries.of(categories),
                        quantities,
                        amounts,
                        attributes.of("line", declarations.line()))
                .as(Goods::new);
    }

    /** A rule may ask for what no line and no payment can have, such as a blank sku. */
    private static List<String> said(List<String> mentioned) {
        return new ArrayList<>(
                mentioned.stream().filter(text -> !text.isBlank()).toList());
    }

    private static boolean isQuantity(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= QUANTITY_DECIMALS && number.compareTo(LARGEST_QUANTITY) <= 0;
    }

    private int decimals() {
        return program.money().getDefaultFractionDigits();
    }

    private Basket basket(
            List<Goods> goods,
            int discountPercent,
            Discount.Reason reason,
            int firstPercent,
            String method,
            Attributes attributes) {
        List<LineItem> lines = new ArrayList<>();
        BigDecimal gross = BigDecimal.ZERO;
        for (Goods each : goods) {
            lines.add(new LineItem(
                    Integer.toString(lines.size() + 1),
                    each.sku,
                    each.category.orElse(null),
                    each.quantity,
                    new Money(program.money(), each.amount),
                    each.attributes));
            gross = gross.add(each.amount);
        }
        BigDecimal less = share(gross, discountPercent);
        BigDecimal due = gross.subtract(less);
        List<Discount> discounts =
                discountPercent == 0 ? List.of() : List.of(new Discount(reason, new Money(program.money(), less)));
        return new Basket(lines, discounts, payments(due, firstPercent, method), attributes);
    }

    /** None, one of all that is due, or two of it together. */
    private List<Payment> payments(BigDecimal due, int firstPercent, String method) {
        if (firstPercent == 0) {
            return List.of();
        }
        BigDecimal first = share(due, firstPercent);
        Payment one = new Payment(method, new Money(program.money(), first));
        return firstPercent == 100
                ? List.of(one)
                : List.of(one, new Payment("cash", new Money(program.money(), due.subtract(first))));
    }

    private BigDecimal share(BigDecimal of, int percent) {
        return of.multiply(BigDecimal.valueOf(percent, 2)).setScale(decimals(), RoundingMode.DOWN);
    }
}
