package io.loyaltyengine.rules.json;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Discount;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Payment;
import io.loyaltyengine.activity.PerkUse;
import io.loyaltyengine.activity.ProfileUpdate;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.activity.ReturnedLine;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.reward.MoneyOff;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.Place;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Scalar;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads activities. What is wrong is refused with every problem that was found, each at its place. Immutable and safe for use by
 * many threads.
 */
public final class ActivityReader {

    private final Program program;

    /**
     * A reader for the activities of a program.
     *
     * @param program gives the money that amounts are in, and the rewards
     */
    public ActivityReader(Program program) {
        this.program = program;
    }

    /**
     * The JSON Schema (draft 2020-12) of an activity, which the reader's own checks come from too.
     *
     * @return the schema as JSON
     */
    public static String schema() {
        return ActivityShape.schema();
    }

    /**
     * Reads an activity.
     *
     * @param node a JSON object
     * @param problems where problems are added
     * @return the activity, or nothing where an error was added
     */
    public Optional<Activity> read(Node node, ProblemCollector problems) {
        int before = problems.errors();
        ActivityShape.ACTIVITY.check(node, problems);
        if (problems.errors() > before) {
            return Optional.empty();
        }
        Reading reading = new Reading((Mapping) node, problems);
        Optional<Activity> activity = reading.guarded(node.place(), reading::activity);
        return problems.errors() > before ? Optional.empty() : activity;
    }

    /** One activity being read. */
    private final class Reading {

        private final Mapping said;
        private final ProblemCollector problems;
        private java.util.Currency money = program.money();

        Reading(Mapping said, ProblemCollector problems) {
            this.said = said;
            this.problems = problems;
        }

        @Nullable
        Activity activity() {
            ActivityId id = ActivityId.of(said.optionalText("source").orElse(""), said.text("id"));
            MemberId member = MemberId.of(said.text("member"));
            Instant at = OffsetDateTime.parse(said.text("at")).toInstant();
            return switch (said.text("type")) {
                case "enrolment" -> new Enrolment(id, profile(member), at);
                case "profile-update" -> new ProfileUpdate(id, profile(member), at);
                case "purchase" -> purchase(id, member, at);
                case "purchase-return" -> returned(id, member, at);
                case "interaction" -> new Interaction(id, member, at, said.text("name"), attributes(said));
                case "redemption" -> redemption(id, member, at);
                case "redemption-capture" -> new RedemptionCapture(id, member, at, settled());
                case "redemption-void" -> new RedemptionVoid(id, member, at, settled());
                default -> new PerkUse(id, member, at, said.text("perk"));
            };
        }

        private ActivityId settled() {
            return ActivityId.of(said.optionalText("redemptionSource").orElse(""), said.text("redemption"));
        }

        private Member profile(MemberId member) {
            return new Member(
                    member,
                    MemberKind.valueOf(
                            said.optionalText("kind").orElse("customer").toUpperCase(Locale.ROOT)),
                    said.optionalText("birthday").map(LocalDate::parse).orElse(null),
                    said.has("segments") ? Set.copyOf(said.texts("segments")) : Set.of(),
                    attributes(said));
        }

        private @Nullable Purchase purchase(ActivityId id, MemberId member, Instant at) {
            said.optionalText("currency")
                    .ifPresent(iso -> guarded(said.scalar("currency").place(), () -> Money.zero(iso))
                            .ifPresent(zero -> money = zero.currency()));
            int before = problems.errors();
            List<LineItem> lines = new ArrayList<>();
            for (Mapping line : said.mappings("lines")) {
                String number = String.valueOf(lines.size() + 1);
                line(line, number).ifPresent(lines::add);
            }
            List<Discount> discounts = new ArrayList<>();
            for (Mapping discount : optional("discounts")) {
                amount(discount, "amount")
                        .flatMap(amount -> guarded(
                                discount.scalar("amount").place(),
                                () -> new Discount(
                                        Discount.Reason.valueOf(
                                                discount.text("reason").toUpperCase(Locale.ROOT)),
                                        amount)))
                        .ifPresent(discounts::add);
            }
            List<Payment> payments = new ArrayList<>();
            for (Mapping payment : optional("payments")) {
                amount(payment, "amount")
                        .flatMap(amount -> guarded(
                                payment.scalar("amount").place(), () -> new Payment(payment.text("method"), amount)))
                        .ifPresent(payments::add);
            }
            return problems.errors() > before
                    ? null
                    : new Purchase(id, member, at, lines, discounts, payments, attributes(said));
        }

