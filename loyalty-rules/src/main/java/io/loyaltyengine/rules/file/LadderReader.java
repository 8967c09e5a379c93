package io.loyaltyengine.rules.file;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Scalar;
import io.loyaltyengine.tier.Tier;
import io.loyaltyengine.tier.TierLadder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a program's tiers. */
final class LadderReader {

    private final ProgramReader program;
    private final ProblemCollector problems;
    private final List<String> names = new ArrayList<>();

    LadderReader(ProgramReader program, ProblemCollector problems) {
        this.program = program;
        this.problems = problems;
    }

    /** The names of the tiers that were read, those of broken ones among them. */
    List<String> names() {
        return names;
    }

    Optional<TierLadder> read(Mapping said) {
        Optional<Currency> measure = program.currency(said, "measure");
        List<Tier> tiers = new ArrayList<>();
        @Nullable BigDecimal below = null;
        boolean complete = true;
        for (Mapping step : said.mappings("ladder")) {
            program.unique("tier", step, "tier");
            names.add(step.text("tier"));
            BigDecimal from = step.decimal("from");
            if (below != null && from.compareTo(below) <= 0) {
                problems.error(
                        step.scalar("from").place(),
                        "the tier `" + step.text("tier") + "` is at " + from.toPlainString()
                                + ", and the one before at " + below.toPlainString(),
                        "order the ladder from the lowest tier to the highest");
                complete = false;
            }
            below = from;
            Optional<Tier> tier = measure.flatMap(currency -> tier(step, currency));
            tier.ifPresent(tiers::add);
            complete &= tier.isPresent();
        }
        return measure.isPresent() && complete
                ? program.guarded(said.scalar("measure").place(), () -> new TierLadder(measure.get(), tiers))
                : Optional.empty();
    }

    private Optional<Tier> tier(Mapping step, Currency measure) {
        Map<String, BigDecimal> multipliers = new LinkedHashMap<>();
        step.optionalMapping("multiply")
                .ifPresent(all -> all.fields().forEach(field -> {
                    program.known("currency", field.name(), field.key().place(), program.currencies());
                    multipliers.put(field.name(), ((Scalar) field.value()).decimal());
                }));
        if (step.has("perks")) {
            step.list("perks").forEach(perk -> program.known("perk", perk.toString(), perk.place(), program.perks()));
        }
        return program.amount(step, "from", measure)
                .map(from -> new Tier(
                        step.text("tier"), from, multipliers, step.has("perks") ? step.texts("perks") : List.of()));
    }
}
