package io.loyaltyengine.rules.compile;

import static io.loyaltyengine.rules.compile.BoolCode.FALSE;
import static io.loyaltyengine.rules.compile.BoolCode.TRUE;
import static io.loyaltyengine.rules.compile.BoolCode.UNKNOWN;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions about the elements of lists and maps, and new lists made of them. */
final class Elements {

    private Elements() {}

    static BoolCode inConstant(Emitted value, List<?> list) {
        if (list.get(0) instanceof BigDecimal) {
            BigDecimal[] sorted = list.toArray(BigDecimal[]::new);
            Arrays.sort(sorted);
            NumberCode code = value.asNumber();
            return frame -> {
                BigDecimal number = code.number(frame);
                return number == null ? UNKNOWN : BoolCode.of(Arrays.binarySearch(sorted, number) >= 0);
            };
        }
        Set<Object> set = Set.copyOf(list);
        ValueCode code = value.asValue();
        return frame -> {
            Object found = code.value(frame);
            return found == null ? UNKNOWN : BoolCode.of(set.contains(found));
        };
    }

    static BoolCode inList(ValueCode value, ValueCode list) {
        return frame -> {
            Object wanted = value.value(frame);
            List<?> elements = wanted == null ? null : (List<?>) list.value(frame);
            if (wanted == null || elements == null || !frame.spend(elements.size())) {
                return UNKNOWN;
            }
            for (Object element : elements) {
                if (Comparison.same(wanted, element)) {
                    return TRUE;
                }
            }
            return FALSE;
        };
    }

    static BoolCode inMap(ValueCode key, ValueCode map) {
        return frame -> {
            Object wanted = key.value(frame);
            Map<?, ?> entries = wanted == null ? null : (Map<?, ?>) map.value(frame);
            return wanted == null || entries == null ? UNKNOWN : BoolCode.of(entries.containsKey(wanted));
        };
    }

    static ValueCode listOf(List<ValueCode> elements) {
        return frame -> {
            List<Object> found = new ArrayList<>(elements.size());
            for (ValueCode element : elements) {
                Object value = element.value(frame);
                if (value == null) {
                    return null;
                }
                found.add(value);
            }
            return found;
        };
    }

    static ValueCode at(ValueCode list, NumberCode position, String text) {
        return frame -> {
            List<?> elements = (List<?>) list.value(frame);
            BigDecimal number = elements == null ? null : position.number(frame);
            if (elements == null || number == null) {
                return null;
            }
            boolean whole = number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
            boolean inside = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(elements.size())) < 0;
            return known(frame, whole && inside ? elements.get(number.intValue()) : null, text);
        };
    }

    static ValueCode entry(ValueCode map, ValueCode key, String text) {
        return frame -> {
            Map<?, ?> entries = (Map<?, ?>) map.value(frame);
            Object wanted = entries == null ? null : key.value(frame);
            return entries == null || wanted == null ? null : known(frame, entries.get(wanted), text);
        };
    }

    static @Nullable Object known(Frame frame, @Nullable Object value, String text) {
        if (value == null) {
            frame.miss(text);
        }
        return value;
    }

    /** {@code exists} is decided by one that holds, {@code all} by one that does not; both pass over unknown ones. */
    static BoolCode quantifier(ValueCode range, Loop loop, BoolCode body, int decisive) {
        return frame -> {
            List<?> elements = loop.begin(frame, range);
            if (elements == null) {
                return UNKNOWN;
            }
            int joined = TRUE - decisive;
            for (Object element : elements) {
                frame.put(loop.slot(), element);
                int result = body.test(frame);
                if (result == decisive) {
                    return decisive;
                }
                joined = result == UNKNOWN ? UNKNOWN : joined;
            }
            return joined;
        };
    }

    static BoolCode existsOne(ValueCode range, Loop loop, BoolCode body) {
        return frame -> {
            List<?> elements = loop.begin(frame, range);
            if (elements == null) {
                return UNKNOWN;
            }
            int count = 0;
            for (Object element : elements) {
                frame.put(loop.slot(), element);
                int result = body.test(frame);
                if (result == UNKNOWN) {
                    return UNKNOWN;
                }
                count += result;
            }
            return BoolCode.of(count == 1);
        };
    }

    static ValueCode filter(ValueCode range, Loop loop, BoolCode body) {
        return frame -> {
            List<?> elements = loop.begin(frame, range);
            if (elements == null) {
                return null;
            }
            List<Object> found = new ArrayList<>();
            for (Object element : elements) {
                frame.put(loop.slot(), element);
                int result = body.test(frame);
                if (result == UNKNOWN) {
                    return null;
                } else if (result == TRUE) {
                    found.add(element);
                }
            }
            return found;
        };
    }

    static ValueCode map(ValueCode range, Loop loop, ValueCode body) {
        return frame -> {
            List<?> elements = loop.begin(frame, range);
            if (elements == null) {
                return null;
            }
            List<Object> found = new ArrayList<>(elements.size());
            for (Object element : elements) {
                frame.put(loop.slot(), element);
                Object value = body.value(frame);
                if (value == null) {
                    return null;
                }
                found.add(value);
            }
            return found;
        };
    }

    /**
     * The way through a list.
     *
     * @param slot where the element of the moment stands
     * @param steps what one element costs
     */
    record Loop(int slot, int steps) {

        @Nullable
        List<?> begin(Frame frame, ValueCode range) {
            List<?> elements = (List<?>) range.value(frame);
            return elements != null && frame.spend((long) elements.size() * steps) ? elements : null;
        }
    }
}