        private Optional<LineItem> line(Mapping line, String number) {
            BigDecimal quantity = line.optionalDecimal("quantity").orElse(BigDecimal.ONE);
            Optional<Money> amount = amount(line, "amount");
            return amount.flatMap(price -> guarded(
                    line.place(),
                    () -> new LineItem(
                            line.optionalText("id").orElse(number),
                            line.text("sku"),
                            line.optionalText("category").orElse(null),
                            quantity,
                            price,
                            attributes(line))));
        }

        private @Nullable PurchaseReturn returned(ActivityId id, MemberId member, Instant at) {
            int before = problems.errors();
            List<ReturnedLine> lines = new ArrayList<>();
            for (Mapping line : said.mappings("lines")) {
                BigDecimal quantity = line.optionalDecimal("quantity").orElse(BigDecimal.ONE);
                boolean named = line.has("purchase") && line.has("line") && !line.has("sku");
                boolean article = line.has("sku") && !line.has("purchase") && !line.has("line");
                if (!named && !article) {
                    problems.error(
                            line.place(),
                            "a returned line names either a purchase and its line, or an article",
                            "give `purchase` and `line`, or `sku` alone");
                    continue;
                }
                guarded(line.place(), () -> returned(line, named, quantity)).ifPresent(lines::add);
            }
            return problems.errors() > before ? null : new PurchaseReturn(id, member, at, lines);
        }

        private static ReturnedLine returned(Mapping line, boolean named, BigDecimal quantity) {
            return named
                    ? new ReturnedLine.OfPurchase(
                            ActivityId.of(line.optionalText("source").orElse(""), line.text("purchase")),
                            line.text("line"),
                            quantity)
                    : new ReturnedLine.WithoutReceipt(line.text("sku"), quantity);
        }

        private @Nullable Redemption redemption(ActivityId id, MemberId member, Instant at) {
            @Nullable Amount requested = null;
            Optional<MoneyOff> reward = program.reward(said.text("reward"));
            if (said.has("requested") && reward.isPresent()) {
                Optional<Amount> read = guarded(
                        said.scalar("requested").place(),
                        () -> new Amount(reward.get().currency(), said.decimal("requested")));
                if (read.isEmpty()) {
                    return null;
                }
                requested = read.get();
            }
            @Nullable Amount most = requested;
            return amount(said, "order")
                    .map(order -> new Redemption(
                            id,
                            member,
                            at,
                            said.text("reward"),
                            most,
                            order,
                            said.bool("hold", false)
                                    ? Redemption.Settlement.ON_CAPTURE
                                    : Redemption.Settlement.AT_ONCE))
                    .orElse(null);
        }

        private List<Mapping> optional(String field) {
            return said.has(field) ? said.mappings(field) : List.of();
        }

        private Optional<Money> amount(Mapping of, String field) {
            return guarded(of.scalar(field).place(), () -> new Money(money, of.decimal(field)));
        }

        private Attributes attributes(Mapping of) {
            Map<String, Object> values = new LinkedHashMap<>();
            of.optionalMapping("attributes")
                    .ifPresent(all ->
                            all.fields().forEach(field -> values.put(field.name(), value((Scalar) field.value()))));
            return values.isEmpty() ? Attributes.none() : Attributes.of(values);
        }

        /** A text that is written as a day is a day: JSON has no other way to say it. */
        private static Object value(Scalar scalar) {
            return switch (scalar.kind()) {
                case NUMBER -> scalar.decimal();
                case BOOL -> scalar.bool();
                case TEXT, NOTHING -> day(scalar.text());
            };
        }

        private static Object day(String text) {
            if (text.length() == 10 && text.charAt(4) == '-') {
                try {
                    return LocalDate.parse(text);
                } catch (DateTimeParseException e) {
                    return text;
                }
            }
            return text;
        }

        private <T> Optional<T> guarded(Place place, Supplier<? extends @Nullable T> made) {
            try {
                return Optional.ofNullable(made.get());
            } catch (IllegalArgumentException | ArithmeticException e) {
                problems.error(place, String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }
    }
}
