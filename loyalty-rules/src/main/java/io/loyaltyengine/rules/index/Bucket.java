package io.loyaltyengine.rules.index;

import io.loyaltyengine.rules.definition.Expression.Binary.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules that one key leads to, sorted by what is left to ask: nothing, something of the line, a threshold, a gate.
 * Immutable.
 */
final class Bucket {

    private static final Ladder[] NO_LADDERS = {};

    static final Bucket EMPTY = new Bucket(List.of());

    /** Whether there is nothing left to ask of any rule. */
    final boolean isPlain;

    final int[] plain;
    final Posting[] checked;
    final Ladder[] ladders;
    final Gate[] gates;
    final int[] numbers;
    final Bucket[] behind;

    /** A large program has tens of thousands of these, most of one rule with nothing left to ask. */
    private Bucket(List<Posting> postings) {
        List<Posting> open = new ArrayList<>(postings.size());
        List<Posting> checkedOnes = new ArrayList<>(0);
        List<Posting> measured = new ArrayList<>(0);
        Map<Gate, List<Posting>> byGate = new LinkedHashMap<>(0);
        for (Posting each : postings) {
            if (each.gate() != null) {
                Posting beyond = new Posting(each.rule(), null, each.threshold(), each.check());
                byGate.computeIfAbsent(each.gate(), gate -> new ArrayList<>()).add(beyond);
            } else if (each.threshold() != null) {
                measured.add(each);
            } else {
                (each.check() != null ? checkedOnes : open).add(each);
            }
        }
        plain = rules(open);
        checked = checkedOnes.toArray(Posting[]::new);
        ladders = ladders(measured);
        gates = byGate.keySet().toArray(Gate[]::new);
        numbers = new int[gates.length];
        behind = new Bucket[gates.length];
        for (int i = 0; i < gates.length; i++) {
            numbers[i] = gates[i].number();
            behind[i] = of(byGate.get(gates[i]));
        }
        isPlain = checked.length + ladders.length + gates.length == 0;
    }

    /** The rules that are posted, each once, ascending. */
    static int[] rules(List<Posting> postings) {
        int[] rules = new int[postings.size()];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = postings.get(i).rule();
        }
        Arrays.sort(rules);
        int count = 0;
        for (int rule : rules) {
            if (count == 0 || rules[count - 1] != rule) {
                rules[count++] = rule;
            }
        }
        return count == rules.length ? rules : Arrays.copyOf(rules, count);
    }

    static Bucket of(@Nullable List<Posting> postings) {
        return postings == null || postings.isEmpty() ? EMPTY : new Bucket(postings);
    }

    private static Ladder[] ladders(List<Posting> postings) {
        if (postings.isEmpty()) {
            return NO_LADDERS;
        }
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
