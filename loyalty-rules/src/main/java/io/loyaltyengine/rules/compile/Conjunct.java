package io.loyaltyengine.rules.compile;

import io.loyaltyengine.rules.check.BasicType;
import io.loyaltyengine.rules.check.Scope;
import io.loyaltyengine.rules.check.Vocabulary;
import io.loyaltyengine.rules.compile.Unmet.Direction;
import io.loyaltyengine.rules.compile.Unmet.Operand;
import io.loyaltyengine.rules.compile.Unmet.Shortfall;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Binary.Operator;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Conditional;
import io.loyaltyengine.rules.definition.Expression.Has;
import io.loyaltyengine.rules.definition.Expression.Unary;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One part of a condition, with what is needed to say why it did not hold. */
final class Conjunct {

    private final Expression expression;
    private final BoolCode code;
    private final Map<String, Emitted> operands = new LinkedHashMap<>();
    private final @Nullable Threshold threshold;

    Conjunct(Expression expression, Vocabulary vocabulary) {
        this.expression = expression;
        Emitter emitter = new Emitter(vocabulary);
        Scope scope = Scope.of(vocabulary);
        this.code = emitter.emit(expression, scope).asBool();
        collect(expression, emitter, scope);
        this.threshold = threshold(expression, emitter, scope);
    }

    /** Null where the part holds. */
    @Nullable
    Unmet explain(Frame frame) {
        frame.begin();
        int result = code.test(frame);
        if (result == BoolCode.TRUE) {
            return null;
        }
        boolean unknown = result == BoolCode.UNKNOWN;
        String failure = unknown ? frame.failure() : null;
        String absent = unknown && failure == null ? frame.absent() : absentByQuestion(result);
        Shortfall shortfall = threshold == null || unknown ? null : threshold.shortfall(frame);
        return new Unmet(expression.toCel(), values(frame), shortfall, absent, failure);
    }

    private @Nullable String absentByQuestion(int result) {
        return result == BoolCode.FALSE && expression instanceof Has has
                ? has.selection().toCel()
                : null;
    }

    private List<Operand> values(Frame frame) {
        List<Operand> found = new ArrayList<>();
        operands.forEach((text, emitted) -> {
            frame.begin();
            Object value = emitted.asValue().value(frame);
            if (value != null) {
                found.add(new Operand(text, ValueText.of(emitted.type(), value)));
            }
        });
        return found;
    }

    /** What a reader would ask for: both sides of each comparison, as far as they are not written out. */
    private void collect(Expression part, Emitter emitter, Scope scope) {
        if (part instanceof Binary binary) {
            collect(binary.left(), emitter, scope);
            collect(binary.right(), emitter, scope);
        } else if (part instanceof Unary unary) {
            collect(unary.operand(), emitter, scope);
        } else if (part instanceof Conditional conditional) {
            collect(conditional.condition(), emitter, scope);
            collect(conditional.then(), emitter, scope);
            collect(conditional.otherwise(), emitter, scope);
        } else if (part instanceof Comprehension comprehension
                && comprehension.kind() != Comprehension.Kind.MAP
                && comprehension.kind() != Comprehension.Kind.FILTER) {
            collect(comprehension.range(), emitter, scope);
        } else if (!(part instanceof Has)) {
            Emitted emitted = emitter.emit(textOf(part), scope);
            if (!emitted.isConstant()) {
                operands.putIfAbsent(textOf(part).toCel(), emitted);
            }
        }
    }

    /** Of {@code name.startsWith("x")} the name is worth showing, not that the answer is false. */
    private static Expression textOf(Expression part) {
        boolean question = part instanceof Call call
                && call.receiver() != null
                && (call.name().equals("startsWith")
                        || call.name().equals("endsWith")
                        || call.name().equals("contains"));
        return question && part instanceof Call call && call.receiver() != null ? call.receiver() : part;
    }

    private static @Nullable Threshold threshold(Expression expression, Emitter emitter, Scope scope) {
        if (!(expression instanceof Binary binary) || !binary.operator().isOrdering()) {
            return null;
        }
        Emitted left = emitter.emit(binary.left(), scope);
        Emitted right = emitter.emit(binary.right(), scope);
        if (!left.type().equals(BasicType.NUMBER)) {
            return null;
        }
        boolean leftIsLarger = binary.operator() == Operator.AT_LEAST || binary.operator() == Operator.MORE;
        boolean more = leftIsLarger != left.isConstant();
        boolean exclusive = binary.operator() == Operator.MORE || binary.operator() == Operator.LESS;
        return new Threshold(left.asNumber(), right.asNumber(), more ? Direction.MORE : Direction.LESS, exclusive);
    }

    private record Threshold(NumberCode left, NumberCode right, Direction direction, boolean exclusive) {

        @Nullable
        Shortfall shortfall(Frame frame) {
            BigDecimal a = left.number(frame);
            BigDecimal b = right.number(frame);
            return a == null || b == null ? null : new Shortfall(a.subtract(b).abs(), direction, exclusive);
        }
    }
}
