package io.loyaltyengine.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A SHA-256 over journals: two stores with the same digest hold the same entries. Add the journals in the order of the
 * members' ids. Not safe for use by many threads.
 */
public final class JournalDigest {

    private final MessageDigest sha;

    /** A digest over nothing so far. */
    public JournalDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Adds an entry: everything it says, one line each for the entry and its postings.
     *
     * @param entry the next entry
     */
    public void add(Entry entry) {
        StringBuilder line = new StringBuilder(200);
        line.append(entry.member())
                .append('|')
                .append(entry.sequence())
                .append('|')
                .append(entry.type());
        line.append('|').append(entry.cause()).append('|').append(entry.happenedAt());
        line.append('|').append(entry.recordedAt()).append('|').append(entry.program());
        line.append('|').append(entry.lots()).append('|').append(entry.detail()).append('\n');
        for (Posting posting : entry.postings()) {
            line.append(posting.account()).append('|').append(posting.amount().currency());
            line.append('|').append(posting.amount().value().toPlainString());
            line.append('|').append(posting.lot()).append('\n');
        }
        sha.update(line.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The digest over all that was added.
     *
     * @return 64 hexadecimal digits; the digest then begins anew
     */
    public String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }
}
