package io.loyaltyengine.engine;

import static io.loyaltyengine.CoffeeShop.BEANS;
import static io.loyaltyengine.CoffeeShop.at;
import static io.loyaltyengine.CoffeeShop.line;
import static io.loyaltyengine.CoffeeShop.purchase;
import static io.loyaltyengine.CoffeeShop.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.CoffeeShop;
import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.JournalDigest;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ManyThreadsTest {

    static final int THREADS = 8;

    @RepeatedTest(20)
    void theFirstActivityOfANewMemberFromManyHostsAtOnceEnrolsThemOnce() throws Exception {
        CoffeeShop shop = CoffeeShop.empty(ClawBack.UNLIMITED);

        List<Outcome> outcomes = atOnce(i -> () -> shop.engine.enrol(
                new Enrolment(ActivityId.of("host-" + i, "enrol"), Member.customer("ada"), at("2026-03-01"))));

        assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance)).hasSize(1);
        assertThat(reasons(outcomes)).hasSize(THREADS - 1).containsOnly(Refusal.Reason.ALREADY_ENROLLED);
        shop.isSound();
    }

    @RepeatedTest(20)
    void aQuotaOfTwoIsUsedTwiceByEightThreads() throws Exception {
        CoffeeShop shop = CoffeeShop.withAda();
        shop.buy("p", at("2026-03-02"), "300.00");

        List<Outcome> outcomes = atOnce(i -> () -> shop.use("u" + i, at("2026-03-03"), "tasting"));

        assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance)).hasSize(2);
        assertThat(reasons(outcomes)).hasSize(THREADS - 2).containsOnly(Refusal.Reason.NOT_ENTITLED);
        shop.isSound();
    }

    @RepeatedTest(20)
    void aPurchaseThatIsSentEightTimesEarnsOnce() throws Exception {
        CoffeeShop shop = CoffeeShop.withAda();

        List<Outcome> outcomes = atOnce(i -> () -> shop.engine.earn(purchase("p", at("2026-03-02"), "42.00")));

        assertThat(outcomes.stream().filter(outcome -> !outcome.repeated())).hasSize(1);
        assertThat(outcomes.stream().map(Outcome::asRepeated).distinct()).hasSize(1);
        assertThat(shop.have(BEANS, at("2026-03-02"))).isEqualTo("0 pending, 42 available, 0 held, 0 owed");
        shop.isSound();
    }

    @RepeatedTest(20)
    void oneKeyWithEightContentsHasOneWinner() throws Exception {
        CoffeeShop shop = CoffeeShop.withAda();

        List<Outcome> outcomes = atOnce(i -> () -> shop.engine.earn(purchase("p", at("2026-03-02"), (10 + i) + ".00")));

        assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance)).hasSize(1);
        assertThat(reasons(outcomes)).hasSize(THREADS - 1).containsOnly(Refusal.Reason.KEY_REUSED);
        shop.isSound();
    }

    @RepeatedTest(20)
    void oneKeyForEightMembersHasOneWinner() throws Exception {
        CoffeeShop shop = CoffeeShop.empty(ClawBack.UNLIMITED);
        for (int i = 0; i < THREADS; i++) {
            shop.enrol("m" + i, at("2026-03-01")).orThrow();
        }

        List<Outcome> outcomes = atOnce(i -> () -> shop.engine.earn(
                Purchase.of("p", MemberId.of("m" + i), at("2026-03-02"), List.of(line("1", "COFFEE", 1, "42.00")))));

        assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance)).hasSize(1);
        assertThat(reasons(outcomes)).hasSize(THREADS - 1).containsOnly(Refusal.Reason.KEY_REUSED);
        shop.isSound();
    }

    @RepeatedTest(20)
    void aLineThatIsBroughtBackToEightCountersComesBackOnce() throws Exception {
        CoffeeShop shop = CoffeeShop.withAda();
        shop.buy("p", at("2026-03-02"), "80.00");

        List<Outcome> outcomes = atOnce(i -> () -> shop.bringBack("r" + i, at("2026-03-03"), receipt("p", "1", 1)));

        assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance)).hasSize(1);
        assertThat(reasons(outcomes)).hasSize(THREADS - 1).containsOnly(Refusal.Reason.MORE_THAN_BOUGHT);
        shop.isSound();
    }

    @RepeatedTest(20)
    void aHoldIsEitherCapturedOrVoided() throws Exception {
        CoffeeShop shop = CoffeeShop.withAda();
        shop.buy("p", at("2026-03-02"), "100.00");
        shop.hold("h", at("2026-03-03"), 60, "100.00").orThrow();

        List<Outcome> outcomes = atOnce(i -> () -> i % 2 == 0
                ? shop.capture("c" + i, at("2026-03-03T12:01:00Z"), "h")
                : shop.undo("v" + i, at("2026-03-03T12:01:00Z"), "h"));

        // a void after the capture gives back what was captured; nothing can follow a void
        assertThat(outcomes.stream().filter(Outcome.Accepted.class::isInstance)).hasSizeBetween(1, 2);
        assertThat(shop.have(BEANS, at("2026-03-04"))).isEqualTo("0 pending, 100 available, 0 held, 0 owed");
        shop.isSound();
    }

    @Test
    void membersInParallelComeToTheSameAsOneAfterTheOther() throws Exception {
        CoffeeShop alone = CoffeeShop.empty(ClawBack.UNLIMITED);
        CoffeeShop together = CoffeeShop.empty(ClawBack.UNLIMITED);
        for (int i = 0; i < THREADS; i++) {
            life(i).forEach(alone.engine::submit);
        }
        atOnce(i -> () -> {
            life(i).forEach(together.engine::submit);
            return null;
        });

        assertThat(digest(together)).isEqualTo(digest(alone));
        together.isSound();
    }

    private static List<Activity> life(int i) {
        MemberId member = MemberId.of("member-" + i);
        List<Activity> life = new ArrayList<>();
        life.add(new Enrolment(ActivityId.of("enrol-" + i), Member.customer(member.value()), at("2026-03-01")));
        for (int n = 0; n < 200; n++) {
            String key = i + "-" + n;
            var when = at("2026-03-02").plusSeconds(n * 3_600L);
            life.add(
                    n % 7 == 6
                            ? PurchaseReturn.of(key, member, when, ActivityId.of(i + "-" + (n - 3)), "1", 1)
                            : Purchase.of(key, member, when, List.of(line("1", "COFFEE", 2, (n % 13) + ".50"))));
        }
        return life;
    }

    private static String digest(CoffeeShop shop) {
        JournalDigest digest = new JournalDigest();
        shop.store.members().forEach(member -> digest.add(JournalDigest.of(shop.store.journal(member))));
        return digest.hex();
    }

    static List<Refusal.Reason> reasons(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(Outcome.Refused.class::cast)
                .flatMap(refused -> refused.refusals().stream())
                .map(Refusal::reason)
                .toList();
    }

    static <T> List<T> atOnce(IntFunction<Callable<T>> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CyclicBarrier start = new CyclicBarrier(THREADS);
        try {
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Callable<T> one = call.apply(i);
                calls.add(() -> {
                    start.await();
                    return one.call();
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
