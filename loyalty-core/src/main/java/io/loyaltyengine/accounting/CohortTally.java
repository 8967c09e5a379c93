package io.loyaltyengine.accounting;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.Posting;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What became of the lots of one period, as posting after posting is counted. */
final class CohortTally {

    private final Currency currency;
    private final Instant from;
    private final Instant to;
    private final Instant at;
    private final Map<Flow, Amount> flows = new EnumMap<>(Flow.class);
    private Amount open;
    private Amount repaid;

    CohortTally(Currency currency, Instant from, Instant to, Instant at) {
        this.currency = currency;
        this.from = from;
        this.to = to;
        this.at = at;
        this.open = currency.zero();
        this.repaid = currency.zero();
    }

    /** Adds what had taken effect of one posting. */
    void add(Posting posting, Timeline past) {
        if (posting.lot() != null && past.issued(posting.lot()) && isOurs(past.lot(posting.lot()))) {
            add(posting);
        }
    }

    private boolean isOurs(Lot lot) {
        return lot.granted().currency().equals(currency)
                && !lot.grantedAt().isBefore(from)
                && lot.grantedAt().isBefore(to);
    }

    private void add(Posting posting) {
        Optional<Flow> flow = Flow.of(posting);
        if (flow.isPresent()) {
            flows.merge(flow.get(), Flow.owed(posting), Amount::plus);
        } else if (posting.account() == Account.DEBT) {
            repaid = repaid.plus(posting.amount());
        } else {
            open = open.plus(posting.amount());
        }
    }

    private Amount flow(Flow flow) {
        return flows.getOrDefault(flow, currency.zero());
    }

    private Amount gone(Flow left, Flow cameBack) {
        return flow(left).plus(flow(cameBack)).negated();
    }

    Cohort result() {
        Amount issued = flow(Flow.ISSUED);
        Amount redeemed = gone(Flow.REDEEMED, Flow.RESTORED);
        Amount expired = gone(Flow.EXPIRED, Flow.REINSTATED);
        Amount takenBack = flow(Flow.TAKEN_BACK).negated();
        Amount moved = issued.minus(redeemed)
                .minus(repaid)
                .minus(expired)
                .minus(takenBack)
                .minus(open);
        return new Cohort(from, to, at, issued, redeemed, repaid, expired, takenBack, moved, open);
    }
}
