package io.loyaltyengine.audit;

import static io.loyaltyengine.CoffeeShop.at;
import static io.loyaltyengine.audit.Bookshop.ADA;
import static io.loyaltyengine.audit.Bookshop.BEN;
import static io.loyaltyengine.audit.Bookshop.PAGES;
import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Transfer;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A store that is written to while it is looked at breaks no law by that. */
class LiveAuditTest {

    private final Bookshop shop = new Bookshop();

    @Test
    void giftsAndErasuresWhileTheAuditLooks() throws Exception {
        shop.buy(ADA, "p", "2026-01-10", "900.00");
        shop.buy(BEN, "b", "2026-01-10", "900.00");
        Checkpoint before = Audit.of(shop.program, shop.store).checkpoint();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> writers = List.of(
                    threads.submit(() -> gifts("a", ADA, BEN)),
                    threads.submit(() -> gifts("b", BEN, ADA)),
                    threads.submit(this::comingAndGoing));
            List<Violation> found = new ArrayList<>();
            int looks = 0;
            while (looks < 5 || !writers.stream().allMatch(Future::isDone)) {
                found.addAll(shop.audited().violations());
                found.addAll(Audit.of(shop.program, shop.store).since(before).violations());
                looks++;
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(found).isEmpty();
        } finally {
            threads.shutdownNow();
        }
        assertThat(shop.audited().clean()).isTrue();
    }

    private void gifts(String prefix, MemberId from, MemberId to) {
        for (int i = 0; i < 150; i++) {
            shop.done(new Transfer(ActivityId.of(prefix + i), from, at("2026-01-11"), to, PAGES.of(1)));
        }
    }

    private void comingAndGoing() {
        for (int i = 0; i < 40; i++) {
            MemberId guest = MemberId.of("guest-" + i);
            shop.done(new Enrolment(ActivityId.of("enrol-" + guest), Member.customer(guest.value()), at("2026-01-11")));
            shop.buy(guest, "guest-" + i + "-p", "2026-01-11", "20.00");
            shop.give(guest, "guest-" + i + "-t", "2026-01-11", ADA, 7);
            shop.erase(guest, "guest-" + i + "-bye", "2026-01-12", "p-" + i);
        }
    }
}
