package io.loyaltyengine.examples.soak;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.examples.retail.Invoice;
import io.loyaltyengine.examples.retail.InvoiceReport;
import io.loyaltyengine.examples.retail.RetailYear;
import io.loyaltyengine.examples.shop.TillClock;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.store.InMemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Plays a shop's year, year after year, with everything else that can happen to members mixed in by chance: holds that are
 * captured in parts, voided or left to time out, refunds, returns by line, adjustments, transfers, conversions, reversals,
 * merges and their undoing, closures, people who are forgotten, tills that were offline, calls that come twice, and sweeps.
 *
 * <p>After each thousand entries every law is checked for the members whose journals have changed, at the end for all. The
 * same seed gives the same journals on every machine. For one thread.
 */
public final class Soak {

    private static final int AUDITED_EVERY = 1_000;
    private static final int WEEKS_OF_A_YEAR = 54;

    private final Program program;
    private final long seed;
    private final RandomGenerator random;
    private final TillClock clock = new TillClock();
    private final WatchedStore store = new WatchedStore(new InMemoryStore());
    private final LoyaltyEngine engine;
    private final Past past = new Past();
    private final SoakCounts counts = new SoakCounts();
    private final List<MemberId> members = new ArrayList<>();
    private final Set<MemberId> enrolled = new HashSet<>();
    private final List<Activity> offline = new ArrayList<>();
    private final Happenings happenings;
    private final Checks checks;
    private long enrolments;
    private long foreseen;
    private long sweeps;

    private Soak(Program program, long seed) {
        this.program = program;
        this.seed = seed;
        this.random = new java.util.SplittableRandom(seed);
        this.engine = LoyaltyEngine.of(program, store, clock).withoutExplanations();
        this.happenings = new Happenings(program, engine, members, past, random);
        this.checks = new Checks(program, store, past, seed);
    }

    /**
     * Soaks a program.
     *
     * @param program the program
     * @param year the shop's year; it begins anew where it does not give enough entries
     * @param seed what chance is made from
     * @param entries how many entries to write at least
     * @return what was done
     * @throws LawBrokenException if a law does not hold, with the member's whole journal
     */
    public static SoakReport run(Program program, RetailYear year, long seed, long entries) {
        return new Soak(program, seed).played(year, entries);
    }

    private SoakReport played(RetailYear year, long entries) {
        List<Invoice> invoices = year.invoices();
        long before = -1;
        for (int i = 0; store.entries() < entries && store.entries() > before; i++) {
            before = store.entries();
            for (Invoice invoice : invoices) {
                if (store.entries() < entries) {
                    take(InvoiceReport.of(later(invoice, i)));
                }
            }
        }
        offline.forEach(this::tell);
        sweep(clock.instant());
        return new SoakReport(
                program.id(),
                seed,
                counts.kinds(),
                counts.late(),
                counts.repeated(),
                foreseen,
                sweeps,
                store.entries(),
                store.members().size(),
                checks.rounds() + 1,
                checks.audits() + checks.everything(),
                checks.digest());
    }

    private static Invoice later(Invoice invoice, int years) {
        return years == 0
                ? invoice
                : new Invoice(
                        invoice.number() + "-" + (years + 1),
                        invoice.at().plusWeeks((long) WEEKS_OF_A_YEAR * years),
                        invoice.customer(),
                        invoice.lines());
    }

    private void take(InvoiceReport report) {
        Activity activity = report.activity();
        if (activity == null) {
            return;
        }
        Instant now = activity.at();
        if (now.isAfter(clock.instant())) {
            clock.set(now);
        }
        enrol(activity.member());
        if (random.nextInt(15) == 0) {
            offline.add(activity);
        } else {
            tell(activity);
        }
        if (random.nextInt(60) == 0) {
            offline.forEach(this::tell);
            offline.clear();
        }
        while (random.nextInt(8) < 5) {
            happenings.next(activity.member(), clock.instant()).ifPresent(this::tell);
        }
        if (random.nextInt(300) == 0) {
            sweep(now.minus(Duration.ofHours(random.nextInt(24 * 20))));
        }
    }

    private void enrol(MemberId member) {
        if (enrolled.add(member)) {
            enrolments++;
            members.remove(member);
            members.add(member);
            tell(new Enrolment(
                    ActivityId.of("first-visit", Long.toString(enrolments)),
                    Member.customer(member.value()),
                    clock.instant()));
        }
    }

    private void tell(Activity activity) {
        boolean foresee = random.nextInt(16) == 0;
        Outcome outcome;
        try {
            Outcome expected = foresee ? engine.preview(activity) : null;
            outcome = engine.submit(activity);
            past.add(activity, outcome);
            if (expected != null) {
                foreseen++;
                checks.same(activity, expected, outcome);
            }
        } catch (LawBrokenException e) {
            throw e;
        } catch (RuntimeException e) {
            throw checks.broken(activity.member(), activity + " broke down: " + e, e);
        }
        counts.count(activity, outcome, activity.at().isBefore(clock.instant().minusSeconds(60)));
        // whoever was forgotten comes in as a stranger the next time
        if (outcome instanceof Outcome.Refused no && no.refusals().get(0).reason() == Refusal.Reason.NOT_ENROLLED) {
            enrolled.remove(activity.member());
        }
        audit();
    }

    private void sweep(Instant until) {
        sweeps++;
        engine.sweep(until);
        audit();
    }

    private void audit() {
        if (store.entries() / AUDITED_EVERY > checks.rounds()) {
            checks.touched(store.entries() / AUDITED_EVERY);
        }
    }
}
