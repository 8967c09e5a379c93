package io.loyaltyengine.rules.index;

import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rules.check.Field;
import io.loyaltyengine.rules.check.StructType;
import io.loyaltyengine.rules.check.Variable;
import io.loyaltyengine.rules.vocabulary.FactLine;
import io.loyaltyengine.rules.vocabulary.LoyaltyVocabulary;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads fields as the vocabulary does, and those that are asked most often without making anything on the way. */
final class Fields {

    private static final Map<MemberKind, String> KINDS = lower(MemberKind.class);
    private static final Map<DayOfWeek, String> WEEKDAYS = lower(DayOfWeek.class);

    private final LoyaltyVocabulary vocabulary;

    Fields(LoyaltyVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Reads a field of a line. */
    interface OfLine {
        @Nullable
        Object read(Facts facts, int line);
    }

    Function<Facts, @Nullable Object> ofFacts(Path path) {
        if (path.equals(Path.KIND)) {
            return facts -> KINDS.get(facts.member().kind());
        } else if (path.equals(Path.WEEKDAY)) {
            return facts -> WEEKDAYS.get(facts.local().getDayOfWeek());
        } else if (path.equals(Path.TIER)) {
            return Facts::tier;
        } else if (path.equals(Path.TOTAL)) {
            return facts -> facts.net().total();
        } else if (path.equals(Path.GROSS)) {
            return facts -> facts.gross().total();
        }
        Field<?, ?> field = field(path);
        return field::read;
    }

    OfLine ofLine(Path path) {
        if (path.equals(Path.SKU)) {
            return (facts, line) -> facts.lines().get(line).sku();
        } else if (path.equals(Path.CATEGORY)) {
            return (facts, line) -> category(facts.lines().get(line));
        }
        Field<?, ?> field = field(path);
        return (facts, line) -> field.read(new FactLine(facts, line));
    }

    private static @Nullable Object category(LineItem item) {
        return item.category();
    }

    private Field<?, ?> field(Path path) {
        Variable<?> variable = vocabulary.names().variables().get(path.root());
        Field<?, ?> field =
                variable != null && variable.type() instanceof StructType<?> struct ? struct.field(path.field()) : null;
        if (field == null) {
            throw new IllegalArgumentException("The condition was not checked: there is no `" + path + "`");
        }
        return field;
    }

    private static <E extends Enum<E>> Map<E, String> lower(Class<E> type) {
        Map<E, String> names = new EnumMap<>(type);
        for (E value : type.getEnumConstants()) {
            names.put(value, value.name().toLowerCase(Locale.ROOT));
        }
        return names;
    }
}
