package io.loyaltyengine.model;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.decision.Decider;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Balance;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.JournalDigest;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.store.InMemoryStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** An engine with its store, to which a story happens. Another one may see the same story with other sweeps. */
final class Side {

    /** When time is written down besides what calls bring about. */
    enum Sweeps {
        AS_TOLD,
        NEVER,
        ALWAYS
    }

    private final InMemoryStore store = new InMemoryStore();
    private final Program program;
    private final Decider decider;
    private final LoyaltyEngine engine;
    private final Sweeps sweeps;
    private final Teller teller;
    private final Set<String> forgotten = new TreeSet<>();

    /** How the engine is told of an activity; a planted bug is one that tells it something else. */
    interface Teller {
        Outcome tell(LoyaltyEngine engine, Activity activity);
    }

    Side(Terms terms, Sweeps sweeps, Teller teller) {
        this.program = terms.program();
        this.decider = Decider.of(program);
        this.engine = LoyaltyEngine.of(program, store, Clock.fixed(Script.START, ZoneOffset.UTC));
        this.sweeps = sweeps;
        this.teller = teller;
        for (MemberId member : Script.MEMBERS) {
            engine.enrol(new Enrolment(ActivityId.of("enrol-" + member), Member.customer(member.value()), Script.START))
                    .orThrow();
        }
    }

    InMemoryStore store() {
        return store;
    }

    /** Plays one scene; null where nothing was called. */
    Outcome play(Scene scene) {
        LoyaltyEngine now = engine.withClock(Clock.fixed(scene.now(), ZoneOffset.UTC));
        Outcome outcome = scene.call() == null ? null : teller.tell(now, scene.call());
        if (scene.call() instanceof Erasure erasure && outcome instanceof Outcome.Accepted) {
            forgotten.add(erasure.member().value());
        }
        if (sweeps == Sweeps.ALWAYS || (sweeps == Sweeps.AS_TOLD && scene.sweep())) {
            now.sweep(scene.now());
        }
        return outcome;
    }

    /** What every member has in every currency at a moment: pending, available, held and owed, in the smallest units. */
    SortedMap<String, List<Long>> balances(Instant at) {
        SortedMap<String, List<Long>> all = new TreeMap<>();
        for (MemberId member : store.members()) {
            MemberState state = store.find(member).orElseThrow();
            MemberState then = at.isBefore(state.reachedAt())
                    ? decider.past(member, store.journal(member), at)
                    : decider.at(state, at);
            for (Currency currency : Terms.CURRENCIES) {
                all.put(member + " " + currency, units(then.wallet().balance(currency)));
            }
        }
        return all;
    }

    private static List<Long> units(Balance balance) {
        return List.of(
                balance.pending().units().longValueExact(),
                balance.available().units().longValueExact(),
                balance.held().units().longValueExact(),
                balance.debt().units().longValueExact());
    }

    String digest() {
        JournalDigest digest = new JournalDigest();
        store.members().forEach(member -> digest.add(JournalDigest.of(store.journal(member))));
        return digest.hex();
    }

    /** What is wrong with the books at the end. */
    List<String> violations() {
        List<String> violations = new ArrayList<>();
        Audit.of(program, store).all().violations().forEach(one -> violations.add(one.toString()));
        Map<Currency, Long> onTheWay = new HashMap<>();
        for (MemberId member : store.members()) {
            List<Entry> journal = store.journal(member);
            if (!store.find(member).orElseThrow().equals(MemberState.replay(member, journal))) {
                violations.add("a replay of the journal of " + member + " leads elsewhere");
            }
            journal.stream()
                    .flatMap(entry -> entry.postings().stream())
                    .filter(posting -> posting.account() == Account.TRANSFER)
                    .map(Posting::amount)
                    .forEach(amount ->
                            onTheWay.merge(amount.currency(), amount.units().longValueExact(), Long::sum));
        }
        onTheWay.forEach((currency, units) -> {
            if (units != 0) {
                violations.add(units + " of " + currency + " are on their way between members");
            }
        });
        for (String name : forgotten) {
            if (store.members().stream()
                    .flatMap(member -> store.journal(member).stream())
                    .anyMatch(entry -> entry.toString().contains("=" + name + ",")
                            || entry.toString().contains("=" + name + "]"))) {
                violations.add("the journals still speak of " + name);
            }
        }
        return violations;
    }
}
