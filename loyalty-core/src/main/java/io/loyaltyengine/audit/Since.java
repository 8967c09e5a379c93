package io.loyaltyengine.audit;

import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.JournalDigest;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.store.MemberStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Law 13: the entries of a checkpoint are there still, as they were. */
final class Since {

    private final MemberStore store;
    private final Checkpoint before;
    private final LongAdder entries = new LongAdder();
    private final LongAdder postings = new LongAdder();
    private final Map<MemberId, Checkpoint.Mark> gone = Collections.synchronizedMap(new TreeMap<>());
    private final Map<MemberId, Set<MemberId>> renaming = Collections.synchronizedMap(new TreeMap<>());
    private final List<Violation> violations = Collections.synchronizedList(new ArrayList<>());

    Since(MemberStore store, Checkpoint before) {
        this.store = store;
        this.before = before;
    }

    AuditReport report() {
        before.marks().entrySet().parallelStream().forEach(one -> compare(one.getKey(), one.getValue()));
        Set<MemberId> pseudonyms = pseudonyms();
        gone.forEach((member, mark) -> found(member, "all of its " + mark.entries() + " entries are gone"));
        renaming.forEach((member, names) -> {
            if (Collections.disjoint(names, pseudonyms)) {
                changed(member);
            }
        });
        violations.sort(Comparator.comparing(Violation::member));
        return new AuditReport(
                before.marks().size(), entries.sum(), postings.sum(), EnumSet.of(Invariant.UNCHANGED), violations);
    }

    private void compare(MemberId member, Checkpoint.Mark mark) {
        List<Entry> journal = store.journal(member);
        if (journal.isEmpty()) {
            gone.put(member, mark);
            return;
        }
        if (journal.size() < mark.entries()) {
            found(member, "it had " + mark.entries() + " entries, and has " + journal.size());
            return;
        }
        List<Entry> then = counted(journal, mark);
        if (JournalDigest.of(then).equals(mark.digest())) {
            return;
        }
        if (Anonymous.digest(then).equals(mark.lasting())) {
            Set<MemberId> names = new HashSet<>();
            then.forEach(entry -> names.addAll(Anonymous.others(entry)));
            renaming.put(member, names);
        } else {
            changed(member);
        }
    }

    private List<Entry> counted(List<Entry> journal, Checkpoint.Mark mark) {
        List<Entry> then = journal.subList(0, Math.toIntExact(mark.entries()));
        entries.add(then.size());
        then.forEach(entry -> postings.add(entry.postings().size()));
        return then;
    }

    /** The names under which those go on whose journals are gone; whoever goes on is gone no more. */
    private Set<MemberId> pseudonyms() {
        Set<MemberId> pseudonyms = new HashSet<>();
        if (gone.isEmpty()) {
            return pseudonyms;
        }
        Map<String, MemberId> wanted = new HashMap<>();
        gone.forEach((member, mark) -> wanted.put(mark.lasting(), member));
        for (MemberId stranger : store.members()) {
            if (!before.marks().containsKey(stranger)) {
                List<Entry> journal = store.journal(stranger);
                if (forgotten(journal)) {
                    goesOn(journal, wanted, stranger, pseudonyms);
                }
            }
        }
        return pseudonyms;
    }

    private void goesOn(
            List<Entry> journal, Map<String, MemberId> wanted, MemberId stranger, Set<MemberId> pseudonyms) {
        for (Checkpoint.Mark mark : Set.copyOf(gone.values())) {
            if (journal.size() >= mark.entries()) {
                String lasting = Anonymous.digest(journal.subList(0, Math.toIntExact(mark.entries())));
                if (lasting.equals(mark.lasting())) {
                    gone.remove(wanted.get(lasting));
                    pseudonyms.add(stranger);
                    counted(journal, mark);
                    return;
                }
            }
        }
    }

    /** Whether a person was forgotten whose journal this is, or into whose it was merged. */
    private boolean forgotten(List<Entry> journal) {
        @Nullable MemberId into = null;
        for (Entry entry : journal) {
            if (entry.type() == EntryType.ERASED) {
                return true;
            }
            if (entry.detail() instanceof Detail.Merged merged) {
                into = merged.into();
            } else if (entry.detail() instanceof Detail.Rejoined) {
                into = null;
            }
        }
        return into != null && forgotten(store.journal(into));
    }

    private void changed(MemberId member) {
        found(member, "its first entries are not the " + mark(member).entries() + " that it had");
    }

    private Checkpoint.Mark mark(MemberId member) {
        return Objects.requireNonNull(before.marks().get(member));
    }

    private void found(MemberId member, String what) {
        violations.add(new Violation(Invariant.UNCHANGED, member, 0, what));
    }
}
