package io.loyaltyengine.audit;

import static io.loyaltyengine.audit.Bookshop.ADA;
import static io.loyaltyengine.audit.Bookshop.BEN;
import static io.loyaltyengine.audit.Bookshop.id;
import static io.loyaltyengine.audit.Forgery.sentence;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.member.MemberId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Law 18: two stores to which the same was submitted hold the same. */
class ComparisonTest {

    private final Bookshop shop = Bookshop.afterTwoYears();
    private final OtherStore other = new OtherStore(Bookshop.afterTwoYears().store);

    private void finds(MemberId member, String what) {
        assertThat(Audit.compare(shop.store, other).violations())
                .extracting(Violation::toString)
                .containsExactly(sentence(18, member, what));
    }

    @Test
    void theSameStoryLeavesTheSame() {
        assertThat(Audit.compare(shop.store, other)).hasToString("2 members, 127 entries, 304 postings: law 18 holds");
    }

    @Test
    void aMemberWhomOnlyOneStoreHas() {
        other.journal(BEN, journal -> journal.journal().clear());

        finds(BEN, "the one store has 33 entries, the other 0");
    }

    @Test
    void anEntryThatOnlyOneStoreHas() {
        other.journal(BEN, journal -> journal.journal().remove(32));
        other.state(BEN, shop.store.find(BEN).orElseThrow());

        finds(BEN, "the one store has 33 entries, the other 32");
    }

    @Test
    void anEntryThatIsOtherwise() {
        Entry here = shop.store.journal(ADA).get(5);
        Entry there = Forgery.happened(here, here.happenedAt().plusSeconds(1));
        other.journal(ADA, journal -> journal.change(here, entry -> there));
        other.state(ADA, shop.store.find(ADA).orElseThrow());

        finds(ADA, "the journals differ from entry 6 on: " + here + ", and " + there);
    }

    @Test
    void aStateThatIsOtherwise() {
        other.state(BEN, new Bookshop().store.find(BEN).orElseThrow());

        finds(
                BEN,
                "the one store keeps " + shop.store.find(BEN).orElseThrow() + ", the other "
                        + other.find(BEN).orElseThrow());
    }

    @Test
    void anOutcomeThatIsOtherwise() {
        Entry earned = shop.store.journal(ADA).stream()
                .filter(entry -> entry.type() == EntryType.EARNED)
                .findFirst()
                .orElseThrow();
        other.outcome(id("p1"), Optional.empty());

        finds(
                ADA,
                "at entry " + earned.sequence() + ": the outcome of p1 is "
                        + shop.store.outcome(id("p1")).orElseThrow() + ", and null");
    }
}
