package io.loyaltyengine.rules.json;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.explain.Step;
import io.loyaltyengine.ledger.Balance;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes outcomes as JSON, one object on one line. Stateless and safe for use by many threads. */
public final class OutcomeWriter {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** A writer. */
    public OutcomeWriter() {}

    /**
     * The JSON Schema (draft 2020-12) of an outcome.
     *
     * @return the schema as JSON
     */
    public static String schema() {
        return OutcomeShape.schema();
    }

    /**
     * Writes an outcome.
     *
     * @param outcome the outcome
     * @return one line of JSON, without a line break
     */
    public String write(Outcome outcome) {
        StringWriter text = new StringWriter(512);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("activity", outcome.activity().value());
            if (!outcome.activity().source().isEmpty()) {
                json.writeStringProperty("source", outcome.activity().source());
            }
            json.writeStringProperty("member", outcome.member().value());
            if (outcome instanceof Outcome.Accepted accepted) {
                accepted(json, accepted);
            } else if (outcome instanceof Outcome.Refused refused) {
                json.writeStringProperty("status", "refused");
                json.writeBooleanProperty("repeated", refused.repeated());
                each(json, "refusals", refused.refusals(), (g, refusal) -> {
                    g.writeStringProperty("reason", label(refusal.reason()));
                    g.writeStringProperty("message", refusal.message());
                });
                explanation(json, refused.explanation().steps());
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void accepted(JsonGenerator json, Outcome.Accepted accepted) {
        json.writeStringProperty("status", "accepted");
        json.writeBooleanProperty("repeated", accepted.repeated());
        each(json, "granted", accepted.granted(), (g, granted) -> {
            g.writeStringProperty("rule", granted.rule());
            amount(g, granted.amount());
            moment(g, "activeFrom", granted.activeFrom());
            moment(g, "expiresAt", granted.expiresAt());
        });
        each(json, "returned", accepted.returned(), (g, goods) -> {
            g.writeStringProperty("sku", goods.sku());
            g.writeNumberProperty("quantity", goods.quantity());
            if (goods.purchase() != null) {
                g.writeStringProperty("purchase", goods.purchase().value());
            }
        });
        each(json, "recovered", accepted.recovered(), (g, recovered) -> {
            g.writeStringProperty("currency", recovered.due().currency().code());
            g.writeNumberProperty("due", recovered.due().value());
            g.writeNumberProperty("taken", recovered.taken().value());
            g.writeNumberProperty("debt", recovered.debt().value());
            g.writeNumberProperty("waived", recovered.waived().value());
        });
        Outcome.RedeemedAmount redemption = accepted.redemption();
        if (redemption != null) {
            json.writeObjectPropertyStart("redemption");
            json.writeStringProperty("redemption", redemption.redemption().value());
            amount(json, redemption.amount());
            json.writeNumberProperty("worth", redemption.worth().value());
            json.writeStringProperty("state", label(redemption.state()));
            moment(json, "heldUntil", redemption.heldUntil());
            json.writeEndObject();
        }
        each(json, "perks", accepted.perks(), (g, perk) -> {
            g.writeStringProperty("perk", perk.perk());
            g.writeStringProperty("event", label(perk.kind()));
            g.writeNumberProperty("left", perk.left());
        });
        if (accepted.tierBefore() != null) {
            json.writeStringProperty("tierBefore", accepted.tierBefore());
        }
        if (accepted.tierAfter() != null) {
            json.writeStringProperty("tierAfter", accepted.tierAfter());
        }
        json.writeObjectPropertyStart("balances");
        for (Balance balance : accepted.balances()) {
            json.writeObjectPropertyStart(balance.available().currency().code());
            json.writeNumberProperty("pending", balance.pending().value());
            json.writeNumberProperty("available", balance.available().value());
            json.writeNumberProperty("held", balance.held().value());
            json.writeNumberProperty("debt", balance.debt().value());
            json.writeEndObject();
        }
        json.writeEndObject();
        explanation(json, accepted.explanation().steps());
    }

    private static void explanation(JsonGenerator json, List<Step> steps) {
        each(json, "explanation", steps, (g, step) -> {
            g.writeStringProperty("step", kind(step));
            g.writeStringProperty("sentence", step.sentence());
        });
    }

    private static String kind(Step step) {
        if (step instanceof Step.Applied) {
            return "applied";
        } else if (step instanceof Step.Multiplied) {
            return "multiplied";
        } else if (step instanceof Step.StackedOut) {
            return "stacked-out";
        } else if (step instanceof Step.Capped) {
            return "capped";
        } else if (step instanceof Step.NotMet) {
            return "not-met";
        } else if (step instanceof Step.PerkGranted) {
            return "perk-granted";
        } else if (step instanceof Step.Limited) {
            return "limited";
        }
        return step instanceof Step.TakenBack ? "taken-back" : "recovered";
    }

    private static <T> void each(JsonGenerator json, String name, List<T> all, BiConsumer<JsonGenerator, T> write) {
        if (all.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        for (T one : all) {
            json.writeStartObject();
            write.accept(json, one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void amount(JsonGenerator json, Amount amount) {
        json.writeStringProperty("currency", amount.currency().code());
        json.writeNumberProperty("amount", amount.value());
    }

    private static void moment(JsonGenerator json, String name, @Nullable Instant moment) {
        if (moment != null) {
            json.writeStringProperty(name, moment.toString());
        }
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
