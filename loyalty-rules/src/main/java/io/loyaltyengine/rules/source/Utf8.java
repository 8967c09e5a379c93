package io.loyaltyengine.rules.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes UTF-8 strictly: a file in another encoding is refused, not read with wrong letters. */
final class Utf8 {
    private Utf8() {}

    static Optional<Source> decode(String name, int firstLine, byte[] bytes, ProblemCollector problems) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
        Source source = Source.startingAtLine(name, firstLine, decoded.flip().toString());
        if (result.isError()) {
            problems.error(
                    source.place(source.text().length(), 0),
                    "the bytes that follow here are not UTF-8",
                    "save the file with the encoding UTF-8");
            return Optional.empty();
        }
        return Optional.of(source);
    }
}
