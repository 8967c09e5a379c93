package io.loyaltyengine.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LadderLawsTest {

    private static final Currency STATUS = Currency.qualifying("STATUS", "status");
    private static final TierLadder LADDER =
            new TierLadder(STATUS, List.of(tier("bronze", 10), tier("silver", 100), tier("gold", 300)));

    @Property
    void moreNeverMeansALowerTierAndTheNextOneIsTheOneAbove(
            @ForAll @LongRange(min = 0, max = 500) long some, @ForAll @LongRange(min = 0, max = 500) long more) {
        assertThat(rank(some + more)).isGreaterThanOrEqualTo(rank(some));
        Amount measured = STATUS.of(some);
        LADDER.at(measured).ifPresent(tier -> assertThat(measured).isGreaterThanOrEqualTo(tier.threshold()));
        LADDER.above(measured).ifPresent(tier -> {
            assertThat(measured).isLessThan(tier.threshold());
            assertThat(LADDER.rank(tier.id())).isEqualTo(rank(some) + 1);
        });
    }

    @Test
    void aTierBeginsAtItsThreshold() {
        assertThat(LADDER.at(STATUS.of(9))).isEmpty();
        assertThat(LADDER.at(STATUS.of(10)).map(Tier::id)).contains("bronze");
        assertThat(LADDER.at(STATUS.of(299)).map(Tier::id)).contains("silver");
        assertThat(LADDER.at(STATUS.of(300)).map(Tier::id)).contains("gold");
        assertThat(LADDER.above(STATUS.of(300))).isEmpty();
        assertThat(LADDER.named("gold").map(Tier::threshold)).contains(STATUS.of(300));
        assertThat(LADDER.named(null)).isEmpty();
        assertThat(LADDER.rank(null)).isEqualTo(-1);
    }

    @Test
    void aLadderRises() {
        assertThatThrownBy(() -> new TierLadder(STATUS, List.of())).hasMessage("a ladder has at least one tier");
        assertThatThrownBy(() -> new TierLadder(STATUS, List.of(tier("a", 5), tier("b", 5))))
                .hasMessage("the tier b at 5 status comes after a at 5 status; thresholds rise");
        assertThatThrownBy(() -> new TierLadder(STATUS, List.of(tier("a", 5), tier("a", 6))))
                .hasMessage("there are two tiers a");
        assertThatThrownBy(() -> new TierLadder(Currency.points("POINTS"), List.of(tier("a", 5))))
                .hasMessage("the tiers are measured in POINTS, which is not a qualifying currency");
        assertThatThrownBy(() -> tier("a", -1)).hasMessage("the tier a has the threshold -1 status");
        assertThatThrownBy(() -> tier("", 1)).hasMessage("a tier has a blank id");
        assertThatThrownBy(() -> new Tier("a", STATUS.of(1), Map.of("POINTS", new BigDecimal("0.5")), List.of()))
                .hasMessage("the tier a multiplies POINTS by 0.5; a multiplier is at least 1");
    }

    private static int rank(long measured) {
        Optional<Tier> tier = LADDER.at(STATUS.of(measured));
        return LADDER.rank(tier.map(Tier::id).orElse(null));
    }

    private static Tier tier(String id, long threshold) {
        return new Tier(id, STATUS.of(threshold), Map.of(), List.of());
    }
}
