package io.loyaltyengine.reward;

import java.math.BigDecimal;

/**
 * What a program gives of one thing for another, stripped of its limits: so much of a currency for so much money or of
 * another currency. The rounds that exchanges form show whether a program makes value from nothing.
 *
 * @param name the reward, the conversion or the rules that it comes from
 * @param from what is paid: the code of a currency of the program, or {@link #money}
 * @param to what is got for it: another one of these
 * @param pays how much is paid, more than zero
 * @param gets how much is got for that, more than zero, before anything is rounded
 */
public record Exchange(String name, String from, String to, BigDecimal pays, BigDecimal gets) {

    /**
     * Checks that both sides are more than nothing and of two things.
     *
     * @param name the reward, the conversion or the rules that it comes from
     * @param from what is paid: the code of a currency of the program, or {@link #money}
     * @param to what is got for it: another one of these
     * @param pays how much is paid, more than zero
     * @param gets how much is got for that, more than zero, before anything is rounded
     * @throws IllegalArgumentException if they are not
     */
    public Exchange {
        if (pays.signum() <= 0 || gets.signum() <= 0 || from.equals(to)) {
            throw new IllegalArgumentException("the exchange " + name + " gives " + gets.toPlainString() + " " + to
                    + " for " + pays.toPlainString() + " " + from + "; it is more than nothing for more than nothing,"
                    + " of two things");
        }
    }

    /**
     * What exchanges call money, which is never the code of a currency of the program.
     *
     * @param currency the ISO 4217 currency
     * @return a name such as {@code GBP in money}
     */
    public static String money(java.util.Currency currency) {
        return currency.getCurrencyCode() + " in money";
    }

    /**
     * The exchange as a part of a sentence.
     *
     * @return such as {@code five-off gives 5.00 GBP in money for 500 POINTS}
     */
    @Override
    public String toString() {
        return name + " gives " + gets.toPlainString() + " " + to + " for " + pays.toPlainString() + " " + from;
    }
}
