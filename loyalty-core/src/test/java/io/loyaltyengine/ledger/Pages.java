package io.loyaltyengine.ledger;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.member.MemberId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pages of Ada's journal, written by hand. Days count from 1 January 2026, always at noon. */
final class Pages {

    static final Currency POINTS = Currency.points("POINTS");
    static final MemberId ADA = MemberId.of("ada");
    static final MemberId BOB = MemberId.of("bob");

    private Pages() {}

    static Instant day(int number) {
        return Instant.parse("2025-12-31T12:00:00Z").plusSeconds(86_400L * number);
    }

    static ActivityId key(String value) {
        return ActivityId.of(value);
    }

    static LotId id(long number) {
        return new LotId(number);
    }

    static Amount points(long amount) {
        return POINTS.of(amount);
    }

    static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    static Allocation part(long lot, long amount) {
        return new Allocation(id(lot), points(amount));
    }

    /** A lot that was granted when it became active, and expires on a day; never where the day is nothing. */
    static Lot lot(long number, long amount, int from, @Nullable Integer expires) {
        return new Lot(
                id(number),
                points(amount),
                day(from),
                day(from),
                expires == null ? null : day(expires),
                key("earn-" + number));
    }

    static Lot pending(long number, long amount, int from, int active, @Nullable Integer expires) {
        return new Lot(
                id(number),
                points(amount),
                day(from),
                day(active),
                expires == null ? null : day(expires),
                key("earn-" + number));
    }

    static Lot idle(long number, long amount, int from, int active) {
        return new Lot(id(number), points(amount), day(from), day(active), null, Term.days(30), key("earn-" + number));
    }

    static List<Posting> move(Account from, Account to, long amount, long lot) {
        return Posting.move(from, to, points(amount), id(lot));
    }

    static List<Posting> all(List<Posting> first, List<Posting> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    static Entry entry(
            EntryType type, @Nullable String cause, int day, List<Lot> lots, List<Posting> postings, Detail detail) {
        return new Entry(
                ADA,
                1,
                type,
                cause == null ? null : key(cause),
                day(day),
                day(day),
                new ProgramVersion("1", ""),
                lots,
                postings,
                detail);
    }

    static Entry entry(EntryType type, @Nullable String cause, int day, Detail detail, List<Posting> postings) {
        return entry(type, cause, day, List.of(), postings, detail);
    }

    /** Lots are granted by staff, so that no rule has to be told of. */
    static Entry granted(Lot lot) {
        return entry(
                EntryType.ADJUSTED,
                lot.origin().value(),
                1 + (int) (lot.grantedAt().getEpochSecond() - day(1).getEpochSecond()) / 86_400,
                List.of(lot),
                Posting.move(Account.ADJUSTMENT, lot.phaseAt(lot.grantedAt()), lot.granted(), lot.id()),
                new Detail.Adjusted("welcome", "wim", "xenia"));
    }

    static Entry time(EntryType type, int day, List<Posting> postings) {
        return entry(type, null, day, Detail.NOTHING, postings);
    }

    static Entry redeemed(String key, int day, long amount, @Nullable Integer until, List<Posting> postings) {
        return entry(
                until == null ? EntryType.REDEEMED : EntryType.HELD,
                key,
                day,
                new Detail.Redeemed(
                        "money-off",
                        points(amount),
                        Money.of("GBP", BigDecimal.valueOf(amount, 2).toPlainString()),
                        until == null ? null : day(until)),
                postings);
    }

    static Wallet wallet(Entry... entries) {
        Wallet wallet = Wallet.empty();
        for (Entry entry : entries) {
            wallet = wallet.apply(entry);
        }
        return wallet;
    }

    static History history(Entry... entries) {
        History history = History.empty();
        for (Entry entry : entries) {
            history = history.apply(entry);
        }
        return history;
    }
}
