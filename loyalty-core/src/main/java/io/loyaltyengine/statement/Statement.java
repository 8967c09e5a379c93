package io.loyaltyengine.statement;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.decision.Decider;
import io.loyaltyengine.decision.MemberState;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.Grant;
import io.loyaltyengine.ledger.LotBalance;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.perk.Entitlement;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.tier.Standing;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A member's account over a stretch of time.
 *
 * @param program the program
 * @param member whose
 * @param zone the program's zone, in which texts show times
 * @param from the beginning, inclusive
 * @param to the end, exclusive
 * @param accounts one for each currency of the program
 * @param standing where the member stands at the end, or null where the program has no tiers
 * @param entitlements the perks at the end
 */
public record Statement(
        String program,
        MemberId member,
        ZoneId zone,
        Instant from,
        Instant to,
        List<AccountStatement> accounts,
        @Nullable Standing standing,
        List<Entitlement> entitlements) {

    /**
     * Takes copies.
     *
     * @param program the program
     * @param member whose
     * @param zone the program's zone, in which texts show times
     * @param from the beginning, inclusive
     * @param to the end, exclusive
     * @param accounts one for each currency of the program
     * @param standing where the member stands at the end, or null where the program has no tiers
     * @param entitlements the perks at the end
     */
    public Statement {
        accounts = List.copyOf(accounts);
        entitlements = List.copyOf(entitlements);
    }

    /**
     * The statement of a member.
     *
     * @param decider the program's decider, which says what time has done
     * @param member whose
     * @param journal all their entries, in their order
     * @param from the beginning, inclusive
     * @param to the end, exclusive, after the beginning
     * @return the statement
     * @throws IllegalArgumentException if the end is not after the beginning
     */
    public static Statement of(Decider decider, MemberId member, List<Entry> journal, Instant from, Instant to) {
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("a statement ends after it begins, not from " + from + " to " + to);
        }
        Instant last = to.minusNanos(1);
        MemberState opening = decider.past(member, journal, from.minusNanos(1));
        MemberState closing = decider.past(member, journal, last);
        List<Entry> entries = Stream.concat(
                        journal.stream(),
                        // what time has done since the last entry is on no journal yet, and happened all the same
                        decider.sweep(MemberState.replay(member, journal), last, Instant.MIN).entries().stream())
                .filter(entry ->
                        !entry.happenedAt().isBefore(from) && entry.happenedAt().isBefore(to))
                .sorted(Comparator.comparing(Entry::happenedAt).thenComparing(Entry::sequence))
                .toList();
        List<AccountStatement> accounts = decider.program().currencies().stream()
                .map(CurrencyTerms::currency)
                .map(currency -> account(currency, opening, entries, closing))
                .toList();
        return new Statement(
                decider.program().id(),
                member,
                decider.program().zone(),
                from,
                to,
                accounts,
                decider.standing(closing, last).orElse(null),
                decider.entitlements(closing, last));
    }

    private static AccountStatement account(
            Currency currency, MemberState opening, List<Entry> entries, MemberState closing) {
        List<Movement> movements = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.postings().stream()
                    .anyMatch(posting -> posting.amount().currency().equals(currency)
                            && posting.account().ofMember())) {
                movements.add(new Movement(
                        entry.happenedAt(),
                        entry.type(),
                        entry.cause(),
                        reasons(entry, currency),
                        sum(entry, Account.PENDING, currency),
                        sum(entry, Account.AVAILABLE, currency),
                        sum(entry, Account.HELD, currency),
                        sum(entry, Account.DEBT, currency).negated()));
            }
        }
        TreeMap<Instant, Amount> expiring = new TreeMap<>();
        for (LotBalance lot : closing.wallet().lots()) {
            @Nullable Instant end = closing.wallet().endOf(lot.lot()).orElse(null);
            Amount left = lot.pendingAmount().currency().equals(currency)
                    ? lot.pendingAmount().plus(lot.availableAmount())
                    : currency.zero();
            if (end != null && left.isPositive()) {
                expiring.merge(end, left, Amount::plus);
            }
        }
        return new AccountStatement(
                currency,
                opening.wallet().balance(currency),
                movements,
                closing.wallet().balance(currency),
                expiring.entrySet().stream()
                        .map(e -> new AccountStatement.Expiring(e.getKey(), e.getValue()))
                        .toList());
    }

    private static List<String> reasons(Entry entry, Currency currency) {
        if (entry.detail() instanceof Detail.Earned earned) {
            return earned.grants().stream()
                    .filter(grant -> grant.amount().currency().equals(currency))
                    .map(Grant::rule)
                    .toList();
        }
        if (entry.detail() instanceof Detail.Adjusted adjusted) {
            return List.of(adjusted.reason());
        }
        return claims(entry.detail()).stream()
                .filter(claim -> claim.due().currency().equals(currency))
                .map(Detail.Claim::rule)
                .distinct()
                .toList();
    }

    private static List<Detail.Claim> claims(Detail detail) {
        if (detail instanceof Detail.Returned returned) {
            return returned.claims();
        }
        return detail instanceof Detail.Reversed reversed ? reversed.claims() : List.of();
    }

    private static Amount sum(Entry entry, Account account, Currency currency) {
        return entry.postings().stream()
                .filter(posting -> posting.account() == account)
                .map(Posting::amount)
                .filter(amount -> amount.currency().equals(currency))
                .reduce(currency.zero(), Amount::plus);
    }

    /**
     * The statement as a text for the member.
     *
     * @return several lines
     */
    public String toText() {
        return StatementText.of(this);
    }
}
