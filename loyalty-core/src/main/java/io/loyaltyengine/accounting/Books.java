package io.loyaltyengine.accounting;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.decision.Decider;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.store.MemberStore;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * The books of a program: what it owes, how that came about, and what of its revenue is earned. Every call reads the
 * journals anew and keeps nothing.
 *
 * <p>Reports go by when things took effect. What is recorded late therefore changes the report of a period that is over;
 * {@link #recordedBefore} gives it again as it was printed.
 *
 * <p>Safe for use by many threads if the journals are. A member who changes while a report is made is in it as they were
 * before or after; {@link #recordedBefore} a moment that has passed is free of that.
 */
public final class Books {

    private final Decider decider;
    private final Iterable<List<Entry>> journals;

    private Books(Decider decider, Iterable<List<Entry>> journals) {
        this.decider = decider;
        this.journals = journals;
    }

    /**
     * The books over a store.
     *
     * @param program the program that is in force
     * @param store the store
     * @return the books
     */
    public static Books of(Program program, MemberStore store) {
        return of(program, () -> store.members().stream().map(store::journal).iterator());
    }

    /**
     * The books over some journals.
     *
     * @param program the program that is in force
     * @param journals the whole journal of each member, in its order; each report goes through them once
     * @return the books
     */
    public static Books of(Program program, Iterable<List<Entry>> journals) {
        return new Books(Decider.withoutExplanation(program), journals);
    }

    /**
     * The books as they were: without what was recorded later.
     *
     * @param moment when the books were closed, exclusive
     * @return other books over the same journals
     */
    public Books recordedBefore(Instant moment) {
        Iterable<List<Entry>> all = journals;
        return new Books(
                decider,
                () -> StreamSupport.stream(all.spliterator(), false)
                        .map(journal -> recordedBefore(journal, moment))
                        .iterator());
    }

    private static List<Entry> recordedBefore(List<Entry> journal, Instant moment) {
        return journal.stream()
                .takeWhile(entry -> entry.recordedAt().isBefore(moment))
                .toList();
    }

    /**
     * What is owed at a moment, by the {@linkplain AgeBands#USUAL usual} age bands.
     *
     * @param at the moment, inclusive
     * @return the liability
     */
    public Liability liability(Instant at) {
        return liability(at, AgeBands.USUAL);
    }

    /**
     * What is owed at a moment. What expires at the moment itself is gone: the liability at the end of a day or a year is
     * the one {@linkplain #liabilityBefore just before} the next one begins.
     *
     * @param at the moment, inclusive
     * @param bands by what ages to tell lots apart; an age is the number of midnights in the program's zone since the grant
     * @return the liability
     */
    public Liability liability(Instant at, AgeBands bands) {
        Program program = decider.program();
        PerCurrency<LiabilityTally> tallies =
                new PerCurrency<>(program, currency -> new LiabilityTally(currency, program.zone(), at, bands));
        forEach(at, (past, entry, posting) -> tallies.of(posting, tally -> tally.add(posting, past)));
        return new Liability(program.id(), program.zone(), at, tallies.results(LiabilityTally::result));
    }

    /**
     * What is owed when a period ends, by the {@linkplain AgeBands#USUAL usual} age bands: the last moment that is part of
     * it. This is what a {@linkplain #rollForward roll-forward} to the same end closes with.
     *
     * @param end the end, exclusive
     * @return the liability one nanosecond before
     */
    public Liability liabilityBefore(Instant end) {
        return liability(end.minusNanos(1));
    }

    /**
     * How what is owed has changed over a period.
     *
     * @param from the beginning, inclusive
     * @param to the end, exclusive, after the beginning
     * @return the roll-forward
     * @throws IllegalArgumentException if the end is not after the beginning
     */
    public RollForward rollForward(Instant from, Instant to) {
        requirePeriod("a roll-forward", from, to);
        Program program = decider.program();
        PerCurrency<RollForwardTally> tallies = new PerCurrency<>(program, RollForwardTally::new);
        forEach(
                to.minusNanos(1),
                (past, entry, posting) -> tallies.of(posting, tally -> {
                    if (entry.happenedAt().isBefore(from)) {
                        tally.before(posting);
                    } else {
                        tally.within(posting);
                    }
                }));
        return new RollForward(program.id(), program.zone(), from, to, tallies.results(RollForwardTally::result));
    }

    /**
     * What has become, by a moment, of what was granted in a period.
     *
     * @param currency one of the program's currencies
     * @param from the beginning of the period, inclusive
     * @param to the end of the period, exclusive, after the beginning
     * @param at the moment, inclusive
     * @return the cohort
     * @throws IllegalArgumentException if the end is not after the beginning, or the program has no such currency
     */
    public Cohort cohort(Currency currency, Instant from, Instant to, Instant at) {
        requirePeriod("a cohort", from, to);
        CurrencyTerms terms = decider.program().terms(currency);
        CohortTally tally = new CohortTally(terms.currency(), from, to, at);
        forEach(at, (past, entry, posting) -> tally.add(posting, past));
        return tally.result();
    }

    /**
     * The journals as files, by when entries were recorded. What time has done is in once a sweep has written it down.
     *
     * @param from the beginning, inclusive
     * @param to the end, exclusive, after the beginning
     * @return the export, which reads the journals when it is written
     * @throws IllegalArgumentException if the end is not after the beginning
     */
    public JournalExport export(Instant from, Instant to) {
        requirePeriod("an export", from, to);
        Program program = decider.program();
        return JournalExport.of(program.id(), program.zone(), () -> recorded(from, to));
    }

    private Iterator<Entry> recorded(Instant from, Instant to) {
        return StreamSupport.stream(journals.spliterator(), false)
                .flatMap(List::stream)
                .filter(entry ->
                        !entry.recordedAt().isBefore(from) && entry.recordedAt().isBefore(to))
                .iterator();
    }

    private interface Counting {
        void count(Timeline past, Entry entry, Posting posting);
    }

    /** Counts every posting that had taken effect by a moment. */
    private void forEach(Instant moment, Counting counting) {
        for (List<Entry> journal : journals) {
            if (!journal.isEmpty()) {
                Timeline past = Timeline.until(decider, journal, moment);
                for (Entry entry : past.entries()) {
                    entry.postings().forEach(posting -> counting.count(past, entry, posting));
                }
            }
        }
    }

    private static void requirePeriod(String what, Instant from, Instant to) {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException(what + " ends after it begins, not from " + from + " to " + to);
        }
    }
}
