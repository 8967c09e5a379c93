package io.loyaltyengine.examples.retail;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A made-up shop for machines without the file: a year from 1 December 2010 with 5,000 invoices, some 1,000 customers and
 * some 100,000 lines. It has what the real one has: a few heavy customers, a few popular articles, a November, opening
 * hours, buyers without a name, cancellations of things that were bought, never bought, or bought in smaller numbers,
 * postage, samples, vouchers and bookings by hand.
 *
 * <p>The same seed gives the same year on every machine.
 */
public final class SyntheticShop {

    private static final int INVOICES = 5_000;
    private static final int CUSTOMERS = 1_100;
    private static final int FIRST_NUMBER = 700_001;
    private static final int FIRST_CUSTOMER = 20_001;

    private static final Chances BUYER = Chances.byRank(CUSTOMERS, 40);
    private static final Chances QUANTITY = Chances.of(30, 18, 8, 8, 10, 10, 14, 6, 3, 2, 1);
    private static final int[] QUANTITIES = {1, 2, 3, 4, 6, 8, 12, 24, 36, 48, 96};

    private final SplittableRandom random;
    private final SyntheticShelf shelf;
    private final Map<String, List<RetailLine>> bought = new HashMap<>();
    private final List<RetailLine> lines = new ArrayList<>();

    private SyntheticShop(SplittableRandom random) {
        this.random = random;
        this.shelf = new SyntheticShelf(random);
    }

    /**
     * A year of the shop.
     *
     * @param seed what the year is made from
     * @return its lines, numbered as if below a header, with none refused
     */
    public static RetailYear year(long seed) {
        SyntheticShop shop = new SyntheticShop(new SplittableRandom(seed));
        int number = FIRST_NUMBER;
        for (LocalDateTime at : SyntheticHours.of(LocalDate.of(2010, 12, 1), INVOICES, shop.random)) {
            shop.writeInvoice(Integer.toString(number++), at);
        }
        return new RetailYear(shop.lines, List.of());
    }

    private void writeInvoice(String number, LocalDateTime at) {
        int kind = random.nextInt(100);
        if (kind < 1) {
            adjust(number, at);
        } else if (kind < 13) {
            cancel("C" + number, at, random.nextInt(25) == 0 ? null : customer());
        } else if (kind < 23) {
            sell(number, at, null, 20 + random.nextInt(50));
        } else {
            sell(number, at, customer(), 1 + random.nextInt(20) + random.nextInt(20));
        }
    }

    private String customer() {
        return Integer.toString(FIRST_CUSTOMER + BUYER.draw(random));
    }

    private void sell(String number, LocalDateTime at, @Nullable String customer, int articles) {
        for (int i = 0; i < articles; i++) {
            SyntheticShelf.Article article = shelf.popular(random);
            RetailLine line = write(number, article.sku(), quantity(), at, article.price(), customer);
            if (customer != null) {
                bought.computeIfAbsent(customer, any -> new ArrayList<>()).add(line);
            }
        }
        if (random.nextInt(8) == 0) {
            write(number, "POST", 1 + random.nextInt(3), at, pence(1_800), customer);
        }
        if (random.nextInt(60) == 0) {
            write(number, "M", 1, at, pence(100 + random.nextInt(5_000)), customer);
        }
        if (random.nextInt(150) == 0) {
            write(number, "S", 1, at, pence(100 + random.nextInt(900)), customer);
        }
        if (random.nextInt(150) == 0) {
            write(number, "gift_0001_20", 1, at, pence(2_000), customer);
        }
    }

    /** Mostly what was bought; one line in eight was never bought, and one in ten takes back more than was sold. */
    private void cancel(String number, LocalDateTime at, @Nullable String customer) {
        List<RetailLine> had = customer == null ? List.of() : bought.getOrDefault(customer, List.of());
        int returned = 1 + random.nextInt(4);
        for (int i = 0; i < returned; i++) {
            if (had.isEmpty() || random.nextInt(8) == 0) {
                SyntheticShelf.Article article = shelf.rare(random);
                write(number, article.sku(), -quantity(), at, article.price(), customer);
            } else {
                RetailLine sold = had.get(random.nextInt(had.size()));
                int quantity = random.nextInt(10) == 0 ? sold.quantity() + 50 : 1 + random.nextInt(sold.quantity());
                write(number, sold.sku(), -quantity, at, sold.unitPrice(), customer);
            }
        }
        if (random.nextInt(40) == 0) {
            write(number, "D", -1, at, pence(500 + random.nextInt(5_000)), customer);
        }
    }

    /** Breakage found on the shelf, or a debt that will not be paid. */
    private void adjust(String number, LocalDateTime at) {
        if (random.nextInt(10) == 0) {
            write("A" + number, "B", 1, at, pence(-10_000 - random.nextInt(100_000)), null);
        } else {
            write(number, shelf.popular(random).sku(), -quantity(), at, pence(0), null);
        }
    }

    private int quantity() {
        return QUANTITIES[QUANTITY.draw(random)];
    }

    private static BigDecimal pence(int pence) {
        return BigDecimal.valueOf(pence, 2);
    }

    private RetailLine write(
            String number, String sku, int quantity, LocalDateTime at, BigDecimal price, @Nullable String customer) {
        // The first line stands below the header.
        RetailLine line = new RetailLine(lines.size() + 2, number, sku, quantity, at, price, customer);
        lines.add(line);
        return line;
    }
}
