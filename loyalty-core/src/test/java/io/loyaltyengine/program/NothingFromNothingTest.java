package io.loyaltyengine.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.reward.Conversion;
import io.loyaltyengine.reward.Exchange;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.RuleEvaluator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/**
 * What a program that is not refused allows: whoever converts, redeems and earns for what was redeemed, in any order and any
 * amounts, never has more of a thing than they began with.
 */
class NothingFromNothingTest {

    private static final java.util.Currency GBP = java.util.Currency.getInstance("GBP");
    private static final List<Currency> CURRENCIES = List.of(
            Currency.points("POINTS"),
            Currency.points("MILES").withScale(1),
            Currency.cashback("CASH", "GBP"),
            Currency.points("STAMPS").withRounding(RoundingMode.DOWN));

    /** One of a program's exchanges: between two currencies, or with money where one is missing. */
    record Terms(int from, int to, long pays, long gets) {}

    /** One step of a walk: which of the terms, and how many tenths of what there is. */
    record Move(int terms, int tenths) {}

    @Property
    void noWalkOverAProgramThatMakesNothingEndsWithMoreThanItBeganWith(
            @ForAll("fair") List<Terms> all,
            @ForAll @IntRange(max = 4) int home,
            @ForAll @LongRange(min = 1, max = 5_000) long start,
            @ForAll("moves") List<Move> moves) {
        assertThat(refusals(all)).isEmpty();
        Purse purse = new Purse(all, home, start);
        for (Move move : moves) {
            purse.make(move);
            assertThat(purse.units(home)).isLessThanOrEqualTo(start);
        }
    }

    /** And the other way round: with enough to begin with, a round that a refusal names does gain. */
    @Property
    void aRoundThatIsNamedGainsAlthoughEveryExchangeRoundsDown(
            @ForAll @Size(min = 2, max = 8) List<@From("any") Terms> all) {
        List<Exchange> exchanges = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            exchanges.add(exchange(i, all.get(i)));
        }
        for (Gain gain : Gain.in(exchanges)) {
            int home = all.get(exchanges.indexOf(gain.round().get(0))).from();
            long plenty = 10_000_000_000L;
            Purse purse = new Purse(all, home, plenty);
            gain.round().forEach(exchange -> purse.make(new Move(exchanges.indexOf(exchange), 10)));
            assertThat(purse.units(home)).as(gain.sentence()).isGreaterThan(plenty);
        }
        assertThat(refusals(all).isEmpty()).isEqualTo(Gain.in(exchanges).isEmpty());
    }

    /** What somebody has of each currency, and of money that was redeemed and not yet spent, in smallest units. */
    private static final class Purse {
        private final List<Terms> all;
        private final Map<Integer, Long> units = new HashMap<>();

        Purse(List<Terms> all, int home, long start) {
            this.all = all;
            units.put(home, start);
        }

        long units(int thing) {
            return units.getOrDefault(thing, 0L);
        }

        void make(Move move) {
            if (all.isEmpty()) {
                return;
            }
            Terms terms = all.get(move.terms() % all.size());
            long offered = units(terms.from()) * move.tenths() / 10;
            long used;
            long got;
            if (isMoney(terms.to())) {
                MoneyOff.Quote quote = moneyOff("off", terms)
                        .quote(amount(terms.from(), offered), amount(terms.from(), offered), money(1_000_000_000_000L));
                used = quote.amount().units().longValueExact();
                got = quote.worth().value().unscaledValue().longValueExact();
            } else if (isMoney(terms.from())) {
                used = offered;
                got = CURRENCIES
                        .get(terms.to())
                        .round(money(offered)
                                .value()
                                .multiply(amount(terms.to(), terms.gets()).value())
                                .divide(money(terms.pays()).value(), 40, RoundingMode.DOWN))
                        .units()
                        .longValueExact();
            } else {
                Conversion.Quote quote = conversion("convert", terms).quote(null, amount(terms.from(), offered));
                used = quote.used().units().longValueExact();
                got = quote.given().units().longValueExact();
            }
            units.merge(terms.from(), -used, Long::sum);
            units.merge(terms.to(), got, Long::sum);
        }
    }

    private static List<String> refusals(List<Terms> all) {
        ProgramBuilder builder = Program.named("club", "1", ZoneOffset.UTC, "GBP");
        CURRENCIES.forEach(builder::currency);
        List<Exchange> awards = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Terms terms = all.get(i);
            if (isMoney(terms.to())) {
                builder.reward(moneyOff("x" + i, terms));
            } else if (isMoney(terms.from())) {
                awards.add(exchange(i, terms));
            } else {
                builder.conversion(conversion("x" + i, terms));
            }
        }
        try {
            builder.evaluatedBy(new RuleEvaluator() {
                @Override
                public Proposals evaluate(Facts facts) {
                    return Proposals.of();
                }

                @Override
                public List<Exchange> exchanges(java.util.Currency money) {
                    return awards;
                }
            });
            return List.of();
        } catch (InvalidProgramException e) {
            return e.problems();
        }
    }

    private static Exchange exchange(int number, Terms terms) {
        String name = "x" + number;
        if (isMoney(terms.to())) {
            return moneyOff(name, terms).exchange();
        }
        return isMoney(terms.from())
                ? new Exchange(
                        name,
                        Exchange.money(GBP),
                        CURRENCIES.get(terms.to()).code(),
                        money(terms.pays()).value(),
                        amount(terms.to(), terms.gets()).value())
                : conversion(name, terms).exchange();
    }

    private static Conversion conversion(String id, Terms terms) {
        return new Conversion(
                id,
                amount(terms.from(), terms.pays()),
                amount(terms.to(), terms.gets()),
                amount(terms.from(), 0),
                amount(terms.from(), 1));
    }

    private static MoneyOff moneyOff(String id, Terms terms) {
        return new MoneyOff(
                id,
                new Rate(amount(terms.from(), terms.pays()), money(terms.gets())),
                amount(terms.from(), 0),
                amount(terms.from(), 1),
                BigDecimal.ONE,
                Term.NONE);
    }

    private static boolean isMoney(int thing) {
        return thing == CURRENCIES.size();
    }

    private static Amount amount(int currency, long units) {
        Currency of = CURRENCIES.get(currency);
        return new Amount(of, BigDecimal.valueOf(units, of.scale()));
    }

    private static Money money(long pence) {
        return new Money(GBP, BigDecimal.valueOf(pence, 2));
    }

    /** Everything has a price, and nothing is sold for less than what it is bought for; some of it for exactly that. */
    @Provide
    Arbitrary<List<Terms>> fair() {
        Arbitrary<List<Integer>> prices =
                Arbitraries.integers().between(1, 12).list().ofSize(CURRENCIES.size() + 1);
        return prices.flatMap(price -> any().map(terms -> {
                            long worth = terms.pays() * price.get(terms.from());
                            long most = worth / price.get(terms.to());
                            return new Terms(terms.from(), terms.to(), terms.pays(), Math.min(terms.gets(), most));
                        })
                        .filter(terms -> terms.gets() > 0)
                        .list()
                        .ofMaxSize(10))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Terms> any() {
        Arbitrary<List<Integer>> ends = Arbitraries.shuffle(0, 1, 2, 3, 4);
        return Combinators.combine(
                        ends,
                        Arbitraries.longs().between(1, 40),
                        Arbitraries.longs().between(1, 400))
                .as((things, pays, gets) -> new Terms(things.get(0), things.get(1), pays, gets));
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.integers().between(1, 10))
                .as(Move::new)
                .list()
                .ofMaxSize(40);
    }
}
