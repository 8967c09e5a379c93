package io.loyaltyengine.audit;

import static io.loyaltyengine.CoffeeShop.ADA;
import static io.loyaltyengine.CoffeeShop.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.CoffeeShop;
import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.decision.Decider;
import io.loyaltyengine.decision.Decision;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Parties;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.store.MemberStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A store that keeps a state or an outcome which its journals do not lead to is found out. */
class LyingStoreTest {

    private final CoffeeShop shop = CoffeeShop.withAda(ClawBack.UNLIMITED);
    private final CoffeeShop twin = CoffeeShop.withAda(ClawBack.UNLIMITED);

    /** Keeps the state of the one shop and the journals of the other. */
    private record LyingStore(MemberStore states, MemberStore journals, MemberStore outcomes) implements MemberStore {
        @Override
        public Outcome commit(Activity activity, Function<Parties, Decision> decide) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int append(MemberId member, Function<MemberState, Decider.Swept> sweep) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<MemberState> find(MemberId member) {
            return states.find(member);
        }

        @Override
        public List<Entry> journal(MemberId member) {
            return journals.journal(member);
        }

        @Override
        public List<MemberId> members() {
            return journals.members();
        }

        @Override
        public Optional<Outcome> outcome(Activity activity) {
            return outcomes.outcome(activity);
        }

        @Override
        public Optional<Outcome> outcome(ActivityId activity) {
            return outcomes.outcome(activity);
        }
    }

    @Test
    void aKeptStateThatTheJournalDoesNotLeadTo() {
        shop.buy("p", at("2026-03-02"), "60.00");
        twin.buy("p", at("2026-03-02"), "61.00");

        AuditReport report = Audit.of(shop.program, new LyingStore(twin.store, shop.store, shop.store))
                .all();

        assertThat(report.violations())
                .extracting(Violation::toString)
                .contains(
                        "law 2 (a cached balance is the sum of the postings) does not hold for member ada: AVAILABLE is"
                                + " kept as 61 beans and was posted as 60")
                .anyMatch(violation -> violation.startsWith("law 17 (a replay of the journal gives the state) does not"
                        + " hold for member ada: the journal leads to ada after 3 entries: "));
    }

    @Test
    void anEntryWhoseOutcomeIsNotOnRecord() {
        shop.buy("p", at("2026-03-02"), "60.00");

        AuditReport report = Audit.of(shop.program, new LyingStore(shop.store, shop.store, twin.store))
                .all();

        assertThat(report.violations())
                .extracting(Violation::toString)
                .containsExactly("law 11 (one key has one outcome) does not hold for member ada at entry 3: p has the"
                        + " outcome null");
    }

    @Test
    void aReportCountsWhatWasLookedAt() {
        shop.buy("p", at("2026-03-02"), "60.00");
        shop.enrol("bob", at("2026-03-01")).orThrow();

        assertThat(Audit.of(shop.program, shop.store).all())
                .hasToString("2 members, 5 entries, 6 postings: all 18 laws hold");
        assertThat(Audit.of(shop.program, shop.store).member(ADA))
                .hasToString("1 members, 3 entries, 6 postings: all 18 laws hold");
    }
}
