package io.loyaltyengine.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.MemberMerge;
import io.loyaltyengine.activity.MembershipClosure;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.ReturnedLine;
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.activity.Transfer;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.decision.Draw;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Supposition;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.ledger.UsageKey;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Budget;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.store.InMemoryStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever happens to members, late or not, what is used of a budget is what their journals drew, and at most its limit. */
class BudgetLawsTest {

    private static final Instant START = Instant.parse("2026-03-28T00:00:00Z");
    private static final Currency POINTS = Currency.points("POINTS");
    private static final Map<String, BigDecimal> LIMITS =
            Map.of("budget:ever", BigDecimal.valueOf(150), "budget:daily", BigDecimal.valueOf(60));
    private static final List<MemberId> MEMBERS = List.of(MemberId.of("ada"), MemberId.of("bob"), MemberId.of("eve"));

    /** Two budgets, one of them with a rule's own cap and with a multiplier; both on one rule. */
    private static final Program PROGRAM = Program.named("launch", "1", ZoneId.of("Europe/London"), "GBP")
            .currency(new CurrencyTerms(POINTS, LotTerms.PLAIN, ClawBack.WITHIN_BALANCE).asTransferable())
            .budget(new Budget("ever", POINTS.of(150), CalendarPeriod.LIFETIME))
            .budget(new Budget("daily", POINTS.of(60), CalendarPeriod.DAY))
            .rule(Rule.of("base").drawingOn("ever", "daily"))
            .rule(Rule.of("extra").drawingOn("daily").capped(new Cap("extra", POINTS.of(30), CalendarPeriod.WEEK)))
            .rule(Rule.of("double").drawingOn("ever"))
            .evaluatedBy(facts -> facts.lines().isEmpty()
                    ? Proposals.of()
                    : Proposals.of(
                            Award.perUnit("base", POINTS, BigDecimal.ONE, facts.net(), Award.Rounding.LINE),
                            Award.fixed("extra", POINTS.of(7), facts),
                            new Award.Multiply("double", POINTS, new BigDecimal("1.5"), Set.of())));

    @Property(tries = 100)
    void whatIsUsedIsWhatTheJournalsDrewAndAtMostTheLimit(@ForAll Random random) {
        InMemoryStore store = new InMemoryStore();
        LoyaltyEngine engine =
                LoyaltyEngine.of(PROGRAM, store, Clock.fixed(START.plus(Duration.ofDays(60)), ZoneOffset.UTC));
        MEMBERS.forEach(member ->
                engine.enrol(new Enrolment(ActivityId.of("enrol-" + member), Member.customer(member.value()), START)));
        List<Activity> past = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            Activity activity = any(ActivityId.of("a" + i), START.plus(Duration.ofHours(6L * i)), past, random);
            Map<UsageKey, BigDecimal> before = drawn(store);

            Outcome preview = engine.preview(activity);
            assertThat(engine.preview(activity, Supposition.NOTHING)).isEqualTo(preview);
            assertThat(drawn(store)).isEqualTo(before);
            Outcome outcome = engine.submit(activity);
            assertThat(outcome).isEqualTo(preview);
            engine.submit(activity);

            Map<UsageKey, BigDecimal> after = drawn(store);
            assertThat(outcome instanceof Outcome.Accepted || after.equals(before))
                    .isTrue();
            after.forEach((budget, sum) -> assertThat(store.used(budget))
                    .isEqualByComparingTo(sum)
                    .isBetween(BigDecimal.ZERO, LIMITS.get(budget.counter())));
            if (outcome instanceof Outcome.Accepted) {
                past.add(activity);
            }
        }
        assertThat(Audit.of(PROGRAM, store).all().violations()).isEmpty();
    }

    private static Map<UsageKey, BigDecimal> drawn(InMemoryStore store) {
        Map<UsageKey, BigDecimal> sums = new TreeMap<>();
        for (MemberId member : store.members()) {
            for (Entry entry : store.journal(member)) {
                Draw.of(entry).forEach((budget, by) -> sums.merge(budget, by, BigDecimal::add));
            }
        }
        return sums;
    }

    private static Activity any(ActivityId id, Instant now, List<Activity> past, Random random) {
        Instant at = random.nextInt(4) > 0 ? now : later(now.minus(Duration.ofHours(random.nextInt(72))));
        MemberId member = MEMBERS.get(random.nextInt(MEMBERS.size()));
        MemberId other = MEMBERS.get((MEMBERS.indexOf(member) + 1) % MEMBERS.size());
        int chance = random.nextInt(20);
        if (chance > 9 || past.isEmpty()) {
            return Purchase.of(id.toString(), member, at, lines(random));
        }
        Activity before = past.get(random.nextInt(past.size()));
        return switch (chance) {
            case 0 -> new MemberMerge(id, member, at, other);
            case 1 -> new Transfer(id, member, at, other, POINTS.of(3));
            case 2 ->
                random.nextInt(6) > 0
                        ? new Reversal(id, before.member(), at, before.id())
                        : new Erasure(id, member, at, MemberId.of("gone-" + id));
            case 3 ->
                random.nextInt(6) > 0
                        ? new PurchaseReturn(
                                id, member, at, List.of(new ReturnedLine.WithoutReceipt("CUP", BigDecimal.valueOf(2))))
                        : new MembershipClosure(id, member, at, "moved");
            case 4, 5 -> new Reversal(id, before.member(), at, before.id());
            default ->
                new PurchaseReturn(
                        id,
                        before.member(),
                        at,
                        List.of(new ReturnedLine.OfPurchase(before.id(), "0", BigDecimal.ONE)));
        };
    }

    private static Instant later(Instant moment) {
        return moment.isBefore(START) ? START : moment;
    }

    private static List<LineItem> lines(Random random) {
        List<LineItem> lines = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            Money price = Money.of(
                    "GBP",
                    new BigDecimal(random.nextInt(2_500)).movePointLeft(2).toPlainString());
            lines.add(LineItem.of(String.valueOf(i), "CUP", 1 + random.nextInt(3), price));
        }
        return lines;
    }
}
