package io.loyaltyengine.rules.vocabulary;

import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.Payment;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rules.check.BasicType;
import io.loyaltyengine.rules.check.StructType;
import io.loyaltyengine.rules.check.Type;
import io.loyaltyengine.rules.check.Variable;
import io.loyaltyengine.rules.check.Vocabulary;
import io.loyaltyengine.rules.compile.Frame;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The names that the rules for one occasion may use, and how they are read from the facts. Immutable and safe for use by
 * many threads.
 */
public final class LoyaltyVocabulary {

    private final Vocabulary vocabulary;
    private final Variable<Facts> activity;
    private final Variable<Facts> member;
    private final Variable<Facts> local;
    private final Variable<Facts> history;
    private final @Nullable Variable<Facts> purchase;
    private final @Nullable Variable<FactLine> line;

    private LoyaltyVocabulary(Declarations declarations, String occasion) {
        boolean forPurchases = occasion.equals("purchase");
        StructType<Facts> activityType = activity(declarations, occasion);
        StructType<Facts> memberType = member(declarations);
        StructType<Facts> localType = LocalTime.type();
        StructType<Facts> historyType = HistoryView.type();
        StructType<FactLine> lineType = line(declarations);
        StructType<Facts> purchaseType = purchase(lineType);
        Vocabulary.Builder names = Vocabulary.builder()
                .variable("activity", activityType, "what happened")
                .variable("member", memberType, "whom it happened with")
                .variable("local", localType, "when it happened, in the program's zone")
                .variable("history", historyType, "what the member did before");
        HistoryView.functions(historyType, declarations).forEach(names::function);
        if (forPurchases) {
            names.variable("purchase", purchaseType, "what was bought");
            names.variable("line", lineType, "the line that is looked at");
        }
        vocabulary = names.build();
        activity = vocabulary.variable("activity", activityType);
        member = vocabulary.variable("member", memberType);
        local = vocabulary.variable("local", localType);
        history = vocabulary.variable("history", historyType);
        purchase = forPurchases ? vocabulary.variable("purchase", purchaseType) : null;
        line = forPurchases ? vocabulary.variable("line", lineType) : null;
    }

    /**
     * The vocabulary for one occasion.
     *
     * @param declarations what the program adds
     * @param occasion {@code purchase}, {@code enrolment} or the name of an interaction
     * @return the vocabulary
     */
    public static LoyaltyVocabulary of(Declarations declarations, String occasion) {
        return new LoyaltyVocabulary(declarations, occasion);
    }

    /**
     * The names with their types.
     *
     * @return what expressions are checked against
     */
    public Vocabulary names() {
        return vocabulary;
    }

    /**
     * A frame in which the facts can be looked at.
     *
     * @param facts the facts
     * @return a frame for one thread, in which no line is looked at yet
     */
    public Frame frame(Facts facts) {
        Frame frame = new Frame(vocabulary)
                .set(activity, facts)
                .set(member, facts)
                .set(local, facts)
                .set(history, facts);
        return purchase == null ? frame : frame.set(purchase, facts);
    }

    /**
     * Turns a frame to a line.
     *
     * @param frame a frame of this vocabulary
     * @param looked the line, or null for none
     */
    public void look(Frame frame, @Nullable FactLine looked) {
        if (line != null) {
            frame.set(line, looked);
        }
    }

    private static StructType<Facts> activity(Declarations declarations, String occasion) {
        StructType.Builder<Facts> struct = StructType.named("activity", Facts.class)
                .field(
                        "type",
                        BasicType.STRING,
                        "its type, such as purchase",
                        facts -> facts.activity().type())
                .field(
                        "id",
                        BasicType.STRING,
                        "the host's id of it",
                        facts -> facts.activity().id().value())
                .field(
                        "source",
                        BasicType.STRING,
                        "the system that reported it",
                        facts -> facts.activity().id().source());
        Map<String, AttributeType> declared = declarations.attributesOf(occasion);
        declared.forEach((name, type) -> type.declare(struct, name, LoyaltyVocabulary::attributes));
        for (String name : List.of("channel", "store")) {
            if (!declared.containsKey(name)) {
                AttributeType.TEXT.declare(struct, name, LoyaltyVocabulary::attributes);
            }
        }
        return struct.build();
    }

    private static Attributes attributes(Facts facts) {
        if (facts.activity() instanceof Interaction interaction) {
            return interaction.attributes();
        }
        return facts.activity() instanceof Purchase purchase ? purchase.attributes() : Attributes.none();
    }

