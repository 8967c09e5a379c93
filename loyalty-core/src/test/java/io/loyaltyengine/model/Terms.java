package io.loyaltyengine.model;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.perk.Perk;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.Conversion;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.tier.Tier;
import io.loyaltyengine.tier.TierLadder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What differs between the programs that members live under: a pound is a point and two pence of cashback and a status
 * point, a visit is five points, gold doubles half of the points.
 *
 * @param clawBack how far a return may go
 * @param pendingHours for how long points are pending
 * @param life when points and cashback expire
 * @param graceHours for how long what is refunded after its expiry can be spent; zero for not at all
 */
record Terms(ClawBack clawBack, int pendingHours, Life life, int graceHours) {

    static final ZoneId ZONE = ZoneId.of("Europe/London");
    static final Currency POINTS = Currency.points("POINTS");
    static final Currency CASHBACK = Currency.cashback("CASHBACK", "GBP");
    static final Currency STATUS = Currency.qualifying("STATUS", "status points");
    static final List<Currency> CURRENCIES = List.of(POINTS, CASHBACK, STATUS);

    static final int STATUS_HOURS = 150;
    static final int HOLD_HOURS = 50;
    static final int VISIT = 5;
    static final int VISITS_A_DAY = 10;
    static final int GOLD = 60;
    static final int LOUNGES_A_MONTH = 2;
    /** So many points become so many pence. */
    static final int POINTS_OF_A_SWAP = 7;

    static final int PENCE_OF_A_SWAP = 3;

    /** When points and cashback expire. */
    enum Life {
        NEVER("never expire"),
        AFTER("expire after 100 hours"),
        END_OF_WEEK("expire at the end of the week after a day"),
        END_OF_MONTH("expire at the end of the month after a day"),
        IDLE("expire after 40 hours without activity");

        static final int AFTER_HOURS = 100;
        static final int IDLE_HOURS = 40;

        private final String phrase;

        Life(String phrase) {
            this.phrase = phrase;
        }

        private Expiry expiry() {
            return switch (this) {
                case NEVER -> Expiry.NEVER;
                case AFTER -> new Expiry.After(hours(AFTER_HOURS));
                case END_OF_WEEK -> new Expiry.EndOf(Term.days(1), CalendarPeriod.WEEK);
                case END_OF_MONTH -> new Expiry.EndOf(Term.days(1), CalendarPeriod.MONTH);
                case IDLE -> new Expiry.Idle(hours(IDLE_HOURS));
            };
        }
    }

    private static Term hours(int hours) {
        return Term.minutes(Duration.ofHours(hours).toMinutes());
    }

    /** When what is granted at a moment is gone, worked out without the engine's calendar; null for no date. */
    Instant end(Instant at) {
        java.time.LocalDate day = at.atZone(ZONE).plusDays(1).minusNanos(1).toLocalDate();
        return switch (life) {
            case NEVER, IDLE -> null;
            case AFTER -> at.plus(Duration.ofHours(Life.AFTER_HOURS));
            case END_OF_WEEK -> {
                while (day.getDayOfWeek() != java.time.DayOfWeek.SUNDAY) {
                    day = day.plusDays(1);
                }
                yield day.plusDays(1).atStartOfDay(ZONE).toInstant();
            }
            case END_OF_MONTH -> {
                while (day.plusDays(1).getDayOfMonth() != 1) {
                    day = day.plusDays(1);
                }
                yield day.plusDays(1).atStartOfDay(ZONE).toInstant();
            }
        };
    }

    private CurrencyTerms of(Currency currency, int pending) {
        CurrencyTerms terms = new CurrencyTerms(
                currency, new LotTerms(pending == 0 ? Term.NONE : hours(pending), life.expiry()), clawBack);
        return graceHours == 0 ? terms : terms.withGrace(hours(graceHours));
    }

    Program program() {
        return Program.named("model", "1", ZONE, "GBP")
                .currency(of(POINTS, pendingHours).asTransferable())
                .currency(of(CASHBACK, 0))
                .currency(STATUS, new LotTerms(Term.NONE, new Expiry.After(hours(STATUS_HOURS))), clawBack)
                .perk(new Perk("lounge", LOUNGES_A_MONTH, CalendarPeriod.MONTH))
                .ladder(new TierLadder(
                        STATUS,
                        List.of(
                                new Tier("plain", STATUS.of(0), Map.of(), List.of()),
                                new Tier(
                                        "gold",
                                        STATUS.of(GOLD),
                                        Map.of("POINTS", new BigDecimal("1.5")),
                                        List.of("lounge")))))
                .rule(Rule.of("goods"))
                .rule(Rule.of("back"))
                .rule(Rule.of("status"))
                .rule(Rule.of("visit").capped(new Cap("visits", POINTS.of(VISITS_A_DAY), CalendarPeriod.DAY)))
                .reward(new MoneyOff(
                        "off",
                        new Rate(POINTS.of(1), Money.of("GBP", "0.01")),
                        POINTS.zero(),
                        POINTS.of(1),
                        BigDecimal.ONE,
                        hours(HOLD_HOURS)))
                .conversion(new Conversion(
                        "swap",
                        POINTS.of(POINTS_OF_A_SWAP),
                        CASHBACK.of("0.0" + PENCE_OF_A_SWAP),
                        POINTS.zero(),
                        POINTS.of(1)))
                .evaluatedBy(facts -> {
                    if (facts.activity() instanceof io.loyaltyengine.activity.Interaction) {
                        return Proposals.of(Award.fixed("visit", POINTS.of(VISIT), facts));
                    }
                    return facts.lines().isEmpty()
                            ? Proposals.of()
                            : Proposals.of(
                                    Award.perUnit("goods", POINTS, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET),
                                    Award.perUnit(
                                            "back", CASHBACK, new BigDecimal("0.02"), facts.net(), Award.Rounding.LINE),
                                    Award.perUnit(
                                            "status", STATUS, BigDecimal.ONE, facts.net(), Award.Rounding.BASKET));
                });
    }

    @Override
    public String toString() {
        return "points pending for " + pendingHours + " hours; points and cashback " + life.phrase + "; claw-back "
                + clawBack + (graceHours == 0 ? "; no grace" : "; " + graceHours + " hours of grace");
    }
}
