package io.loyaltyengine.examples.soak;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.Posting;
import java.util.List;

/** Tells what was said of a member, and what was written down of it: a line for each entry, posting and lot. */
final class JournalStory {

    private final StringBuilder text = new StringBuilder();

    String of(List<Activity> told, List<Entry> journal) {
        text.append("What was told, in the order of telling:\n");
        told.forEach(activity -> text.append("  ").append(activity).append('\n'));
        text.append("What was written:\n");
        journal.forEach(this::add);
        return text.toString();
    }

    private void add(Entry entry) {
        text.append("  #").append(entry.sequence());
        text.append(' ').append(entry.happenedAt());
        text.append(' ').append(entry.type().label());
        text.append(entry.cause() == null ? "" : " " + entry.cause());
        text.append(", recorded ").append(entry.recordedAt());
        text.append("; ").append(entry.detail()).append('\n');
        for (Lot lot : entry.lots()) {
            text.append("      ").append(lot).append('\n');
        }
        for (Posting posting : entry.postings()) {
            text.append("      ").append(posting.account().name());
            text.append(posting.amount().isNegative() ? " " : " +").append(posting.amount());
            text.append(posting.lot() == null ? "" : " of " + posting.lot()).append('\n');
        }
    }
}
