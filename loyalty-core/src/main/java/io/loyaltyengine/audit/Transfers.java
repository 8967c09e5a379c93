package io.loyaltyengine.audit;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.store.MemberStore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is between members: over all journals, each activity moves as much from the one as to the other. What has met its
 * other side is forgotten, so that no more is kept than what is under way. Safe for use by many threads.
 */
final class Transfers {

    private final Map<Move, Open> open = new HashMap<>();

    private record Move(ActivityId cause, Currency currency) implements Comparable<Move> {
        @Override
        public int compareTo(Move other) {
            int byCause = cause.compareTo(other.cause);
            return byCause != 0 ? byCause : currency.code().compareTo(other.currency.code());
        }
    }

    private record Open(BigDecimal sum, Set<MemberId> members) {
        Open plus(Open other) {
            Set<MemberId> both = new HashSet<>(members);
            both.addAll(other.members);
            return new Open(sum.add(other.sum), both);
        }
    }

    void add(ActivityId cause, MemberId member, Amount amount) {
        add(new Move(cause, amount.currency()), new Open(amount.value(), Set.of(member)));
    }

    private synchronized void add(Move move, Open one) {
        if (open.merge(move, one, Open::plus).sum().signum() == 0) {
            open.remove(move);
        }
    }

    void addAll(Transfers more) {
        more.open.forEach(this::add);
    }

    /** What is still open is looked at once more: one side may have been read before it was written, the other after. */
    AuditReport settle(MemberStore store) {
        List<Violation> violations = new ArrayList<>();
        new TreeMap<>(open).forEach((move, seen) -> {
            BigDecimal now = BigDecimal.ZERO;
            for (MemberId member : concerned(seen.members(), store)) {
                for (Entry entry : store.journal(member)) {
                    now = move.cause().equals(entry.cause()) ? now.add(sum(entry, move.currency())) : now;
                }
            }
            if (now.signum() != 0) {
                violations.add(new Violation(
                        Invariant.PROGRAM_TOTALS,
                        new TreeSet<>(seen.members()).first(),
                        0,
                        move.cause() + " leaves " + Books.text(now, move.currency())
                                + " between members, where nothing can be"));
            }
        });
        return new AuditReport(0, 0, 0, EnumSet.of(Invariant.PROGRAM_TOTALS), violations);
    }

    /** Those in whose journals it was seen, and all with whom they have exchanged anything. */
    private static Set<MemberId> concerned(Set<MemberId> seen, MemberStore store) {
        Set<MemberId> concerned = new HashSet<>(seen);
        seen.forEach(member -> store.find(member).ifPresent(state -> concerned.addAll(state.others())));
        return concerned;
    }

    private static BigDecimal sum(Entry entry, Currency currency) {
        return entry.postings().stream()
                .filter(posting -> posting.account() == Account.TRANSFER
                        && posting.amount().currency().equals(currency))
                .map(Posting::amount)
                .map(Amount::value)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
