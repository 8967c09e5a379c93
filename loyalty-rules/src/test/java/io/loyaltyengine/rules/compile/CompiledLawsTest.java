package io.loyaltyengine.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.rules.check.BasicType;
import io.loyaltyengine.rules.check.CheckResult;
import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.check.Scope;
import io.loyaltyengine.rules.check.Shop;
import io.loyaltyengine.rules.check.Shop.Member;
import io.loyaltyengine.rules.check.Shop.Purchase;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Binary.Operator;
import io.loyaltyengine.rules.definition.Expression.Unary;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CompiledLawsTest {

    @Property(tries = 2000)
    void compiledConditionsSayWhatATreeWalkSays(
            @ForAll("conditions") Expression condition,
            @ForAll("members") Member member,
            @ForAll("purchases") Purchase purchase) {
        Object expected = new TreeWalker(Map.of("member", member, "purchase", purchase)).walk(condition);
        int answer = answer(condition, Values.frame(member, purchase));
        assertThat(answer)
                .as(condition.toCel())
                .isEqualTo(expected == null ? BoolCode.UNKNOWN : BoolCode.of((Boolean) expected));
    }

    @Property(tries = 2000)
    void compiledFormulasGiveWhatATreeWalkGives(
            @ForAll("formulas") Expression formula,
            @ForAll("members") Member member,
            @ForAll("purchases") Purchase purchase) {
        CheckResult result = new Checker(Shop.VOCABULARY).number(formula);
        Object expected = new TreeWalker(Map.of("member", member, "purchase", purchase)).walk(formula);
        BigDecimal actual = CompiledNumber.of(result.checked()).value(Values.frame(member, purchase));
        if (expected == null) {
            assertThat(actual).isNull();
        } else {
            assertThat(actual).as(formula.toCel()).isEqualByComparingTo((BigDecimal) expected);
        }
    }

    @Property
    void andAndOrCommute(
            @ForAll("conditions") Expression one,
            @ForAll("conditions") Expression other,
            @ForAll("members") Member member,
            @ForAll("purchases") Purchase purchase) {
        Frame frame = Values.frame(member, purchase);
        assertThat(answer(new Binary(Operator.AND, one, other), frame))
                .isEqualTo(answer(new Binary(Operator.AND, other, one), frame));
        assertThat(answer(new Binary(Operator.OR, one, other), frame))
                .isEqualTo(answer(new Binary(Operator.OR, other, one), frame));
    }

    @Property
    void deMorganHoldsForThreeAnswers(
            @ForAll("conditions") Expression one,
            @ForAll("conditions") Expression other,
            @ForAll("members") Member member,
            @ForAll("purchases") Purchase purchase) {
        Frame frame = Values.frame(member, purchase);
        assertThat(answer(not(new Binary(Operator.AND, one, other)), frame))
                .isEqualTo(answer(new Binary(Operator.OR, not(one), not(other)), frame));
        assertThat(answer(not(not(one)), frame)).isEqualTo(answer(one, frame));
    }

    @Property
    void thereIsAnExplanationExactlyWhereAConditionDoesNotHold(
            @ForAll("conditions") Expression one,
            @ForAll("conditions") Expression other,
            @ForAll("members") Member member,
            @ForAll("purchases") Purchase purchase) {
        Frame frame = Values.frame(member, purchase);
        Expression both = new Binary(Operator.AND, one, other);
        CompiledCondition condition = CompiledCondition.of(
                new Checker(Shop.VOCABULARY).condition(both).checked());
        Optional<Unmet> unmet = condition.explain(frame);
        assertThat(unmet.isEmpty()).isEqualTo(condition.holds(frame));
        unmet.ifPresent(why ->
                assertThat(both.conjuncts()).extracting(Expression::toCel).contains(why.condition()));
    }

    @Provide
    Arbitrary<Expression> conditions() {
        return TypedTrees.conditions();
    }

    @Provide
    Arbitrary<Expression> formulas() {
        return TypedTrees.formulas();
    }

    @Provide
    Arbitrary<Member> members() {
        return TypedTrees.members();
    }

    @Provide
    Arbitrary<Purchase> purchases() {
        return TypedTrees.purchases();
    }

    private static Expression not(Expression operand) {
        return new Unary(Unary.Prefix.NOT, operand);
    }

    private static int answer(Expression condition, Frame frame) {
        CheckResult result = new Checker(Shop.VOCABULARY).condition(condition);
        assertThat(result.issues()).as(condition.toCel()).isEmpty();
        assertThat(result.checked().type()).isEqualTo(BasicType.BOOL);
        frame.begin();
        return new Emitter(Shop.VOCABULARY)
                .emit(condition, Scope.of(Shop.VOCABULARY))
                .asBool()
                .test(frame);
    }
}
