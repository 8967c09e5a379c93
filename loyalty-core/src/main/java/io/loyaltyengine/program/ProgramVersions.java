package io.loyaltyengine.program;

import io.loyaltyengine.amount.Currency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The versions of one program, each from its effective time until that of the next.
 *
 * <p>Immutable and safe for use by many threads.
 *
 * @param all in the order of their effective times; at least one
 */
public record ProgramVersions(List<Program> all) {

    /**
     * Sorts the versions and checks that they go on from each other.
     *
     * @param all in any order; at least one
     * @throws InvalidProgramException if they do not, with every problem
     */
    public ProgramVersions {
        if (all.isEmpty()) {
            throw new IllegalArgumentException("a program has at least one version");
        }
        all = all.stream().sorted(Comparator.comparing(Program::effective)).toList();
        List<String> problems = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            goesOn(all.get(i - 1), all.get(i), problems);
        }
        if (all.stream().map(Program::version).distinct().count() < all.size()) {
            problems.add("two versions have one name");
        }
        if (!problems.isEmpty()) {
            throw new InvalidProgramException(all.get(0).id(), problems);
        }
    }

    /** What was granted in a currency stays, so later versions know it too; and the calendar of what is counted stays. */
    private static void goesOn(Program before, Program after, List<String> problems) {
        String who = "the version " + after.version();
        if (!after.id().equals(before.id())) {
            problems.add(who + " is of the program " + after.id() + ", and the one before it is of " + before.id());
        }
        if (after.effective().equals(before.effective())) {
            problems.add(who + " and the version " + before.version() + " begin at one time, "
                    + (after.effective().equals(Instant.MIN) ? "that of all before the next" : after.effective()));
        }
        if (!after.zone().equals(before.zone())) {
            problems.add(who + " is in the zone " + after.zone() + ", and the one before it in " + before.zone());
        }
        if (!after.money().equals(before.money())) {
            problems.add(
                    who + " is for purchases in " + after.money() + ", and the one before it in " + before.money());
        }
        for (CurrencyTerms terms : before.currencies()) {
            Currency currency = terms.currency();
            if (after.currencies().stream().noneMatch(kept -> kept.currency().equals(currency))) {
                problems.add(who + " does not have the currency " + currency + " as the one before it has it");
            }
        }
    }

    /**
     * One version, or several.
     *
     * @param programs the versions, in any order
     * @return the versions
     * @throws InvalidProgramException if they do not go on from each other, with every problem
     */
    public static ProgramVersions of(Program... programs) {
        return new ProgramVersions(List.of(programs));
    }

    /**
     * The versions with one more, or with another in place of the one of that name.
     *
     * @param version the version
     * @return a new value
     * @throws InvalidProgramException if they do not go on from each other, with every problem
     */
    public ProgramVersions with(Program version) {
        List<Program> more = new ArrayList<>(all);
        more.removeIf(known -> known.version().equals(version.version()));
        more.add(version);
        return new ProgramVersions(more);
    }

    /**
     * The version by which something is judged.
     *
     * @param moment when it happened
     * @return the latest version that was effective then, or nothing before the first
     */
    public Optional<Program> at(Instant moment) {
        for (int i = all.size() - 1; i >= 0; i--) {
            if (!moment.isBefore(all.get(i).effective())) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /**
     * The version that is effective last.
     *
     * @return the version
     */
    public Program latest() {
        return all.get(all.size() - 1);
    }
}
