package io.loyaltyengine.program;

import io.loyaltyengine.reward.Conversion;
import io.loyaltyengine.reward.Exchange;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.RuleEvaluator;
import io.loyaltyengine.tier.Tier;
import io.loyaltyengine.tier.TierLadder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All exchanges of a program: its conversions, its money off, and what rules award for money that was itself paid with a
 * redemption, in the tier that multiplies it most. A currency whose sum is capped is left out of the awards, as no round can
 * bring in more of it than the cap.
 */
final class Exchanges {

    private Exchanges() {}

    static List<Exchange> of(
            java.util.Currency money,
            @Nullable TierLadder ladder,
            List<Cap> caps,
            List<MoneyOff> rewards,
            List<Conversion> conversions,
            RuleEvaluator evaluator) {
        List<Exchange> all = new ArrayList<>();
        conversions.forEach(conversion -> all.add(conversion.exchange()));
        rewards.forEach(reward -> all.add(reward.exchange()));
        Set<String> capped =
                caps.stream().map(cap -> cap.limit().currency().code()).collect(Collectors.toSet());
        for (Exchange award : evaluator.exchanges(money)) {
            if (!capped.contains(award.to())) {
                all.add(ladder == null ? award : multiplied(award, ladder));
            }
        }
        return all;
    }

    private static Exchange multiplied(Exchange award, TierLadder ladder) {
        @Nullable Tier most = null;
        BigDecimal factor = BigDecimal.ONE;
        for (Tier tier : ladder.tiers()) {
            BigDecimal own = tier.multipliers().getOrDefault(award.to(), BigDecimal.ONE);
            if (own.compareTo(factor) > 0) {
                most = tier;
                factor = own;
            }
        }
        return most == null
                ? award
                : new Exchange(
                        award.name() + " in the tier " + most.id(),
                        award.from(),
                        award.to(),
                        award.pays(),
                        award.gets().multiply(factor));
    }
}
