package io.loyaltyengine.rules.archive;

import io.loyaltyengine.rules.definition.Span;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a record is made of. Only records that are reached from the ones that an archive holds have a layout, so bytes can
 * make nothing else.
 *
 * @param slots the places for its components, in their order
 * @param readers read the components
 * @param maker makes a record of them; it checks them as always
 */
record Layout(List<Slot> slots, List<MethodHandle> readers, MethodHandle maker) {

    static Layout of(Class<?> type) {
        List<Slot> slots = new ArrayList<>();
        List<MethodHandle> readers = new ArrayList<>();
        List<Class<?>> raw = new ArrayList<>();
        try {
            for (RecordComponent component : type.getRecordComponents()) {
                slots.add(Slot.of(component.getGenericType()));
                raw.add(component.getType());
                readers.add(MethodHandles.publicLookup().unreflect(component.getAccessor()));
            }
            Constructor<?> constructor = type.getConstructor(raw.toArray(Class<?>[]::new));
            MethodHandle maker = MethodHandles.publicLookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, raw.size())
                    .asType(MethodType.methodType(Object.class, Object[].class));
            return new Layout(slots, readers, maker);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be kept in an archive", e);
        }
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    /** The records that can stand where a sealed interface is expected, in a fixed order. */
    static List<Class<?>> variants(Class<?> type) {
        return Arrays.asList(type.getPermittedSubclasses());
    }

    /** A text that is another one as soon as anything in these types or what they are made of is another. */
    static String describe(Class<?>... roots) {
        Map<Class<?>, String> described = new HashMap<>();
        StringBuilder text = new StringBuilder();
        for (Class<?> root : roots) {
            describe(root, described, text);
        }
        return text.toString();
    }

    private static void describe(Type type, Map<Class<?>, String> described, StringBuilder text) {
        Class<?> raw = raw(type);
        if (type instanceof ParameterizedType parameterized) {
            for (Type argument : parameterized.getActualTypeArguments()) {
                describe(argument, described, text);
            }
        } else if (!raw.equals(Span.class) && described.putIfAbsent(raw, raw.getName()) == null) {
            text.append(raw.getName());
            if (raw.isEnum()) {
                text.append(Arrays.toString(raw.getEnumConstants()));
            } else if (raw.isRecord()) {
                text.append(Arrays.toString(raw.getRecordComponents()));
                for (RecordComponent component : raw.getRecordComponents()) {
                    describe(component.getGenericType(), described, text);
                }
            } else if (raw.isSealed()) {
                variants(raw).forEach(variant -> describe(variant, described, text));
            }
        }
    }
}
