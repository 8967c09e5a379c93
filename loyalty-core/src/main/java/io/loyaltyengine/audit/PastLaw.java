package io.loyaltyengine.audit;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.LotId;
import io.loyaltyengine.ledger.Posting;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Law 20 behind: what took effect until any moment, whenever it came to be known, adds up to no less than nothing, in each
 * of the member's accounts and of each lot.
 */
final class PastLaw implements Law {

    private final Findings findings;
    private final List<Entry> journal = new ArrayList<>();
    private final Map<Place, BigDecimal> sums = new HashMap<>();

    private record Place(
            Account account, Currency currency, @Nullable LotId lot) {
        @Override
        public String toString() {
            return account + (lot == null ? "" : " of " + lot);
        }
    }

    PastLaw(Findings findings) {
        this.findings = findings;
    }

    @Override
    public Set<Invariant> laws() {
        return Set.of(Invariant.SWEEP_CHANGES_NOTHING);
    }

    @Override
    public void read(Entry entry) {
        journal.add(entry);
    }

    @Override
    public void end(MemberState last) {
        journal.sort(Comparator.comparing(Entry::happenedAt));
        Map<Place, Entry> touched = new LinkedHashMap<>();
        for (int i = 0; i < journal.size(); i++) {
            Entry entry = journal.get(i);
            entry.postings().forEach(posting -> post(entry, posting, touched));
            Instant at = entry.happenedAt();
            if (i + 1 == journal.size() || !journal.get(i + 1).happenedAt().equals(at)) {
                touched.forEach((place, by) -> check(place, at, by));
                touched.clear();
            }
        }
    }

    private void post(Entry entry, Posting posting, Map<Place, Entry> touched) {
        if (!posting.account().ofMember()) {
            return;
        }
        Currency currency = posting.amount().currency();
        add(new Place(posting.account(), currency, null), entry, posting, touched);
        if (posting.lot() != null && posting.account() != Account.DEBT) {
            add(new Place(posting.account(), currency, posting.lot()), entry, posting, touched);
        }
    }

    private void add(Place place, Entry entry, Posting posting, Map<Place, Entry> touched) {
        sums.merge(place, posting.amount().value(), BigDecimal::add);
        touched.put(place, entry);
    }

    private void check(Place place, Instant at, Entry by) {
        BigDecimal sum = sums.getOrDefault(place, BigDecimal.ZERO);
        if (place.account() == Account.DEBT ? sum.signum() > 0 : sum.signum() < 0) {
            findings.at(
                    by,
                    Invariant.SWEEP_CHANGES_NOTHING,
                    place + " was " + Books.text(sum, place.currency()) + " at " + at);
        }
    }
}
