package io.loyaltyengine.examples.bench;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.decision.Decider;
import io.loyaltyengine.decision.Decision;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.openjdk.jol.info.GraphLayout;

/**
 * How much memory a member takes who buys five lines every week for a year: the state that decisions are taken on, and
 * the journal beside it. What the program is made of is not counted.
 */
public final class MemberFootprint {

    private static final Instant START = Instant.parse("2026-03-02T12:00:00Z");
    private static final MemberId ADA = MemberId.of("ada");
    private static final int WEEKS = 52;
    private static final int LINES = 5;

    private final Decider decider = Decider.withoutExplanation(LedgerBenchmark.program());
    private final List<Entry> journal = new ArrayList<>();
    private MemberState state = MemberState.initial(ADA);

    private MemberFootprint() {}

    /**
     * Prints the sizes in bytes.
     *
     * @param args none
     */
    public static void main(String[] args) {
        MemberFootprint footprint = new MemberFootprint();
        footprint.live();
        footprint.print();
    }

    private void live() {
        commit(decider.decide(state, new Enrolment(ActivityId.of("enrol"), Member.customer("ada"), START), START));
        for (int week = 1; week <= WEEKS; week++) {
            Instant at = START.plus(Duration.ofDays(7L * week));
            List<LineItem> lines = new ArrayList<>();
            for (int i = 0; i < LINES; i++) {
                lines.add(LineItem.of(
                        String.valueOf(i), "SKU-" + week + "-" + i, 2, Money.of("GBP", week + "." + i + "5")));
            }
            commit(decider.decide(state, Purchase.of("p" + week, ADA, at, lines), at));
        }
    }

    private void commit(Decision decision) {
        journal.addAll(decision.entries());
        state = decision.state();
    }

    private void print() {
        long program = GraphLayout.parseInstance(decider.program()).totalSize();
        long alone = GraphLayout.parseInstance(state).totalSize();
        long both = GraphLayout.parseInstance(state, journal).totalSize();
        long currency = GraphLayout.parseInstance(Set.copyOf(state.wallet().currencies()))
                .totalSize();
        System.out.println(WEEKS + " purchases of " + LINES + " lines, " + journal.size() + " entries");
        System.out.println("state " + alone + " bytes, with the journal " + both + " bytes; a currency " + currency
                + ", the program " + program + " bytes");
    }
}
