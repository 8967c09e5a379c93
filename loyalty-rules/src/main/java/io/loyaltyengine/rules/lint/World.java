package io.loyaltyengine.rules.lint;

import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Select;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is so of things that conditions ask for, whatever happens: there are twelve months, and nothing costs less than nothing. */
final class World {

    private static final Map<Expression, Values> PLAIN = plain();

    /** A world of which nothing is known, such as that within a comprehension, whose variable may have any name. */
    static final World UNKNOWN = new World(Map.of(), true);

    private final Map<Expression, Values> always;
    private final boolean linesSeen;

    private World(Map<Expression, Values> always, boolean linesSeen) {
        this.always = always;
        this.linesSeen = linesSeen;
    }

    /** What is so where no line is looked at, so that nothing of a line is known. */
    static final World OF_ACTIVITY = new World(PLAIN, false);

    /** What is so where a line is looked at. */
    static final World OF_LINE = new World(PLAIN, true);

    /** The values of what is always known, or null where it may be unknown or anything. */
    @Nullable
    Values always(Expression asked) {
        return asked instanceof Select ? always.get(asked) : null;
    }

    /** Whether this is of a line that nobody looks at. */
    boolean unseen(Expression asked) {
        Expression root = asked;
        while (root instanceof Select select) {
            root = select.operand();
        }
        return !linesSeen
                && asked instanceof Select
                && root instanceof Name name
                && name.name().equals("line");
    }

    static Expression field(String of, String name) {
        return new Select(new Name(of), name);
    }

    private static Map<Expression, Values> plain() {
        Map<Expression, Values> plain = new HashMap<>();
        plain.put(field("local", "quarter"), Values.whole(1, 4));
        plain.put(field("local", "month"), Values.whole(1, 12));
        plain.put(field("local", "week"), Values.whole(1, 53));
        plain.put(field("local", "weekOfMonth"), Values.whole(1, 5));
        plain.put(field("local", "day"), Values.whole(1, 31));
        plain.put(field("local", "daysToMonthEnd"), Values.whole(0, 30));
        plain.put(field("local", "hour"), Values.whole(0, 23));
        plain.put(field("local", "minute"), Values.whole(0, 59));
        plain.put(field("local", "year"), Values.whole(null, null));
        plain.put(field("local", "date"), Values.KNOWN);
        plain.put(field("local", "weekday"), Values.only(labels(DayOfWeek.values())));
        plain.put(field("member", "kind"), Values.only(labels(MemberKind.values())));
        plain.put(field("purchase", "total"), Values.from(BigDecimal.ZERO, false));
        plain.put(field("purchase", "gross"), Values.from(BigDecimal.ZERO, false));
        plain.put(field("history", "purchases"), Values.whole(0, null));
        return Map.copyOf(plain);
    }

    static Set<String> labels(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
