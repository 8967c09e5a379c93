package io.loyaltyengine.rules.compile;

import io.loyaltyengine.rules.check.BasicType;
import io.loyaltyengine.rules.check.Field;
import io.loyaltyengine.rules.check.Scope;
import io.loyaltyengine.rules.check.StructType;
import io.loyaltyengine.rules.check.Type;
import io.loyaltyengine.rules.check.Variable;
import io.loyaltyengine.rules.check.Vocabulary;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Conditional;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.definition.Expression.Has;
import io.loyaltyengine.rules.definition.Expression.Index;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.definition.Expression.Truth;
import io.loyaltyengine.rules.definition.Expression.Unary;
import java.util.ArrayList;
import java.util.List;

/** Makes code of a tree that was checked, from the leaves up. It relies on the check: what does not fit throws. */
final class Emitter {

    /** How many operations in the body of a comprehension count as one step. */
    private static final int OPERATIONS_PER_STEP = 8;

    private final Frame nothing;
    private final CallEmitter calls = new CallEmitter(this);
    private int operations;

    Emitter(Vocabulary vocabulary) {
        this.nothing = new Frame(vocabulary);
    }

    Emitted emit(Expression expression, Scope scope) {
        operations++;
        if (expression instanceof Truth truth) {
            return Emitted.constant(BasicType.BOOL, truth.value());
        } else if (expression instanceof Decimal number) {
            return Emitted.constant(BasicType.NUMBER, number.value());
        } else if (expression instanceof Text text) {
            return Emitted.constant(BasicType.STRING, text.value());
        } else if (expression instanceof Name name) {
            return name(name, scope);
        } else if (expression instanceof Select select) {
            return select(select, scope);
        } else if (expression instanceof Index index) {
            return index(index, scope);
        } else if (expression instanceof Unary unary) {
            return unary(unary, scope);
        } else if (expression instanceof Binary binary) {
            return binary(binary, scope);
        } else if (expression instanceof Conditional conditional) {
            return conditional(conditional, scope);
        } else if (expression instanceof Call call) {
            return calls.emit(call, scope);
        } else if (expression instanceof ListOf list) {
            return list(list, scope);
        } else if (expression instanceof Has has) {
            return Emitted.condition(Logic.has(emit(has.selection(), scope).asValue()));
        } else if (expression instanceof Comprehension comprehension) {
            return comprehension(comprehension, scope);
        }
        throw unchecked(expression);
    }

    Emitted folded(Emitted emitted, List<Emitted> parts) {
        return emitted.foldedIf(parts.stream().allMatch(Emitted::isConstant), nothing);
    }

    static IllegalArgumentException unchecked(Expression expression) {
        return new IllegalArgumentException("The expression was not checked: " + expression.toCel());
    }

    private static Emitted name(Name name, Scope scope) {
        Variable<?> variable = scope.find(name.name());
        if (variable == null) {
            throw unchecked(name);
        }
        int slot = variable.slot();
        String text = name.name();
        return Emitted.of(variable.type(), frame -> Elements.known(frame, frame.get(slot), text));
    }

    private Emitted select(Select select, Scope scope) {
        Emitted operand = emit(select.operand(), scope);
        ValueCode owner = operand.asValue();
        String text = select.toCel();
        if (operand.type() instanceof Type.MapType<?> map) {
            String key = select.field();
            return Emitted.of(map.value(), Elements.entry(owner, frame -> key, text));
        }
        Field<?, ?> field = operand.type() instanceof StructType<?> struct ? struct.field(select.field()) : null;
        if (field == null) {
            throw unchecked(select);
        }
        return Emitted.of(field.type(), frame -> {
            Object struct = owner.value(frame);
            return struct == null ? null : Elements.known(frame, field.read(struct), text);
        });
    }

    private Emitted index(Index index, Scope scope) {
        Emitted operand = emit(index.operand(), scope);
        Emitted key = emit(index.index(), scope);
        String text = index.toCel();
        if (operand.type() instanceof Type.ListType<?> list) {
            return Emitted.of(list.element(), Elements.at(operand.asValue(), key.asNumber(), text));
        } else if (operand.type() instanceof Type.MapType<?> map) {
            return Emitted.of(map.value(), Elements.entry(operand.asValue(), key.asValue(), text));
        }
        throw unchecked(index);
    }

    private Emitted unary(Unary unary, Scope scope) {
        Emitted operand = emit(unary.operand(), scope);
        Emitted emitted = unary.prefix() == Unary.Prefix.NOT
                ? Emitted.condition(Logic.not(operand.asBool()))
                : Emitted.formula(Arithmetic.negation(operand.asNumber()));
        return folded(emitted, List.of(operand));
    }

