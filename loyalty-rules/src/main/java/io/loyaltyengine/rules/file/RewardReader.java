package io.loyaltyengine.rules.file;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.reward.Conversion;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rules.source.Mapping;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads what a program's currencies can be spent for. */
final class RewardReader {

    private final ProgramReader program;

    RewardReader(ProgramReader program) {
        this.program = program;
    }

    /** What every reward says of the currency that it takes. */
    private record Spent(Amount amount, Amount minimum, Amount step) {}

    Optional<MoneyOff> reward(Mapping said) {
        program.unique("reward", said, "id");
        Optional<Spent> spent = spent(said);
        Optional<Money> worth = program.money(said, "worth");
        if (spent.isEmpty() || worth.isEmpty()) {
            return Optional.empty();
        }
        return program.guarded(
                said.place(),
                () -> new MoneyOff(
                        said.text("id"),
                        new Rate(spent.get().amount(), worth.get()),
                        spent.get().minimum(),
                        spent.get().step(),
                        said.optionalDecimal("maxShare").orElse(BigDecimal.ONE),
                        said.optionalText("hold").map(Term::parse).orElse(Term.minutes(30))));
    }

    Optional<Conversion> conversion(Mapping said) {
        program.unique("conversion", said, "id");
        program.free("reward", said, "id");
        Optional<Spent> spent = spent(said);
        Optional<Amount> give = program.currency(said, "to").flatMap(to -> program.amount(said, "give", to));
        if (spent.isEmpty() || give.isEmpty()) {
            return Optional.empty();
        }
        return program.guarded(
                said.place(),
                () -> new Conversion(
                        said.text("id"),
                        spent.get().amount(),
                        give.get(),
                        spent.get().minimum(),
                        spent.get().step()));
    }

    private Optional<Spent> spent(Mapping said) {
        Optional<Currency> named = program.currency(said, "currency");
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Currency currency = named.get();
        Optional<Amount> spend = program.amount(said, "spend", currency);
        Optional<Amount> step = said.has("step") ? program.amount(said, "step", currency) : spend;
        Optional<Amount> minimum = said.has("minimum") ? program.amount(said, "minimum", currency) : step;
        return spend.isEmpty() || step.isEmpty() || minimum.isEmpty()
                ? Optional.empty()
                : Optional.of(new Spent(spend.get(), minimum.get(), step.get()));
    }
}
