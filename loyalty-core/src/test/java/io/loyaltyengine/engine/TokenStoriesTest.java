package io.loyaltyengine.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.CurrencyConversion;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionRefund;
import io.loyaltyengine.activity.Transfer;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.amount.Rate;
import io.loyaltyengine.audit.Audit;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.Conversion;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.store.InMemoryStore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** A token of 18 decimals stays exact where a long has long overflowed, and what passes the bound is refused. */
class TokenStoriesTest {

    private static final Currency COIN = new Currency("COIN", Currency.Kind.TOKEN, "coins", 18, RoundingMode.DOWN);
    private static final Currency POINTS = Currency.points("POINTS");
    private static final MemberId ADA = MemberId.of("ada");
    private static final MemberId BEN = MemberId.of("ben");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final InMemoryStore store = new InMemoryStore();
    private final Program program = program(COIN);
    private final LoyaltyEngine engine = engine(program, store);

    private static Program program(Currency coin) {
        return Program.named("coins", "1", ZoneOffset.UTC, "GBP")
                .currency(new CurrencyTerms(coin, LotTerms.PLAIN, ClawBack.UNLIMITED).asTransferable())
                .currency(POINTS)
                .reward(new MoneyOff(
                        "off",
                        new Rate(coin.of(1), Money.of("GBP", "3.00")),
                        coin.zero(),
                        new Amount(coin, BigDecimal.ONE.movePointLeft(coin.scale())),
                        BigDecimal.ONE,
                        Term.days(1)))
                .conversion(new Conversion(
                        "to-points",
                        new Amount(coin, new BigDecimal(7)),
                        POINTS.of(3),
                        coin.zero(),
                        new Amount(coin, BigDecimal.ONE.movePointLeft(coin.scale()))))
                .evaluatedBy(facts -> Proposals.of());
    }

    private static LoyaltyEngine engine(Program program, InMemoryStore store) {
        LoyaltyEngine engine = LoyaltyEngine.of(program, store, Clock.fixed(NOON, ZoneOffset.UTC));
        for (MemberId member : List.of(ADA, BEN)) {
            engine.enrol(new Enrolment(ActivityId.of("enrol-" + member), Member.customer(member.value()), NOON))
                    .orThrow();
        }
        return engine;
    }

    private Outcome grant(String id, Amount amount) {
        return engine.adjust(new Adjustment(ActivityId.of(id), ADA, NOON, amount, "a prize", "carol", "dave"));
    }

    private static Redemption hold(Amount amount) {
        return new Redemption(
                ActivityId.of("h"),
                ADA,
                NOON,
                "off",
                amount,
                Money.of("GBP", "1000000.00"),
                Redemption.Settlement.ON_CAPTURE);
    }

    private Amount available(MemberId who) {
        return engine.balance(who, COIN, NOON).available();
    }

    @Test
    void nineCoinsAndABitAreExactInEveryPart() {
        grant("g", COIN.of("9.300000000000000001")).orThrow();
        engine.authorise(hold(COIN.of("9.223372036854775808"))).orThrow();
        assertThat(available(ADA)).isEqualTo(COIN.of("0.076627963145224193"));

        engine.capture(new RedemptionCapture(ActivityId.of("c"), ADA, NOON, ActivityId.of("h"))
                        .part(COIN.of("9.223372036854775807")))
                .orThrow();
        engine.refund(new RedemptionRefund(
                        ActivityId.of("r"), ADA, NOON, ActivityId.of("c"), COIN.of("0.000000000000000007")))
                .orThrow();
        assertThat(available(ADA)).isEqualTo(COIN.of("0.076627963145224200"));
        assertThat(engine.balance(ADA, COIN, NOON).held()).isEqualTo(COIN.of("0.000000000000000001"));

        engine.transfer(new Transfer(ActivityId.of("t"), ADA, NOON, BEN, COIN.of("0.076627963145224199")))
                .orThrow();
        assertThat(available(BEN)).isEqualTo(COIN.of("0.076627963145224199"));
        assertThat(available(ADA)).isEqualTo(COIN.of("0.000000000000000001"));
        assertThat(Audit.of(program, store).all().violations()).isEmpty();
    }

    @Test
    void aConversionLeavesOverTheLastUnit() {
        grant("g", COIN.of("9.333333333333333333")).orThrow();

        Outcome.Accepted outcome = engine.convert(
                        new CurrencyConversion(ActivityId.of("x"), ADA, NOON, "to-points", null))
                .orThrow();

        assertThat(outcome.explanation())
                .hasToString("to-points turned 9.333333333333333333 coins into 3 points; for 2.333333333333333333"
                        + " coins there was nothing to give");
        assertThat(Audit.of(program, store).all().violations()).isEmpty();
    }

    @Test
    void whatPassesTheBoundIsRefusedAndLeavesNoTrace() {
        grant("g1", COIN.of("999999999999999999.999999999999999999")).orThrow();
        long entries = store.journal(ADA).size();

        Outcome outcome = grant("g2", COIN.of("0.000000000000000001"));

        assertThat(((Outcome.Refused) outcome).refusals())
                .extracting(Refusal::reason)
                .containsExactly(Refusal.Reason.TOO_LARGE);
        assertThat(store.journal(ADA)).hasSize((int) entries);
        assertThat(available(ADA)).isEqualTo(COIN.of("999999999999999999.999999999999999999"));
    }

    @Property(tries = 100)
    void atEveryScaleTheSmallestUnitIsNeitherMadeNorLost(
            @ForAll @IntRange(max = 18) int scale,
            @ForAll @LongRange(min = 2, max = Long.MAX_VALUE) long units,
            @ForAll @LongRange(min = 1, max = Long.MAX_VALUE) long part) {
        Currency coin = COIN.withScale(scale);
        Program scaled = program(coin);
        InMemoryStore own = new InMemoryStore();
        LoyaltyEngine teller = engine(scaled, own);
        // nearly as much as the bound lets two of them be at the scale of zero
        Amount whole = new Amount(coin, BigDecimal.valueOf(units % 400_000_000_000_000_000L + 2, scale));
        for (int i = 0; i < 2; i++) {
            teller.adjust(new Adjustment(ActivityId.of("g" + i), ADA, NOON, whole, "a prize", "carol", "dave"));
        }
        Amount had = teller.balance(ADA, coin, NOON).available();
        Amount given = new Amount(coin, BigDecimal.valueOf(part % 800_000_000_000_000_000L + 1, scale)).min(had);

        teller.transfer(new Transfer(ActivityId.of("t"), ADA, NOON, BEN, given)).orThrow();

        assertThat(teller.balance(ADA, coin, NOON)
                        .available()
                        .plus(teller.balance(BEN, coin, NOON).available()))
                .isEqualTo(had);
        assertThat(Audit.of(scaled, own).all().violations()).isEmpty();
    }
}