    private Emitted binary(Binary binary, Scope scope) {
        return switch (binary.operator()) {
            case AND -> join(binary.conjuncts(), scope, false);
            case OR -> join(binary.disjuncts(), scope, true);
            case IN -> in(emit(binary.left(), scope), emit(binary.right(), scope));
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> {
                Emitted left = emit(binary.left(), scope);
                Emitted right = emit(binary.right(), scope);
                NumberCode code = Arithmetic.operation(binary.operator(), left.asNumber(), right.asNumber());
                yield folded(Emitted.formula(code), List.of(left, right));
            }
            case EQUAL, NOT_EQUAL, LESS, AT_MOST, MORE, AT_LEAST -> {
                Emitted left = emit(binary.left(), scope);
                Emitted right = emit(binary.right(), scope);
                yield folded(Emitted.condition(Comparison.of(binary.operator(), left, right)), List.of(left, right));
            }
        };
    }

    /** One constant decides, the other has nothing to say. */
    private Emitted join(List<Expression> operands, Scope scope, boolean decisive) {
        List<BoolCode> codes = new ArrayList<>();
        boolean decided = false;
        for (Expression operand : operands) {
            Emitted emitted = emit(operand, scope);
            if (emitted.constant() instanceof Boolean truth) {
                decided |= truth == decisive;
            } else {
                codes.add(emitted.asBool());
            }
        }
        if (decided || codes.isEmpty()) {
            return Emitted.constant(BasicType.BOOL, decided == decisive);
        }
        return Emitted.condition(decisive ? Logic.or(codes) : Logic.and(codes));
    }

    private Emitted in(Emitted value, Emitted range) {
        if (range.type() instanceof Type.MapType) {
            return Emitted.condition(Elements.inMap(value.asValue(), range.asValue()));
        } else if (range.constant() instanceof List<?> list) {
            return folded(Emitted.condition(Elements.inConstant(value, list)), List.of(value, range));
        }
        return Emitted.condition(Elements.inList(value.asValue(), range.asValue()));
    }

    private Emitted conditional(Conditional conditional, Scope scope) {
        Emitted condition = emit(conditional.condition(), scope);
        Emitted then = emit(conditional.then(), scope);
        Emitted otherwise = emit(conditional.otherwise(), scope);
        BoolCode test = condition.asBool();
        Emitted emitted;
        if (then.type().equals(BasicType.BOOL)) {
            emitted = Emitted.condition(Logic.choice(test, then.asBool(), otherwise.asBool()));
        } else if (then.type().equals(BasicType.NUMBER)) {
            emitted = Emitted.formula(Logic.numberChoice(test, then.asNumber(), otherwise.asNumber()));
        } else {
            Type<?> type =
                    then.type().equals(otherwise.type()) || !then.type().isText() ? then.type() : BasicType.STRING;
            emitted = Emitted.of(type, Logic.valueChoice(test, then.asValue(), otherwise.asValue()));
        }
        return folded(emitted, List.of(condition, then, otherwise));
    }

    private Emitted list(ListOf list, Scope scope) {
        List<Emitted> elements = new ArrayList<>();
        for (Expression element : list.elements()) {
            elements.add(emit(element, scope));
        }
        ValueCode code = Elements.listOf(elements.stream().map(Emitted::asValue).toList());
        Type<?> first = elements.get(0).type();
        Type<?> element = first.isText() ? BasicType.STRING : first;
        return folded(Emitted.of(Type.listOf(element), code), elements);
    }

    private Emitted comprehension(Comprehension comprehension, Scope scope) {
        Emitted emitted = emit(comprehension.range(), scope);
        if (!(emitted.type() instanceof Type.ListType<?> list)) {
            throw unchecked(comprehension);
        }
        ValueCode range = emitted.asValue();
        Scope inner = scope.with(comprehension.variable(), list.element());
        Variable<?> variable = inner.find(comprehension.variable());
        if (variable == null) {
            throw unchecked(comprehension);
        }
        int before = operations;
        Emitted body = emit(comprehension.body(), inner);
        Elements.Loop loop = new Elements.Loop(variable.slot(), 1 + (operations - before) / OPERATIONS_PER_STEP);
        return switch (comprehension.kind()) {
            case ALL -> Emitted.condition(Elements.quantifier(range, loop, body.asBool(), BoolCode.FALSE));
            case EXISTS -> Emitted.condition(Elements.quantifier(range, loop, body.asBool(), BoolCode.TRUE));
            case EXISTS_ONE -> Emitted.condition(Elements.existsOne(range, loop, body.asBool()));
            case FILTER -> Emitted.of(list, Elements.filter(range, loop, body.asBool()));
            case MAP -> Emitted.of(Type.listOf(body.type()), Elements.map(range, loop, body.asValue()));
        };
    }
}
