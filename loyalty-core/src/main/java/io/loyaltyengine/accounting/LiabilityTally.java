package io.loyaltyengine.accounting;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Lot;
import io.loyaltyengine.ledger.Posting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is owed in one currency, as posting after posting is counted. */
final class LiabilityTally {

    private final Currency currency;
    private final ZoneId zone;
    private final LocalDate today;
    private final AgeBands bands;
    private final List<Amount> byAge = new ArrayList<>();
    private final Map<YearMonth, Amount> byMonth = new TreeMap<>();
    private Amount never;
    private Amount pending;
    private Amount available;
    private Amount held;
    private Amount debt;

    LiabilityTally(Currency currency, ZoneId zone, Instant at, AgeBands bands) {
        this.currency = currency;
        this.zone = zone;
        this.today = LocalDate.ofInstant(at, zone);
        this.bands = bands;
        Amount zero = currency.zero();
        never = zero;
        pending = zero;
        available = zero;
        held = zero;
        debt = zero;
        for (int band = 0; band < bands.size(); band++) {
            byAge.add(zero);
        }
    }

    /** Adds what had taken effect of one posting. Sums of postings are sums of what is left. */
    void add(Posting posting, Timeline past) {
        Amount amount = posting.amount();
        switch (posting.account()) {
            case PENDING -> pending = pending.plus(amount);
            case AVAILABLE -> available = available.plus(amount);
            case HELD -> held = held.plus(amount);
            case DEBT -> debt = debt.minus(amount);
            default -> {}
        }
        if (posting.lot() != null && posting.account().ofMember() && posting.account() != Account.DEBT) {
            Lot lot = past.lot(posting.lot());
            add(lot, past.endOf(lot), amount);
        }
    }

    private void add(Lot lot, @Nullable Instant end, Amount more) {
        long age = ChronoUnit.DAYS.between(LocalDate.ofInstant(lot.grantedAt(), zone), today);
        int band = bands.band(age);
        byAge.set(band, byAge.get(band).plus(more));
        if (end == null) {
            never = never.plus(more);
        } else {
            byMonth.merge(YearMonth.from(end.atZone(zone)), more, Amount::plus);
        }
    }

    CurrencyLiability result() {
        List<CurrencyLiability.Aged> aged = new ArrayList<>();
        for (int band = 0; band < bands.size(); band++) {
            aged.add(new CurrencyLiability.Aged(bands.phrase(band), byAge.get(band)));
        }
        List<CurrencyLiability.Expiring> expiring = new ArrayList<>();
        byMonth.forEach((month, amount) -> {
            if (!amount.isZero()) {
                expiring.add(new CurrencyLiability.Expiring(month, amount));
            }
        });
        expiring.add(new CurrencyLiability.Expiring(null, never));
        return new CurrencyLiability(currency, pending, available, held, debt, aged, expiring);
    }
}
