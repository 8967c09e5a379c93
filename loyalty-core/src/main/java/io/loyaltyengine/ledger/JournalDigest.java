package io.loyaltyengine.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A SHA-256 over journals: two stores with the same digest hold the same entries. Each journal is digested by itself, and the
 * whole is a digest over those, in the order in which they are added. Not safe for use by many threads.
 */
public final class JournalDigest {

    private final MessageDigest sha = sha256();

    /** A digest over nothing so far. */
    public JournalDigest() {}

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The digest of one journal. It may be worked out on any thread.
     *
     * @param journal the entries, in their order
     * @return 64 hexadecimal digits
     */
    public static String of(List<Entry> journal) {
        MessageDigest one = sha256();
        StringBuilder text = new StringBuilder(4096);
        for (Entry entry : journal) {
            text.setLength(0);
            write(entry, text);
            one.update(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(one.digest());
    }

    /**
     * Adds the digest of the next journal.
     *
     * @param journal what {@link #of} gave for it
     */
    public void add(String journal) {
        sha.update(journal.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The digest over all that was added.
     *
     * @return 64 hexadecimal digits; the digest then begins anew
     */
    public String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }

    private static void write(Entry entry, StringBuilder text) {
        text.append(entry.member())
                .append('|')
                .append(entry.sequence())
                .append('|')
                .append(entry.type());
        text.append('|').append(entry.cause()).append('|').append(entry.happenedAt());
        text.append('|')
                .append(entry.recordedAt())
                .append('|')
                .append(entry.program().name())
                .append('|')
                .append(entry.program().hash())
                .append('\n');
        for (Lot lot : entry.lots()) {
            text.append(lot.id().number()).append('|').append(lot.granted().value());
            text.append('|').append(lot.granted().currency().code()).append('|').append(lot.grantedAt());
            text.append('|').append(lot.activeFrom()).append('|').append(lot.expiresAt());
            text.append('|').append(lot.idle()).append('|').append(lot.origin()).append('\n');
        }
        for (Posting posting : entry.postings()) {
            text.append(posting.account())
                    .append('|')
                    .append(posting.amount().currency().code());
            text.append('|')
                    .append(posting.amount().value())
                    .append('|')
                    .append(posting.lot())
                    .append('\n');
        }
        if (entry.detail() instanceof Detail.Earned earned) {
            earned(earned, text);
        } else {
            text.append(entry.detail()).append('\n');
        }
    }

    /** By far the largest part of a journal, and therefore written by hand. */
    private static void earned(Detail.Earned earned, StringBuilder text) {
        text.append(earned.occasion()).append('\n');
        for (BoughtLine line : earned.lines()) {
            text.append(line.id())
                    .append('|')
                    .append(line.sku())
                    .append('|')
                    .append(line.quantity())
                    .append('|')
                    .append(line.amount())
                    .append('\n');
        }
        for (Grant grant : earned.grants()) {
            text.append(grant.rule()).append('|').append(grant.lot().number()).append('|');
            text.append(grant.amount().value()).append('|').append(grant.limits());
            for (int i = 0; i < grant.weights().size(); i++) {
                text.append('|').append(grant.weights().get(i));
            }
            text.append('\n');
        }
    }
}
