package io.loyaltyengine.rules.compile;

import io.loyaltyengine.rules.check.BasicType;
import io.loyaltyengine.rules.check.StructType;
import io.loyaltyengine.rules.check.Type;
import io.loyaltyengine.rules.check.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * A basket {@code x} that two runtimes can read: a map, in which an absent field is a missing key. A number is whole
 * where its field is called {@code count}, and a fraction that a double can hold where it is called {@code share}.
 */
@SuppressWarnings({"unchecked", "rawtypes"})
final class Basket {

    private static final StructType<Map> ROW = StructType.named("row", Map.class)
            .field("name", BasicType.STRING, "a string", map -> (String) map.get("name"))
            .field("count", BasicType.NUMBER, "a whole number", map -> (BigDecimal) map.get("count"))
            .field("share", BasicType.NUMBER, "a fraction", map -> (BigDecimal) map.get("share"))
            .field("gift", BasicType.BOOL, "a truth value", map -> (Boolean) map.get("gift"))
            .build();

    private static final StructType<Map> BASKET = StructType.named("basket", Map.class)
            .field("name", BasicType.STRING, "a string", map -> (String) map.get("name"))
            .field("count", BasicType.NUMBER, "a whole number", map -> (BigDecimal) map.get("count"))
            .field("share", BasicType.NUMBER, "a fraction", map -> (BigDecimal) map.get("share"))
            .field("gift", BasicType.BOOL, "a truth value", map -> (Boolean) map.get("gift"))
            .field("at", BasicType.TIMESTAMP, "a moment", map -> (Instant) map.get("at"))
            .field("day", BasicType.DATE, "a day", map -> (LocalDate) map.get("day"))
            .field("tags", Type.listOf(BasicType.STRING), "strings", map -> (List<String>) map.get("tags"))
            .field("counts", Type.listOf(BasicType.NUMBER), "numbers", map -> (List<BigDecimal>) map.get("counts"))
            .field("marks", Type.mapOf(BasicType.NUMBER), "a map", map -> (Map<String, BigDecimal>) map.get("marks"))
            .field("rows", Type.listOf(ROW), "rows", map -> (List<Map>) map.get("rows"))
            .build();

    static final Vocabulary VOCABULARY =
            Vocabulary.builder().variable("x", BASKET, "the basket").build();

    static final List<String> WORDS = List.of("", "a", "ab", "B", "é", "😀");
    static final List<String> MOMENTS =
            List.of("2026-11-23T09:30:00Z", "2026-11-23T10:30:00+01:00", "1999-12-31T23:59:59.5Z");
    static final List<String> DAYS = List.of("2026-11-23", "1990-02-28");

    private Basket() {}

    static Frame frame(Map<String, Object> basket) {
        return new Frame(VOCABULARY).set(VOCABULARY.variable("x", BASKET), basket);
    }

    static Arbitrary<Map<String, Object>> any() {
        Arbitrary<Map<String, Object>> rows = fields(
                0.15,
                Map.of("name", words(), "count", counts(), "share", shares(), "gift", Arbitraries.of(true, false)));
        return fields(
                0.15,
                Map.of(
                        "name", words(),
                        "count", counts(),
                        "share", shares(),
                        "gift", Arbitraries.of(true, false),
                        "at",
                                Arbitraries.of(MOMENTS)
                                        .map(text -> OffsetDateTime.parse(text).toInstant()),
                        "day", Arbitraries.of(DAYS).map(LocalDate::parse),
                        "tags", words().list().ofMaxSize(3),
                        "counts", counts().list().ofMaxSize(3),
                        "marks",
                                Arbitraries.maps(Arbitraries.of("a", "ab"), counts())
                                        .ofMaxSize(2),
                        "rows", rows.list().ofMaxSize(3)));
    }

    static Arbitrary<BigDecimal> counts() {
        return Arbitraries.integers().between(-3, 9).map(BigDecimal::valueOf);
    }

    static Arbitrary<BigDecimal> shares() {
        return Arbitraries.integers()
                .between(-20, 20)
                .map(quarters -> new BigDecimal(quarters).multiply(new BigDecimal("0.25")));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of(WORDS);
    }

    private static Arbitrary<Map<String, Object>> fields(double absent, Map<String, Arbitrary<?>> fields) {
        List<String> names = fields.keySet().stream().sorted().toList();
        List<Arbitrary<@Nullable Object>> values = names.stream()
                .map(name -> (Arbitrary<@Nullable Object>)
                        (Arbitrary) fields.get(name).injectNull(absent))
                .toList();
        return Combinators.combine(values).as(found -> {
            Map<String, Object> map = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                if (found.get(i) != null) {
                    map.put(names.get(i), found.get(i));
                }
            }
            return map;
        });
    }
}
