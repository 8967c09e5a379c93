package io.loyaltyengine.rules.compile;

import io.loyaltyengine.rules.check.BasicType;
import io.loyaltyengine.rules.check.FunctionType;
import io.loyaltyengine.rules.check.Resolution;
import io.loyaltyengine.rules.check.Scope;
import io.loyaltyengine.rules.check.StandardFunction;
import io.loyaltyengine.rules.check.Type;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Call;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;

/** Makes code of calls. */
final class CallEmitter {

    private static final int CASE_BIT = 'a' - 'A';

    /** How many characters that are looked at count as one step; short texts count as none. */
    private static final int CHARACTERS_PER_STEP = 200;

    private final Emitter emitter;

    CallEmitter(Emitter emitter) {
        this.emitter = emitter;
    }

    Emitted emit(Call call, Scope scope) {
        String namespace = Resolution.namespace(call, scope);
        List<Emitted> arguments = new ArrayList<>();
        boolean member = namespace == null && call.receiver() != null;
        if (member && call.receiver() != null) {
            arguments.add(emitter.emit(call.receiver(), scope));
        }
        for (Expression argument : call.arguments()) {
            arguments.add(emitter.emit(argument, scope));
        }
        String name = namespace == null ? call.name() : namespace + "." + call.name();
        List<Type<?>> types = new ArrayList<>();
        arguments.forEach(argument -> types.add(argument.type()));
        Resolution resolution = Resolution.of(scope.vocabulary(), name, member, types);
        if (resolution == null) {
            throw Emitter.unchecked(call);
        } else if (resolution.declared() != null) {
            return declared(resolution.declared(), arguments, call.toCel());
        } else if (resolution.standard() == null) {
            throw Emitter.unchecked(call);
        }
        return emitter.folded(standard(resolution.standard(), arguments), arguments);
    }

    /** What a host's function says may change from one evaluation to the next, so it is never computed in advance. */
    private static Emitted declared(FunctionType function, List<Emitted> arguments, String text) {
        ValueCode[] codes = arguments.stream().map(Emitted::asValue).toArray(ValueCode[]::new);
        return Emitted.of(function.result(), frame -> {
            Object[] values = new Object[codes.length];
            for (int i = 0; i < codes.length; i++) {
                Object value = codes[i].value(frame);
                if (value == null) {
                    return null;
                }
                values[i] = value;
            }
            return Elements.known(frame, function.call(values), text);
        });
    }

    private static Emitted standard(StandardFunction function, List<Emitted> arguments) {
        Emitted first = arguments.get(0);
        return switch (function) {
            case SIZE -> Emitted.formula(size(first.asValue()));
            case STARTS_WITH -> text(arguments, String::startsWith);
            case ENDS_WITH -> text(arguments, String::endsWith);
            case CONTAINS -> text(arguments, String::contains);
            case LOWER_ASCII -> text(first, text -> withCase(text, 'A', 'Z', CASE_BIT));
            case UPPER_ASCII -> text(first, text -> withCase(text, 'a', 'z', -CASE_BIT));
            case SUM -> Emitted.formula(Arithmetic.sum(first.asValue()));
            case LEAST -> Emitted.formula(Arithmetic.extreme(numbers(arguments), function.functionName(), false));
            case GREATEST -> Emitted.formula(Arithmetic.extreme(numbers(arguments), function.functionName(), true));
            case ABS -> Emitted.formula(Arithmetic.absolute(first.asNumber()));
            case FLOOR -> Emitted.formula(Arithmetic.rounded(first.asNumber(), RoundingMode.FLOOR));
            case CEIL -> Emitted.formula(Arithmetic.rounded(first.asNumber(), RoundingMode.CEILING));
            case ROUND -> Emitted.formula(Arithmetic.rounded(first.asNumber(), RoundingMode.HALF_UP));
            case DATE -> Emitted.constant(BasicType.DATE, LocalDate.parse(written(first)));
            case TIMESTAMP ->
                Emitted.constant(
                        BasicType.TIMESTAMP,
                        OffsetDateTime.parse(written(first)).toInstant());
        };
    }

    private static String written(Emitted literal) {
        return String.valueOf(literal.constant());
    }

    private static ValueCode numbers(List<Emitted> arguments) {
        boolean list = arguments.get(0).type() instanceof Type.ListType;
        return list
                ? arguments.get(0).asValue()
                : Elements.listOf(arguments.stream().map(Emitted::asValue).toList());
    }

    private static NumberCode size(ValueCode operand) {
        return frame -> {
            Object value = operand.value(frame);
            if (value == null) {
                return null;
            } else if (value instanceof String text) {
                return affords(frame, text.length()) ? BigDecimal.valueOf(text.codePointCount(0, text.length())) : null;
            }
            return BigDecimal.valueOf(value instanceof Map<?, ?> map ? map.size() : ((Collection<?>) value).size());
        };
    }

    private static Emitted text(List<Emitted> arguments, BiPredicate<String, String> test) {
        ValueCode text = arguments.get(0).asValue();
        ValueCode part = arguments.get(1).asValue();
        return Emitted.condition(frame -> {
            Object one = text.value(frame);
            Object other = one == null ? null : part.value(frame);
            if (!(one instanceof String whole)
                    || !(other instanceof String sought)
                    || !affords(frame, (long) whole.length() * sought.length())) {
                return BoolCode.UNKNOWN;
            }
            return BoolCode.of(test.test(whole, sought));
        });
    }

    private static Emitted text(Emitted operand, UnaryOperator<String> change) {
        ValueCode text = operand.asValue();
        return Emitted.of(BasicType.STRING, frame -> {
            Object value = text.value(frame);
            return value instanceof String said && affords(frame, said.length()) ? change.apply(said) : null;
        });
    }

    private static boolean affords(Frame frame, long characters) {
        return characters < CHARACTERS_PER_STEP || frame.spend(characters / CHARACTERS_PER_STEP);
    }

    /** Changes the letters of a range of ASCII and nothing else, whatever language the host runs in. */
    private static String withCase(String text, char from, char to, int by) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < changed.length(); i++) {
            char c = changed.charAt(i);
            if (c >= from && c <= to) {
                changed.setCharAt(i, (char) (c + by));
            }
        }
        return changed.toString();
    }
}
