package io.loyaltyengine.rules.check;

import io.loyaltyengine.rules.cel.CelParser;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small shop to write conditions about. */
public final class Shop {

    public record Member(
            @Nullable String tier,
            @Nullable BigDecimal visits,
            @Nullable LocalDate birthday,
            List<String> segments,
            Map<String, BigDecimal> counters,
            @Nullable Boolean employee) {}

    public record Line(@Nullable String sku, @Nullable BigDecimal amount) {}

    public record Purchase(
            @Nullable BigDecimal total,
            @Nullable Instant at,
            List<Line> lines,
            @Nullable String note) {}

    public static final StructType<Member> MEMBER = StructType.named("member", Member.class)
            .field("tier", Type.oneOf(new LinkedHashSet<>(List.of("silver", "gold"))), "the tier", Member::tier)
            .field("visits", BasicType.NUMBER, "how often the member came", Member::visits)
            .field("birthday", BasicType.DATE, "the day of birth", Member::birthday)
            .field("segments", Type.listOf(BasicType.STRING), "the segments", Member::segments)
            .field("counters", Type.mapOf(BasicType.NUMBER), "what is counted", Member::counters)
            .field("employee", BasicType.BOOL, "whether the member works here", Member::employee)
            .build();

    public static final StructType<Line> LINE = StructType.named("line", Line.class)
            .field("sku", BasicType.STRING, "the article's stock-keeping unit", Line::sku)
            .field("amount", BasicType.NUMBER, "what it cost", Line::amount)
            .build();

    public static final StructType<Purchase> PURCHASE = StructType.named("purchase", Purchase.class)
            .field("total", BasicType.NUMBER, "the sum of the lines", Purchase::total)
            .field("at", BasicType.TIMESTAMP, "when it happened", Purchase::at)
            .field("lines", Type.listOf(LINE), "what was bought", Purchase::lines)
            .field("note", BasicType.STRING, "what the till wrote", Purchase::note)
            .build();

    public static final Vocabulary VOCABULARY = Vocabulary.builder()
            .variable("member", MEMBER, "who buys")
            .variable("purchase", PURCHASE, "what is bought")
            .function(FunctionType.member(
                    "isIn",
                    BasicType.STRING,
                    BasicType.STRING,
                    BasicType.BOOL,
                    "whether a category is in another",
                    (a, b) -> a.startsWith(b)))
            .function(FunctionType.global(
                    "half", BasicType.NUMBER, BasicType.NUMBER, "half of it", a -> a.multiply(new BigDecimal("0.5"))))
            .function(FunctionType.global("till.number", BasicType.NUMBER, "the number of the till", () -> null))
            .build();

    private Shop() {}

    /** A condition that is known to be right. */
    public static CheckedExpression condition(String text) {
        return new Checker(VOCABULARY)
                .condition(new CelParser().parse(text).expression())
                .checked();
    }

    /** A formula that is known to be right. */
    public static CheckedExpression number(String text) {
        return new Checker(VOCABULARY)
                .number(new CelParser().parse(text).expression())
                .checked();
    }
}
