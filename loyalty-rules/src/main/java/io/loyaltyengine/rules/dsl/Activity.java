package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression.Name;

/** What happened, with the attributes of a purchase or an interaction. Immutable. */
public final class Activity extends Subject {

    Activity() {
        super(new Name("activity"));
    }

    /**
     * Its type, such as purchase.
     *
     * @return {@code activity.type}
     */
    public TextField type() {
        return text("type");
    }

    /**
     * The host's id of it.
     *
     * @return {@code activity.id}
     */
    public TextField id() {
        return text("id");
    }

    /**
     * The system that reported it.
     *
     * @return {@code activity.source}
     */
    public TextField source() {
        return text("source");
    }

    /**
     * The channel that it came by.
     *
     * @return {@code activity.channel}
     */
    public TextField channel() {
        return text("channel");
    }

    /**
     * The store that it happened in.
     *
     * @return {@code activity.store}
     */
    public TextField store() {
        return text("store");
    }
}
