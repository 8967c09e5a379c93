package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.member.MemberId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a member's journal. Entries are never changed or removed.
 *
 * @param member whose journal
 * @param sequence its place in it, from one and without a gap
 * @param type what it writes down
 * @param cause the activity that it records, or null where time alone brought it about
 * @param happenedAt when that took effect
 * @param recordedAt when it was written; never earlier than the entry before
 * @param program the version of the program that it was decided by
 * @param lots the lots that it opens
 * @param postings what it moves; in each currency they sum to zero
 * @param detail what it says besides
 */
public record Entry(
        MemberId member,
        long sequence,
        EntryType type,
        @Nullable ActivityId cause,
        Instant happenedAt,
        Instant recordedAt,
        ProgramVersion program,
        List<Lot> lots,
        List<Posting> postings,
        Detail detail) {

    /**
     * Takes copies of the lists.
     *
     * @param member whose journal
     * @param sequence its place in it, from one and without a gap
     * @param type what it writes down
     * @param cause the activity that it records, or null where time alone brought it about
     * @param happenedAt when that took effect
     * @param recordedAt when it was written; never earlier than the entry before
     * @param program the version of the program that it was decided by
     * @param lots the lots that it opens
     * @param postings what it moves; in each currency they sum to zero
     * @param detail what it says besides
     */
    public Entry {
        lots = List.copyOf(lots);
        postings = List.copyOf(postings);
    }

    /**
     * Whether it opens a lot.
     *
     * @param lot the number of the lot
     * @return true where the lot begins with this entry
     */
    public boolean opens(LotId lot) {
        for (Lot opened : lots) {
            if (opened.id().equals(lot)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether time brought it about, or it takes back what time did: not something that happened.
     *
     * @return false where an activity did it
     */
    public boolean byTime() {
        return cause == null || type == EntryType.REWOUND;
    }
}
