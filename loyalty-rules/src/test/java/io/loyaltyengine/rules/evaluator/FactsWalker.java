package io.loyaltyengine.rules.evaluator;

import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.Expression.Binary;
import io.loyaltyengine.rules.definition.Expression.Call;
import io.loyaltyengine.rules.definition.Expression.Comprehension;
import io.loyaltyengine.rules.definition.Expression.Conditional;
import io.loyaltyengine.rules.definition.Expression.Decimal;
import io.loyaltyengine.rules.definition.Expression.Has;
import io.loyaltyengine.rules.definition.Expression.ListOf;
import io.loyaltyengine.rules.definition.Expression.Name;
import io.loyaltyengine.rules.definition.Expression.Select;
import io.loyaltyengine.rules.definition.Expression.Text;
import io.loyaltyengine.rules.definition.Expression.Truth;
import io.loyaltyengine.rules.definition.Expression.Unary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The slow and obvious way to ask facts a condition, which shares nothing with the compiler or the index. Null is unknown. */
final class FactsWalker {

    private final Facts facts;
    private final @Nullable Integer line;
    private final @Nullable String element;
    private final int elementLine;

    FactsWalker(Facts facts, @Nullable Integer line) {
        this(facts, line, null, 0);
    }

    private FactsWalker(Facts facts, @Nullable Integer line, @Nullable String element, int elementLine) {
        this.facts = facts;
        this.line = line;
        this.element = element;
        this.elementLine = elementLine;
    }

    boolean isTrue(@Nullable Expression condition) {
        return condition == null || Boolean.TRUE.equals(walk(condition));
    }

    private @Nullable Object walk(Expression e) {
        if (e instanceof Truth truth) {
            return truth.value();
        } else if (e instanceof Decimal number) {
            return number.value();
        } else if (e instanceof Text text) {
            return text.value();
        } else if (e instanceof Select select && select.operand() instanceof Name name) {
            return field(name.name(), select.field());
        } else if (e instanceof Has has) {
            return walk(has.selection()) != null;
        } else if (e instanceof Unary unary) {
            Object operand = walk(unary.operand());
            return operand == null
                    ? null
                    : operand instanceof Boolean truth ? (Object) !truth : ((BigDecimal) operand).negate();
        } else if (e instanceof Conditional choice) {
            Object condition = walk(choice.condition());
            return condition == null ? null : walk((Boolean) condition ? choice.then() : choice.otherwise());
        } else if (e instanceof ListOf list) {
            return list.elements().stream().map(this::walk).toList();
        } else if (e instanceof Call call) {
            return call(call);
        } else if (e instanceof Comprehension comprehension) {
            return comprehension(comprehension);
        } else if (e instanceof Binary binary) {
            return binary(binary.operator(), walk(binary.left()), walk(binary.right()));
        }
        throw new IllegalArgumentException(e.toCel());
    }

    private @Nullable Object call(Call call) {
        if (call.receiver() == null) {
            return LocalDate.parse(((Text) call.arguments().get(0)).value());
        }
        Object receiver = walk(call.receiver());
        if (receiver == null) {
            return null;
        }
        return call.name().equals("size")
                ? BigDecimal.valueOf(((List<?>) receiver).size())
                : (Object)
                        ((String) receiver).startsWith(((Text) call.arguments().get(0)).value());
    }

    private @Nullable Object comprehension(Comprehension e) {
        List<Object> answers = new ArrayList<>();
        for (int i = 0; i < facts.lines().size(); i++) {
            answers.add(new FactsWalker(facts, line, e.variable(), i).walk(e.body()));
        }
        boolean unknown = answers.contains(null);
        return switch (e.kind()) {
            case ALL -> answers.contains(false) ? Boolean.FALSE : unknown ? null : Boolean.TRUE;
            case EXISTS -> answers.contains(true) ? Boolean.TRUE : unknown ? null : Boolean.FALSE;
            case EXISTS_ONE ->
                unknown ? null : answers.stream().filter(Boolean.TRUE::equals).count() == 1;
            case FILTER ->
                unknown ? null : answers.stream().filter(Boolean.TRUE::equals).toList();
            case MAP -> unknown ? null : answers;
        };
    }

