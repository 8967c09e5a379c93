package io.loyaltyengine.rules.scenario.jqwik;

import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.rules.vocabulary.AttributeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Attributes of the types that a program declares, with the values it mentions and others; each is now and then left out.
 *
 * @param mentioned what the program mentions
 */
record AttributeArbitraries(Mentioned mentioned) {

    private static final LocalDate FIRST = LocalDate.of(1940, 1, 1);
    private static final int DAYS = 40_000;
    private static final int MOST = 100_000;

    /** The attributes of a purchase or an interaction: those that are declared, and where and how it happened, if mentioned. */
    Arbitrary<Attributes> ofActivity(Map<String, AttributeType> declared) {
        Map<String, AttributeType> all = new TreeMap<>(declared);
        for (String everywhere : List.of("channel", "store")) {
            if (!mentioned.texts("activity." + everywhere).isEmpty()) {
                all.putIfAbsent(everywhere, AttributeType.TEXT);
            }
        }
        return of("activity", all);
    }

    /** The attributes of what rules call so, such as {@code line}. */
    Arbitrary<Attributes> of(String owner, Map<String, AttributeType> declared) {
        Arbitrary<Attributes> all = Arbitraries.just(Attributes.none());
        for (Map.Entry<String, AttributeType> each : declared.entrySet()) {
            String name = each.getKey();
            Arbitrary<Optional<Object>> value = value(owner + "." + name, each.getValue());
            all = Combinators.combine(all, value)
                    .as((attributes, one) ->
                            one.map(some -> attributes.with(name, some)).orElse(attributes));
        }
        return all;
    }

    private Arbitrary<Optional<Object>> value(String path, AttributeType type) {
        Arbitrary<Object> some = switch (type) {
            case TEXT -> texts(mentioned.texts(path)).map(text -> text);
            case NUMBER -> around(mentioned.numbers(path), BigDecimal.ONE, MOST).map(number -> number);
            case BOOL -> Arbitraries.of(true, false).map(truth -> truth);
            case DATE -> days(mentioned.days(path)).map(day -> day);
        };
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, some.map(Optional::of)),
                net.jqwik.api.Tuple.of(1, Arbitraries.just(Optional.<Object>empty())));
    }

    static Arbitrary<String> texts(List<String> mentioned) {
        List<String> all = new ArrayList<>(mentioned);
        all.add("other");
        return Arbitraries.of(all);
    }

    static Arbitrary<LocalDate> days(List<LocalDate> mentioned) {
        List<LocalDate> near = new ArrayList<>();
        mentioned.forEach(day -> near.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        Arbitrary<LocalDate> any = Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
        return near.isEmpty() ? any : Arbitraries.oneOf(Arbitraries.of(near), any);
    }

    /** Numbers that are not negative: as often as not at a threshold or one step off it, otherwise any number of steps. */
    static Arbitrary<BigDecimal> around(List<BigDecimal> thresholds, BigDecimal step, int mostSteps) {
        List<BigDecimal> near = new ArrayList<>();
        for (BigDecimal threshold : thresholds) {
            for (BigDecimal value : List.of(threshold.subtract(step), threshold, threshold.add(step))) {
                if (value.signum() >= 0) {
                    near.add(value);
                }
            }
        }
        Arbitrary<BigDecimal> any =
                Arbitraries.integers().between(0, mostSteps).map(steps -> step.multiply(BigDecimal.valueOf(steps)));
        return near.isEmpty() ? any : Arbitraries.oneOf(Arbitraries.of(near), any);
    }
}
