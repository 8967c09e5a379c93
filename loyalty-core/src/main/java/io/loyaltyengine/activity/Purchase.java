package io.loyaltyengine.activity;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Weights;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.MemberId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A member bought something.
 *
 * @param id the key, such as the invoice number
 * @param member who bought
 * @param at when
 * @param lines what was bought: from 1 to 10,000 lines, all in one currency, each with an id of its own
 * @param discounts what was taken off the whole order, together no more than the lines
 * @param payments how it was paid; empty where the host does not say, otherwise the sum of what was due
 * @param attributes what else the host says of the purchase, such as the channel or the store
 */
public record Purchase(
        ActivityId id,
        MemberId member,
        Instant at,
        List<LineItem> lines,
        List<Discount> discounts,
        List<Payment> payments,
        Attributes attributes)
        implements Activity {

    /** The most lines that a purchase can have. */
    public static final int MAX_LINES = 10_000;

    /**
     * Checks the parts against each other.
     *
     * @param id the key, such as the invoice number
     * @param member who bought
     * @param at when
     * @param lines what was bought: from 1 to 10,000 lines, all in one currency, each with an id of its own
     * @param discounts what was taken off the whole order, together no more than the lines
     * @param payments how it was paid; empty where the host does not say, otherwise the sum of what was due
     * @param attributes what else the host says of the purchase, such as the channel or the store
     * @throws IllegalArgumentException if there are no lines or too many, two lines have one id, the currencies differ,
     *     the discounts exceed the lines, or payments are given that do not add up
     */
    public Purchase {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        payments = List.copyOf(payments);
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw new IllegalArgumentException(
                    "the purchase " + id + " has " + lines.size() + " lines; it has from 1 to " + MAX_LINES);
        }
        Set<String> ids = new HashSet<>();
        for (LineItem line : lines) {
            if (!ids.add(line.id())) {
                throw new IllegalArgumentException("the purchase " + id + " has two lines with the id " + line.id());
            }
        }
        Money net = net(lines, discounts);
        if (net.isNegative()) {
            throw new IllegalArgumentException("the purchase " + id + " has discounts that exceed its lines by "
                    + new Money(net.currency(), net.value().negate()));
        }
        if (!payments.isEmpty()) {
            Money paid =
                    payments.stream().map(Payment::amount).reduce(Money::plus).orElseThrow();
            if (paid.compareTo(net) != 0) {
                throw new IllegalArgumentException(
                        "the payments of the purchase " + id + " are " + paid + " and " + net + " was due");
            }
        }
    }

    /**
     * A purchase without discounts, payments or attributes.
     *
     * @param id the key
     * @param member who bought
     * @param at when
     * @param lines what was bought
     * @return the purchase
     */
    public static Purchase of(String id, MemberId member, Instant at, List<LineItem> lines) {
        return new Purchase(ActivityId.of(id), member, at, lines, List.of(), List.of(), Attributes.none());
    }

    /**
     * The same purchase with one more discount on the whole order.
     *
     * @param reason why
     * @param amount how much
     * @return a new value
     */
    public Purchase less(Discount.Reason reason, Money amount) {
        List<Discount> more = new ArrayList<>(discounts);
        more.add(new Discount(reason, amount));
        return new Purchase(id, member, at, lines, more, payments, attributes);
    }

    /**
     * The same purchase, paid so.
     *
     * @param how the payments, in place of the present ones
     * @return a new value
     */
    public Purchase paid(Payment... how) {
        return new Purchase(id, member, at, lines, discounts, List.of(how), attributes);
    }

    /**
     * The same purchase with one more attribute.
     *
     * @param name its name
     * @param value a String, a BigDecimal, an Integer, a Long, a Boolean or a LocalDate
     * @return a new value
     */
    public Purchase with(String name, Object value) {
        return new Purchase(id, member, at, lines, discounts, payments, attributes.with(name, value));
    }

    /**
     * The sum of the lines before discounts on the whole order.
     *
     * @return the gross amount
     */
    public Money gross() {
        return net(lines, List.of());
    }

    /**
     * What was due: the lines less the discounts.
     *
     * @return the net amount
     */
    public Money net() {
        return net(lines, discounts);
    }

    /**
     * The amount of each line before discounts on the whole order.
     *
     * @return one weight for each line
     */
    public Weights grossByLine() {
        return Weights.ofArray(lines.stream().map(line -> line.amount().value()).toArray(BigDecimal[]::new));
    }

    /**
     * The amount of each line less its share of the discounts, which are spread over the lines in proportion to their
     * amounts by the method of the largest remainder, so that the lines sum to what was due.
     *
     * @return one weight for each line
     */
    public Weights netByLine() {
        Weights gross = grossByLine();
        if (discounts.isEmpty()) {
            return gross;
        }
        BigDecimal due = net().value();
        Currency unit = new Currency("DUE", Currency.Kind.CASHBACK, "due", due.scale(), RoundingMode.UNNECESSARY);
        return Weights.of(
                gross.share(new Amount(unit, due)).stream().map(Amount::value).toList());
    }

    private static Money net(List<LineItem> lines, List<Discount> discounts) {
        Money sum = lines.get(0).amount();
        for (LineItem line : lines.subList(1, lines.size())) {
            sum = sum.plus(line.amount());
        }
        for (Discount discount : discounts) {
            sum = sum.minus(discount.amount());
        }
        return sum;
    }
}
