package io.loyaltyengine.audit;

import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.member.MemberId;
import java.util.Objects;
import java.util.Set;

/** Law 16 between members: what leaves one for another comes to the other. What one journal shows of it is collected. */
final class TransferLaw implements Law {

    private final MemberId member;
    private final Transfers transfers;

    TransferLaw(MemberId member, Transfers transfers) {
        this.member = member;
        this.transfers = transfers;
    }

    @Override
    public Set<Invariant> laws() {
        return Set.of(Invariant.PROGRAM_TOTALS);
    }

    @Override
    public void read(Entry entry) {
        for (Posting posting : entry.postings()) {
            if (posting.account() == Account.TRANSFER) {
                transfers.add(
                        Objects.requireNonNull(entry.cause(), "only activities move anything between members"),
                        member,
                        posting.amount());
            }
        }
    }
}
