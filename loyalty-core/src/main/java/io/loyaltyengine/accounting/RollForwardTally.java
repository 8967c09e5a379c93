package io.loyaltyengine.accounting;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Posting;
import java.util.EnumMap;
import java.util.Map;

/** What flowed in one currency, as posting after posting is counted. */
final class RollForwardTally {

    private final Currency currency;
    private final Map<Flow, Amount> flows = new EnumMap<>(Flow.class);
    private Amount opening;
    private Amount closing;

    RollForwardTally(Currency currency) {
        this.currency = currency;
        this.opening = currency.zero();
        this.closing = currency.zero();
    }

    void before(Posting posting) {
        if (posting.account().ofMember()) {
            opening = opening.plus(posting.amount());
            closing = closing.plus(posting.amount());
        }
    }

    void within(Posting posting) {
        Flow.of(posting)
                .ifPresentOrElse(
                        flow -> flows.merge(flow, Flow.owed(posting), Amount::plus),
                        () -> closing = closing.plus(posting.amount()));
    }

    CurrencyRollForward result() {
        return new CurrencyRollForward(currency, opening, flows, closing);
    }
}
