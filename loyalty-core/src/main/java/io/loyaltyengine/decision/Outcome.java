package io.loyaltyengine.decision;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.explain.Explanation;
import io.loyaltyengine.ledger.Balance;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.ledger.Pseudonyms;
import io.loyaltyengine.member.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** What became of an activity: it was accepted, with everything it brought about, or refused, with every reason. */
public sealed interface Outcome {

    /**
     * Which activity.
     *
     * @return its key
     */
    ActivityId activity();

    /**
     * Whose.
     *
     * @return the member
     */
    MemberId member();

    /**
     * Whether this was decided before, and the call has changed nothing.
     *
     * @return true for every call but the first with one key
     */
    boolean repeated();

    /**
     * Why it came out so.
     *
     * @return the steps of the decision
     */
    Explanation explanation();

    /**
     * The same outcome, marked as repeated.
     *
     * @return this outcome, of an earlier call
     */
    Outcome asRepeated();

    /**
     * What may stay on record of the outcome for a person who was forgotten: the key and that there was one.
     *
     * @param pseudonyms the names under which they go
     * @return the outcome without reasons and explanation
     */
    Outcome erased(Pseudonyms pseudonyms);

    /**
     * The outcome as an accepted one.
     *
     * @return this
     * @throws RefusedException if it was refused
     */
    Accepted orThrow();

