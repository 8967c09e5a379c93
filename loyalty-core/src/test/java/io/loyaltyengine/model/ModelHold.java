package io.loyaltyengine.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** What was set aside or spent at once: parts of lots, and what became of them. */
final class ModelHold {

    final String key;
    final Instant at;
    /** Null where it was spent at once. */
    final Instant until;

    final List<Part> parts;
    final List<Capture> captures = new ArrayList<>();
    final List<Part> released = new ArrayList<>();
    final List<Part> releasedByTime = new ArrayList<>();
    final Moves held = new Moves();
    /** When the rest went back by itself; null while it did not. */
    Instant timedOut;

    /** So much of a lot. */
    record Part(ModelLot lot, long units) {}

    /** A part that was spent. */
    record Capture(String key, Instant at, List<Part> parts, List<Part> refunded) {

        /** What was taken last comes back first. */
        List<Part> refundable() {
            List<Part> left = less(parts, refunded);
            Collections.reverse(left);
            return left;
        }
    }

    ModelHold(String key, Instant at, Instant until, List<Part> parts) {
        this.key = key;
        this.at = at;
        this.until = until;
        this.parts = parts;
        if (until == null) {
            captures.add(new Capture(key, at, parts, new ArrayList<>()));
        } else {
            held.add(at, sum(parts));
        }
    }

    /** A hold as it comes to another member: what is set aside still is set aside there from then on. */
    ModelHold(ModelHold from, Instant now, UnaryOperator<List<Part>> moved) {
        this.key = from.key;
        this.at = from.at;
        this.until = from.until;
        this.parts = moved.apply(from.parts);
        for (Capture one : from.captures) {
            captures.add(new Capture(one.key(), one.at(), moved.apply(one.parts()), moved.apply(one.refunded())));
        }
        released.addAll(moved.apply(from.released));
        releasedByTime.addAll(moved.apply(from.releasedByTime));
        timedOut = from.timedOut;
        held.add(now, sum(open()));
    }

    List<Part> open() {
        List<Part> left = less(less(parts, released), releasedByTime);
        for (Capture capture : captures) {
            left = less(left, capture.parts());
        }
        return left;
    }

    long captured() {
        return captures.stream().mapToLong(capture -> sum(capture.parts())).sum();
    }

    long refunded() {
        return captures.stream().mapToLong(capture -> sum(capture.refunded())).sum();
    }

    Capture capture(String which) {
        return captures.stream()
                .filter(one -> one.key().equals(which))
                .findFirst()
                .orElse(null);
    }

    static long sum(List<Part> parts) {
        return parts.stream().mapToLong(Part::units).sum();
    }

    static List<Part> less(List<Part> whole, List<Part> taken) {
        List<Part> left = new ArrayList<>();
        for (Part part : whole) {
            long gone = taken.stream()
                    .filter(one -> one.lot() == part.lot())
                    .mapToLong(Part::units)
                    .sum();
            if (part.units() > gone) {
                left.add(new Part(part.lot(), part.units() - gone));
            }
        }
        return left;
    }

    static List<Part> first(List<Part> from, long units) {
        List<Part> first = new ArrayList<>();
        long missing = units;
        for (Part part : from) {
            long some = Math.min(part.units(), missing);
            if (some > 0) {
                first.add(new Part(part.lot(), some));
                missing -= some;
            }
        }
        return first;
    }
}
