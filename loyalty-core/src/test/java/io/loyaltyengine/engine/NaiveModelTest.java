package io.loyaltyengine.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.ledger.Balance;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.store.InMemoryStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The engine agrees with a model that is too simple to be wrong: a list of lots, and every balance added up anew. */
class NaiveModelTest {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final MemberId ADA = MemberId.of("ada");
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Duration PENDING = Duration.ofHours(20);
    private static final Duration LIFE = Duration.ofHours(200);
    private static final Duration HOLD = Duration.ofHours(30);

    private static final Program PROGRAM = Program.named("naive", "1", ZoneOffset.UTC, "GBP")
            .currency(
                    POINTS,
                    new LotTerms(Term.minutes(PENDING.toMinutes()), new Expiry.After(Term.minutes(LIFE.toMinutes()))),
                    ClawBack.UNLIMITED)
            .rule(Rule.of("point-a-pound"))
            .reward(new MoneyOff(
                    "off",
                    new Rate(POINTS.of(1), Money.of("GBP", "0.01")),
                    POINTS.zero(),
                    POINTS.of(1),
                    BigDecimal.ONE,
                    Term.minutes(HOLD.toMinutes())))
            .evaluatedBy(facts -> facts.lines().isEmpty()
                    ? Proposals.of()
                    : Proposals.of(Award.perUnit(
                            "point-a-pound", POINTS, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET)));

    /** What happens: so many hours pass, then something is done, with a number or an earlier thing to do it with. */
    record Event(int hours, Deed deed, int number) {}

    enum Deed {
        BUY,
        BUY_LATE,
        SPEND,
        HOLD,
        CAPTURE,
        UNDO,
        REPEAT,
        SWEEP,
        WAIT
    }

    private static final class Lot {
        private final Instant from;
        private long left;

        Lot(Instant from, long left) {
            this.from = from;
            this.left = left;
        }

        boolean live(Instant at) {
            return !at.isBefore(from.plus(PENDING)) && at.isBefore(from.plus(LIFE));
        }
    }

    private record Spent(boolean held, Instant until, Map<Lot, Long> parts) {}

    private static final class Model {
        private final List<Lot> lots = new ArrayList<>();
        private final Map<String, Spent> spent = new HashMap<>();

        void buy(Instant at, long points) {
            if (points > 0) {
                lots.add(new Lot(at, points));
            }
        }

        /** Returns whether there was anything to spend. */
        boolean spend(String key, Instant at, long most, boolean held) {
            Map<Lot, Long> parts = new HashMap<>();
            long missing = most;
            for (Lot lot : lots.stream()
                    .sorted(Comparator.comparing((Lot l) -> l.from))
                    .toList()) {
                long part = lot.live(at) ? Math.min(lot.left, missing) : 0;
                if (part > 0) {
                    lot.left -= part;
                    missing -= part;
                    parts.put(lot, part);
                }
            }
            if (!parts.isEmpty()) {
                spent.put(key, new Spent(held, held ? at.plus(HOLD) : Instant.MAX, parts));
            }
            return !parts.isEmpty();
        }

        void pass(Instant now) {
            List.copyOf(spent.keySet()).stream()
                    .filter(key -> !now.isBefore(spent.get(key).until()))
                    .forEach(this::undo);
        }

        boolean capture(String key) {
            Spent hold = spent.get(key);
            if (hold == null || !hold.held()) {
                return false;
            }
            spent.put(key, new Spent(false, Instant.MAX, hold.parts()));
            return true;
        }

        boolean undo(String key) {
            Spent known = spent.remove(key);
            if (known != null) {
                known.parts().forEach((lot, part) -> lot.left += part);
            }
            return known != null;
        }

        List<Long> balance(Instant at) {
            long pending = lots.stream()
                    .filter(lot -> at.isBefore(lot.from.plus(PENDING)))
                    .mapToLong(lot -> lot.left)
                    .sum();
            long available = lots.stream()
                    .filter(lot -> lot.live(at))
                    .mapToLong(lot -> lot.left)
                    .sum();
            long held = spent.values().stream()
                    .filter(Spent::held)
                    .flatMap(hold -> hold.parts().values().stream())
                    .mapToLong(Long::longValue)
                    .sum();
            return List.of(pending, available, held, 0L);
        }
    }

