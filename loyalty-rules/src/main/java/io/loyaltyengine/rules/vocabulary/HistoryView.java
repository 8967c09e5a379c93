package io.loyaltyengine.rules.vocabulary;

import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rules.check.BasicType;
import io.loyaltyengine.rules.check.FunctionType;
import io.loyaltyengine.rules.check.StructType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a member did before, as conditions may ask for it. What happens now is not in it. */
final class HistoryView {

    private static final String PURCHASE = ActivityType.PURCHASE.label();

    private HistoryView() {}

    static StructType<Facts> type() {
        return StructType.named("history", Facts.class)
                .field(
                        "purchases",
                        BasicType.NUMBER,
                        "how many purchases there were before this",
                        facts -> count(facts, PURCHASE, Instant.MIN))
                .field(
                        "spend",
                        BasicType.NUMBER,
                        "what was spent before this, without what came back",
                        facts -> facts.past().spend(Instant.MIN))
                .field(
                        "daysSinceLast",
                        BasicType.NUMBER,
                        "how many days ago the last purchase was; not known before the second",
                        HistoryView::daysSinceLast)
                .build();
    }

    static List<FunctionType> functions(StructType<Facts> history, Declarations declarations) {
        Set<String> occasions = new LinkedHashSet<>(declarations.interactions().keySet());
        occasions.add(PURCHASE);
        String names = "write one of "
                + occasions.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", "));
        return List.of(
                FunctionType.member(
                                "purchasesIn",
                                history,
                                BasicType.STRING,
                                BasicType.NUMBER,
                                "how many purchases there were in a stretch of time before this",
                                (Facts facts, String since) ->
                                        count(facts, PURCHASE, Since.of(since).from(facts)))
                        .written(1, Since.FORM, Since::isWritten),
                FunctionType.member(
                                "spendIn",
                                history,
                                BasicType.STRING,
                                BasicType.NUMBER,
                                "what was spent in a stretch of time before this",
                                (Facts facts, String since) ->
                                        facts.past().spend(Since.of(since).from(facts)))
                        .written(1, Since.FORM, Since::isWritten),
                FunctionType.member(
                                "count",
                                history,
                                BasicType.STRING,
                                BasicType.NUMBER,
                                "how often an interaction happened before this",
                                (Facts facts, String name) -> count(facts, name, Instant.MIN))
                        .written(1, names, occasions::contains),
                FunctionType.member(
                                "countIn",
                                history,
                                BasicType.STRING,
                                BasicType.STRING,
                                BasicType.NUMBER,
                                "how often an interaction happened in a stretch of time before this",
                                (Facts facts, String name, String since) ->
                                        count(facts, name, Since.of(since).from(facts)))
                        .written(1, names, occasions::contains)
                        .written(2, Since.FORM, Since::isWritten));
    }

    private static BigDecimal count(Facts facts, String occasion, Instant from) {
        return BigDecimal.valueOf(facts.past().count(occasion, from));
    }

    private static @Nullable BigDecimal daysSinceLast(Facts facts) {
        Instant last = facts.past().last(PURCHASE);
        if (last == null) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(last, facts.local().getZone());
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(day, facts.local().toLocalDate()));
    }
}