    /**
     * The activity was accepted.
     *
     * @param activity which activity
     * @param member whose
     * @param repeated whether it was decided before
     * @param granted what was granted, by which rule
     * @param returned what came back, for a return
     * @param recovered what was taken back for it, by currency
     * @param redemption what was redeemed, held, captured or given back; null for any other activity
     * @param moved what else came to the member or left them: by staff, a conversion, a transfer, or the reversal of one
     * @param perks the perks that were granted or used
     * @param tierBefore the tier before, or null for none
     * @param tierAfter the tier after, or null for none
     * @param balances the balance in each currency of the program, afterwards
     * @param explanation why
     */
    record Accepted(
            ActivityId activity,
            MemberId member,
            boolean repeated,
            List<GrantedAmount> granted,
            List<ReturnedGoods> returned,
            List<RecoveredAmount> recovered,
            @Nullable RedeemedAmount redemption,
            List<MovedAmount> moved,
            List<PerkEvent> perks,
            @Nullable String tierBefore,
            @Nullable String tierAfter,
            List<Balance> balances,
            Explanation explanation)
            implements Outcome {

        /**
         * Takes copies.
         *
         * @param activity which activity
         * @param member whose
         * @param repeated whether it was decided before
         * @param granted what was granted, by which rule
         * @param returned what came back, for a return
         * @param recovered what was taken back for it, by currency
         * @param redemption what was redeemed, held, captured or given back; null for any other activity
         * @param moved what else came to the member or left them: by staff, a conversion, a transfer, or the reversal of one
         * @param perks the perks that were granted or used
         * @param tierBefore the tier before, or null for none
         * @param tierAfter the tier after, or null for none
         * @param balances the balance in each currency of the program, afterwards
         * @param explanation why
         */
        public Accepted {
            granted = List.copyOf(granted);
            returned = List.copyOf(returned);
            recovered = List.copyOf(recovered);
            moved = List.copyOf(moved);
            perks = List.copyOf(perks);
            balances = List.copyOf(balances);
        }

        /**
         * Everything that was granted in one currency.
         *
         * @param currency the currency
         * @return the sum over all rules
         */
        public Amount granted(Currency currency) {
            return granted.stream()
                    .map(GrantedAmount::amount)
                    .filter(amount -> amount.currency().equals(currency))
                    .reduce(currency.zero(), Amount::plus);
        }

        /**
         * The balance in one currency, afterwards.
         *
         * @param currency the currency
         * @return the balance
         * @throws NoSuchElementException if the program has no such currency
         */
        public Balance balance(Currency currency) {
            return balances.stream()
                    .filter(balance -> balance.available().currency().equals(currency))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public Accepted asRepeated() {
            return repeated
                    ? this
                    : new Accepted(
                            activity,
                            member,
                            true,
                            granted,
                            returned,
                            recovered,
                            redemption,
                            moved,
                            perks,
                            tierBefore,
                            tierAfter,
                            balances,
                            explanation);
        }

        @Override
        public Accepted erased(Pseudonyms pseudonyms) {
            return new Accepted(
                    activity,
                    pseudonyms.of(member),
                    repeated,
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    null,
                    List.of(),
                    Explanation.none());
        }

        @Override
        public Accepted orThrow() {
            return this;
        }
    }

    /**
     * The activity was refused and has changed nothing.
     *
     * @param activity which activity
     * @param member whose
     * @param repeated whether it was decided before
     * @param refusals every reason; at least one
     * @param explanation what led to it, where that says more than the reasons
     */
    record Refused(
            ActivityId activity, MemberId member, boolean repeated, List<Refusal> refusals, Explanation explanation)
            implements Outcome {

        /**
         * Takes a copy.
         *
         * @param activity which activity
         * @param member whose
         * @param repeated whether it was decided before
         * @param refusals every reason; at least one
         * @param explanation what led to it, where that says more than the reasons
         */
        public Refused {
            refusals = List.copyOf(refusals);
        }

        @Override
        public Refused asRepeated() {
            return repeated ? this : new Refused(activity, member, true, refusals, explanation);
        }

        @Override
        public Refused erased(Pseudonyms pseudonyms) {
            return new Refused(
                    activity,
                    pseudonyms.of(member),
                    repeated,
                    refusals.stream()
                            .map(refusal -> new Refusal(refusal.reason(), "erased"))
                            .toList(),
                    Explanation.none());
        }

        @Override
        public Accepted orThrow() {
            throw new RefusedException(this);
        }
    }

    /**
     * What a rule granted.
     *
     * @param rule the rule, or {@code tier:} and the tier whose multiplier it is
     * @param amount how much
     * @param activeFrom from when on it can be spent
     * @param expiresAt when it is gone; null for never
     */
    record GrantedAmount(
            String rule,
            Amount amount,
            Instant activeFrom,
            @Nullable Instant expiresAt) {}

    /**
     * Goods that came back.
     *
     * @param sku the stock-keeping unit
     * @param quantity how much
     * @param purchase the purchase that it was matched to; null where it was matched to none and took nothing back
     */
    record ReturnedGoods(
            String sku, BigDecimal quantity, @Nullable ActivityId purchase) {}

    /**
     * What was taken back in one currency.
     *
     * @param due what the goods had earned
     * @param taken what was taken from the member's lots
     * @param debt what the member owes for it
     * @param waived what the program's policy let go
     */
    record RecoveredAmount(Amount due, Amount taken, Amount debt, Amount waived) {}

    /**
     * What a redemption is about, and what the activity did to it.
     *
     * @param redemption the key of the redemption
     * @param amount how much it is over
     * @param worth the money off for all of it
     * @param moved how much the activity set aside, spent or gave back
     * @param movedWorth the money off for that
     * @param held what is set aside still
     * @param captured what was spent, refunded or not
     * @param refunded what of that was refunded
     * @param state where it stands now
     * @param heldUntil when what is held is released by itself; null where nothing is held
     */
    record RedeemedAmount(
            ActivityId redemption,
            Amount amount,
            Money worth,
            Amount moved,
            Money movedWorth,
            Amount held,
            Amount captured,
            Amount refunded,
            Hold.State state,
            @Nullable Instant heldUntil) {}

    /**
     * What came to the member, or left them.
     *
     * @param amount how much; negative for what left
     * @param other the other member, of a transfer; null for any other activity
     */
    record MovedAmount(Amount amount, @Nullable MemberId other) {}

    /**
     * A perk that was granted or used.
     *
     * @param perk the perk
     * @param kind what happened to it
     * @param left how often it can still be used in the present period; −1 where the member is not entitled any more
     */
    record PerkEvent(String perk, Kind kind, int left) {

        /** What can happen to a perk. */
        public enum Kind {
            /** The member has become entitled to it. */
            GRANTED,
            /** The member is no longer entitled to it. */
            LOST,
            /** It was used once. */
            USED
        }
    }
}
