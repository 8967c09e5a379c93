package io.loyaltyengine.audit;

import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.JournalDigest;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.store.MemberStore;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the journals of a store were at one moment: how long, and a digest of each. Held against the store later, it shows
 * whether any of their entries was changed or removed since.
 *
 * @param marks of each member, in the order of their ids
 */
public record Checkpoint(SortedMap<MemberId, Mark> marks) {

    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64}) ([0-9a-f]{64}) (.+)");

    /**
     * Takes a copy.
     *
     * @param marks of each member, in the order of their ids
     */
    public Checkpoint {
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    /**
     * How far a journal went, and what it was.
     *
     * @param entries how many entries it had
     * @param digest over all that they say
     * @param lasting over what stays of them when persons are forgotten: amounts, lots, times and keys
     */
    public record Mark(long entries, String digest, String lasting) {

        static Mark of(List<Entry> journal) {
            return new Mark(journal.size(), JournalDigest.of(journal), Anonymous.digest(journal));
        }
    }

    static Checkpoint of(MemberStore store) {
        Map<MemberId, Mark> marks = store.members().parallelStream()
                .collect(Collectors.toConcurrentMap(member -> member, member -> Mark.of(store.journal(member))));
        // somebody who was forgotten between the two reads has no journal under that name
        marks.values().removeIf(mark -> mark.entries() == 0);
        return new Checkpoint(new TreeMap<>(marks));
    }

    /**
     * The checkpoint as text, to be kept outside the store.
     *
     * @return a line for each member: the number of entries, the two digests and the id, with single spaces between
     */
    public Stream<String> lines() {
        return marks.entrySet().stream()
                .map(one -> one.getValue().entries() + " " + one.getValue().digest() + " "
                        + one.getValue().lasting() + " " + escaped(one.getKey().value()));
    }

    /**
     * Reads what {@link #lines} has written.
     *
     * @param lines the lines, in any order
     * @return an equal checkpoint
     * @throws IllegalArgumentException if a line is none of a checkpoint, or a member has two; it names the line
     */
    public static Checkpoint read(Stream<String> lines) {
        SortedMap<MemberId, Mark> marks = new TreeMap<>();
        lines.forEachOrdered(line -> {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException("a line of a checkpoint has the number of entries, two digests of 64"
                        + " hexadecimal digits and the id of a member, not: " + line);
            }
            MemberId member = MemberId.of(unescaped(parts.group(4)));
            Mark mark = new Mark(Long.parseLong(parts.group(1)), parts.group(2), parts.group(3));
            if (marks.put(member, mark) != null) {
                throw new IllegalArgumentException("a checkpoint has one line for each member, and two for " + member);
            }
        });
        return new Checkpoint(marks);
    }

    /** An id may hold what ends a line. */
    private static String escaped(String id) {
        return id.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        StringBuilder id = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                id.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                id.append(c);
            }
        }
        return id.toString();
    }
}