    @Property
    void balancesAreWhatAListOfLotsAddsUpTo(@ForAll("events") List<Event> events) {
        InMemoryStore store = new InMemoryStore();
        LoyaltyEngine engine = LoyaltyEngine.of(PROGRAM, store, Clock.fixed(START, ZoneOffset.UTC));
        engine.enrol(new Enrolment(ActivityId.of("enrol"), Member.customer("ada"), START))
                .orThrow();
        Model model = new Model();
        List<Activity> done = new ArrayList<>();
        List<String> redemptions = new ArrayList<>(List.of("none"));
        TreeMap<Instant, List<Long>> seen = new TreeMap<>();
        Instant now = START;
        for (Event event : events) {
            String key = "a" + done.size();
            now = now.plus(Duration.ofHours(event.hours()));
            model.pass(now);
            String earlier = redemptions.get(event.number() % redemptions.size());
            switch (event.deed()) {
                case BUY -> {
                    engine.earn(keep(done, purchase(key, now, event.number()))).orThrow();
                    model.buy(now, event.number());
                }
                case BUY_LATE -> {
                    Instant then = now.minus(Duration.ofHours(event.number() % 300));
                    then = then.isBefore(START) ? START : then;
                    engine.earn(keep(done, purchase(key, then, event.number()))).orThrow();
                    // what comes to light late changes what is known of the time since
                    seen.tailMap(then, true).clear();
                    model.buy(then, event.number());
                }
                case SPEND, HOLD -> {
                    boolean held = event.deed() == Deed.HOLD;
                    Redemption redemption = redemption(key, now, event.number() + 1L);
                    boolean accepted = model.spend(key, now, event.number() + 1L, held);
                    redemptions.add(key);
                    assertThat(engine.submit(keep(done, held ? redemption.held() : redemption)))
                            .matches(outcome ->
                                    accepted == outcome instanceof io.loyaltyengine.decision.Outcome.Accepted);
                }
                case CAPTURE -> {
                    boolean accepted = model.capture(earlier);
                    assertThat(engine.submit(keep(
                                    done, new RedemptionCapture(ActivityId.of(key), ADA, now, ActivityId.of(earlier)))))
                            .matches(outcome ->
                                    accepted == outcome instanceof io.loyaltyengine.decision.Outcome.Accepted);
                }
                case UNDO -> {
                    boolean accepted = model.undo(earlier);
                    assertThat(engine.submit(keep(
                                    done, new RedemptionVoid(ActivityId.of(key), ADA, now, ActivityId.of(earlier)))))
                            .matches(outcome ->
                                    accepted == outcome instanceof io.loyaltyengine.decision.Outcome.Accepted);
                }
                case REPEAT -> {
                    if (!done.isEmpty()) {
                        assertThat(engine.submit(done.get(event.number() % done.size()))
                                        .repeated())
                                .isTrue();
                    }
                }
                case SWEEP -> engine.sweep(now);
                case WAIT -> now = now.plus(Duration.ofHours(event.number()));
            }
            model.pass(now);
            assertThat(balance(engine, now)).as("after %s at %s", event, now).isEqualTo(model.balance(now));
            seen.put(now, model.balance(now));
        }
        seen.forEach((moment, then) -> assertThat(balance(engine, moment))
                .as("looking back to %s", moment)
                .isEqualTo(then));
        assertThat(Audit.of(PROGRAM, store).all().violations()).isEmpty();
    }

    private static <A extends Activity> A keep(List<Activity> done, A activity) {
        done.add(activity);
        return activity;
    }

    private static List<Long> balance(LoyaltyEngine engine, Instant at) {
        Balance balance = engine.balance(ADA, POINTS, at);
        return List.of(
                balance.pending().units().longValueExact(),
                balance.available().units().longValueExact(),
                balance.held().units().longValueExact(),
                balance.debt().units().longValueExact());
    }

    private static Purchase purchase(String key, Instant at, long pounds) {
        return Purchase.of(key, ADA, at, List.of(LineItem.of("1", "X", 1, Money.of("GBP", pounds + ".00"))));
    }

    private static Redemption redemption(String key, Instant at, long points) {
        return new Redemption(
                ActivityId.of(key),
                ADA,
                at,
                "off",
                POINTS.of(points),
                Money.of("GBP", "1000.00"),
                Redemption.Settlement.AT_ONCE);
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(Deed.values()),
                        Arbitraries.integers().between(0, 120))
                .as(Event::new)
                .list()
                .ofMaxSize(30);
    }
}
