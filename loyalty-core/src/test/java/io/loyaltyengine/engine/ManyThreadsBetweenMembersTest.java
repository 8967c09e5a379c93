package io.loyaltyengine.engine;

import static io.loyaltyengine.engine.HostCalls.NOON;
import static io.loyaltyengine.engine.HostCalls.POINTS;
import static io.loyaltyengine.engine.ManyThreadsTest.THREADS;
import static io.loyaltyengine.engine.ManyThreadsTest.atOnce;
import static io.loyaltyengine.engine.ManyThreadsTest.reasons;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.decision.Decider;
import io.loyaltyengine.decision.Decision;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.store.InMemoryStore;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

/** Ada and Bob have 100 points each. A test that does not end is stopped, since it hangs in a circle of locks. */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ManyThreadsBetweenMembersTest {

    private static final MemberId ADA = MemberId.of("ada");
    private static final MemberId BOB = MemberId.of("bob");

    private final HostCalls host = new HostCalls(new InMemoryStore());

    @BeforeEach
    void enrol() {
        host.enrol("ada", 100);
        host.enrol("bob", 100);
    }

    @RepeatedTest(20)
    void eightThreadsSpendWhatThereIsAndNoMore() throws Exception {
        List<Outcome> outcomes = atOnce(i -> () -> i % 2 == 0
                ? host.engine.redeem(HostCalls.redemption("r" + i, "ada", 30))
                : host.engine.authorise(HostCalls.redemption("r" + i, "ada", 30)));

        assertThat(outcomes.stream()
                        .filter(Outcome.Accepted.class::isInstance)
                        .map(accepted -> Objects.requireNonNull(
                                        accepted.orThrow().redemption())
                                .amount())
                        .reduce(POINTS.zero(), Amount::plus))
                .isEqualTo(POINTS.of(100));
        assertThat(reasons(outcomes)).hasSize(4).containsOnly(Refusal.Reason.NOTHING_TO_REDEEM);
        isSound();
    }

    @RepeatedTest(20)
    void aRedemptionThatIsSentEightTimesIsTakenOnce() throws Exception {
        List<Outcome> outcomes = atOnce(i -> () -> host.engine.redeem(HostCalls.redemption("r", "ada", 30)));

        assertThat(outcomes.stream().filter(outcome -> !outcome.repeated())).hasSize(1);
        assertThat(outcomes.stream().map(Outcome::asRepeated).distinct()).hasSize(1);
        assertThat(host.balance("ada")).isEqualTo("70/0/0");
        isSound();
    }

    @RepeatedTest(5)
    void membersWhoGiveToEachOtherNeitherWaitForEverNorLoseAnything() throws Exception {
        atOnce(i -> () -> {
            for (int n = 0; n < 40; n++) {
                String key = i + "-" + n;
                String from = i % 2 == 0 ? "ada" : "bob";
                host.give(key, from, i % 2 == 0 ? "bob" : "ada", 1 + (i * 7 + n) % 20);
            }
            return null;
        });

        assertThat(have(ADA).plus(have(BOB))).isEqualTo(POINTS.of(200));
        assertThat(onTheWay()).isEqualTo(POINTS.zero());
        isSound();
    }

    @RepeatedTest(20)
    void whatTheOneEarnsWhileTheyBecomeOneIsTheOthers() throws Exception {
        List<String> answers = atOnce(i -> () -> i == 3 ? host.merge("m", "ada", "bob") : earn("p" + i, "bob", 10));

        assertThat(answers).noneMatch(answer -> answer.startsWith("["));
        assertThat(have(ADA)).isEqualTo(POINTS.of(200 + 10 * (THREADS - 1)));
        assertThat(onTheWay()).isEqualTo(POINTS.zero());
        isSound();
    }

    @RepeatedTest(20)
    void twoWhoAreMergedBothWaysAtOnceAreMergedOnce() throws Exception {
        List<String> answers =
                atOnce(i -> () -> i % 2 == 0 ? host.merge("m" + i, "ada", "bob") : host.merge("m" + i, "bob", "ada"));

        assertThat(answers.stream().filter("200/0/0"::equals)).hasSize(1);
        assertThat(answers.stream().filter("[ONE_MEMBER]"::equals)).hasSize(THREADS - 1);
        isSound();
    }

    @RepeatedTest(20)
    void whoIsForgottenWhileHostsSendAgainIsForgotten() throws Exception {
        earn("p", "ada", 10);
        MemberId nobody = MemberId.of("x-1");
        IntFunction<Outcome> retry = i -> host.engine.earn(purchase(i % 2 == 0 ? "p" : "q", "ada", 10));

        List<Outcome> outcomes = atOnce(i ->
                () -> i == 3 ? host.engine.erase(new Erasure(ActivityId.of("e"), ADA, NOON, nobody)) : retry.apply(i));

        assertThat(outcomes.get(3)).isInstanceOf(Outcome.Accepted.class);
        assertThat(host.store.journal(ADA)).isEmpty();
        assertThat(reasons(List.of(retry.apply(0)))).containsExactly(Refusal.Reason.ERASED);
        boolean second = IntStream.of(1, 5, 7).anyMatch(i -> outcomes.get(i) instanceof Outcome.Accepted);
        assertThat(host.store.journal(nobody).stream().filter(entry -> entry.type() == EntryType.EARNED))
                .hasSize(second ? 2 : 1);
        assertThat(host.store.journal(nobody))
                .noneMatch(entry -> entry.toString().contains("=ada,"));
        isSound();
    }

    @RepeatedTest(20)
    void aReaderWaitsForWhoeverIsWriting() throws Exception {
        FutureTask<MemberState> reading =
                new FutureTask<>(() -> host.store.find(ADA).orElseThrow());
        Thread reader = new Thread(reading);

        Outcome outcome = host.store.commit(purchase("p", "ada", 10), parties -> {
            Decision decision = Decider.of(HostCalls.PROGRAM).decide(parties, purchase("p", "ada", 10), NOON);
            reader.start();
            while (reader.getState() != Thread.State.BLOCKED && reader.isAlive()) {
                Thread.onSpinWait();
            }
            return decision;
        });

        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
        assertThat(reading.get()).isEqualTo(host.store.find(ADA).orElseThrow());
    }

    private String earn(String key, String member, long pounds) {
        return host.earn(key, member, pounds);
    }

    private static Purchase purchase(String key, String member, long pounds) {
        return Purchase.of(
                key,
                MemberId.of(member),
                NOON,
                List.of(LineItem.of("1", "COFFEE", 1, Money.of("GBP", pounds + ".00"))));
    }

    private Amount have(MemberId member) {
        return host.engine.balance(member, POINTS, NOON).available();
    }

    private Amount onTheWay() {
        return host.store.members().stream()
                .flatMap(member -> host.store.journal(member).stream())
                .flatMap(entry -> entry.postings().stream())
                .filter(posting -> posting.account() == Account.TRANSFER)
                .map(Posting::amount)
                .reduce(POINTS.zero(), Amount::plus);
    }

    private void isSound() {
        assertThat(Audit.of(HostCalls.PROGRAM, host.store).all().violations()).isEmpty();
    }
}
