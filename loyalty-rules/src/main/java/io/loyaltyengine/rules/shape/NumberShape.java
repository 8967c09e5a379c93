package io.loyaltyengine.rules.shape;

import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Quote;
import io.loyaltyengine.rules.source.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number within bounds. Bounds are given as decimal text, to be exact. */
public final class NumberShape extends Shape {
    static final NumberShape ANY = new NumberShape(null, false, null, false, false);

    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]+,[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private final @Nullable BigDecimal least;
    private final boolean aboveLeast;
    private final @Nullable BigDecimal most;
    private final boolean belowMost;
    private final boolean whole;

    private NumberShape(
            @Nullable BigDecimal least,
            boolean aboveLeast,
            @Nullable BigDecimal most,
            boolean belowMost,
            boolean whole) {
        this.least = least;
        this.aboveLeast = aboveLeast;
        this.most = most;
        this.belowMost = belowMost;
        this.whole = whole;
        if (least != null && most != null) {
            int order = least.compareTo(most);
            if (order > 0 || (order == 0 && (aboveLeast || belowMost))) {
                throw new IllegalArgumentException("no number is " + bounds());
            }
        }
    }

    /**
     * The same, but not less than a number.
     *
     * @param bound the least number that is taken
     * @return the shape
     * @throws IllegalArgumentException if then no number were left
     */
    public NumberShape atLeast(String bound) {
        return new NumberShape(new BigDecimal(bound), false, most, belowMost, whole);
    }

    /**
     * The same, but more than a number.
     *
     * @param bound the greatest number that is too small
     * @return the shape
     * @throws IllegalArgumentException if then no number were left
     */
    public NumberShape above(String bound) {
        return new NumberShape(new BigDecimal(bound), true, most, belowMost, whole);
    }

    /**
     * The same, but not more than a number.
     *
     * @param bound the greatest number that is taken
     * @return the shape
     * @throws IllegalArgumentException if then no number were left
     */
    public NumberShape atMost(String bound) {
        return new NumberShape(least, aboveLeast, new BigDecimal(bound), false, whole);
    }

    /**
     * The same, but less than a number.
     *
     * @param bound the least number that is too great
     * @return the shape
     * @throws IllegalArgumentException if then no number were left
     */
    public NumberShape below(String bound) {
        return new NumberShape(least, aboveLeast, new BigDecimal(bound), true, whole);
    }

    /**
     * The same, but without a fraction; 2.0 has none.
     *
     * @return the shape
     */
    public NumberShape whole() {
        return new NumberShape(least, aboveLeast, most, belowMost, true);
    }

    @Override
    public void check(Node node, ProblemCollector problems) {
        if (!(node instanceof Scalar scalar)) {
            Mismatch.expected(noun() + " such as " + example(), node, null, problems);
        } else if (scalar.kind() != Scalar.Kind.NUMBER) {
            Mismatch.expected(noun() + " such as " + example(), node, advice(scalar), problems);
        } else {
            check(scalar, scalar.decimal(), problems);
        }
    }

    private void check(Scalar scalar, BigDecimal number, ProblemCollector problems) {
        if (whole && !isWhole(number)) {
            Mismatch.expected("a whole number", scalar, null, problems);
        }
        boolean tooSmall = least != null && number.compareTo(least) < (aboveLeast ? 1 : 0);
        boolean tooGreat = most != null && number.compareTo(most) > (belowMost ? -1 : 0);
        if (tooSmall || tooGreat) {
            Mismatch.expected("a number that is " + bounds(), scalar, null, problems);
        }
    }

    private static boolean isWhole(BigDecimal number) {
        return number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
    }

    private static @Nullable String advice(Scalar scalar) {
        String text = scalar.text();
        if (scalar.kind() == Scalar.Kind.TEXT && DECIMAL.matcher(text).matches()) {
            return "leave the quotes out";
        }
        if (scalar.kind() == Scalar.Kind.TEXT && DECIMAL_COMMA.matcher(text).matches()) {
            return "write " + Quote.of(text.replace(',', '.'));
        }
        return null;
    }

    private String noun() {
        return whole ? "a whole number" : "a number";
    }

    private String bounds() {
        String lower = least == null ? "" : (aboveLeast ? "above " : "at least ") + least.toPlainString();
        String upper = most == null ? "" : (belowMost ? "below " : "at most ") + most.toPlainString();
        return lower + (lower.isEmpty() || upper.isEmpty() ? "" : " and ") + upper;
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", whole ? "integer" : "number");
        if (least != null) {
            schema.put(aboveLeast ? "exclusiveMinimum" : "minimum", asWritten(least));
        }
        if (most != null) {
            schema.put(belowMost ? "exclusiveMaximum" : "maximum", asWritten(most));
        }
        return schema;
    }

    /** Whole bounds as whole numbers, so that the schema has no 1E+3. */
    private static Object asWritten(BigDecimal bound) {
        BigInteger integer = isWhole(bound) ? bound.toBigInteger() : null;
        return integer == null ? bound : integer;
    }

    @Override
    String example() {
        BigDecimal usual = new BigDecimal(whole ? "10" : "1.5");
        boolean fits = (least == null || usual.compareTo(least) > 0) && (most == null || usual.compareTo(most) < 0);
        if (fits) {
            return usual.toString();
        }
        if (least != null && !aboveLeast) {
            return least.toPlainString();
        }
        if (most != null && !belowMost) {
            return most.toPlainString();
        }
        return least != null && most != null ? between(least, most) : "…";
    }

    private String between(BigDecimal low, BigDecimal high) {
        BigDecimal middle = low.add(high).multiply(new BigDecimal("0.5"));
        return whole
                ? low.add(BigDecimal.ONE).toBigInteger().toString()
                : middle.stripTrailingZeros().toPlainString();
    }
}