    private @Nullable Object field(String owner, String field) {
        if (owner.equals(element)) {
            return ofLine(elementLine, field);
        }
        return switch (owner) {
            case "line" -> line == null ? null : ofLine(line, field);
            case "member" -> ofMember(facts.member(), field);
            case "local" -> ofLocal(facts.local(), field);
            case "activity" -> ofActivity(field);
            default ->
                switch (field) {
                    case "total" -> sum(true);
                    case "gross" -> sum(false);
                    default -> IntStream.range(0, facts.lines().size()).boxed().toList();
                };
        };
    }

    private BigDecimal sum(boolean net) {
        return IntStream.range(0, facts.lines().size())
                .mapToObj(i -> net ? facts.net().get(i) : facts.gross().get(i))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private @Nullable Object ofLine(int place, String field) {
        LineItem item = facts.lines().get(place);
        return switch (field) {
            case "id" -> item.id();
            case "sku" -> item.sku();
            case "category" -> item.category();
            case "quantity" -> item.quantity();
            case "amount" -> facts.net().get(place);
            case "gross" -> facts.gross().get(place);
            default -> declared(field, item.attributes());
        };
    }

    private @Nullable Object ofMember(Member member, String field) {
        return switch (field) {
            case "kind" -> member.kind().name().toLowerCase(Locale.ROOT);
            case "tier" -> facts.tier();
            case "segments" -> List.copyOf(member.segments());
            case "birthday" -> member.birthday();
            case "isBirthday" ->
                member.birthday() == null
                        ? null
                        : (Object)
                                (member.birthday().getMonth() == facts.local().getMonth()
                                        && member.birthday().getDayOfMonth()
                                                == facts.local().getDayOfMonth());
            default -> declared(field, member.attributes());
        };
    }

    private static Object ofLocal(ZonedDateTime local, String field) {
        return switch (field) {
            case "date" -> local.toLocalDate();
            case "weekday" -> local.getDayOfWeek().name().toLowerCase(Locale.ROOT);
            default -> BigDecimal.valueOf(local.getHour());
        };
    }

    private @Nullable Object ofActivity(String field) {
        if (field.equals("source")) {
            return facts.activity().id().source();
        }
        Attributes attributes = facts.activity() instanceof Interaction interaction
                ? interaction.attributes()
                : facts.activity() instanceof Purchase purchase ? purchase.attributes() : Attributes.none();
        return declared(field, attributes);
    }

    /** What a host sends under a name in another type than the program declares is not known. */
    private static @Nullable Object declared(String name, Attributes attributes) {
        Class<?> type = switch (name) {
            case "staff", "organic" -> Boolean.class;
            case "score", "weight", "stars" -> BigDecimal.class;
            case "delivery" -> LocalDate.class;
            default -> String.class;
        };
        return type.isInstance(attributes.get(name)) ? attributes.get(name) : null;
    }

    private static @Nullable Object binary(Binary.Operator operator, @Nullable Object a, @Nullable Object b) {
        if (operator == Binary.Operator.AND) {
            return Boolean.FALSE.equals(a) || Boolean.FALSE.equals(b)
                    ? (Object) false
                    : (a == null || b == null) ? null : true;
        } else if (operator == Binary.Operator.OR) {
            return Boolean.TRUE.equals(a) || Boolean.TRUE.equals(b)
                    ? (Object) true
                    : (a == null || b == null) ? null : false;
        } else if (a == null || b == null) {
            return null;
        }
        return switch (operator) {
            case IN -> ((List<?>) b).stream().anyMatch(each -> compare(a, each) == 0);
            case EQUAL -> compare(a, b) == 0;
            case NOT_EQUAL -> compare(a, b) != 0;
            case LESS -> compare(a, b) < 0;
            case AT_MOST -> compare(a, b) <= 0;
            case MORE -> compare(a, b) > 0;
            case AT_LEAST -> compare(a, b) >= 0;
            case ADD -> ((BigDecimal) a).add((BigDecimal) b);
            case DIVIDE ->
                ((BigDecimal) b).signum() == 0
                        ? null
                        : ((BigDecimal) a).divide((BigDecimal) b, 18, RoundingMode.HALF_EVEN);
            default -> throw new IllegalArgumentException(operator.symbol());
        };
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object a, @Nullable Object b) {
        return ((Comparable<Object>) a).compareTo(Objects.requireNonNull(b));
    }
}
