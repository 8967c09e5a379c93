package io.loyaltyengine.rules.compile;

import dev.cel.bundle.Cel;
import dev.cel.bundle.CelBuilder;
import dev.cel.bundle.CelFactory;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.extensions.CelExtensions;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * CEL's own runtime on the same basket. Each field comes in a map of its own there, since its checker knows the type of a
 * map's values only if there is one; it has no days, so that a day is its first moment.
 */
final class CelRuntime {

    private static final Map<String, CelType> FIELDS = Map.ofEntries(
            Map.entry("name", SimpleType.STRING),
            Map.entry("count", SimpleType.INT),
            Map.entry("share", SimpleType.DOUBLE),
            Map.entry("gift", SimpleType.BOOL),
            Map.entry("at", SimpleType.TIMESTAMP),
            Map.entry("day", SimpleType.TIMESTAMP),
            Map.entry("tags", ListType.create(SimpleType.STRING)),
            Map.entry("counts", ListType.create(SimpleType.INT)),
            Map.entry("marks", MapType.create(SimpleType.STRING, SimpleType.INT)),
            Map.entry("rows", ListType.create(MapType.create(SimpleType.STRING, SimpleType.DYN))));

    private static final Cel CEL = cel();

    private CelRuntime() {}

    private static Cel cel() {
        CelBuilder builder = CelFactory.legacyCelBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addCompilerLibraries(CelExtensions.math(), CelExtensions.strings())
                .addRuntimeLibraries(CelExtensions.math(), CelExtensions.strings())
                .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        "date",
                        CelOverloadDecl.newGlobalOverload("date_string", SimpleType.TIMESTAMP, SimpleType.STRING)))
                .addFunctionBindings(
                        CelFunctionBinding.from("date_string", String.class, text -> day(LocalDate.parse(text))));
        FIELDS.forEach((field, type) -> builder.addVar("x_" + field, MapType.create(SimpleType.STRING, type)));
        return builder.build();
    }

    /** Whether CEL's checker lets it through. */
    static boolean isChecked(String text) {
        return !CEL.compile(typed(text)).hasError();
    }

    /** The value, or null for an error. */
    static @Nullable Object evaluate(String text, Map<String, Object> basket) throws CelValidationException {
        try {
            return CEL.createProgram(CEL.compile(typed(text)).getAst()).eval(variables(basket));
        } catch (CelEvaluationException error) {
            return null;
        }
    }

    /** The value of a text without variables, in the types of ours; null for an error. */
    static @Nullable Object evaluate(String text) throws CelValidationException {
        try {
            return ours(CEL.createProgram(CEL.compile(text).getAst()).eval(Map.of()));
        } catch (CelEvaluationException error) {
            return null;
        }
    }

    private static Object ours(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(CelRuntime::ours).toList();
        } else if (value instanceof Double number) {
            return Double.isFinite(number) ? (Object) BigDecimal.valueOf(number) : number;
        }
        return value instanceof Long number ? (Object) BigDecimal.valueOf(number) : value;
    }

    private static String typed(String text) {
        String typed = text;
        for (String field : FIELDS.keySet()) {
            typed = typed.replaceAll("\\bx\\." + field + "\\b", "x_" + field + "." + field);
        }
        return typed;
    }

    private static Map<String, Object> variables(Map<String, Object> basket) {
        Map<String, Object> variables = new HashMap<>();
        for (String field : FIELDS.keySet()) {
            Object found = basket.get(field);
            variables.put("x_" + field, found == null ? Map.of() : Map.of(field, value(found)));
        }
        return variables;
    }

    private static Object value(Object value) {
        if (value instanceof BigDecimal number) {
            return number.scale() == 0 ? (Object) number.longValueExact() : (Object) number.doubleValue();
        } else if (value instanceof LocalDate date) {
            return day(date);
        } else if (value instanceof List<?> list) {
            return list.stream().map(CelRuntime::value).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<Object, Object> values = new HashMap<>();
            map.forEach((key, each) -> values.put(key, value(each)));
            return values;
        }
        return value;
    }

    private static Instant day(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
