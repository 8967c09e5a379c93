package io.loyaltyengine.ledger;

import io.loyaltyengine.amount.Amount;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one entry does to one account.
 *
 * @param account the account
 * @param amount what is added to it; negative for what is taken
 * @param lot the lot that the amount belongs to, or null for debt that no lot stands behind
 */
public record Posting(
        Account account, Amount amount, @Nullable LotId lot) {

    /**
     * The two postings that move an amount.
     *
     * @param from the account it leaves
     * @param to the account it reaches
     * @param amount how much, more than nothing
     * @param lot the lot it belongs to, or null
     * @return two postings that sum to zero
     * @throws IllegalArgumentException if the amount is not more than nothing
     */
    public static List<Posting> move(Account from, Account to, Amount amount, @Nullable LotId lot) {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("only more than nothing can be posted, not " + amount);
        }
        return List.of(new Posting(from, amount.negated(), lot), new Posting(to, amount, lot));
    }
}
