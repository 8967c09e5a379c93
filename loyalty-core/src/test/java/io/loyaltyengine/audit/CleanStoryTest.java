package io.loyaltyengine.audit;

import static io.loyaltyengine.audit.Bookshop.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import org.junit.jupiter.api.Test;

/** A story in which everything happens that a ledger can write down, and no law is broken. */
class CleanStoryTest {

    private final Bookshop shop = Bookshop.afterTwoYears();

    @Test
    void everythingHappensAndNoLawIsBroken() {
        assertThat(shop.audited())
                .hasToString("2 members, 127 entries, 304 postings: laws 1 to 12, 14 to 17 and 19 to 21 hold");

        shop.erase(ADA, "forget", "2027-05-01", "p-1");

        assertThat(shop.store.members()).extracting(Object::toString).containsExactly("p-1", "p-1.1");
        assertThat(shop.store.members().stream()
                        .flatMap(member -> shop.store.journal(member).stream())
                        .map(Entry::type)
                        .distinct())
                .containsExactlyInAnyOrder(EntryType.values());
        assertThat(shop.audited())
                .hasToString("2 members, 128 entries, 304 postings: laws 1 to 12, 14 to 17 and 19 to 21 hold");
    }
}
