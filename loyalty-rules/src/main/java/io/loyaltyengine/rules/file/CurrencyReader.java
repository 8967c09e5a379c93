package io.loyaltyengine.rules.file;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Reads what a program's currencies are, and what happens to amounts of them. */
final class CurrencyReader {

    private final ProgramReader program;
    private final String money;

    CurrencyReader(ProgramReader program, String money) {
        this.program = program;
        this.money = money;
    }

    Optional<CurrencyTerms> read(Mapping.Field field) {
        Mapping said = (Mapping) field.value();
        Place place = field.key().place();
        Optional<Currency> currency = program.guarded(place, () -> currency(field.name(), said));
        Optional<LotTerms> lots = program.guarded(place, () -> lotTerms(said, LotTerms.PLAIN));
        if (currency.isEmpty() || lots.isEmpty()) {
            return Optional.empty();
        }
        ClawBack clawBack = ClawBack.valueOf(
                ProgramReader.upper(said.optionalText("clawBack").orElse("within-balance")));
        CurrencyTerms plain = new CurrencyTerms(currency.get(), lots.get(), clawBack);
        Optional<CurrencyTerms> graced = said.has("grace")
                ? program.guarded(said.scalar("grace").place(), () -> plain.withGrace(Term.parse(said.text("grace"))))
                : Optional.of(plain);
        return said.bool("transferable", false)
                ? program.guarded(
                        said.scalar("transferable").place(),
                        () -> graced.orElse(plain).asTransferable())
                : graced;
    }

    private Currency currency(String code, Mapping said) {
        Currency.Kind kind = Currency.Kind.valueOf(ProgramReader.upper(said.text("kind")));
        int scale = kind == Currency.Kind.CASHBACK ? Money.zero(money).value().scale() : 0;
        String unit = kind == Currency.Kind.CASHBACK ? money : said.text("kind");
        return new Currency(
                code,
                kind,
                said.optionalText("unit").orElse(unit),
                said.optionalDecimal("decimals").map(BigDecimal::intValueExact).orElse(scale),
                RoundingMode.valueOf(
                        ProgramReader.upper(said.optionalText("rounding").orElse("down"))));
    }

    /** The terms that are said, and for what is not said those that hold otherwise. */
    static LotTerms lotTerms(Mapping said, LotTerms otherwise) {
        Term pending = said.optionalText("pending").map(Term::parse).orElse(otherwise.pending());
        Expiry expiry = said.optionalText("expires").map(Expiry::parse).orElse(otherwise.expiry());
        return new LotTerms(pending, expiry);
    }
}
