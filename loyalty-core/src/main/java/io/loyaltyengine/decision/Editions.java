package io.loyaltyengine.decision;

import io.loyaltyengine.ledger.ProgramVersion;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.tier.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a program, with the names that stand in entries. An activity is judged by one of them; what time does
 * meanwhile can fall into the time of another.
 */
final class Editions {

    /**
     * A version of a program.
     *
     * @param program the version
     * @param name how entries name it
     */
    record Edition(Program program, ProgramVersion name) {
        static Edition of(Program program) {
            return new Edition(program, program.edition());
        }

        private Optional<Tier> tier(String id) {
            return Optional.ofNullable(program.ladder()).flatMap(ladder -> ladder.named(id));
        }
    }

    private final List<Edition> all;

    /** In the order of their effective times; at least one. */
    Editions(List<Edition> all) {
        this.all = List.copyOf(all);
    }

    /** The one that was effective at a moment; the first for what was before it. */
    Edition at(Instant moment) {
        return all.get(place(moment));
    }

    /** A tier as it was at a moment, or when there was one of that name last. */
    Optional<Tier> tier(@Nullable String id, Instant moment) {
        if (id != null) {
            for (int i = place(moment); i >= 0; i--) {
                Optional<Tier> tier = all.get(i).tier(id);
                if (tier.isPresent()) {
                    return tier;
                }
            }
        }
        return Optional.empty();
    }

    /** The place of the one that was effective at a moment. */
    int place(Instant moment) {
        for (int i = all.size() - 1; i > 0; i--) {
            if (!moment.isBefore(all.get(i).program().effective())) {
                return i;
            }
        }
        return 0;
    }
}
