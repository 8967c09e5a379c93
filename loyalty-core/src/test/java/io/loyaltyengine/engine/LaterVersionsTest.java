package io.loyaltyengine.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.MemberMerge;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.ReturnedLine;
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.perk.Perk;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramBuilder;
import io.loyaltyengine.program.ProgramVersions;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.store.InMemoryStore;
import io.loyaltyengine.tier.Tier;
import io.loyaltyengine.tier.TierLadder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a member did under one version of a program, and what becomes of it under another. */
class LaterVersionsTest {

    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Currency POINTS = Currency.points("POINTS");
    private static final Currency STARS = Currency.points("STARS");
    private static final Currency NIGHTS = Currency.qualifying("NIGHTS", "nights");
    private static final MemberId ADA = MemberId.of("ada");
    private static final MemberId BOB = MemberId.of("bob");

    private final InMemoryStore store = new InMemoryStore();

    private LoyaltyEngine engine(Program... versions) {
        LoyaltyEngine engine = LoyaltyEngine.of(ProgramVersions.of(versions), store, Clock.fixed(MAY, ZoneOffset.UTC));
        for (MemberId member : List.of(ADA, BOB)) {
            engine.enrol(new Enrolment(
                            ActivityId.of("enrol-" + member.value()), Member.customer(member.value()), JANUARY))
                    .orThrow();
        }
        return engine;
    }

    private static ProgramBuilder version(String name, Instant from) {
        return Program.named("hotel", name, ZoneOffset.UTC, "GBP")
                .effective(from)
                .currency(POINTS)
                .currency(NIGHTS)
                .perk(new Perk("spa", 1, CalendarPeriod.DAY))
                .rule(Rule.of("stay"));
    }

    private static Program giving(ProgramBuilder version, Amount amount) {
        return version.evaluatedBy(
                facts -> facts.lines().isEmpty() ? Proposals.of() : Proposals.of(Award.fixed("stay", amount, facts)));
    }

    private static TierLadder ladder(Tier... tiers) {
        return new TierLadder(NIGHTS, List.of(tiers));
    }

    private static Tier tier(String name, long nights, String... perks) {
        return new Tier(name, NIGHTS.of(nights), Map.of(), List.of(perks));
    }

    private static Purchase stay(String id, MemberId member, Instant at) {
        return Purchase.of(id, member, at, List.of(LineItem.of("1", "ROOM", 1, Money.of("GBP", "80.00"))));
    }

    private List<Entry> moves() {
        return store.journal(ADA).stream()
                .filter(entry -> entry.type() == EntryType.TIER_CHANGED)
                .toList();
    }

    @Test
    void whatIsLateLeavesTheMemberOnTheLadderOfToday() {
        Program spring =
                giving(version("spring", JANUARY).ladder(ladder(tier("silver", 1), tier("gold", 2))), NIGHTS.of(1));
        Program summer =
                giving(version("summer", MARCH).ladder(ladder(tier("silver", 1), tier("gold", 9))), NIGHTS.of(1));
        LoyaltyEngine engine = engine(spring, summer);
        engine.earn(stay("march", ADA, MARCH)).orThrow();

        Outcome.Accepted late = engine.earn(stay("january", ADA, JANUARY)).orThrow();

        assertThat(late.tierAfter()).isEqualTo("silver");
        assertThat(engine.standing(ADA, FEBRUARY).orElseThrow().tier()).isEqualTo("silver");
        assertThat(moves()).hasSize(1);
    }

    @Test
    void whatTimeDoesOnTheLadderNamesTheVersionOfItsMoment() {
        Program spring = giving(version("spring", JANUARY).ladder(ladder(tier("silver", 3))), NIGHTS.of(1));
        Program summer = giving(version("summer", MARCH).ladder(ladder(tier("silver", 2))), NIGHTS.of(1));
        LoyaltyEngine engine = engine(spring, summer);
        engine.earn(stay("march", ADA, MARCH)).orThrow();

        assertThat(engine.earn(stay("january", ADA, JANUARY)).orThrow().tierAfter())
                .isEqualTo("silver");

        assertThat(moves()).extracting(Entry::program).containsExactly(summer.edition());
        assertThat(moves()).extracting(Entry::happenedAt).containsExactly(MARCH);
    }

