package io.loyaltyengine.decision;

import io.loyaltyengine.ledger.Bestowal;
import io.loyaltyengine.ledger.UsageKey;
import io.loyaltyengine.perk.Entitlement;
import io.loyaltyengine.perk.Perk;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.tier.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which perks a member is entitled to: those of their tier and those that rules have granted. */
final class Perks {

    private final Program program;
    private final MemberState state;
    private final @Nullable String tier;

    Perks(Program program, MemberState state, @Nullable String tier) {
        this.program = program;
        this.state = state;
        this.tier = tier;
    }

    List<Entitlement> at(Instant moment) {
        return program.perks().stream()
                .flatMap(perk -> entitlement(perk, moment).stream())
                .toList();
    }

    Optional<Entitlement> entitlement(Perk perk, Instant moment) {
        boolean byTier = program.ladder() != null
                && program.ladder()
                        .named(tier)
                        .map(Tier::perks)
                        .orElse(List.of())
                        .contains(perk.id());
        boolean byRule = state.history().bestowed().stream()
                .anyMatch(given ->
                        given.kind() == Bestowal.Kind.PERK && given.name().equals(perk.id()) && given.at(moment));
        return byTier || byRule
                ? Optional.of(new Entitlement(
                        perk, state.history().used(limit(perk, moment)).intValueExact()))
                : Optional.empty();
    }

    UsageKey limit(Perk perk, Instant moment) {
        return new UsageKey(perk.counter(), perk.period().startOf(moment, program.zone()));
    }
}
