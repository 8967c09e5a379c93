package io.loyaltyengine.statement;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.ledger.EntryType;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one entry did to a member's account in one currency.
 *
 * @param at when it took effect
 * @param type what it was
 * @param cause the activity, or null where time alone brought it about
 * @param reasons the rules that granted or had granted it; empty where none did
 * @param pending what it added to the pending amount
 * @param available what it added to the available amount
 * @param held what it added to the held amount
 * @param debt what it added to what the member owes, as a positive amount for more debt
 */
public record Movement(
        Instant at,
        EntryType type,
        @Nullable ActivityId cause,
        List<String> reasons,
        Amount pending,
        Amount available,
        Amount held,
        Amount debt) {

    /**
     * Takes a copy of the reasons.
     *
     * @param at when it took effect
     * @param type what it was
     * @param cause the activity, or null where time alone brought it about
     * @param reasons the rules that granted or had granted it; empty where none did
     * @param pending what it added to the pending amount
     * @param available what it added to the available amount
     * @param held what it added to the held amount
     * @param debt what it added to what the member owes, as a positive amount for more debt
     */
    public Movement {
        reasons = List.copyOf(reasons);
    }

    /**
     * What it did to the account as a whole.
     *
     * @return pending, available and held together, less debt
     */
    public Amount total() {
        return pending.plus(available).plus(held).minus(debt);
    }
}
