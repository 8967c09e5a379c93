package io.loyaltyengine.ledger;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import java.math.BigDecimal;

/**
 * What has become of a lot, by the postings that name it. At any time
 * {@code granted = pending + available + held + consumed + expired + clawedBack − restored}.
 *
 * @param lot the lot
 * @param pending what is not yet active
 * @param available what can be spent
 * @param held what is set aside
 * @param consumed what was spent, or repaid debt
 * @param expired what expired
 * @param clawedBack what was taken back
 * @param restored what was spent and came back
 */
public record LotBalance(
        Lot lot,
        BigDecimal pending,
        BigDecimal available,
        BigDecimal held,
        BigDecimal consumed,
        BigDecimal expired,
        BigDecimal clawedBack,
        BigDecimal restored) {

    static LotBalance unposted(Lot lot) {
        BigDecimal zero = BigDecimal.ZERO.setScale(lot.granted().currency().scale());
        return new LotBalance(lot, zero, zero, zero, zero, zero, zero, zero);
    }

    /**
     * What is left of the lot, wherever it stands.
     *
     * @return pending, available and held together
     */
    public Amount remaining() {
        return amount(pending.add(available).add(held));
    }

    /**
     * What can be spent of the lot once it is active.
     *
     * @return the available amount
     */
    public Amount availableAmount() {
        return amount(available);
    }

    /**
     * What is pending of the lot.
     *
     * @return the pending amount
     */
    public Amount pendingAmount() {
        return amount(pending);
    }

    /**
     * What was taken back of the lot.
     *
     * @return the amount taken back
     */
    public Amount clawedBackAmount() {
        return amount(clawedBack);
    }

    private Amount amount(BigDecimal value) {
        Currency currency = lot.granted().currency();
        return new Amount(currency, value);
    }

    LotBalance post(Account account, BigDecimal x) {
        boolean out = x.signum() < 0;
        return switch (account) {
            case PENDING -> with(pending.add(x), available, held, consumed, expired, clawedBack, restored);
            case AVAILABLE -> with(pending, available.add(x), held, consumed, expired, clawedBack, restored);
            case HELD -> with(pending, available, held.add(x), consumed, expired, clawedBack, restored);
            case DEBT -> with(pending, available, held, consumed.add(x), expired, clawedBack, restored);
            case REDEEMED ->
                out
                        ? with(pending, available, held, consumed, expired, clawedBack, restored.subtract(x))
                        : with(pending, available, held, consumed.add(x), expired, clawedBack, restored);
            case BREAKAGE -> with(pending, available, held, consumed, expired.add(x), clawedBack, restored);
            case ISSUANCE ->
                out ? this : with(pending, available, held, consumed, expired, clawedBack.add(x), restored);
            case ADJUSTMENT, CONVERSION -> this;
        };
    }

    private LotBalance with(
            BigDecimal newPending,
            BigDecimal newAvailable,
            BigDecimal newHeld,
            BigDecimal newConsumed,
            BigDecimal newExpired,
            BigDecimal newClawedBack,
            BigDecimal newRestored) {
        return new LotBalance(
                lot, newPending, newAvailable, newHeld, newConsumed, newExpired, newClawedBack, newRestored);
    }
}