    @Test
    void aVersionWithoutTiersEndsThem() {
        LoyaltyEngine engine = engine(
                giving(version("spring", JANUARY).ladder(ladder(tier("silver", 1, "spa"))), NIGHTS.of(1)),
                giving(version("summer", MARCH), NIGHTS.of(1)));
        assertThat(engine.earn(stay("january", ADA, JANUARY)).orThrow().tierAfter())
                .isEqualTo("silver");

        assertThat(engine.earn(stay("march", ADA, MARCH)).orThrow().tierAfter()).isNull();
        assertThat(moves())
                .last()
                .extracting(Entry::detail)
                .isEqualTo(new Detail.TierChanged("silver", null, List.of(), List.of("spa")));
    }

    @Test
    void whatCountsFromALaterMomentIsJudgedByTheVersionOfThatMoment() {
        Program spring = giving(version("spring", JANUARY), POINTS.of(10));
        Program summer = giving(version("summer", MARCH).currency(STARS), STARS.of(10));
        LoyaltyEngine engine = engine(spring, summer);
        engine.earn(stay("one", BOB, MARCH)).orThrow();
        engine.earn(stay("two", BOB, MARCH)).orThrow();
        engine.merge(new MemberMerge(ActivityId.of("merge"), ADA, MAY, BOB)).orThrow();

        Outcome.Accepted returned = engine.returned(new PurchaseReturn(
                        ActivityId.of("back"),
                        ADA,
                        FEBRUARY,
                        List.of(new ReturnedLine.OfPurchase(ActivityId.of("one"), "1", BigDecimal.ONE))))
                .orThrow();
        Outcome.Accepted reversed = engine.reverse(
                        new Reversal(ActivityId.of("undo"), ADA, FEBRUARY, ActivityId.of("two")))
                .orThrow();

        assertThat(List.of(returned, reversed))
                .allSatisfy(outcome -> assertThat(outcome.recovered())
                        .containsExactly(
                                new Outcome.RecoveredAmount(STARS.of(10), STARS.of(10), STARS.zero(), STARS.zero())));
        assertThat(store.journal(ADA))
                .filteredOn(entry -> Objects.equals(entry.cause(), ActivityId.of("back")))
                .allSatisfy(entry -> assertThat(entry.program()).isEqualTo(summer.edition()));
    }

    @Test
    void ofACurrencyThatALaterVersionHasThereWasNothingBefore() {
        LoyaltyEngine engine = engine(
                giving(version("spring", JANUARY), POINTS.of(10)),
                giving(version("summer", MARCH).currency(STARS), STARS.of(10)));
        engine.earn(stay("march", ADA, MARCH)).orThrow();

        assertThat(engine.balance(ADA, STARS, FEBRUARY).available()).isEqualTo(STARS.zero());
        assertThat(engine.balance(ADA, STARS, MARCH).available()).isEqualTo(STARS.of(10));
    }

    @Test
    void aStatementUntilAVersionBeginsIsThatOfTheOneBefore() {
        LoyaltyEngine engine = engine(
                giving(version("spring", JANUARY).ladder(ladder(tier("silver", 1))), NIGHTS.of(1)),
                giving(version("summer", MARCH).ladder(ladder(tier("silver", 5))), NIGHTS.of(1)));
        engine.earn(stay("january", ADA, JANUARY)).orThrow();

        assertThat(engine.statement(ADA, JANUARY, MARCH).standing())
                .isEqualTo(engine.standing(ADA, MARCH.minusNanos(1)).orElseThrow());
    }
}
