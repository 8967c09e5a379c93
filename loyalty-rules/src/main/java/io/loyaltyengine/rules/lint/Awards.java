package io.loyaltyengine.rules.lint;

import io.loyaltyengine.amount.Currency;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Says the most that a purchase can bring: in each currency, and in money as far as the program says what they are worth. */
final class Awards {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int NEAR = 9;

    private final Subject subject;
    private final String money;

    Awards(Subject subject) {
        this.subject = subject;
        this.money = subject.program().money().getCurrencyCode();
    }

    void look() {
        Highest highest = Highest.of(subject);
        List<Most> all = highest.all();
        all.forEach(most -> say(most, highest.isOfRulesThatStandTogether()));
        inMoney(highest, all);
    }

    private void say(Most most, boolean together) {
        String unit = " " + most.currency().code();
        List<String> gives = new ArrayList<>();
        if (most.ceiling().rate().signum() > 0) {
            gives.add(plain(most.ceiling().rate(), 4) + unit + " for every 1 " + money + " by "
                    + joined(most.proportional()));
        }
        if (most.ceiling().once().signum() > 0) {
            gives.add(plain(most.ceiling().once(), 4) + unit + " once by " + joined(most.fixed()));
        }
        if (!most.unmeasured().isEmpty()) {
            gives.add("what " + joined(most.unmeasured()) + " gives for something else than the price");
        }
        if (gives.isEmpty()) {
            return;
        }
        List<String> advice = new ArrayList<>();
        if (most.ceiling().rate().signum() > 0) {
            BigDecimal hundred =
                    most.ceiling().rate().multiply(HUNDRED).add(most.ceiling().once());
            advice.add("for 100 " + money + " that is at most " + plain(hundred, 4) + unit);
        }
        if (!most.limits().isEmpty()) {
            advice.add("clipped by " + joined(most.limits()));
        }
        if (!together) {
            advice.add("there are too many rules to tell which of them stand together, so all are taken to");
        }
        subject.report(
                Concern.HIGHEST_AWARD,
                most.currency().code(),
                "a purchase can bring up to " + String.join(", and ", gives),
                advice.isEmpty() ? "compare it with your margin" : String.join("; ", advice),
                at -> at.key("currencies", most.currency().code()));
    }

    private void inMoney(Highest highest, List<Most> all) {
        Worths worths = new Worths(subject.program());
        BigDecimal highestRate = BigDecimal.ZERO;
        Company.Table best = null;
        for (Company.Table table : highest.tables()) {
            BigDecimal rate = BigDecimal.ZERO;
            for (Most most : all) {
                rate = rate.add(highest.of(table, most.currency()).rate().multiply(worths.of(most.currency())));
            }
            if (rate.compareTo(highestRate) > 0) {
                highestRate = rate;
                best = table;
            }
        }
        if (best == null) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        List<String> parts = new ArrayList<>();
        for (Most most : all) {
            Currency currency = most.currency();
            BigDecimal worth = highest.of(best, currency).rate().multiply(worths.of(currency));
            if (worth.signum() > 0) {
                names.addAll(highest.named(best, currency, Ceiling::rate));
                parts.add(percent(worth) + " in " + currency.code());
            }
        }
        subject.report(
                highestRate.compareTo(BigDecimal.ONE) >= 0 ? Concern.AWARD_ABOVE_PRICE : Concern.HIGHEST_AWARD,
                money,
                "this program can give " + percent(highestRate) + " of the price of a line: " + joined(names),
                "compare it with your margin: " + String.join(", ", parts)
                        + "; what is given once or for a number comes on top",
                at -> Optional.of(at.program()));
    }

    private static String percent(BigDecimal rate) {
        return plain(rate.multiply(HUNDRED), 2) + " %";
    }

    private static String plain(BigDecimal number, int decimals) {
        // a third of what costs three is one, though a third cannot be written exactly
        BigDecimal near = number.setScale(NEAR, RoundingMode.HALF_UP);
        BigDecimal cut = near.setScale(decimals, RoundingMode.UP);
        return cut.signum() == 0 ? "0" : cut.stripTrailingZeros().toPlainString();
    }

    private static String joined(Iterable<String> names) {
        return String.join(", ", names);
    }
}