    private static final StructType<Payment> PAYMENT = StructType.named("payment", Payment.class)
            .field("method", BasicType.STRING, "by what", Payment::method)
            .field(
                    "amount",
                    BasicType.NUMBER,
                    "how much",
                    payment -> payment.amount().value())
            .build();

    private static StructType<Facts> purchase(StructType<FactLine> lineType) {
        return StructType.named("purchase", Facts.class)
                .field(
                        "total",
                        BasicType.NUMBER,
                        "what was due, after discounts",
                        facts -> facts.net().total())
                .field(
                        "gross",
                        BasicType.NUMBER,
                        "the sum of the lines, before discounts on the whole order",
                        facts -> facts.gross().total())
                .field("lines", Type.listOf(lineType), "the lines", FactLine::all)
                .field(
                        "payments",
                        Type.listOf(PAYMENT),
                        "how it was paid; not known where the host does not say",
                        facts -> {
                            List<Payment> payments =
                                    facts.activity() instanceof Purchase purchase ? purchase.payments() : List.of();
                            return payments.isEmpty() ? null : payments;
                        })
                .build();
    }

    private static StructType<FactLine> line(Declarations declarations) {
        StructType.Builder<FactLine> struct = StructType.named("line", FactLine.class)
                .field(
                        "id",
                        BasicType.STRING,
                        "its id within the purchase",
                        line -> line.item().id())
                .field(
                        "sku",
                        BasicType.STRING,
                        "the stock-keeping unit",
                        line -> line.item().sku())
                .field(
                        "category",
                        BasicType.STRING,
                        "the kind of goods",
                        line -> line.item().category())
                .field(
                        "quantity",
                        BasicType.NUMBER,
                        "how many or how much",
                        line -> line.item().quantity())
                .field("amount", BasicType.NUMBER, "what was due for it, after discounts", FactLine::net)
                .field("gross", BasicType.NUMBER, "its price, before discounts on the whole order", FactLine::gross);
        declarations
                .line()
                .forEach((name, type) -> type.declare(
                        struct, name, (FactLine line) -> line.item().attributes()));
        return struct.build();
    }

    private static StructType<Facts> member(Declarations declarations) {
        StructType.Builder<Facts> struct = StructType.named("member", Facts.class)
                .field(
                        "id",
                        BasicType.STRING,
                        "the host's id of them",
                        facts -> facts.member().id().value())
                .field(
                        "kind",
                        Type.oneOf(names(MemberKind.values())),
                        "their role",
                        facts -> lower(facts.member().kind()))
                .field(
                        "tier",
                        declarations.tiers().isEmpty()
                                ? BasicType.STRING
                                : Type.oneOf(new LinkedHashSet<>(declarations.tiers())),
                        "the tier they had; not known where they had none",
                        Facts::tier)
                .field(
                        "segments",
                        Type.listOf(BasicType.STRING),
                        "the groups that the host counts them to",
                        facts -> List.copyOf(facts.member().segments()))
                .field(
                        "birthday",
                        BasicType.DATE,
                        "the day they were born",
                        facts -> facts.member().birthday())
                .field(
                        "isBirthday",
                        BasicType.BOOL,
                        "whether it is their birthday; born on 29 February, it is 28 February in other years",
                        Birthdays::isToday)
                .field(
                        "daysToBirthday",
                        BasicType.NUMBER,
                        "how many days it is to their next birthday, 0 on the day",
                        Birthdays::daysTo)
                .field(
                        "daysSinceBirthday",
                        BasicType.NUMBER,
                        "how many days it is since their last birthday, 0 on the day",
                        Birthdays::daysSince)
                .field("birthMonth", BasicType.NUMBER, "the month of their birthday, 1 to 12", Birthdays::month)
                .field(
                        "tags",
                        Type.listOf(BasicType.STRING),
                        "the marks that rules have put on them",
                        facts -> List.copyOf(facts.tags()))
                .field("enrolledOn", BasicType.DATE, "since when they are a member", LoyaltyVocabulary::enrolledOn)
                .field(
                        "days",
                        BasicType.NUMBER,
                        "for how many days they have been a member",
                        facts -> BigDecimal.valueOf(ChronoUnit.DAYS.between(
                                enrolledOn(facts), facts.local().toLocalDate())));
        declarations
                .member()
                .forEach((name, type) -> type.declare(
                        struct, name, (Facts facts) -> facts.member().attributes()));
        return struct.build();
    }

    private static LocalDate enrolledOn(Facts facts) {
        return LocalDate.ofInstant(facts.enrolledAt(), facts.local().getZone());
    }

    static Set<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(LoyaltyVocabulary::lower).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
