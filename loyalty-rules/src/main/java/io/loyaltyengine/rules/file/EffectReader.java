package io.loyaltyengine.rules.file;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Portion;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.ProblemCollector;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a rule of a program file gives. */
final class EffectReader {

    private final ProgramReader program;
    private final Mapping said;
    private final String on;
    private final ProblemCollector problems;
    private final Function<String, @Nullable Expression> number;

    EffectReader(
            ProgramReader program,
            Mapping said,
            String on,
            ProblemCollector problems,
            Function<String, @Nullable Expression> number) {
        this.program = program;
        this.said = said;
        this.on = on;
        this.problems = problems;
        this.number = number;
    }

    /** The effect, if all of it can be read; the currencies of amounts are added to those given. */
    Optional<Effect> read(Set<Currency> given) {
        @Nullable Term lasts = said.optionalText("lasts").map(Term::parse).orElse(null);
        if (said.has("perk")) {
            program.known("perk", said.text("perk"), said.scalar("perk").place(), program.perks());
            return Optional.of(new Effect.GrantPerk(said.text("perk"), lasts));
        }
        if (said.has("tag")) {
            return Optional.of(new Effect.GrantTag(said.text("tag"), lasts));
        }
        Optional<Currency> named = program.currency(said, "currency");
        named.ifPresent(given::add);
        return named.flatMap(this::in);
    }

    private Optional<Effect> in(Currency currency) {
        if (said.has("multiply")) {
            Set<String> groups = said.has("groups") ? new LinkedHashSet<>(said.texts("groups")) : Set.of();
            groups.forEach(group ->
                    program.known("stacking group", group, said.get("groups").place(), program.groups()));
            return Optional.of(new Effect.Multiply(said.decimal("multiply"), currency, groups));
        }
        if (said.has("fixed")) {
            return program.amount(said, "fixed", currency).map(Effect.Fixed::new);
        }
        Bound atMost = new Bound(
                said.has("atMost") ? program.amount(said, "atMost", currency) : Optional.empty(), said.has("atMost"));
        if (atMost.isBroken()) {
            return Optional.empty();
        }
        if (said.has("perUnit")) {
            @Nullable Expression counted = number.apply("perUnit");
            BigDecimal per = said.optionalDecimal("per").orElse(BigDecimal.ONE);
            return counted == null
                    ? Optional.empty()
                    : program.amount(said, "give", currency)
                            .map(give -> new Effect.PerUnit(give, per, counted, rounding(), atMost.orNull()));
        }
        if (!on.equals(RuleDefinition.PURCHASE)) {
            problems.error(
                    said.place(),
                    "only a rule on purchases can award for money spent",
                    "use `fixed` or `perUnit`, or write `on: purchase`");
            return Optional.empty();
        }
        if (said.has("perSet")) {
            return program.amount(said, "give", currency)
                    .map(give -> new Effect.PerSet(give, said.decimal("perSet"), atMost.orNull()));
        }
        return portion().flatMap(part -> forMoney(currency, part, atMost));
    }

    /** A bound that was not said is none; one that was said and cannot be read is reported already. */
    private record Bound(Optional<Amount> amount, boolean said) {
        boolean isBroken() {
            return said && amount.isEmpty();
        }

        @Nullable
        Amount orNull() {
            return amount.orElse(null);
        }
    }

    private Optional<Effect> forMoney(Currency currency, Portion part, Bound atMost) {
        if (said.has("percent")) {
            return Optional.of(
                    new Effect.Percent(said.decimal("percent"), currency, basis(), rounding(), part, atMost.orNull()));
        }
        if (said.has("banded")) {
            return banded(currency, part, atMost);
        }
        return program.amount(said, "give", currency)
                .flatMap(give -> program.money(said, "perAmount")
                        .map(per -> new Effect.PerAmount(give, per, basis(), rounding(), part, atMost.orNull())));
    }

    private Optional<Effect> banded(Currency currency, Portion part, Bound atMost) {
        Optional<Money> per = said.has("per") ? program.money(said, "per") : Optional.of(program.money("1"));
        List<Mapping> all = said.mappings("banded");
        List<Effect.Banded.Band> bands = new ArrayList<>();
        for (Mapping band : all) {
            program.amount(band, "give", currency)
                    .ifPresent(give -> bands.add(new Effect.Banded.Band(band.decimal("from"), give)));
        }
        if (per.isEmpty() || bands.size() < all.size()) {
            return Optional.empty();
        }
        Effect.Banded.Mode mode = Effect.Banded.Mode.valueOf(ProgramReader.upper(said.text("rate")));
        return program.guarded(
                said.get("banded").place(),
                () -> new Effect.Banded(mode, bands, per.get(), basis(), part, atMost.orNull()));
    }

    private Optional<Portion> portion() {
        Optional<Mapping> part = said.optionalMapping("part");
        if (part.isEmpty()) {
            return Optional.of(Portion.WHOLE);
        }
        Mapping which = part.get();
        List<String> named =
                Stream.of("upTo", "cheapest", "dearest").filter(which::has).toList();
        if (named.size() != 1) {
            problems.error(
                    which.place(),
                    "a part of the lines is one of `upTo`, `cheapest` and `dearest`, and here are " + named.size(),
                    "write one of them");
            return Optional.empty();
        }
        if (named.contains("upTo")) {
            if (which.has("ofEvery")) {
                problems.error(
                        which.scalar("ofEvery").place(),
                        "`ofEvery` counts units, and `upTo` money",
                        "leave it out, or write `cheapest` or `dearest`");
                return Optional.empty();
            }
            return program.money(which, "upTo")
                    .flatMap(most -> program.guarded(which.place(), () -> new Portion.UpTo(most)));
        }
        Portion.ByPrice.End end = Portion.ByPrice.End.valueOf(ProgramReader.upper(named.get(0)));
        @Nullable Integer ofEvery = which.has("ofEvery") ? which.whole("ofEvery") : null;
        return program.guarded(which.place(), () -> new Portion.ByPrice(end, which.whole(named.get(0)), ofEvery));
    }

    private Award.Rounding rounding() {
        return Award.Rounding.valueOf(
                ProgramReader.upper(said.optionalText("round").orElse("basket")));
    }

    private Effect.Basis basis() {
        return Effect.Basis.valueOf(ProgramReader.upper(said.optionalText("of").orElse("net")));
    }
}
