package io.loyaltyengine.program;

import io.loyaltyengine.amount.Currency;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

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
        all = sorted(all);
        refuse(all.get(0).id(), problems(all));
    }

    private static List<Program> sorted(List<Program> versions) {
        return versions.stream()
                .sorted(Comparator.comparing(Program::effective))
                .toList();
    }

    private static void refuse(String program, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidProgramException(
                    program, problems.stream().distinct().toList());
        }
    }

    private static List<String> problems(List<Program> versions) {
        List<String> problems = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            goesOn(versions.get(i - 1), versions.get(i), problems);
        }
        for (int i = 1; i < versions.size(); i++) {
            Program version = versions.get(i);
            versions.subList(0, i).forEach(before -> counts(before, version, problems));
        }
        if (versions.stream().map(Program::version).distinct().count() < versions.size()) {
            problems.add("two versions have one name");
        }
        return problems;
    }

    /** What was granted in a currency stays, so later versions know it too; and the calendar of what is counted stays. */
    private static void goesOn(Program before, Program after, List<String> problems) {
        String who = "the version " + after.version();
        if (!after.id().equals(before.id())) {
            problems.add(who + " is of the program " + after.id() + ", and the one before it is of " + before.id());
        }
        // one in place of another of its name may begin when that one did
        if (after.effective().equals(before.effective()) && !after.version().equals(before.version())) {
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

    /** Of two versions that use one counter, each goes on with what the other has counted. */
    private static void counts(Program before, Program after, List<String> problems) {
        Map<String, Currency> counted = limits(before);
        limits(after).forEach((limit, currency) -> {
            Currency was = counted.getOrDefault(limit, currency);
            if (!was.equals(currency)) {
                problems.add("the version " + after.version() + " has " + limit + " in " + currency
                        + ", and the version " + before.version() + " in " + was);
            }
        });
    }

    private static Map<String, Currency> limits(Program version) {
        Map<String, Currency> limits = new TreeMap<>();
        version.budgets()
                .forEach(budget ->
                        limits.put("the budget " + budget.id(), budget.limit().currency()));
        Stream.concat(version.caps().stream(), version.rules().stream().flatMap(rule -> rule.caps().stream()))
                .forEach(cap -> limits.put("the cap " + cap.id(), cap.limit().currency()));
        return limits;
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
     * The versions with one more, or with another in place of the one of that name. Something may have been granted and
     * counted by that one already, so the other goes on from it too.
     *
     * @param version the version
     * @return a new value
     * @throws InvalidProgramException if they do not go on from each other, with every problem
     */
    public ProgramVersions with(Program version) {
        List<Program> more = new ArrayList<>(all);
        more.removeIf(known -> known.version().equals(version.version()));
        more.add(version);
        List<String> problems = problems(sorted(more));
        for (Program known : all) {
            if (known.version().equals(version.version())) {
                goesOn(known, version, problems);
                counts(known, version, problems);
            }
        }
        refuse(version.id(), problems);
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
     * The names of the tiers of all versions.
     *
     * @return the names, those of earlier versions and lower tiers first
     */
    public Set<String> tiers() {
        Set<String> tiers = new LinkedHashSet<>();
        for (Program version : all) {
            if (version.ladder() != null) {
                version.ladder().tiers().forEach(tier -> tiers.add(tier.id()));
            }
        }
        return tiers;
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
