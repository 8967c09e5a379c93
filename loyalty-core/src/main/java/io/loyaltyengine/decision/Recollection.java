package io.loyaltyengine.decision;

import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.ledger.BoughtLine;
import io.loyaltyengine.ledger.History;
import io.loyaltyengine.ledger.RecordedActivity;
import io.loyaltyengine.rule.Past;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was on record up to a moment when an activity of that moment was decided; worked out when it is asked for. */
record Recollection(History history, Instant before) implements Past {

    @Override
    public int count(String occasion, Instant from) {
        int count = 0;
        for (RecordedActivity one : since(occasion, from)) {
            count += one.undone() ? 0 : 1;
        }
        return count;
    }

    @Override
    public BigDecimal spend(Instant from) {
        BigDecimal sum = BigDecimal.ZERO;
        for (RecordedActivity purchase : since(ActivityType.PURCHASE.label(), from)) {
            for (BoughtLine line : purchase.lines()) {
                sum = sum.add(line.kept());
            }
        }
        return sum;
    }

    @Override
    public @Nullable Instant last(String occasion) {
        for (RecordedActivity one : history.until(occasion, before)) {
            if (!one.undone()) {
                return one.at();
            }
        }
        return null;
    }

    /** The newest first, so that it ends with the first one that is too old. */
    private List<RecordedActivity> since(String occasion, Instant from) {
        List<RecordedActivity> found = new ArrayList<>();
        for (RecordedActivity one : history.until(occasion, before)) {
            if (one.at().isBefore(from)) {
                break;
            }
            found.add(one);
        }
        return found;
    }
}
