package io.loyaltyengine.rules.archive;

import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.evaluator.DeclaredRules;
import io.loyaltyengine.rules.vocabulary.Declarations;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rules as bytes: a host that reads and checks its program files when it is built can start from an archive, in a fraction
 * of the time.
 *
 * <p>An archive begins with {@code LYRA}, the version of its form, a digest of the types that rules are made of, the length of
 * the content and its SHA-256; the content follows. It is read only by a library whose rules are made of the same types: it
 * is no form for keeping rules over years, which program files are. Where in their texts conditions stood is not kept.
 *
 * <p>The digest finds what was damaged, not who wrote it. What is read is checked all the same, as rules in a file are.
 */
public final class RuleArchive {

    /** No archive has more bytes of content than this. */
    public static final int MOST_BYTES = 256 * 1024 * 1024;

    private static final byte[] MAGIC = "LYRA".getBytes(StandardCharsets.US_ASCII);
    private static final short VERSION = 1;
    private static final int DIGEST = 32;
    private static final int HEADER = 4 + Short.BYTES + DIGEST + Integer.BYTES + DIGEST;
    private static final byte[] TYPES =
            sha256(Layout.describe(RuleDefinition.class, Declarations.class).getBytes(StandardCharsets.UTF_8));

    private static final Slot DECLARATIONS = Slot.of(Declarations.class);
    private static final Slot RULE = Slot.of(RuleDefinition.class);

    private RuleArchive() {}

    /**
     * Writes rules. The same rules give the same bytes.
     *
     * @param rules the rules; those of the host that have joined them are not written, and have to join again
     * @param out where to; not closed
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if the rules take more than {@value #MOST_BYTES} bytes
     */
    public static void write(DeclaredRules rules, OutputStream out) throws IOException {
        Encoder encoder = new Encoder();
        encoder.value(DECLARATIONS, rules.declarations());
        for (RuleDefinition rule : rules.definitions()) {
            encoder.value(RULE, rule);
        }
        byte[] content = encoder.bytes();
        if (content.length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "The rules take " + content.length + " bytes; an archive has at most " + MOST_BYTES);
        }
        DataOutputStream data = new DataOutputStream(out);
        data.write(MAGIC);
        data.writeShort(VERSION);
        data.write(TYPES);
        data.writeInt(content.length);
        data.write(sha256(content));
        data.write(content);
        data.flush();
    }

    /**
     * Reads rules. Reads no further than the archive goes.
     *
     * @param in where from; not closed
     * @return the rules, ready to run and equal to those that were written
     * @throws RefusedArchiveException if it is no archive, one of another version, cut off or damaged
     * @throws IOException if it cannot be read
     */
    public static DeclaredRules read(InputStream in) throws IOException {
        byte[] content = content(in);
        Decoder decoder = new Decoder(content);
        if (!(decoder.value(DECLARATIONS) instanceof Declarations declarations)) {
            throw new RefusedArchiveException("The archive of rules is corrupt: it has no declarations");
        }
        List<RuleDefinition> rules = new ArrayList<>();
        while (!decoder.isAtEnd()) {
            if (!(decoder.value(RULE) instanceof RuleDefinition rule)) {
                throw new RefusedArchiveException("The archive of rules is corrupt: a rule is not there");
            }
            rules.add(rule);
        }
        try {
            return DeclaredRules.of(rules, declarations);
        } catch (IllegalArgumentException e) {
            throw new RefusedArchiveException("The archive has a rule that does not fit: " + e.getMessage(), e);
        }
    }

    private static byte[] content(InputStream in) throws IOException {
        ByteBuffer header = ByteBuffer.wrap(bytes(in, HEADER));
        if (!Arrays.equals(taken(header, MAGIC.length), MAGIC)) {
            throw new RefusedArchiveException("This is no archive of rules: it does not begin with LYRA");
        }
        short version = header.getShort();
        if (version != VERSION || !Arrays.equals(taken(header, DIGEST), TYPES)) {
            throw new RefusedArchiveException("The archive of rules was written by another version of this library;"
                    + " write it again from the program files");
        }
        int length = header.getInt();
        if (length < 0 || length > MOST_BYTES) {
            throw new RefusedArchiveException("The archive of rules is corrupt: it says that it has " + length
                    + " bytes of content; at most are " + MOST_BYTES);
        }
        byte[] digest = taken(header, DIGEST);
        byte[] content = bytes(in, length);
        if (!Arrays.equals(sha256(content), digest)) {
            throw new RefusedArchiveException(
                    "The archive of rules is corrupt: its content is not what its SHA-256 was made of");
        }
        return content;
    }

    private static byte[] bytes(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new RefusedArchiveException(
                    "The archive of rules is cut off: " + bytes.length + " bytes are left where " + length + " follow");
        }
        return bytes;
    }

    private static byte[] taken(ByteBuffer header, int length) {
        byte[] taken = new byte[length];
        header.get(taken);
        return taken;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
