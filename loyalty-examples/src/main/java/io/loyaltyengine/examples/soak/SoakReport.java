package io.loyaltyengine.examples.soak;

import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.decision.Refusal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a soak did without finding anything wrong.
 *
 * @param program the id of the program
 * @param seed what chance was made from
 * @param kinds what became of each kind of activity that was told
 * @param late how many activities were told at least a minute after they had happened
 * @param repeated how many calls had a key and content that were on record
 * @param foreseen how many outcomes were compared with a preview
 * @param sweeps how often time was written down
 * @param entries how many entries were written
 * @param members how many members have a journal
 * @param rounds how often members were audited: after each thousand entries, and at the end
 * @param audits how many members were looked at in all of these
 * @param digest SHA-256 over all journals
 */
public record SoakReport(
        String program,
        long seed,
        Map<ActivityType, Kind> kinds,
        long late,
        long repeated,
        long foreseen,
        long sweeps,
        long entries,
        long members,
        long rounds,
        long audits,
        String digest) {

    /**
     * Takes a copy.
     *
     * @param program the id of the program
     * @param seed what chance was made from
     * @param kinds what became of each kind of activity that was told
     * @param late how many activities were told at least a minute after they had happened
     * @param repeated how many calls had a key and content that were on record
     * @param foreseen how many outcomes were compared with a preview
     * @param sweeps how often time was written down
     * @param entries how many entries were written
     * @param members how many members have a journal
     * @param rounds how often members were audited
     * @param audits how many members were looked at in all of these
     * @param digest SHA-256 over all journals
     */
    public SoakReport {
        kinds = Collections.unmodifiableMap(new EnumMap<>(kinds));
    }

    /**
     * What became of one kind of activity.
     *
     * @param accepted how many were accepted
     * @param refused how many were refused, by the first reason
     */
    public record Kind(long accepted, Map<Refusal.Reason, Long> refused) {

        /**
         * Takes a copy.
         *
         * @param accepted how many were accepted
         * @param refused how many were refused, by the first reason
         */
        public Kind {
            refused = Collections.unmodifiableMap(new TreeMap<>(refused));
        }
    }

    /**
     * The report as a text for a person.
     *
     * @return several lines
     */
    public String toText() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.UK, "Soak of %s from seed %d%n", program, seed));
        kinds.forEach((type, kind) -> text.append(String.format(
                Locale.UK, "  %-20s%,10d accepted; %s%n", type.label(), kind.accepted(), refusals(kind))));
        text.append(String.format(Locale.UK, "%,d late, %,d repeated, %,d foreseen%n", late, repeated, foreseen));
        text.append(String.format(Locale.UK, "%,d entries of %,d members, %,d sweeps%n", entries, members, sweeps));
        text.append(String.format(Locale.UK, "%,d audits of %,d members: no law is broken%n", rounds, audits));
        text.append(String.format(Locale.UK, "SHA-256 over the journal: %s%n", digest));
        return text.toString();
    }

    private static String refusals(Kind kind) {
        return kind.refused().isEmpty()
                ? "none refused"
                : kind.refused().entrySet().stream()
                        .map(one -> String.format(Locale.UK, "%,d %s", one.getValue(), label(one.getKey())))
                        .collect(Collectors.joining(", ", "refused: ", ""));
    }

    private static String label(Refusal.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
