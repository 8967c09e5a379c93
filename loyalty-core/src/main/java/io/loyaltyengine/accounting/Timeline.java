package io.loyaltyengine.accounting;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.decision.Decider;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Grant;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.LotBalance;
import io.loyaltyengine.ledger.LotId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What had taken effect for one member by a moment, be it on record or by time alone. It is a selection of postings and
 * nothing is decided again, so what lies between two moments is always the difference of the two.
 */
final class Timeline {

    private final List<Entry> entries = new ArrayList<>();
    private final Map<LotId, Lot> lots = new HashMap<>();
    private final Set<LotId> issued = new HashSet<>();
    private final Map<Currency, Detail.Renewed> renewals = new HashMap<>();

    private Timeline() {}

    static Timeline until(Decider decider, List<Entry> journal, Instant moment) {
        Timeline timeline = new Timeline();
        journal.forEach(timeline::know);
        Stream.concat(journal.stream(), swept(decider, journal, moment).stream())
                .filter(entry -> !entry.happenedAt().isAfter(moment))
                .forEach(timeline::add);
        return timeline;
    }

    /** What time will do after all that is on record; what it did before is on record with it. */
    private static List<Entry> swept(Decider decider, List<Entry> journal, Instant moment) {
        if (journal.stream().anyMatch(entry -> entry.happenedAt().isAfter(moment))) {
            return List.of();
        }
        MemberState state = MemberState.replay(journal.get(0).member(), journal);
        return decider.sweep(state, moment, moment).entries();
    }

    /** Lots are known from whenever on: what happened late can draw on one that came only afterwards, with a merge. */
    private void know(Entry entry) {
        entry.lots().forEach(lot -> lots.put(lot.id(), lot));
        if (entry.detail() instanceof Detail.Earned earned) {
            earned.grants().stream().map(Grant::lot).forEach(issued::add);
        } else if (entry.detail() instanceof Detail.Absorbed absorbed) {
            absorbed.estate().lots().stream().map(LotBalance::lot).forEach(lot -> lots.put(lot.id(), lot));
            absorbed.estate().activities().stream()
                    .filter(activity -> activity.type() == EntryType.EARNED)
                    .flatMap(activity -> activity.grants().stream())
                    .map(Grant::lot)
                    .forEach(issued::add);
        }
    }

    private void add(Entry entry) {
        entries.add(entry);
        if (entry.detail() instanceof Detail.Renewed renewed) {
            renewals.merge(
                    renewed.currency(), renewed, (one, other) -> other.until().isBefore(one.until()) ? one : other);
        }
    }

    /** In the order of the journal; what time did comes last. */
    List<Entry> entries() {
        return entries;
    }

    Lot lot(LotId id) {
        Lot lot = lots.get(id);
        if (lot == null) {
            throw new IllegalArgumentException("there is no " + id + " in this journal");
        }
        return lot;
    }

    /** Whether a rule granted it. What staff granted, what was a gift, and what was converted, came with no sale. */
    boolean issued(LotId lot) {
        return issued.contains(lot);
    }

    /** When a lot is gone if nothing else happens; null for never. */
    @Nullable
    Instant endOf(Lot lot) {
        if (lot.idle() == null) {
            return lot.expiresAt();
        }
        Detail.Renewed renewed = renewals.get(lot.granted().currency());
        return renewed == null ? null : renewed.until();
    }
}
