package io.loyaltyengine.rules.index;

import io.loyaltyengine.rules.definition.Expression;
import org.jspecify.annotations.Nullable;

/** A field of one of the names that conditions speak of, such as {@code line.sku}. */
record Path(String root, String field) {

    static final String LINE = "line";

    static final Path SKU = new Path(LINE, "sku");
    static final Path CATEGORY = new Path(LINE, "category");
    static final Path SEGMENTS = new Path("member", "segments");
    static final Path TIER = new Path("member", "tier");
    static final Path KIND = new Path("member", "kind");
    static final Path WEEKDAY = new Path("local", "weekday");
    static final Path DATE = new Path("local", "date");
    static final Path TOTAL = new Path("purchase", "total");
    static final Path GROSS = new Path("purchase", "gross");
    static final Path LINES = new Path("purchase", "lines");

    static @Nullable Path of(Expression expression) {
        return expression instanceof Expression.Select select && select.operand() instanceof Expression.Name name
                ? new Path(name.name(), select.field())
                : null;
    }

    boolean ofLine() {
        return root.equals(LINE);
    }

    @Override
    public String toString() {
        return root + "." + field;
    }
}
