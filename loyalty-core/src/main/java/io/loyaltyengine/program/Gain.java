package io.loyaltyengine.program;

import io.loyaltyengine.reward.Exchange;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A round of exchanges that ends with more than it began with. Where there is none, nothing can be made from nothing: every
 * exchange rounds down, so no walk over them gives more than their exact rates do.
 *
 * @param round the exchanges, each paying with what the one before gives, and the first with what the last gives
 */
record Gain(List<Exchange> round) {

    /**
     * The shortest rounds that gain, no two of which share an exchange. Where several are equally short the one that is
     * declared first is named.
     */
    static List<Gain> in(List<Exchange> exchanges) {
        List<Gain> gains = new ArrayList<>();
        List<Exchange> left = new ArrayList<>(exchanges);
        Optional<Gain> found = shortest(left);
        while (found.isPresent()) {
            gains.add(found.get());
            left.removeAll(found.get().round());
            found = shortest(left);
        }
        return gains;
    }

    /**
     * For each number of exchanges, from one thing on, the walks that give the most of each thing. The first of them that
     * comes home with more than it left with goes through nothing twice: of two rounds in it one would have gained, and been
     * found before.
     */
    private static Optional<Gain> shortest(List<Exchange> exchanges) {
        List<Exchange> best = bestOfEachPair(onRounds(exchanges));
        Map<String, Map<String, Walk>> walks = new LinkedHashMap<>();
        best.forEach(exchange -> walks.put(exchange.from(), Map.of()));
        for (int length = 1; length <= walks.size(); length++) {
            for (Map.Entry<String, Map<String, Walk>> from : walks.entrySet()) {
                String home = from.getKey();
                Map<String, Walk> longer = longer(home, from.getValue(), best, length == 1);
                from.setValue(longer);
                Walk back = longer.get(home);
                if (back != null && back.gains()) {
                    return Optional.of(new Gain(back.exchanges()));
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, Walk> longer(String home, Map<String, Walk> walks, List<Exchange> best, boolean first) {
        Map<String, Walk> longer = new LinkedHashMap<>();
        for (Exchange exchange : best) {
            Walk before = walks.get(exchange.from());
            if (first ? exchange.from().equals(home) : before != null) {
                Walk walk = Walk.of(before, exchange);
                longer.merge(exchange.to(), walk, (one, other) -> other.betterThan(one) ? other : one);
            }
        }
        return longer;
    }

    /** Without the exchanges that no round can go through, as nothing leads to them or nothing on from them. */
    private static List<Exchange> onRounds(List<Exchange> exchanges) {
        List<Exchange> kept = exchanges;
        int before;
        do {
            before = kept.size();
            Set<String> paid = kept.stream().map(Exchange::from).collect(Collectors.toSet());
            Set<String> got = kept.stream().map(Exchange::to).collect(Collectors.toSet());
            kept = kept.stream()
                    .filter(exchange -> got.contains(exchange.from()) && paid.contains(exchange.to()))
                    .toList();
        } while (kept.size() < before);
        return kept;
    }

    private static List<Exchange> bestOfEachPair(List<Exchange> exchanges) {
        Map<List<String>, Exchange> best = new LinkedHashMap<>();
        for (Exchange exchange : exchanges) {
            best.merge(
                    List.of(exchange.from(), exchange.to()),
                    exchange,
                    (one, other) -> Walk.of(null, other).betterThan(Walk.of(null, one)) ? other : one);
        }
        return List.copyOf(best.values());
    }

    /** Exchanges one after the other, and what they give for what they take as an exact fraction. */
    private record Walk(@Nullable Walk before, Exchange last, BigDecimal gets, BigDecimal pays) {

        static Walk of(@Nullable Walk before, Exchange next) {
            return before == null
                    ? new Walk(null, next, next.gets(), next.pays())
                    : new Walk(before, next, before.gets.multiply(next.gets()), before.pays.multiply(next.pays()));
        }

        boolean gains() {
            return gets.compareTo(pays) > 0;
        }

        boolean betterThan(Walk other) {
            return gets.multiply(other.pays).compareTo(other.gets.multiply(pays)) > 0;
        }

        List<Exchange> exchanges() {
            List<Exchange> exchanges = new ArrayList<>();
            for (@Nullable Walk walk = this; walk != null; walk = walk.before) {
                exchanges.add(0, walk.last);
            }
            return exchanges;
        }
    }

    /** The round with its rates, and what comes of the least multiple of its first amount that shows the gain exactly. */
    String sentence() {
        BigDecimal gets = BigDecimal.ONE;
        BigDecimal pays = BigDecimal.ONE;
        for (Exchange exchange : round) {
            gets = gets.multiply(exchange.gets());
            pays = pays.multiply(exchange.pays());
        }
        int scale = Math.max(gets.scale(), pays.scale());
        BigInteger more = gets.setScale(scale).unscaledValue();
        BigInteger than = pays.setScale(scale).unscaledValue();
        BigInteger once = round.get(0).pays().unscaledValue();
        BigInteger times = than.divide(than.gcd(more.multiply(once)));
        BigDecimal start = round.get(0).pays().multiply(new BigDecimal(times));
        BigDecimal end = new BigDecimal(start.unscaledValue().multiply(more).divide(than), start.scale());
        String unit = " " + round.get(0).from();
        return "value comes from nothing: "
                + round.stream().map(Exchange::toString).collect(Collectors.joining(", and ")) + ", so that "
                + start.toPlainString() + unit + " become " + end.toPlainString() + unit;
    }
}
