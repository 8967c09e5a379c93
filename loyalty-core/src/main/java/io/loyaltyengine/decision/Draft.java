package io.loyaltyengine.decision;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Allocation;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.ledger.ProgramVersion;
import io.loyaltyengine.ledger.Wallet;
import io.loyaltyengine.program.Program;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be appended to one member's journal: entries that were written so far, and the state that they lead
 * to. The state only ever moves by an entry, so that a replay of the journal leads to the same state.
 */
final class Draft {

    private final Editions.Edition edition;
    private final Editions editions;
    private final Instant recordedAt;
    private final List<Entry> entries = new ArrayList<>();
    private MemberState state;

    Draft(Editions.Edition edition, Editions editions, MemberState state, Instant recordedAt) {
        this.edition = edition;
        this.editions = editions;
        this.state = state;
        this.recordedAt = recordedAt.isBefore(state.recordedAt()) ? state.recordedAt() : recordedAt;
    }

    Program program() {
        return edition.program();
    }

    /** All versions, as what follows from an activity can fall into the time of another one. */
    Editions editions() {
        return editions;
    }

    MemberState state() {
        return state;
    }

    Wallet wallet() {
        return state.wallet();
    }

    List<Entry> entries() {
        return entries;
    }

    /** The moment itself, or where more is known already the latest moment that is. */
    Instant notBefore(Instant moment) {
        return moment.isBefore(state.reachedAt()) ? state.reachedAt() : moment;
    }

    /** The moment itself, or where something happened later already that moment, however far time is written down. */
    Instant notBeforeWhatHappened(Instant moment) {
        Instant acted = state.wallet().actedAt();
        return moment.isBefore(acted) ? acted : moment;
    }

    void post(
            EntryType type,
            @Nullable ActivityId cause,
            Instant at,
            List<Lot> lots,
            List<Posting> postings,
            Detail detail) {
        append(edition.name(), type, cause, at, lots, postings, detail);
    }

    /** A move on the ladder, which is that of the version of its moment. */
    void move(Instant at, Detail.TierChanged moved) {
        append(editions.at(at).name(), EntryType.TIER_CHANGED, null, at, List.of(), List.of(), moved);
    }

    private void append(
            ProgramVersion version,
            EntryType type,
            @Nullable ActivityId cause,
            Instant at,
            List<Lot> lots,
            List<Posting> postings,
            Detail detail) {
        Entry entry = new Entry(
                state.id(), state.sequence() + 1, type, cause, at, recordedAt, version, lots, postings, detail);
        entries.add(entry);
        state = state.apply(entry);
    }

    /** An entry that opens no lot. */
    void post(EntryType type, @Nullable ActivityId cause, Instant at, List<Posting> postings, Detail detail) {
        post(type, cause, at, List.of(), postings, detail);
    }

    /** The postings that move allocations, lot by lot. */
    static List<Posting> move(List<Allocation> allocations, Account from, Account to) {
        List<Posting> postings = new ArrayList<>();
        allocations.forEach(part -> postings.addAll(Posting.move(from, to, part.amount(), part.lot())));
        return postings;
    }
}
