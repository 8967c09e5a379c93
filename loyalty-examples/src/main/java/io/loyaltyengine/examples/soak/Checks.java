package io.loyaltyengine.examples.soak;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.audit.AuditReport;
import io.loyaltyengine.audit.Violation;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.JournalDigest;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks whether everything is right, and stops where it is not. */
final class Checks {

    private final Audit audit;
    private final WatchedStore store;
    private final Past past;
    private final long seed;
    private long rounds;
    private long audits;

    Checks(Program program, WatchedStore store, Past past, long seed) {
        this.audit = Audit.of(program, store);
        this.store = store;
        this.past = past;
        this.seed = seed;
    }

    /** How often those whose journals had changed were looked at; as often as there are whole thousands of entries. */
    long rounds() {
        return rounds;
    }

    long audits() {
        return audits;
    }

    void touched(long round) {
        rounds = round;
        for (MemberId member : store.touched()) {
            audits++;
            AuditReport report;
            try {
                report = audit.member(member);
            } catch (RuntimeException e) {
                throw broken(member, "the audit broke down: " + e, e);
            }
            require(report, member);
        }
    }

    /** All members, and what only holds over all of them. */
    long everything() {
        AuditReport report = audit.all();
        report.violations().stream().findFirst().ifPresent(first -> require(report, first.member()));
        Map<String, Amount> underWay = new TreeMap<>();
        List<MemberId> members = store.members();
        for (MemberId member : members) {
            for (Entry entry : store.journal(member)) {
                for (Posting posting : entry.postings()) {
                    if (posting.account() == Account.TRANSFER) {
                        underWay.merge(posting.amount().currency().code(), posting.amount(), Amount::plus);
                    }
                }
            }
        }
        underWay.forEach((currency, sum) -> {
            if (!sum.isZero()) {
                throw broken(members.get(0), "over all members " + sum + " are neither sent nor received", null);
            }
        });
        return report.members();
    }

    void same(Activity activity, Outcome expected, Outcome outcome) {
        if (!outcome.equals(expected)) {
            throw broken(
                    activity.member(),
                    activity + "\n  was foreseen as " + expected + "\n  and became " + outcome,
                    null);
        }
    }

    String digest() {
        JournalDigest digest = new JournalDigest();
        store.members().forEach(member -> digest.add(JournalDigest.of(store.journal(member))));
        return digest.hex();
    }

    private void require(AuditReport report, MemberId member) {
        if (!report.clean()) {
            throw broken(
                    member,
                    report.violations().stream().map(Violation::toString).collect(Collectors.joining("\n")),
                    null);
        }
    }

    LawBrokenException broken(MemberId member, String found, @Nullable RuntimeException cause) {
        String story = new JournalStory().of(past.toldOf(member), store.journal(member));
        return new LawBrokenException(seed, member, found, story, cause);
    }
}
