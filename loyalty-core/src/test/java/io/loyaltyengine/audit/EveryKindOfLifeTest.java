package io.loyaltyengine.audit;

import static io.loyaltyengine.audit.Bookshop.PAGES;
import static io.loyaltyengine.audit.Bookshop.STAMPS;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.CurrencyConversion;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.MemberMerge;
import io.loyaltyengine.activity.MembershipClosure;
import io.loyaltyengine.activity.PerkUse;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionRefund;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.activity.Transfer;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.store.InMemoryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** Lives of a few members who do everything that can be done, early and late, made up at random: no law is broken. */
class EveryKindOfLifeTest {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");
    private static final Program PROGRAM = Bookshop.program("0.07");
    private static final List<MemberId> MEMBERS =
            List.of(MemberId.of("ada"), MemberId.of("ben"), MemberId.of("cem"), MemberId.of("dot"));

    /** What happens next. Most of it refers to something that happened before. */
    private static final class Fate {
        private final SplittableRandom random;
        private final List<ActivityId> past = new ArrayList<>();
        private Instant now = START;

        Fate(long seed) {
            random = new SplittableRandom(seed);
        }

        Activity next() {
            now = now.plus(Duration.ofHours(random.nextInt(1, random.nextInt(12) == 0 ? 4000 : 300)));
            Instant at = random.nextInt(4) == 0 ? now.minus(Duration.ofHours(random.nextInt(1, 1500))) : now;
            ActivityId id = ActivityId.of("a" + past.size());
            Activity activity = chosen(id, at.isBefore(START) ? START : at);
            past.add(id);
            return activity;
        }

        private MemberId somebody() {
            return MEMBERS.get(Math.min(random.nextInt(MEMBERS.size()), random.nextInt(MEMBERS.size())));
        }

        private MemberId somebodyBut(MemberId one) {
            MemberId other = somebody();
            return other.equals(one) ? somebodyBut(one) : other;
        }

        /** Rather something of late. */
        private ActivityId earlier() {
            int back = Math.min(past.size(), 1 + Math.min(random.nextInt(40), random.nextInt(40)));
            return past.isEmpty() ? ActivityId.of("none") : past.get(past.size() - back);
        }

        private Activity chosen(ActivityId id, Instant at) {
            MemberId who = somebody();
            return switch (random.nextInt(30)) {
                case 0, 1, 2, 3, 4, 5, 6 -> purchase(id, who, at);
                case 7, 8 -> PurchaseReturn.of(id.value(), who, at, earlier(), "1", random.nextInt(1, 3));
                case 9, 10, 11 -> redemption(id, who, at);
                case 12, 13 -> redemption(id, who, at).held();
                case 14, 15, 16 -> capture(id, who, at);
                case 17, 18 ->
                    new RedemptionRefund(
                            id, who, at, earlier(), random.nextBoolean() ? null : PAGES.of(random.nextInt(1, 40)));
                case 19 -> new RedemptionVoid(id, who, at, earlier());
                case 20, 21, 22 -> new Reversal(id, who, at, earlier());
                case 23 -> new Adjustment(id, who, at, some(), "why", "carol", "dave");
                case 24 -> new Transfer(id, who, at, somebodyBut(who), PAGES.of(random.nextInt(1, 60)));
                case 25 ->
                    new CurrencyConversion(
                            id, who, at, "to-cash", random.nextBoolean() ? null : PAGES.of(random.nextInt(1, 90)));
                case 26 -> new Interaction(id, who, at, "quiz", Attributes.none());
                case 27 -> new PerkUse(id, who, at, "loan");
                case 28 -> new MemberMerge(id, who, at, somebodyBut(who));
                default -> random.nextInt(6) == 0 ? leaving(id, who, at) : purchase(id, who, at);
            };
        }

        private Amount some() {
            Amount amount = random.nextBoolean() ? PAGES.of(random.nextInt(1, 50)) : STAMPS.of(random.nextInt(1, 50));
            return random.nextBoolean() ? amount : amount.negated();
        }

        private Activity leaving(ActivityId id, MemberId who, Instant at) {
            return random.nextBoolean()
                    ? new MembershipClosure(id, who, at, "moved")
                    : new Erasure(id, who, at, MemberId.of("p-" + id));
        }

        private Activity capture(ActivityId id, MemberId who, Instant at) {
            RedemptionCapture capture = new RedemptionCapture(id, who, at, earlier());
            RedemptionCapture part = capture.part(PAGES.of(random.nextInt(1, 40)));
            return random.nextBoolean() ? capture : random.nextBoolean() ? part : part.asLast();
        }

        private Purchase purchase(ActivityId id, MemberId who, Instant at) {
            Money price = Money.of("GBP", random.nextInt(0, 90) + ".00");
            return Purchase.of(id.value(), who, at, List.of(LineItem.of("1", "BOOK", random.nextInt(1, 4), price)));
        }

        private Redemption redemption(ActivityId id, MemberId who, Instant at) {
            return new Redemption(
                    id,
                    who,
                    at,
                    "off",
                    PAGES.of(random.nextInt(1, 120)),
                    Money.of("GBP", "100.00"),
                    Redemption.Settlement.AT_ONCE);
        }
    }

    @Property(tries = 300)
    void noLifeBreaksALaw(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed) {
        InMemoryStore store = new InMemoryStore();
        LoyaltyEngine engine = LoyaltyEngine.of(PROGRAM, store, Clock.fixed(START, ZoneOffset.UTC));
        for (MemberId member : MEMBERS) {
            engine.enrol(new Enrolment(ActivityId.of("enrol-" + member), Member.customer(member.value()), START))
                    .orThrow();
        }
        Audit audit = Audit.of(PROGRAM, store);
        Checkpoint before = audit.checkpoint();
        Fate fate = new Fate(seed);
        for (int i = 0; i < 100; i++) {
            engine.submit(fate.next());
            if (i % 9 == 0) {
                engine.withClock(Clock.fixed(fate.now, ZoneOffset.UTC)).sweep(fate.now);
            }
            if (i == 50) {
                before = audit.checkpoint();
            }
        }

        debug(audit.all(), store, seed);
        assertThat(audit.all().violations()).as("seed " + seed).isEmpty();
        debug(audit.since(before), store, seed);
        assertThat(audit.since(before).violations()).as("seed " + seed).isEmpty();
        for (CurrencyTotals totals : ProgramTotals.of(PROGRAM, store)) {
            assertThat(totals.accountedFor()).isEqualTo(totals.issued());
            assertThat(totals.transferred().isZero()).isTrue();
        }
    }

    private static void debug(AuditReport report, InMemoryStore store, long seed) {
        if (report.clean()) {
            return;
        }
        StringBuilder out = new StringBuilder("seed " + seed + " " + report + "\n");
        for (MemberId member : store.members()) {
            out.append(member).append("\n");
            for (io.loyaltyengine.ledger.Entry entry : store.journal(member)) {
                out.append(
                        entry.sequence() + " " + entry.type() + " " + entry.cause() + " " + entry.happenedAt() + " ");
                entry.lots()
                        .forEach(l -> out.append(
                                "[" + l.id() + " " + l.granted() + " " + l.activeFrom() + ".." + l.expiresAt() + "] "));
                entry.postings().forEach(p -> out.append(p.account() + " " + p.amount() + " " + p.lot() + "; "));
                String d = entry.detail().toString();
                out.append(d.substring(0, Math.min(160, d.length())));
                out.append("\n");
            }
        }
        try {
            java.nio.file.Files.writeString(java.nio.file.Path.of("/tmp/life-" + seed + ".txt"), out.toString());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
