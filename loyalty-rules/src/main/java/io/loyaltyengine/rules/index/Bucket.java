package io.loyaltyengine.rules.index;

import io.loyaltyengine.rules.definition.Expression.Binary.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The rules that one key leads to, sorted by what is left to ask: nothing, something of the line, a threshold, a gate.
 * Immutable.
 */
final class Bucket {

    static final Bucket EMPTY = new Bucket(List.of());

    /** Whether there is nothing left to ask of any rule. */
    final boolean isPlain;

    final int[] plain;
    final Posting[] checked;
    final Ladder[] ladders;
    final Gate[] gates;
    final int[] numbers;
    final Bucket[] behind;

    private Bucket(List<Posting> postings) {
        plain = postings.stream()
                .filter(each -> each.gate() == null && each.threshold() == null && each.check() == null)
                .mapToInt(Posting::rule)
                .sorted()
                .distinct()
                .toArray();
        checked = where(postings, each -> each.gate() == null && each.threshold() == null && each.check() != null)
                .toArray(Posting[]::new);
        ladders = ladders(where(postings, each -> each.gate() == null && each.threshold() != null));
        Map<Gate, List<Posting>> byGate = new LinkedHashMap<>();
        for (Posting each : postings) {
            if (each.gate() != null) {
                Posting beyond = new Posting(each.rule(), null, each.threshold(), each.check());
                byGate.computeIfAbsent(each.gate(), gate -> new ArrayList<>()).add(beyond);
            }
        }
        gates = byGate.keySet().toArray(Gate[]::new);
        numbers = Arrays.stream(gates).mapToInt(Gate::number).toArray();
        behind = byGate.values().stream().map(Bucket::of).toArray(Bucket[]::new);
        isPlain = checked.length + ladders.length + gates.length == 0;
    }

    static Bucket of(@Nullable List<Posting> postings) {
        return postings == null || postings.isEmpty() ? EMPTY : new Bucket(postings);
    }

    private static List<Posting> where(List<Posting> postings, Predicate<Posting> wanted) {
        return postings.stream().filter(wanted).toList();
    }

    private static Ladder[] ladders(List<Posting> postings) {
        Map<Ladder.Side, List<Posting>> bySide = new LinkedHashMap<>();
        for (Posting each : postings) {
            if (each.threshold() != null) {
                Operator operator = each.threshold().operator();
                boolean upwards = operator == Operator.AT_LEAST || operator == Operator.MORE;
                Ladder.Side side = new Ladder.Side(each.threshold().path().equals(Path.TOTAL), upwards);
                bySide.computeIfAbsent(side, key -> new ArrayList<>()).add(each);
            }
        }
        return bySide.entrySet().stream()
                .map(side -> Ladder.of(side.getKey(), side.getValue()))
                .toArray(Ladder[]::new);
    }
}
