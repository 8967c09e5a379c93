package io.loyaltyengine.audit;

import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.Estate;
import io.loyaltyengine.ledger.JournalDigest;
import io.loyaltyengine.ledger.Pseudonyms;
import io.loyaltyengine.member.MemberId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Entries as if everybody had been forgotten: what is the same of them before an erasure and after. */
final class Anonymous {

    private static final MemberId NOBODY = MemberId.of("-");

    private Anonymous() {}

    static String digest(List<Entry> journal) {
        return JournalDigest.of(journal.stream().map(Anonymous::of).toList());
    }

    private static Entry of(Entry entry) {
        Map<MemberId, MemberId> names = new HashMap<>();
        names.put(entry.member(), NOBODY);
        others(entry).forEach(other -> names.put(other, NOBODY));
        return new Pseudonyms(names).of(entry);
    }

    /** The other members whom an entry names. */
    static Set<MemberId> others(Entry entry) {
        Set<MemberId> others = new HashSet<>();
        Detail detail = entry.detail();
        if (detail instanceof Detail.Sent sent) {
            others.add(sent.to());
        } else if (detail instanceof Detail.Received received) {
            others.add(received.from());
        } else if (detail instanceof Detail.Merged merged) {
            others.add(merged.into());
        } else if (detail instanceof Detail.Absorbed absorbed) {
            others.add(absorbed.from());
            others.addAll(others(absorbed.estate()));
        } else if (detail instanceof Detail.Separated separated) {
            others.add(separated.to());
            others.addAll(others(separated.estate()));
        } else if (detail instanceof Detail.Rejoined rejoined) {
            others.add(rejoined.from());
            others.addAll(others(rejoined.estate()));
        }
        return others;
    }

    private static Set<MemberId> others(Estate estate) {
        Set<MemberId> others = new HashSet<>();
        estate.activities().forEach(record -> {
            if (record.other() != null) {
                others.add(record.other());
            }
        });
        return others;
    }
}
