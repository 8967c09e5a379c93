package io.loyaltyengine.examples.shop;

import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.examples.retail.Invoice;
import io.loyaltyengine.examples.retail.InvoiceReport;
import io.loyaltyengine.examples.retail.LineCounts;
import io.loyaltyengine.examples.retail.RetailFacts;
import io.loyaltyengine.examples.retail.RetailYear;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.store.InMemoryStore;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Plays a year of invoices through the engine, with one till or several. The result is the same with any number of them. */
public final class RetailReplay {

    private final Program program;
    private final int tills;
    private final Consumer<Outcome> outcomes;
    private final boolean explained;

    /**
     * A replay that nobody watches, and that therefore explains nothing.
     *
     * @param program the program
     * @param tills how many threads, at least one; the customers are spread over them
     */
    public RetailReplay(Program program, int tills) {
        this(program, tills, outcome -> {}, false);
    }

    /**
     * A replay.
     *
     * @param program the program
     * @param tills how many threads, at least one; the customers are spread over them
     * @param outcomes takes every outcome; called by all tills at once where there are several
     */
    public RetailReplay(Program program, int tills, Consumer<Outcome> outcomes) {
        this(program, tills, outcomes, true);
    }

    private RetailReplay(Program program, int tills, Consumer<Outcome> outcomes, boolean explained) {
        this.program = program;
        this.tills = tills;
        this.outcomes = outcomes;
        this.explained = explained;
    }

    /**
     * Plays a year, and then lets time pass until its last invoice.
     *
     * @param year the year
     * @return what became of it
     * @throws InterruptedException if the thread is interrupted
     */
    public ShopReport play(RetailYear year) throws InterruptedException {
        List<Invoice> invoices = year.invoices();
        InMemoryStore store = new InMemoryStore();
        LoyaltyEngine explaining = LoyaltyEngine.of(program, store, Clock.fixed(Instant.EPOCH, program.zone()));
        LoyaltyEngine engine = explained ? explaining : explaining.withoutExplanations();
        long began = System.nanoTime();
        List<Till> all = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(tills);
        try {
            List<Future<?>> shifts = new ArrayList<>();
            for (int i = 0; i < tills; i++) {
                int number = i;
                Till till = new Till(program, engine, outcomes);
                all.add(till);
                shifts.add(threads.submit(() -> shift(till, number, invoices)));
            }
            for (Future<?> shift : shifts) {
                shift.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a till broke down", e.getCause());
        } finally {
            threads.shutdownNow();
        }
        Instant end =
                invoices.stream().map(Invoice::instant).max(Instant::compareTo).orElse(Instant.EPOCH);
        engine.withClock(Clock.fixed(end, program.zone())).sweep(end);
        long nanos = System.nanoTime() - began;
        LineCounts lines = new LineCounts();
        lines.countUnread(year);
        long activities = 0;
        for (Till till : all) {
            lines.merge(till.lines());
            activities += till.activities();
        }
        return new ShopReport(program, store, engine, RetailFacts.of(year, invoices), lines, end, activities, nanos);
    }

    private void shift(Till till, int number, List<Invoice> invoices) {
        for (Invoice invoice : invoices) {
            if (Math.floorMod(Objects.hashCode(invoice.customer()), tills) == number) {
                till.take(InvoiceReport.of(invoice));
            }
        }
    }
}
