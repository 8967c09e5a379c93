package io.loyaltyengine.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is on record of an activity: what was bought, what it granted, what it took. */
final class ModelRecord {

    final String key;
    final Kind kind;
    final Instant at;
    final List<Line> lines = new ArrayList<>();
    final List<Grant> grants = new ArrayList<>();
    final List<ModelHold.Part> taken = new ArrayList<>();
    Person other;
    boolean reversed;

    enum Kind {
        EARNED,
        GRANTED,
        TAKEN,
        CONVERTED,
        SENT,
        RECEIVED,
        ABSORBED,
        USED
    }

    ModelRecord(String key, Kind kind, Instant at) {
        this.key = key;
        this.kind = kind;
        this.at = at;
    }

    /** A line that was bought, and how many of it came back. */
    static final class Line {
        final String id;
        final String sku;
        final long quantity;
        long returned;

        Line(String id, String sku, long quantity) {
            this.id = id;
            this.sku = sku;
            this.quantity = quantity;
        }
    }

    /** What one rule granted, by what weights of the lines, and how much of it was taken back. */
    static final class Grant {
        final ModelLot lot;
        final long units;
        final long[] weights;
        /** The day whose limit it counts towards; null for none. */
        final LocalDate day;

        long claimed;

        Grant(ModelLot lot, long units, long[] weights, LocalDate day) {
            this.lot = lot;
            this.units = units;
            this.weights = weights;
            this.day = day;
        }

        /** The share of each line: rounded down, and what is left goes to the largest remainders, earlier lines first. */
        long[] shares() {
            long sum = 0;
            for (long weight : weights) {
                sum += weight;
            }
            long[] shares = new long[weights.length];
            long[] remainders = new long[weights.length];
            long left = units;
            for (int i = 0; i < weights.length; i++) {
                long weight = sum == 0 ? 1 : weights[i];
                long of = sum == 0 ? weights.length : sum;
                shares[i] = units * weight / of;
                remainders[i] = units * weight % of;
                left -= shares[i];
            }
            for (; left > 0; left--) {
                int largest = 0;
                for (int i = 1; i < weights.length; i++) {
                    largest = remainders[i] > remainders[largest] ? i : largest;
                }
                shares[largest]++;
                remainders[largest] = -1;
            }
            return shares;
        }
    }

    boolean undone() {
        return reversed || (!lines.isEmpty() && lines.stream().allMatch(line -> line.returned == line.quantity));
    }
}
