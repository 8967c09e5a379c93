package io.loyaltyengine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.explain.Explanation;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.member.MemberKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final Instant NOON = Instant.parse("2026-06-10T12:00:00Z");
    private static final Currency POINTS = Currency.points("POINTS");
    private static final Facts FACTS = Facts.of(
            Purchase.of("p", MemberId.of("ada"), NOON, List.of(LineItem.of("1", "CUP", 1, Money.of("GBP", "10.00")))),
            Member.customer("ada"),
            NOON,
            null,
            NOON.atZone(ZoneOffset.UTC),
            true);

    @Test
    void aRuleKeepsThoseThatItExcludesFromStandingWhateverTheirNamesAndPriorities() {
        Awarding.Result result = decide(
                List.of(
                        Rule.of("welcome").excluding("birthday"),
                        Rule.of("birthday").first(7)),
                fixed("birthday", 5),
                fixed("welcome", 10));

        assertThat(new Explanation(result.steps())).hasToString("""
                welcome applied: 10 points
                birthday was excluded by welcome""");
    }

    @Test
    void ofRulesThatExcludeEachOtherTheFirstByPriorityStands() {
        List<Rule> round = List.of(
                Rule.of("a").excluding("b"),
                Rule.of("b").first(1).excluding("c"),
                Rule.of("c").excluding("a"));
        assertThat(decide(round, fixed("a", 1), fixed("b", 1), fixed("c", 1)).grants())
                .extracting(Granted::rule)
                .containsExactly("b");
    }

    @Property(tries = 500)
    void noTwoRulesStandOfWhichOneExcludesTheOtherAndWhoeverIsOutIsAtOddsWithOneThatStands(@ForAll Random random) {
        List<String> names = List.of("a", "b", "c", "d", "e");
        List<Rule> rules = names.stream()
                .map(name -> Rule.of(name)
                        .first(random.nextInt(3))
                        .excluding(names.stream()
                                .filter(other -> !other.equals(name) && random.nextInt(4) == 0)
                                .toArray(String[]::new)))
                .toList();
        Awarding.Result result =
                decide(rules, names.stream().map(name -> fixed(name, 1)).toArray(Award[]::new));
        Set<String> standing = result.grants().stream().map(Granted::rule).collect(Collectors.toSet());

        for (Rule rule : rules) {
            assertThat(standing.contains(rule.id()) && rule.excludes().stream().anyMatch(standing::contains))
                    .isFalse();
            if (!standing.contains(rule.id())) {
                assertThat(rules.stream()
                                .filter(other -> standing.contains(other.id()))
                                .anyMatch(other -> other.excludes().contains(rule.id())
                                        || rule.excludes().contains(other.id())))
                        .isTrue();
            }
        }
    }

    @Test
    void aRuleThatIsExcludedExcludesNobody() {
        Awarding.Result result = decide(
                List.of(
                        Rule.of("vip").first(2).excluding("welcome"),
                        Rule.of("welcome").first(1).excluding("base"),
                        Rule.of("base")),
                fixed("base", 1),
                fixed("welcome", 10),
                fixed("vip", 100));

        assertThat(new Explanation(result.steps())).hasToString("""
                vip applied: 100 points
                base applied: 1 points
                welcome was excluded by vip""");
        assertThat(result.grants()).extracting(Granted::rule).containsExactly("vip", "base");
    }

    @Test
    void aRuleIsEffectiveFromItsFirstMomentUntilBeforeItsLast() {
        assertThat(granted(Rule.of("r").within(new Window(NOON, NOON.plusNanos(1)))))
                .isEqualTo(1);
        assertThat(granted(Rule.of("r").within(new Window(null, NOON)))).isZero();
        assertThat(granted(Rule.of("r").within(new Window(NOON.plusNanos(1), null))))
                .isZero();
        assertThat(new Explanation(decide(
                                List.of(Rule.of("r").within(new Window(NOON.plusSeconds(1), NOON.plusSeconds(2)))),
                                fixed("r", 1))
                        .steps()))
                .hasToString("r not met: effective from 2026-06-10T12:00:01Z until 2026-06-10T12:00:02Z"
                        + " (2026-06-10T12:00:00Z)");
        assertThatThrownBy(() -> new Window(NOON, NOON))
                .hasMessage("a rule is effective from 2026-06-10T12:00:00Z until 2026-06-10T12:00:00Z;"
                        + " the end is after the beginning");
    }

    @Test
    void aRuleIsForThoseWhoTakePartInItsRole() {
        assertThat(granted(Rule.of("r").eligible(MemberKind.CUSTOMER, MemberKind.PARTNER)))
                .isEqualTo(1);
        assertThat(new Explanation(decide(
                                List.of(Rule.of("r").eligible(MemberKind.EMPLOYEE, MemberKind.PARTNER)), fixed("r", 1))
                        .steps()))
                .hasToString("r not met: for a member who is employee or partner (customer)");
    }

    /** It neither keeps another award of its group from standing, nor uses up a limit, nor is multiplied. */
    @Test
    void whatWouldBeGoneBeforeItCanBeSpentTakesPartInNothing() {
        LotTerms gone = new LotTerms(Term.NONE, Expiry.parse("on 2026-06-01"));
        Budget budget = new Budget("launch", POINTS.of(10), CalendarPeriod.LIFETIME);
        Awarding awarding = new Awarding(
                Stream.of(
                                Rule.of("gone").in("g", 1).drawingOn("launch").onTerms(gone),
                                Rule.of("here").in("g", 0).drawingOn("launch"),
                                Rule.of("more").first(1).onTerms(gone),
                                Rule.of("double"))
                        .collect(Collectors.toMap(Rule::id, Function.identity())),
                List.of(StackingGroup.of("g", StackingGroup.Mode.BEST)),
                List.of(),
                List.of(budget),
                currency -> LotTerms.PLAIN,
                currency -> BigDecimal.ONE);

        Awarding.Result result = awarding.decide(
                FACTS,
                Proposals.of(
                        fixed("gone", 10),
                        fixed("here", 9),
                        new Award.Multiply("more", POINTS, new BigDecimal("5"), Set.of()),
                        new Award.Multiply("double", POINTS, new BigDecimal("2"), Set.of())),
                List.of(),
                key -> BigDecimal.ZERO);

        assertThat(new Explanation(result.steps())).hasToString("""
                gone applied: 10 points
                here applied: 9 points
                the 10 points of gone are not granted: they would have expired before they could be spent
                more multiplied: 9 points × 5 gives 36 points more
                the 36 points of more are not granted: they would have expired before they could be spent
                double multiplied: 9 points × 2 gives 9 points more""");
        assertThat(amounts(result)).isEqualTo("here9 points,double9 points");
    }

    @Test
    void aMultiplierOfAGroupReachesTheGroupsWithinIt() {
        Awarding awarding = awarding(
                List.of(Rule.of("inner").in("nested", 0), Rule.of("apart"), Rule.of("double")),
                List.of(new StackingGroup(
                        "outer", StackingGroup.Mode.ALL, List.of(StackingGroup.of("nested", StackingGroup.Mode.ALL)))));
        Awarding.Result result = awarding.decide(
                FACTS,
                Proposals.of(
                        fixed("inner", 10),
                        fixed("apart", 5),
                        new Award.Multiply("double", POINTS, new BigDecimal("2"), Set.of("outer"))),
                List.of(),
                key -> BigDecimal.ZERO);

        assertThat(new Explanation(result.steps())).hasToString("""
                apart applied: 5 points
                inner applied: 10 points
                double multiplied: 10 points × 2 gives 10 points more""");
    }

    @Test
    void aBandedAwardIsRoundedOnceAndAnAwardStaysWithinItsOwnBound() {
        Award.Earn banded = new Award.Earn(
                "r",
                POINTS,
                List.of(
                        new Award.Slice(new BigDecimal("10"), BigDecimal.ONE, new BigDecimal("3")),
                        new Award.Slice(new BigDecimal("10"), new BigDecimal("2"), new BigDecimal("3"))),
                FACTS.net(),
                Award.Rounding.BASKET,
                POINTS.of(8));
        assertThat(new Explanation(decide(List.of(Rule.of("r")), banded).steps()))
                .hasToString("""
                r applied: 10 × 1 ÷ 3 + 10 × 2 ÷ 3 gives 10 points
                limited from 10 points to 8 points by the most that r gives at once""");
    }

    @Property(tries = 200)
    void inWhateverOrderAwardsAreProposedTheResultIsTheSame(@ForAll Random random) {
        List<Rule> rules = Stream.of("a", "b", "c", "d")
                .map(id -> Rule.of(id).first(random.nextInt(2)).capped(new Cap("cap-" + id, POINTS.of(12), null)))
                .toList();
        List<Award> awards = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String rule = rules.get(random.nextInt(rules.size())).id();
            awards.add(
                    random.nextInt(4) == 0
                            ? new Award.Multiply(rule, POINTS, BigDecimal.valueOf(1 + random.nextInt(3)), Set.of())
                            : fixed(rule, random.nextInt(10)));
        }
        Awarding.Result once = decide(rules, awards.toArray(Award[]::new));
        Collections.shuffle(awards, random);
        Awarding.Result shuffled = decide(rules, awards.toArray(Award[]::new));

        assertThat(new Explanation(shuffled.steps())).hasToString(new Explanation(once.steps()).toString());
        assertThat(amounts(shuffled)).isEqualTo(amounts(once));
    }

    private static String amounts(Awarding.Result result) {
        return result.grants().stream().map(one -> one.rule() + one.amount()).collect(Collectors.joining(","));
    }

    private static Award fixed(String rule, long points) {
        return Award.fixed(rule, POINTS.of(points), FACTS);
    }

    private static int granted(Rule rule) {
        return decide(List.of(rule), fixed(rule.id(), 1)).grants().size();
    }

    private static Awarding.Result decide(List<Rule> rules, Award... awards) {
        return awarding(rules, List.of())
                .decide(FACTS, new Proposals(Arrays.asList(awards), List.of()), List.of(), key -> BigDecimal.ZERO);
    }

    private static Awarding awarding(List<Rule> rules, List<StackingGroup> groups) {
        return new Awarding(
                rules.stream().collect(Collectors.toMap(Rule::id, Function.identity())),
                groups,
                List.of(),
                List.of(),
                currency -> LotTerms.PLAIN,
                currency -> BigDecimal.ONE);
    }
}
