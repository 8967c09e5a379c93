package io.loyaltyengine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.ledger.UsageKey;
import io.loyaltyengine.member.Member;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CapLawsTest {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant START = Instant.parse("2026-03-20T00:00:00Z");

    private static final Cap A_DAY = new Cap("a-day", POINTS.of(50), CalendarPeriod.DAY);
    private static final Cap AT_ONCE = new Cap("at-once", POINTS.of(40), null);
    private static final Cap ALL_A_MONTH = new Cap("all-a-month", POINTS.of(200), CalendarPeriod.MONTH);
    private static final Cap DOUBLES_EVER = new Cap("doubles-ever", POINTS.of(60), CalendarPeriod.LIFETIME);

    private static final Awarding AWARDING = new Awarding(
            Map.of(
                    "capped", Rule.of("capped").capped(A_DAY, AT_ONCE),
                    "free", Rule.of("free"),
                    "double", Rule.of("double").capped(DOUBLES_EVER)),
            List.of(),
            List.of(ALL_A_MONTH),
            List.of(),
            currency -> LotTerms.PLAIN,
            currency -> BigDecimal.ONE);

    /** After so many hours a member earns: by a capped rule, perhaps twice, by a free one, perhaps doubled. */
    record Earn(int hours, List<Integer> capped, int free, boolean doubled) {}

    @Property
    void noCapIsEverExceededAndNoneClipsBeforeItIsFull(@ForAll("earns") List<Earn> earns) {
        Map<UsageKey, BigDecimal> used = new HashMap<>();
        Map<LocalDate, Integer> byDay = new HashMap<>();
        Map<LocalDate, Integer> byMonth = new HashMap<>();
        int doubles = 0;
        Instant now = START;
        for (Earn earn : earns) {
            now = now.plus(Duration.ofHours(earn.hours()));
            LocalDate day = LocalDate.ofInstant(now, LONDON);
            int granted = 0;
            int capped = 0;
            int extra = 0;
            for (Granted one : decide(earn, now, used).grants()) {
                one.limits().forEach(key -> used.merge(key, one.amount().value(), BigDecimal::add));
                int points = one.amount().value().intValueExact();
                granted += points;
                capped += one.rule().equals("capped") ? points : 0;
                extra += one.rule().equals("double") ? points : 0;
            }
            doubles += extra;
            assertThat(capped).isLessThanOrEqualTo(40);
            assertThat(doubles).isLessThanOrEqualTo(60);
            assertThat(byDay.merge(day, capped, Integer::sum)).isLessThanOrEqualTo(50);
            assertThat(byMonth.merge(day.withDayOfMonth(1), granted, Integer::sum))
                    .isLessThanOrEqualTo(200);
            int wanted = earn.free()
                    + earn.capped().stream().mapToInt(Integer::intValue).sum();
            boolean full =
                    capped == 40 || byDay.get(day) == 50 || doubles == 60 || byMonth.get(day.withDayOfMonth(1)) == 200;
            assertThat(full || granted == (earn.doubled() ? 2 * wanted : wanted))
                    .isTrue();
        }
    }

    @Test
    void aRuleThatProposesTwiceIsCappedOnce() {
        Awarding.Result result = decide(new Earn(0, List.of(30, 30), 0, false), START, Map.of());

        assertThat(result.grants()).extracting(Granted::amount).containsExactly(POINTS.of(30), POINTS.of(10));
        assertThat(result.steps())
                .last()
                .hasToString("Capped[rule=capped, cap=at-once, from=20 points, to=10 points, used=30 points, limit=40"
                        + " points]");
    }

    @Test
    void aRulesOwnCapClipsBeforeAMultiplierAndTheCurrencysAfterIt() {
        Awarding.Result result = decide(
                new Earn(0, List.of(70), 0, true),
                START,
                Map.of(new UsageKey("all-a-month", LocalDate.of(2026, 3, 1)), new BigDecimal("130")));

        assertThat(result.steps())
                .extracting(step -> step.sentence())
                .containsExactly(
                        "capped applied: 70 points",
                        "free applied: 0 points",
                        "capped capped from 70 points to 50 points: 0 points of 50 points were used (a-day)",
                        "capped capped from 50 points to 40 points: 0 points of 40 points were used (at-once)",
                        "double multiplied: 40 points × 2 gives 40 points more",
                        "double capped from 40 points to 30 points: 170 points of 200 points were used (all-a-month)");
        assertThat(result.grants()).extracting(Granted::amount).containsExactly(POINTS.of(40), POINTS.of(30));
        assertThat(result.grants().get(0).limits())
                .containsExactly(
                        new UsageKey("all-a-month", LocalDate.of(2026, 3, 1)),
                        new UsageKey("a-day", LocalDate.of(2026, 3, 20)));
    }

    @Test
    void aMultiplierMultipliesOnlyWhatACapLeftOfTheOneBefore() {
        Awarding awarding = new Awarding(
                Map.of(
                        "base", Rule.of("base"),
                        "double", Rule.of("double").first(1).capped(new Cap("ten", POINTS.of(10), null)),
                        "triple", Rule.of("triple")),
                List.of(),
                List.of(),
                List.of(),
                currency -> LotTerms.PLAIN,
                currency -> BigDecimal.ONE);
        Facts facts = facts(START);

        Awarding.Result result = awarding.decide(
                facts,
                Proposals.of(
                        Award.fixed("base", POINTS.of(100), facts),
                        new Award.Multiply("double", POINTS, BigDecimal.valueOf(2), Set.of()),
                        new Award.Multiply("triple", POINTS, BigDecimal.valueOf(3), Set.of())),
                List.of(new Award.Multiply("tier:gold", POINTS, new BigDecimal("1.5"), Set.of())),
                key -> BigDecimal.ZERO);

        assertThat(result.steps())
                .extracting(step -> step.sentence())
                .containsExactly(
                        "base applied: 100 points",
                        "double multiplied: 100 points × 2 gives 100 points more",
                        "double capped from 100 points to 10 points: 0 points of 10 points were used (ten)",
                        "triple multiplied: 110 points × 3 gives 220 points more",
                        "tier:gold multiplied: 330 points × 1.5 gives 165 points more");
    }

    @Test
    void whatACapLeavesNothingOfIsNotGranted() {
        Awarding.Result result = decide(
                new Earn(0, List.of(10), 5, false),
                START,
                Map.of(new UsageKey("all-a-month", LocalDate.of(2026, 3, 1)), new BigDecimal("200")));

        assertThat(result.grants()).isEmpty();
    }

    @Test
    void aCapLimitsToMoreThanNothing() {
        assertThatThrownBy(() -> new Cap("none", POINTS.zero(), null))
                .hasMessage("the cap none has the limit 0 points; it is more than nothing");
        assertThatThrownBy(() -> new Cap(" ", POINTS.of(1), null)).hasMessage("a cap has a blank id");
    }

    private static Awarding.Result decide(Earn earn, Instant now, Map<UsageKey, BigDecimal> used) {
        Facts facts = facts(now);
        List<Award> awards = new ArrayList<>();
        earn.capped().forEach(amount -> awards.add(Award.fixed("capped", amount(amount), facts)));
        awards.add(Award.fixed("free", amount(earn.free()), facts));
        if (earn.doubled()) {
            awards.add(new Award.Multiply("double", POINTS, BigDecimal.valueOf(2), Set.of()));
        }
        return AWARDING.decide(
                facts,
                Proposals.of(awards.toArray(Award[]::new)),
                List.of(),
                key -> used.getOrDefault(key, BigDecimal.ZERO));
    }

    private static Facts facts(Instant now) {
        Member ada = Member.customer("ada");
        return Facts.of(
                new Interaction(ActivityId.of("i"), ada.id(), now, "visit", Attributes.none()),
                ada,
                now,
                null,
                now.atZone(LONDON),
                true);
    }

    private static Amount amount(int points) {
        return POINTS.of(points);
    }

    @Provide
    Arbitrary<List<Earn>> earns() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 45).list().ofMaxSize(3),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(true, false))
                .as(Earn::new)
                .list()
                .ofMaxSize(20);
    }
}
