package io.loyaltyengine.rules.sentence;

import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Text;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words for functions and for fields whose names say little by themselves. */
final class Functions {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("history.purchases", "the number of earlier purchases"),
            Map.entry("history.spend", "the earlier spending"),
            Map.entry("history.daysSinceLast", "the number of days since the last activity"),
            Map.entry("member.days", "the member's number of days as a member"),
            Map.entry("member.birthMonth", "the month of the member's birthday"),
            Map.entry("member.daysToBirthday", "the number of days to the member's birthday"),
            Map.entry("member.daysSinceBirthday", "the number of days since the member's birthday"),
            Map.entry("local.daysToMonthEnd", "the number of days to the end of the month"),
            Map.entry("local.weekday", "the weekday"),
            Map.entry("local.date", "the date"),
            Map.entry("local.hour", "the hour of the day"));

    /** With the receiver or the first argument in place of the one word in braces. */
    private static final Map<String, String> OF_ONE = Map.of(
            "size", "the size of {}",
            "sum", "the sum of {}",
            "lowerAscii", "{} in small letters",
            "upperAscii", "{} in capital letters",
            "math.abs", "the absolute value of {}",
            "math.floor", "{} rounded down",
            "math.ceil", "{} rounded up",
            "math.round", "{} rounded");

    private final Clauses clauses;

    Functions(Clauses clauses) {
        this.clauses = clauses;
    }

    static @Nullable String field(String owner, String field) {
        return FIELDS.get(owner + "." + field);
    }

    /** Whether a noun for a call would run into words after it. */
    static boolean runs(String noun) {
        return !noun.startsWith("`") && (noun.contains(" with ") || noun.contains(" and "));
    }

    String noun(Call call) {
        Expression receiver = call.receiver();
        if (receiver instanceof Name owner && !clauses.isElement(owner.name())) {
            String named = named(owner.name() + "." + call.name(), call.arguments());
            if (named != null) {
                return named;
            }
        }
        if (receiver instanceof Comprehension asked && call.arguments().isEmpty()) {
            String counted = new Questions(clauses).counted(call.name(), asked);
            if (counted != null) {
                return counted;
            }
        }
        String form = OF_ONE.get(call.name());
        if (form != null && receiver != null && call.arguments().isEmpty()) {
            return form.replace("{}", new Nouns(clauses).held(receiver));
        } else if (form != null && receiver == null && call.arguments().size() == 1) {
            return form.replace("{}", new Nouns(clauses).held(call.arguments().get(0)));
        }
        return "`" + call.toCel() + "`";
    }

    private @Nullable String named(String name, List<Expression> arguments) {
        String form = OF_ONE.get(name);
        if (form != null && arguments.size() == 1) {
            return form.replace("{}", new Nouns(clauses).held(arguments.get(0)));
        } else if (name.equals("math.least") || name.equals("math.greatest")) {
            String which = name.equals("math.least") ? "the least of " : "the greatest of ";
            return which + Plain.joined(new Nouns(clauses).all(arguments), "and");
        }
        List<String> texts = arguments.stream()
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).value())
                .toList();
        return texts.size() == arguments.size() ? history(name, texts) : null;
    }

    private static @Nullable String history(String name, List<String> texts) {
        String last = texts.isEmpty() ? "" : texts.get(texts.size() - 1);
        return switch (name + "/" + texts.size()) {
            case "history.purchasesIn/1" -> "the number of purchases in the last " + last;
            case "history.spendIn/1" -> "the spending in the last " + last;
            case "history.count/1" -> "the number of earlier activities named " + Plain.word(last);
            case "history.countIn/2" ->
                "the number of activities named " + Plain.word(texts.get(0)) + " in the last " + last;
            default -> null;
        };
    }
}
