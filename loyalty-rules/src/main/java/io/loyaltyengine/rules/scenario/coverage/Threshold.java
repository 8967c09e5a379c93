package io.loyaltyengine.rules.scenario.coverage;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts how often a number is one that decides, or next to it on either side. */
final class Threshold {

    private final String what;
    private final BigDecimal threshold;
    private final BigDecimal step;
    private final String where;
    private long below;
    private long at;
    private long above;
    private @Nullable BigDecimal nearestBelow;
    private @Nullable BigDecimal nearestAbove;

    Threshold(String what, BigDecimal threshold, BigDecimal step, String where) {
        this.what = what;
        this.threshold = threshold;
        this.step = step;
        this.where = where;
    }

    void look(BigDecimal value) {
        int order = value.compareTo(threshold);
        boolean near = value.subtract(threshold).abs().compareTo(step) <= 0;
        if (order == 0) {
            at++;
        } else if (order < 0) {
            below += near ? 1 : 0;
            nearestBelow = nearestBelow == null ? value : nearestBelow.max(value);
        } else {
            above += near ? 1 : 0;
            nearestAbove = nearestAbove == null ? value : nearestAbove.min(value);
        }
    }

    List<Goal> goals() {
        return List.of(
                goal("just below", threshold.subtract(step), below, nearestBelow),
                goal("at", threshold, at, null),
                goal("just above", threshold.add(step), above, nearestAbove));
    }

    private Goal goal(String side, BigDecimal wanted, long hits, @Nullable BigDecimal nearest) {
        String text = what + " " + side + " " + threshold.toPlainString()
                + (side.equals("at") ? "" : ", such as " + wanted.toPlainString()) + where;
        return new Goal(Goal.Kind.BOUNDARY, text, hits, nearest == null ? null : nearest.toPlainString());
    }
}
