package io.loyaltyengine.engine;

import static io.loyaltyengine.engine.HostCalls.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.store.InMemoryStore;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ada has absorbed Bob, and asks to be forgotten. */
class PseudonymStoriesTest {

    private final HostCalls host = new HostCalls(new InMemoryStore());

    private Outcome forgetAda() {
        host.enrol("ada", 100);
        host.enrol("bob", 100);
        host.merge("m", "ada", "bob");
        return host.engine.erase(new Erasure(ActivityId.of("e"), MemberId.of("ada"), NOON, MemberId.of("x")));
    }

    @Test
    void bothGoUnderPseudonyms() {
        assertThat(forgetAda()).isInstanceOf(Outcome.Accepted.class);
        assertThat(host.store.members()).containsExactly(MemberId.of("x"), MemberId.of("x.1"));
        assertThat(Audit.of(HostCalls.PROGRAM, host.store).all().violations()).isEmpty();
    }

    @Test
    void whatSomebodyElseIsCalledIsNobodysPseudonym() {
        host.enrol("x.1", 7);
        List<Entry> before = host.store.journal(MemberId.of("x.1"));

        assertThat(forgetAda())
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusals())
                                .containsExactly(new Refusal(
                                        Refusal.Reason.PSEUDONYM_TAKEN,
                                        "the pseudonym x.1 is a member's; choose one that nobody has")));
        assertThat(host.store.journal(MemberId.of("x.1"))).isEqualTo(before);
        assertThat(host.balance("ada")).isEqualTo("200/0/0");
    }
}
