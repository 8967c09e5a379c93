package io.loyaltyengine.rules.dsl;

import static io.loyaltyengine.rules.dsl.RuleText.rule;
import static io.loyaltyengine.rules.dsl.Words.activity;
import static io.loyaltyengine.rules.dsl.Words.all;
import static io.loyaltyengine.rules.dsl.Words.always;
import static io.loyaltyengine.rules.dsl.Words.any;
import static io.loyaltyengine.rules.dsl.Words.anyLine;
import static io.loyaltyengine.rules.dsl.Words.countOfLines;
import static io.loyaltyengine.rules.dsl.Words.everyLine;
import static io.loyaltyengine.rules.dsl.Words.history;
import static io.loyaltyengine.rules.dsl.Words.line;
import static io.loyaltyengine.rules.dsl.Words.local;
import static io.loyaltyengine.rules.dsl.Words.member;
import static io.loyaltyengine.rules.dsl.Words.not;
import static io.loyaltyengine.rules.dsl.Words.number;
import static io.loyaltyengine.rules.dsl.Words.purchase;
import static io.loyaltyengine.rules.dsl.Words.sumOfLines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramBuilder;
import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.vocabulary.AttributeType;
import io.loyaltyengine.rules.vocabulary.Declarations;
import io.loyaltyengine.rules.vocabulary.LoyaltyVocabulary;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {

    private static final Currency POINTS = Currency.points("POINTS");

    static Stream<Arguments> sayings() {
        LocalDate may = LocalDate.of(2026, 5, 1);
        LocalDate june = LocalDate.of(2026, 6, 1);
        return Stream.of(
                said(
                        purchase().total().atLeast("50").and(member().tier().isOneOf("silver", "gold")),
                        "purchase.total >= 50 && member.tier in ['silver', 'gold']"),
                said(
                        anyLine(line -> line.category().is("coffee")),
                        "purchase.lines.exists(item, item.category == 'coffee')"),
                said(everyLine(line -> line.amount().moreThan("5")), "purchase.lines.all(item, item.amount > 5)"),
                said(
                        purchase().lines().exactlyOne(line -> line.sku().startsWith("A")),
                        "purchase.lines.exists_one(item, item.sku.startsWith('A'))"),
                said(
                        sumOfLines(line -> line.category().is("tea"), Line::amount)
                                .moreThan("20"),
                        "purchase.lines.filter(item, item.category == 'tea').map(item, item.amount).sum() > 20"),
                said(
                        countOfLines(line -> line.flag("organic")).atLeast("2"),
                        "purchase.lines.filter(item, item.organic).size() >= 2"),
                said(purchase().lines().count().is("3"), "purchase.lines.size() == 3"),
                said(
                        anyLine(one -> anyLine(
                                other -> one.sku().is(other.sku()).and(one.id().isNot(other.id())))),
                        "purchase.lines.exists(item2, purchase.lines.exists(item, item2.sku == item.sku && item2.id != item.id))"),
                said(purchase().paidWith("card"), "purchase.payments.exists(item, item.method == 'card')"),
                said(
                        purchase().payments().sum(Payment::amount).between("5", "10"),
                        "purchase.payments.map(item, item.amount).sum() >= 5 && purchase.payments.map(item, item.amount).sum() <= 10"),
                said(member().isIn("vip"), "'vip' in member.segments"),
                said(
                        member().tags().contains("a").or(member().tags().size().is("0")),
                        "'a' in member.tags || member.tags.size() == 0"),
                said(member().kind().isIn(member().segments()), "member.kind in member.segments"),
                said(member().isBirthday(), "member.isBirthday"),
                said(member().birthdayWithin(7, 3), "member.daysToBirthday <= 7 || member.daysSinceBirthday <= 3"),
                said(member().birthday().isKnown(), "has(member.birthday)"),
                said(
                        not(member().birthday().isBefore(member().enrolledOn())),
                        "!(member.birthday < member.enrolledOn)"),
                said(member().days().atMost(member().number("visits").times("2")), "member.days <= member.visits * 2"),
                said(
                        member().number("visits").orElse("0").lessThan("3"),
                        "(has(member.visits) ? member.visits : 0) < 3"),
                said(member().date("since").isFrom(may), "member.since >= date('2026-05-01')"),
                said(local().isOn(DayOfWeek.MONDAY), "local.weekday == 'monday'"),
                said(local().isOn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), "local.weekday in ['saturday', 'sunday']"),
                said(local().hourBetween(7, 10), "local.hour >= 7 && local.hour < 10"),
                said(
                        local().dateBetween(may, june),
                        "local.date >= date('2026-05-01') && local.date < date('2026-06-01')"),
                said(local().daysToMonthEnd().is("0"), "local.daysToMonthEnd == 0"),
                said(
                        activity().channel().is("app").and(activity().store().isNot("7")),
                        "activity.channel == 'app' && activity.store != '7'"),
                said(activity().text("note").contains("x"), "activity.note.contains('x')"),
                said(
                        activity().text("note").lowerAscii().length().isNot("3"),
                        "activity.note.lowerAscii().size() != 3"),
                said(history().purchases().is("0"), "history.purchases == 0"),
                said(history().purchasesIn("30 days").lessThan("5"), "history.purchasesIn('30 days') < 5"),
                said(
                        history().spendIn("30 days").moreThan(history().spend()),
                        "history.spendIn('30 days') > history.spend"),
                said(history().count("review").is("1"), "history.count('review') == 1"),
                said(
                        history().countIn("review", "30 days").isOneOf("1", "2"),
                        "history.countIn('review', '30 days') in [1, 2]"),
                said(any(always(true), all(always(true), always(false))), "true || true && false"),
                said(line().amount().minus("1").dividedBy("3").rounded(), "math.round((line.amount - 1) / 3)"),
                said(
                        line().amount().orLess(number("5")).plus(line().gross()).negated(),
                        "-(math.least(line.amount, 5) + line.gross)"),
                said(
                        line().quantity().remainder("2").absolute().roundedDown(),
                        "math.floor(math.abs(line.quantity % 2))"));
    }

    private static Arguments said(Term term, String cel) {
        return Arguments.of(term, cel);
    }

    @ParameterizedTest
    @MethodSource("sayings")
    void javaSaysTheTreeOfTheCel(Term term, String cel) {
        assertThat(term.expression()).isEqualTo(new CelParser().parse(cel).expression());
    }

    @Property
    void whatIsSaidInJavaReadsBackFromItsCel(@ForAll("conditions") Condition condition) {
        assertThat(new CelParser().parse(condition.toString()).expression()).isEqualTo(condition.expression());
    }

    @Provide
    Arbitrary<Condition> conditions() {
        return conditions(3);
    }

    private static Arbitrary<Condition> conditions(int depth) {
        Arbitrary<Condition> leaf = Arbitraries.of(
                purchase().total().atLeast("50"),
                member().isBirthday(),
                member().isIn("vip"),
                local().hourBetween(7, 10),
                history().purchasesIn("30 days").is("0"),
                member().number("visits").orElse("-1").negated().lessThan("-2"));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Condition> inner = Arbitraries.lazy(() -> conditions(depth - 1));
        return Arbitraries.oneOf(
                leaf,
                Combinators.combine(inner, inner).as(Condition::and),
                Combinators.combine(inner, inner).as(Condition::or),
                inner.map(Words::not),
                inner.map(other -> anyLine(line -> line.sku().is("A").or(other))),
                inner.map(other -> sumOfLines(line -> other, Line::amount).moreThan("20")));
    }

    @Test
    void aProgramSaidInWordsEqualsTheOneInCel() {
        Program words = RuleBook.of(
                        Declarations.none(),
                        rule("goods")
                                .when(purchase().total().atLeast("50"))
                                .lines(line().category().is("coffee"))
                                .gives(Gift.perUnit(
                                        POINTS.of(1), "2", line().quantity().times("3"))))
                .complete(corner());
        Program cel = RuleBook.of(
                        Declarations.none(),
                        rule("goods")
                                .when("purchase.total >= 50")
                                .lines("line.category == 'coffee'")
                                .gives(Gift.perUnit(POINTS.of(1), "2", "line.quantity * 3")))
                .complete(corner());
        assertThat(words).isEqualTo(cel);
    }

    @Test
    void whatTheProgramDoesNotHaveIsReportedInTheCelOfTheWords() {
        RuleBook book = RuleBook.of(
                Declarations.none(), rule("goods").when(member().number("dayz").atLeast("3")));
        assertThatThrownBy(() -> book.complete(corner())).hasMessage("""
                rule goods, when:1:8: `member` has no field `dayz`
                    member.dayz >= 3
                           ^^^^
                  did you mean `member.days`?
                1 problem
                """);
    }

    @Test
    void everyWordIsOneOfTheVocabulary() {
        LocalDate day = LocalDate.of(2026, 5, 1);
        Condition words = all(
                anyLine(line -> any(
                        line.id().is("1"),
                        line.sku().is("A"),
                        line.category().is("c"),
                        line.quantity().is("1"),
                        line.amount().is("1"),
                        line.gross().is("1"))),
                purchase().total().isNot(purchase().gross()),
                purchase()
                        .payments()
                        .any(payment ->
                                payment.amount().is("1").or(payment.method().is("card"))),
                any(
                        member().id().is("a"),
                        member().kind().is("partner"),
                        member().tier().is("gold")),
                member().segments().contains("a").or(member().tags().contains("b")),
                member().birthday().is(day).or(member().enrolledOn().is(day)).or(member().isBirthday()),
                member().days().is("1").or(member().birthdayWithin(3, 3)),
                local().dateBetween(day, day).and(local().isOn(DayOfWeek.MONDAY)),
                local().year()
                        .is("1")
                        .or(local().month().is("1"))
                        .or(local().day().is("1")),
                local().hour()
                        .is("1")
                        .or(local().minute().is("1"))
                        .or(local().week().is("1")),
                local().weekOfMonth()
                        .is("1")
                        .or(local().quarter().is("1"))
                        .or(local().daysToMonthEnd().is("1")),
                history()
                        .purchases()
                        .is("1")
                        .or(history().spend().is("1"))
                        .or(history().daysSinceLast().is("1")),
                history()
                        .purchasesIn("30 days")
                        .is("1")
                        .or(history().spendIn("30 days").is("1")),
                history()
                        .count("review")
                        .is("1")
                        .or(history().countIn("review", "30 days").is("1")),
                any(
                        activity().id().is("1"),
                        activity().source().is("1"),
                        activity().type().is("1")),
                any(activity().channel().is("1"), activity().store().is("1")));
        Declarations declarations = new Declarations(
                List.of("gold"), Map.of(), Map.of(), Map.of(), Map.of("review", Map.of("stars", AttributeType.NUMBER)));
        assertThat(new Checker(LoyaltyVocabulary.of(declarations, "purchase").names())
                        .condition(words.expression())
                        .issues())
                .isEmpty();
    }

    @Test
    void termsAreEqualWhenTheirTreesAre() {
        assertThat(List.of(member().days(), line().amount().plus("1.0")))
                .isEqualTo(List.of(member().days(), line().amount().plus("1")));
        assertThat(member().days()).isNotEqualTo(member().number("days2"));
    }

    private static ProgramBuilder corner() {
        return Program.named("corner", "1", ZoneId.of("Europe/London"), "GBP").currency(POINTS);
    }
}
