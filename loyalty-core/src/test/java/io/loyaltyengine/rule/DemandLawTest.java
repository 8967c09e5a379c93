package io.loyaltyengine.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.ledger.UsageKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class DemandLawTest {

    private static final UsageKey BUDGET = new UsageKey("budget:launch", LocalDate.MIN);

    @Property
    void whatStandsIsClippedNowAsItWasBefore(
            @ForAll @IntRange(max = 20) int used,
            @ForAll @IntRange(max = 20) int asked,
            @ForAll @IntRange(min = 1, max = 20) int limit,
            @ForAll @IntRange(max = 20) int now) {
        Demand demand =
                new Demand(BUDGET, BigDecimal.valueOf(used), BigDecimal.valueOf(asked), BigDecimal.valueOf(limit));
        boolean stands = demand.stands(BigDecimal.valueOf(now));

        assertThat(stands).isEqualTo(used == now || (used + asked <= limit && now + asked <= limit));
        if (stands) {
            assertThat(given(asked, limit, now)).isEqualTo(given(asked, limit, used));
        }
    }

    private static int given(int asked, int limit, int used) {
        return Math.max(0, Math.min(asked, limit - used));
    }
}
