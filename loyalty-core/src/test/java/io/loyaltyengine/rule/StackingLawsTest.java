package io.loyaltyengine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.rule.StackingGroup.Mode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class StackingLawsTest {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final Currency MILES = Currency.points("MILES");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Facts FACTS = Facts.of(
            new Interaction(ActivityId.of("i"), Member.customer("ada").id(), NOON, "visit", Attributes.none()),
            Member.customer("ada"),
            NOON,
            null,
            NOON.atZone(ZoneOffset.UTC),
            true);

    /** A rule of one of the groups, and what it proposes. */
    record Proposed(int number, int group, int priority, int amount) {
        String id() {
            return "rule-" + number;
        }

        /** Group 0 is none. */
        Rule rule() {
            return group == 0 ? Rule.of(id()).first(priority) : Rule.of(id()).in("g" + group, priority);
        }
    }

    /** Three groups: the second lies in the first, the third by itself. */
    record Groups(Mode first, Mode second, Mode third) {
        List<StackingGroup> outermost() {
            return List.of(
                    new StackingGroup("g1", first, List.of(StackingGroup.of("g2", second))),
                    StackingGroup.of("g3", third));
        }
    }

    @Property
    void theOrderOfProposalsNeverMatters(
            @ForAll("proposals") List<Proposed> proposed, @ForAll("groups") Groups groups, @ForAll Random random) {
        List<Proposed> shuffled = new ArrayList<>(proposed);
        Collections.shuffle(shuffled, random);

        assertThat(decide(groups.outermost(), shuffled)).isEqualTo(decide(groups.outermost(), proposed));
    }

    /** What a group comes to: the first of its rules that stand, and their sum. */
    private record Sum(int priority, String rule, int amount) {
        static final Comparator<Sum> FIRST =
                Comparator.comparing(Sum::priority).reversed().thenComparing(Sum::rule);
        static final Comparator<Sum> BEST =
                Comparator.comparing(Sum::amount).reversed().thenComparing(FIRST);
    }

    @Property
    void aGroupStacksAllOrTheBestOrTheFirst(
            @ForAll("proposals") List<Proposed> proposed, @ForAll("groups") Groups groups) {
        List<Sum> inner = resolve(groups.second(), in(proposed, 2));
        List<Sum> outer = in(proposed, 1);
        if (!inner.isEmpty()) {
            outer.add(together(inner));
        }
        int expected = total(in(proposed, 0))
                + total(resolve(groups.first(), outer))
                + total(resolve(groups.third(), in(proposed, 3)));

        assertThat(granted(decide(groups.outermost(), proposed))).isEqualTo(POINTS.of(expected));
    }

    private static List<Sum> in(List<Proposed> proposed, int group) {
        return proposed.stream()
                .filter(one -> one.group() == group)
                .map(one -> new Sum(one.priority(), one.id(), one.amount()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<Sum> resolve(Mode mode, List<Sum> options) {
        return mode == Mode.ALL
                ? options
                : options.stream()
                        .sorted(mode == Mode.BEST ? Sum.BEST : Sum.FIRST)
                        .limit(1)
                        .toList();
    }

    private static Sum together(List<Sum> options) {
        Sum first = options.stream().min(Sum.FIRST).orElseThrow();
        return new Sum(first.priority(), first.rule(), total(options));
    }

    private static int total(List<Sum> options) {
        return options.stream().mapToInt(Sum::amount).sum();
    }

    @Test
    void whoGivesWaySaysToWhom() {
        Awarding.Result result = decide(
                new Groups(Mode.BEST, Mode.ALL, Mode.FIRST).outermost(),
                List.of(
                        new Proposed(1, 1, 9, 30),
                        new Proposed(2, 2, 0, 20),
                        new Proposed(3, 2, 0, 20),
                        new Proposed(4, 3, 1, 99),
                        new Proposed(5, 3, 2, 1)));

        assertThat(result.steps())
                .extracting(step -> step.sentence())
                .containsExactly(
                        "rule-1 applied: 30 points",
                        "rule-5 applied: 1 points",
                        "rule-4 applied: 99 points",
                        "rule-2 applied: 20 points",
                        "rule-3 applied: 20 points",
                        "rule-1 gave way to rule-2 in the group g1",
                        "rule-4 gave way to rule-5 in the group g3");
    }

    @Test
    void acrossCurrenciesTheBestIsWhatIsWorthMost() {
        Rule points = Rule.of("points").in("g", 0);
        Rule miles = Rule.of("miles").in("g", 0);
        Awarding awarding = new Awarding(
                Map.of("points", points, "miles", miles),
                List.of(StackingGroup.of("g", Mode.BEST)),
                List.of(),
                List.of(),
                currency -> LotTerms.PLAIN,
                currency -> currency.equals(MILES) ? new BigDecimal("0.10") : new BigDecimal("0.01"));

        Awarding.Result result = awarding.decide(
                FACTS,
                Proposals.of(Award.fixed("points", POINTS.of(90), FACTS), Award.fixed("miles", MILES.of(10), FACTS)),
                List.of(),
                key -> BigDecimal.ZERO);

        assertThat(result.grants()).extracting(Granted::rule).containsExactly("miles");
    }

    /** Neither currency is worth anything that the program knows of. */
    @Test
    void withinOneCurrencyTheBestIsTheLargestWhateverIsGivenInAnother() {
        Awarding awarding = new Awarding(
                Map.of(
                        "little", Rule.of("little").in("g", 1),
                        "much", Rule.of("much").in("g", 0),
                        "miles", Rule.of("miles")),
                List.of(StackingGroup.of("g", Mode.BEST)),
                List.of(),
                List.of(),
                currency -> LotTerms.PLAIN,
                currency -> BigDecimal.ZERO);

        Awarding.Result result = awarding.decide(
                FACTS,
                Proposals.of(
                        Award.fixed("little", POINTS.of(1), FACTS),
                        Award.fixed("much", POINTS.of(100), FACTS),
                        Award.fixed("miles", MILES.of(10), FACTS)),
                List.of(),
                key -> BigDecimal.ZERO);

        assertThat(result.grants()).extracting(Granted::rule).containsExactly("miles", "much");
    }

    @Test
    void multipliersCompeteWithMultipliersAndNameTheSumTheyMultiply() {
        Map<String, Rule> rules = List.of(
                        Rule.of("base").in("earn", 0),
                        Rule.of("bonus"),
                        Rule.of("double").in("times", 0),
                        Rule.of("triple").in("times", 0))
                .stream()
                .collect(Collectors.toMap(Rule::id, Function.identity()));
        Awarding awarding = new Awarding(
                rules,
                List.of(StackingGroup.of("earn", Mode.ALL), StackingGroup.of("times", Mode.BEST)),
                List.of(),
                List.of(),
                currency -> LotTerms.PLAIN,
                currency -> BigDecimal.ONE);

        Awarding.Result result = awarding.decide(
                FACTS,
                Proposals.of(
                        Award.fixed("base", POINTS.of(10), FACTS),
                        Award.fixed("bonus", POINTS.of(7), FACTS),
                        new Award.Multiply("double", POINTS, new BigDecimal("2"), Set.of("earn")),
                        new Award.Multiply("triple", POINTS, new BigDecimal("3"), Set.of("earn"))),
                List.of(new Award.Multiply("tier:gold", POINTS, new BigDecimal("1.5"), Set.of())),
                key -> BigDecimal.ZERO);

        assertThat(result.steps())
                .extracting(step -> step.sentence())
                .containsExactly(
                        "base applied: 10 points",
                        "bonus applied: 7 points",
                        "double gave way to triple in the group times",
                        "triple multiplied: 10 points × 3 gives 20 points more",
                        "tier:gold multiplied: 17 points × 1.5 gives 8 points more");
        assertThat(granted(result)).isEqualTo(POINTS.of(45));
    }

    @Test
    void whatNobodyDeclaredCannotAward() {
        assertThatThrownBy(() -> new Awarding(
                                Map.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                currency -> LotTerms.PLAIN,
                                currency -> BigDecimal.ONE)
                        .decide(
                                FACTS,
                                Proposals.of(Award.fixed("ghost", POINTS.of(1), FACTS)),
                                List.of(),
                                key -> BigDecimal.ZERO))
                .isInstanceOfSatisfying(
                        UndeclaredRuleException.class,
                        ghost -> assertThat(ghost.rule()).isEqualTo("ghost"))
                .hasMessage("the evaluator awarded for the rule \"ghost\", which the program does not declare");
    }

    /** On whatever terms a rule grants it. */
    @Test
    void whatIsNoCurrencyOfTheProgramCannotBeAwarded() {
        Awarding awarding = new Awarding(
                Map.of("own", Rule.of("own").onTerms(LotTerms.PLAIN)),
                List.of(),
                List.of(),
                List.of(),
                currency -> {
                    throw new IllegalArgumentException("the program club has no currency " + currency);
                },
                currency -> BigDecimal.ONE);

        assertThatThrownBy(() -> awarding.decide(
                        FACTS, Proposals.of(Award.fixed("own", MILES.of(1), FACTS)), List.of(), key -> BigDecimal.ZERO))
                .hasMessage("the program club has no currency MILES");
    }

    @Test
    void anAwardIsNotNegativeAndAMultiplierNotLessThanOne() {
        assertThatThrownBy(() -> Award.fixed("base", POINTS.of(-1), FACTS))
                .hasMessage("the rule base awards -1 POINTS per 1 on 1; an award is not negative");
        assertThatThrownBy(() -> new Award.Multiply("double", POINTS, new BigDecimal("0.9"), Set.of()))
                .hasMessage("the rule double multiplies by 0.9; a multiplier is at least 1");
    }

    private static Awarding.Result decide(List<StackingGroup> groups, List<Proposed> proposed) {
        Awarding awarding = new Awarding(
                proposed.stream().map(Proposed::rule).collect(Collectors.toMap(Rule::id, Function.identity())),
                groups,
                List.of(),
                List.of(),
                currency -> LotTerms.PLAIN,
                currency -> BigDecimal.ONE);
        Award[] awards = proposed.stream()
                .map(one -> Award.fixed(one.id(), POINTS.of(one.amount()), FACTS))
                .toArray(Award[]::new);
        return awarding.decide(FACTS, Proposals.of(awards), List.of(), key -> BigDecimal.ZERO);
    }

    private static Amount granted(Awarding.Result result) {
        return result.grants().stream().map(Granted::amount).reduce(POINTS.zero(), Amount::plus);
    }

    @Provide
    Arbitrary<List<Proposed>> proposals() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 4))
                .as((group, priority, amount) -> new Proposed(0, group, priority, amount))
                .list()
                .ofMaxSize(8)
                .map(all -> {
                    List<Proposed> numbered = new ArrayList<>();
                    all.forEach(one ->
                            numbered.add(new Proposed(numbered.size(), one.group(), one.priority(), one.amount())));
                    return numbered;
                });
    }

    @Provide
    Arbitrary<Groups> groups() {
        Arbitrary<Mode> modes = Arbitraries.of(Mode.class);
        return Combinators.combine(modes, modes, modes).as(Groups::new);
    }
}
