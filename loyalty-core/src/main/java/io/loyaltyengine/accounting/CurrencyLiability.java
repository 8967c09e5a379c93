package io.loyaltyengine.accounting;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is owed in one currency. The lots by age, and the lots by expiry, sum to pending, available and held together.
 *
 * @param currency the currency
 * @param pending what members cannot spend yet
 * @param available what they can spend
 * @param held what is set aside for redemptions
 * @param debt what they owe, as a positive amount
 * @param byAge what is left of the lots in each age band, the youngest first
 * @param byExpiry what is left of the lots that expire in each calendar month, the earliest first, without months in which
 *     nothing does; what never expires comes last
 */
public record CurrencyLiability(
        Currency currency,
        Amount pending,
        Amount available,
        Amount held,
        Amount debt,
        List<Aged> byAge,
        List<Expiring> byExpiry) {

    /**
     * Takes copies and checks the sums.
     *
     * @param currency the currency
     * @param pending what members cannot spend yet
     * @param available what they can spend
     * @param held what is set aside for redemptions
     * @param debt what they owe, as a positive amount
     * @param byAge what is left of the lots in each age band, the youngest first
     * @param byExpiry what is left of the lots that expire in each calendar month, the earliest first, without months in
     *     which nothing does; what never expires comes last
     * @throws IllegalArgumentException if the lots do not sum to pending, available and held together
     */
    public CurrencyLiability {
        byAge = List.copyOf(byAge);
        byExpiry = List.copyOf(byExpiry);
        Amount whole = pending.plus(available).plus(held);
        requireSum(whole, byAge.stream().map(Aged::amount), "age");
        requireSum(whole, byExpiry.stream().map(Expiring::amount), "expiry");
    }

    /**
     * What is left of lots of one age.
     *
     * @param band the band as texts name it, such as {@code 31 to 90 days}
     * @param amount how much
     */
    public record Aged(String band, Amount amount) {}

    /**
     * What is left of lots that expire in one calendar month of the program's zone. A lot that expires at the first
     * instant of a month expires in that month, as it does on a roll-forward.
     *
     * @param month the month; null for what never expires. It can be over for what is held of a lot that has expired
     * @param amount how much
     */
    public record Expiring(@Nullable YearMonth month, Amount amount) {}

    /**
     * What the program owes its members.
     *
     * @return pending, available and held together, less debt; negative where members owe more
     */
    public Amount outstanding() {
        return pending.plus(available).plus(held).minus(debt);
    }

    private static void requireSum(Amount whole, Stream<Amount> parts, String kind) {
        Amount sum = parts.reduce(whole.currency().zero(), Amount::plus);
        if (!sum.equals(whole)) {
            throw new IllegalArgumentException("the lots by " + kind + " sum to " + sum
                    + ", and pending, available and held together are " + whole + "; an audit of the store says more");
        }
    }
}
