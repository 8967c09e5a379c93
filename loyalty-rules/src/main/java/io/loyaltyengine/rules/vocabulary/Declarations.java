package io.loyaltyengine.rules.vocabulary;

import io.loyaltyengine.activity.ActivityType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a program adds to the vocabulary: its tiers, the attributes that the host gives, and the interactions that happen.
 *
 * @param tiers the names of the tiers, the lowest first
 * @param member the attributes of a member, by name
 * @param purchase the attributes of a purchase, by name
 * @param line the attributes of a line, by name
 * @param interactions the interactions, by name, each with its attributes
 */
public record Declarations(
        List<String> tiers,
        Map<String, AttributeType> member,
        Map<String, AttributeType> purchase,
        Map<String, AttributeType> line,
        Map<String, Map<String, AttributeType>> interactions) {

    /**
     * Takes copies, in the order of the names.
     *
     * @param tiers the names of the tiers, the lowest first
     * @param member the attributes of a member, by name
     * @param purchase the attributes of a purchase, by name
     * @param line the attributes of a line, by name
     * @param interactions the interactions, by name, each with its attributes
     */
    public Declarations {
        tiers = List.copyOf(tiers);
        member = Collections.unmodifiableMap(new TreeMap<>(member));
        purchase = Collections.unmodifiableMap(new TreeMap<>(purchase));
        line = Collections.unmodifiableMap(new TreeMap<>(line));
        Map<String, Map<String, AttributeType>> copy = new TreeMap<>();
        interactions.forEach((name, types) -> copy.put(name, Collections.unmodifiableMap(new TreeMap<>(types))));
        interactions = Collections.unmodifiableMap(copy);
    }

    /**
     * No tiers, no attributes and no interactions.
     *
     * @return empty declarations
     */
    public static Declarations none() {
        return new Declarations(List.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    /**
     * What rules can be for.
     *
     * @return {@code purchase}, {@code enrolment} and the interactions
     */
    public List<String> occasions() {
        List<String> occasions = new ArrayList<>();
        occasions.add(ActivityType.PURCHASE.label());
        occasions.add(ActivityType.ENROLMENT.label());
        occasions.addAll(interactions.keySet());
        return occasions;
    }

    /**
     * The attributes of the activity that a rule is for.
     *
     * @param occasion one of {@link #occasions()}
     * @return by name
     */
    Map<String, AttributeType> attributesOf(String occasion) {
        if (occasion.equals(ActivityType.PURCHASE.label())) {
            return purchase;
        }
        return new LinkedHashMap<>(interactions.getOrDefault(occasion, Map.of()));
    }
}
