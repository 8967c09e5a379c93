package io.loyaltyengine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.member.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A copy of a member's journal, and the ways to tamper with it. */
final class Forgery {

    private final MemberId member;
    private final List<Entry> journal;

    /** Begins with a journal without fault. */
    Forgery(MemberId member, List<Entry> journal) {
        this.member = member;
        this.journal = new ArrayList<>(journal);
        assertThat(Audit.journal(member, journal).violations()).isEmpty();
    }

    List<Entry> journal() {
        return journal;
    }

    Entry first(EntryType type) {
        return journal.stream()
                .filter(entry -> entry.type() == type)
                .findFirst()
                .orElseThrow();
    }

    Entry by(String cause, EntryType type) {
        return journal.stream()
                .filter(entry -> ActivityId.of(cause).equals(entry.cause()) && entry.type() == type)
                .findFirst()
                .orElseThrow();
    }

    Forgery change(Entry entry, UnaryOperator<Entry> how) {
        journal.replaceAll(each -> each.equals(entry) ? how.apply(each) : each);
        return this;
    }

    Forgery changeFirst(EntryType type, UnaryOperator<Entry> how) {
        return change(first(type), how);
    }

    /** Writes an entry once more at the end. */
    Forgery again(Entry entry, @Nullable ActivityId cause) {
        journal.add(copy(entry, journal.size() + 1, cause, entry.happenedAt(), entry.lots(), entry.postings(), null));
        return this;
    }

    Forgery remove(Entry entry) {
        journal.remove(entry);
        return renumber();
    }

    /** Ends with the first entry of a type. */
    Forgery upTo(EntryType type) {
        journal.subList(journal.indexOf(first(type)) + 1, journal.size()).clear();
        return this;
    }

    Forgery renumber() {
        for (int i = 0; i < journal.size(); i++) {
            Entry entry = journal.get(i);
            journal.set(i, numbered(entry, i + 1));
        }
        return this;
    }

    /** The audit tells of it, in these words after the law and the member; and there may be more that follows from it. */
    void breaks(int law, String ending) {
        AuditReport report = Audit.journal(member, journal);
        assertThat(report.violations()).extracting(Violation::toString).contains(sentence(law, member, ending));
        assertThat(report.clean()).isFalse();
    }

    static String sentence(int law, MemberId member, String ending) {
        Invariant broken = Arrays.stream(Invariant.values())
                .filter(invariant -> invariant.number() == law)
                .findFirst()
                .orElseThrow();
        return "law " + law + " (" + broken.sentence() + ") does not hold for member " + member
                + (ending.startsWith("at entry") ? " " : ": ") + ending;
    }

    static Entry numbered(Entry entry, long sequence) {
        return copy(entry, sequence, entry.cause(), entry.happenedAt(), entry.lots(), entry.postings(), null);
    }

    static Entry posted(Entry entry, List<Posting> postings) {
        return copy(entry, entry.sequence(), entry.cause(), entry.happenedAt(), entry.lots(), postings, null);
    }

    static Entry opened(Entry entry, List<Lot> lots) {
        return copy(entry, entry.sequence(), entry.cause(), entry.happenedAt(), lots, entry.postings(), null);
    }

    static Entry said(Entry entry, Detail detail) {
        return copy(entry, entry.sequence(), entry.cause(), entry.happenedAt(), entry.lots(), entry.postings(), detail);
    }

    static Entry happened(Entry entry, Instant moment) {
        return copy(entry, entry.sequence(), entry.cause(), moment, entry.lots(), entry.postings(), null);
    }

    static Entry recorded(Entry entry, Instant moment) {
        return new Entry(
                entry.member(),
                entry.sequence(),
                entry.type(),
                entry.cause(),
                entry.happenedAt(),
                moment,
                entry.program(),
                entry.lots(),
                entry.postings(),
                entry.detail());
    }

    static Entry of(Entry entry, MemberId member) {
        return new Entry(
                member,
                entry.sequence(),
                entry.type(),
                entry.cause(),
                entry.happenedAt(),
                entry.recordedAt(),
                entry.program(),
                entry.lots(),
                entry.postings(),
                entry.detail());
    }

    /** The postings, and more of them. */
    static List<Posting> and(Entry entry, Posting... more) {
        List<Posting> all = new ArrayList<>(entry.postings());
        all.addAll(List.of(more));
        return all;
    }

    private static Entry copy(
            Entry entry,
            long sequence,
            @Nullable ActivityId cause,
            Instant happenedAt,
            List<Lot> lots,
            List<Posting> postings,
            @Nullable Detail detail) {
        return new Entry(
                entry.member(),
                sequence,
                entry.type(),
                cause,
                happenedAt,
                entry.recordedAt(),
                entry.program(),
                lots,
                postings,
                detail == null ? entry.detail() : detail);
    }
}
