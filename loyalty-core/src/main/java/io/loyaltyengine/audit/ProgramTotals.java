package io.loyaltyengine.audit;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.store.MemberStore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The totals of a program, derived from the journals of all members; they are kept nowhere. */
public final class ProgramTotals {

    private ProgramTotals() {}

    /**
     * Adds up every posting.
     *
     * @param program the program
     * @param store the store; what time has done since the last sweep is not in it
     * @return one for each currency of the program, in its order
     */
    public static List<CurrencyTotals> of(Program program, MemberStore store) {
        Map<String, Map<Account, Amount>> sums = new TreeMap<>();
        Map<String, Amount> issued = new TreeMap<>();
        for (CurrencyTerms terms : program.currencies()) {
            sums.put(terms.currency().code(), new EnumMap<>(Account.class));
            issued.put(terms.currency().code(), terms.currency().zero());
        }
        for (MemberId member : store.members()) {
            for (Entry entry : store.journal(member)) {
                for (Posting posting : entry.postings()) {
                    String code = posting.amount().currency().code();
                    sums.computeIfAbsent(code, c -> new EnumMap<>(Account.class))
                            .merge(posting.account(), posting.amount(), Amount::plus);
                    if (posting.account() == Account.ISSUANCE
                            && posting.amount().isNegative()) {
                        issued.merge(code, posting.amount().negated(), Amount::plus);
                    }
                }
            }
        }
        return program.currencies().stream()
                .map(CurrencyTerms::currency)
                .map(currency -> totals(
                        currency,
                        sums.getOrDefault(currency.code(), Map.of()),
                        issued.getOrDefault(currency.code(), currency.zero())))
                .toList();
    }

    private static CurrencyTotals totals(Currency currency, Map<Account, Amount> sums, Amount issued) {
        Amount zero = currency.zero();
        return new CurrencyTotals(
                currency,
                issued,
                sums.getOrDefault(Account.PENDING, zero),
                sums.getOrDefault(Account.AVAILABLE, zero),
                sums.getOrDefault(Account.HELD, zero),
                sums.getOrDefault(Account.DEBT, zero).negated(),
                issued.plus(sums.getOrDefault(Account.ISSUANCE, zero)),
                sums.getOrDefault(Account.REDEEMED, zero),
                sums.getOrDefault(Account.BREAKAGE, zero),
                sums.getOrDefault(Account.ADJUSTMENT, zero).negated(),
                sums.getOrDefault(Account.CONVERTED, zero),
                sums.getOrDefault(Account.CONVERSION_RESIDUAL, zero),
                sums.getOrDefault(Account.TRANSFER, zero));
    }
}
