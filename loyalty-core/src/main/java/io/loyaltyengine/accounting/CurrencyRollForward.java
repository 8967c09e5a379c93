package io.loyaltyengine.accounting;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How what is owed in one currency came from its opening to its closing balance. Opening and flows sum to closing.
 *
 * @param currency the currency
 * @param opening what was outstanding just before the beginning: pending, available and held together, less debt
 * @param flows what each flow added to it; negative for what it took. Every flow is there, with zero where nothing flowed
 * @param closing what was outstanding just before the end
 */
public record CurrencyRollForward(Currency currency, Amount opening, Map<Flow, Amount> flows, Amount closing) {

    /**
     * Fills the flows up and checks the sum.
     *
     * @param currency the currency
     * @param opening what was outstanding just before the beginning: pending, available and held together, less debt
     * @param flows what each flow added to it; negative for what it took; zero where one is missing
     * @param closing what was outstanding just before the end
     * @throws IllegalArgumentException if opening and flows do not sum to closing
     */
    public CurrencyRollForward {
        Map<Flow, Amount> all = new EnumMap<>(Flow.class);
        Amount sum = opening;
        for (Flow flow : Flow.values()) {
            Amount amount = flows.getOrDefault(flow, currency.zero());
            all.put(flow, amount);
            sum = sum.plus(amount);
        }
        flows = Collections.unmodifiableMap(all);
        if (!sum.equals(closing)) {
            throw new IllegalArgumentException("the opening balance of " + opening + " and all flows sum to " + sum
                    + ", and the closing balance is " + closing + "; an audit of the store says more");
        }
    }

    /**
     * What one flow did to what is owed.
     *
     * @param flow the flow
     * @return positive where more is owed, negative where less
     */
    public Amount flow(Flow flow) {
        return flows.getOrDefault(flow, currency.zero());
    }

    /**
     * The breakage that was realised.
     *
     * @return what expired, less what had expired and was given back; negative where that was more
     */
    public Amount breakage() {
        return flow(Flow.EXPIRED).plus(flow(Flow.REINSTATED)).negated();
    }
}
