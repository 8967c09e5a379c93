package io.loyaltyengine.rules.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.loyaltyengine.rules.file.ProgramFile;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.SourceRefusedException;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class YamlProgramFuzzTest {

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void aProgramIsReadOrRefusedWithItsProblems(byte[] bytes) {
        Patience.with(() -> {
            try {
                ProgramFile.parse("fuzz.yaml", Seeds.text(bytes), Format.YAML);
            } catch (SourceRefusedException refused) {
                if (refused.getMessage().isBlank()) {
                    throw new AssertionError("Refused without a reason", refused);
                }
            }
        });
    }

    static Stream<byte[]> seeds() {
        return Seeds.yamlPrograms().map(Seeds::bytes);
    }
}
