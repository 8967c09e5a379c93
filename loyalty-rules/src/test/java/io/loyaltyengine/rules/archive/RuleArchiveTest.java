package io.loyaltyengine.rules.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.evaluator.DeclaredRules;
import io.loyaltyengine.rules.vocabulary.Declarations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class RuleArchiveTest {

    private static final int LENGTH = 4 + 2 + 32;
    private static final int DIGEST = LENGTH + 4;
    private static final int CONTENT = DIGEST + 32;

    @Property(shrinking = ShrinkingMode.OFF)
    void whatWasWrittenIsReadBack(@ForAll long seed) throws IOException {
        DeclaredRules rules = AnyRules.of(seed);
        byte[] archive = written(rules);
        DeclaredRules read = RuleArchive.read(new ByteArrayInputStream(archive));
        assertThat(read).isEqualTo(rules);
        assertThat(read.definitions()).isEqualTo(rules.definitions());
        assertThat(read.content()).isEqualTo(rules.content());
        assertThat(written(read)).isEqualTo(archive);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatWasCutOffIsRefused(@ForAll long seed) throws IOException {
        byte[] archive = written(AnyRules.of(seed));
        byte[] cut = Arrays.copyOf(archive, new Random(seed).nextInt(archive.length));
        assertThatThrownBy(() -> RuleArchive.read(new ByteArrayInputStream(cut)))
                .isInstanceOf(RefusedArchiveException.class)
                .hasMessageMatching("The archive of rules is cut off: \\d+ bytes are left where \\d+ follow");
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void whatWasDamagedIsRefused(@ForAll long seed) throws IOException {
        byte[] archive = written(AnyRules.of(seed));
        Random random = new Random(seed);
        archive[random.nextInt(archive.length)] ^= (byte) (1 << random.nextInt(8));
        assertThatThrownBy(() -> RuleArchive.read(new ByteArrayInputStream(archive)))
                .isInstanceOf(RefusedArchiveException.class);
    }

    /** Whoever makes archives by hand can make the digest fit; what is read is checked nevertheless. */
    @Property(shrinking = ShrinkingMode.OFF)
    void whatWasForgedIsReadOrRefusedAndNothingElse(@ForAll long seed) throws Exception {
        byte[] archive = written(AnyRules.of(seed));
        Random random = new Random(seed);
        for (int i = random.nextInt(4); i >= 0; i--) {
            archive[CONTENT + random.nextInt(archive.length - CONTENT)] = (byte) random.nextInt(256);
        }
        try {
            RuleArchive.read(new ByteArrayInputStream(sealed(archive)));
        } catch (RefusedArchiveException e) {
            assertThat(e).hasMessageStartingWith("The archive ");
        }
    }

    @Test
    void anArchiveEndsWhereItSays() throws IOException {
        byte[] archive = written(AnyRules.of(1));
        byte[] two = Arrays.copyOf(archive, archive.length + 3);
        ByteArrayInputStream in = new ByteArrayInputStream(two);
        assertThat(RuleArchive.read(in)).isEqualTo(AnyRules.of(1));
        assertThat(in.available()).isEqualTo(3);
    }

    @Test
    void everyFormOfEffectIsTried() {
        assertThat(AnyRules.effects())
                .extracting(effect -> (Object) effect.getClass())
                .contains((Object[]) Effect.class.getPermittedSubclasses());
    }

    @Test
    void whatIsNoArchiveIsRefused() throws IOException {
        byte[] archive = written(AnyRules.of(1));
        archive[0] = 'X';
        assertRefused(archive, "This is no archive of rules: it does not begin with LYRA");
    }

    @Test
    void anArchiveOfAnotherVersionIsRefused() throws IOException {
        String message = "The archive of rules was written by another version of this library;"
                + " write it again from the program files";
        byte[] version = written(AnyRules.of(1));
        version[5]++;
        assertRefused(version, message);
        byte[] types = written(AnyRules.of(1));
        types[20]++;
        assertRefused(types, message);
    }

    @Test
    void anImpossibleLengthIsRefused() throws IOException {
        byte[] archive = written(AnyRules.of(1));
        archive[LENGTH] = (byte) 0x7F;
        archive[LENGTH + 1] = 0;
        archive[LENGTH + 2] = 0;
        archive[LENGTH + 3] = 0;
        assertRefused(
                archive,
                "The archive of rules is corrupt: it says that it has 2130706432 bytes of content; at most are 268435456");
    }

    @Test
    void aFlippedBitIsFoundByTheDigest() throws IOException {
        byte[] archive = written(AnyRules.of(1));
        archive[archive.length - 1] ^= 1;
        assertRefused(archive, "The archive of rules is corrupt: its content is not what its SHA-256 was made of");
    }

    @Test
    void aRuleThatDoesNotFitIsRefusedAsOneInAFileIs() throws Exception {
        RuleDefinition rule = new RuleDefinition(
                Rule.of("any"),
                RuleDefinition.PURCHASE,
                new CelParser().parse("purchase.total > 5").expression(),
                null,
                List.of());
        byte[] archive = written(DeclaredRules.of(List.of(rule), Declarations.none()));
        byte[] total = "total".getBytes(StandardCharsets.US_ASCII);
        for (int i = CONTENT; i < archive.length - total.length; i++) {
            if (Arrays.equals(archive, i, i + total.length, total, 0, total.length)) {
                archive[i] = 'T';
            }
        }
        assertRefused(sealed(archive), "The archive has a rule that does not fit: `purchase` has no field `Total`");
    }

    private static void assertRefused(byte[] archive, String message) {
        assertThatThrownBy(() -> RuleArchive.read(new ByteArrayInputStream(archive)))
                .isInstanceOf(RefusedArchiveException.class)
                .hasMessage(message);
    }

    private static byte[] sealed(byte[] archive) throws Exception {
        byte[] content = Arrays.copyOfRange(archive, CONTENT, archive.length);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
        System.arraycopy(digest, 0, archive, DIGEST, digest.length);
        return archive;
    }

    private static byte[] written(DeclaredRules rules) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RuleArchive.write(rules, out);
        return out.toByteArray();
    }
}
