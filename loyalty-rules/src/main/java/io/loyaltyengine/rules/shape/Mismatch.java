package io.loyaltyengine.rules.shape;

import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import java.util.Collection;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The sentences that several shapes have in common. */
final class Mismatch {
    private static final int LISTED = 12;

    private Mismatch() {}

    static void expected(String expected, Node found, @Nullable String advice, ProblemCollector problems) {
        problems.error(found.place(), "expected " + expected + ", found " + found.describe(), advice);
    }

    /** {@code `a`, `b` or `c`}; of many only the first. */
    static String anyOf(Collection<String> names) {
        StringBuilder list = new StringBuilder();
        int count = 0;
        for (Iterator<String> i = names.iterator(); i.hasNext(); count++) {
            if (count == LISTED) {
                return list.append(" or one of ")
                        .append(names.size() - count)
                        .append(" more")
                        .toString();
            }
            String name = i.next();
            list.append(count == 0 ? "" : i.hasNext() ? ", " : " or ")
                    .append('`')
                    .append(name)
                    .append('`');
        }
        return list.toString();
    }
}
