package io.loyaltyengine.rules.scenario;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.attribute.Attributes;

/**
 * An interaction.
 *
 * @param name what happens
 * @param attributes what else is known of it
 */
public record InteractionHappening(String name, Attributes attributes) implements Happening {

    /**
     * The same with an attribute.
     *
     * @param attribute the attribute
     * @param value text, a whole number, a {@link java.math.BigDecimal}, true or false, or a day
     * @return a new value
     */
    public InteractionHappening with(String attribute, Object value) {
        return new InteractionHappening(name, attributes.with(attribute, value));
    }

    @Override
    public Activity in(Circumstances now) {
        return new Interaction(now.id(), now.member(), now.at(), name, attributes);
    }
}
