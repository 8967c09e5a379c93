package io.loyaltyengine.rules.file;

import io.loyaltyengine.rules.definition.Span;
import io.loyaltyengine.rules.notation.Written;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.Place;
import io.loyaltyengine.rules.source.ProblemCollector;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the parts of a program stand in its file. Nothing is looked up before it is asked for, so that keeping the places of a
 * large program costs no more than its tree. Immutable and safe for use by many threads.
 */
public final class ProgramPlaces {

    private final Mapping root;
    private volatile @Nullable Map<String, Mapping> rules;

    ProgramPlaces(Mapping root) {
        this.root = root;
    }

    /**
     * Where a program says its name.
     *
     * @return the place of the name
     */
    public Place program() {
        return root.scalar("program").place();
    }

    /**
     * Where a rule says its name.
     *
     * @param id the rule
     * @return the place of the name, or empty if the file has no such rule
     */
    public Optional<Place> rule(String id) {
        return mapping(id).map(rule -> rule.scalar("id").place());
    }

    /**
     * Where a field of a rule stands.
     *
     * @param id the rule
     * @param field the field, as in {@code group}
     * @return the place of its value, or empty if the rule does not have it
     */
    public Optional<Place> ruleField(String id, String field) {
        return mapping(id).flatMap(rule -> rule.find(field)).map(Node::place);
    }

    /**
     * Where a piece of a rule's condition stands.
     *
     * @param id the rule
     * @param field the condition, {@code when} or {@code lines}
     * @param piece the span of a node of the condition, as it was read from the file
     * @return the place, or empty if the rule has no such condition
     */
    public Optional<Place> condition(String id, String field, Span piece) {
        return mapping(id)
                .flatMap(rule -> rule.find(field))
                .flatMap(node -> Written.read(node, new ProblemCollector()))
                .map(written -> written.placeOf(piece));
    }

    /**
     * Where something is declared that the file names by a key, such as a currency.
     *
     * @param path the names of the fields on the way, as in {@code currencies}, {@code POINTS}
     * @return the place of the last key, or empty if the file has no such field
     */
    public Optional<Place> key(String... path) {
        Optional<Node> node = Optional.of(root);
        Optional<Place> place = Optional.empty();
        for (String name : path) {
            Optional<Mapping.Field> field = node.filter(Mapping.class::isInstance)
                    .map(Mapping.class::cast)
                    .flatMap(mapping -> Optional.ofNullable(mapping.field(name)));
            place = field.map(found -> found.key().place());
            node = field.map(Mapping.Field::value);
        }
        return place;
    }

    /**
     * Where something is declared in a list, such as a budget or a stacking group; lists within are looked through too.
     *
     * @param list the field of the program that has the list
     * @param field the field of an item that says its name
     * @param name the name
     * @return the place of the name, or empty if the list has no such item
     */
    public Optional<Place> item(String list, String field, String name) {
        return item(root, list, field, name);
    }

    private static Optional<Place> item(Mapping in, String list, String field, String name) {
        for (Mapping item : in.mappings(list)) {
            if (item.text(field).equals(name)) {
                return Optional.of(item.scalar(field).place());
            }
            Optional<Place> nested = item(item, "groups", field, name);
            if (nested.isPresent()) {
                return nested;
            }
        }
        return Optional.empty();
    }

    private Optional<Mapping> mapping(String id) {
        Map<String, Mapping> found = rules;
        if (found == null) {
            Map<String, Mapping> all = new HashMap<>();
            root.mappings("rules").forEach(rule -> all.putIfAbsent(rule.text("id"), rule));
            rules = all;
            found = all;
        }
        return Optional.ofNullable(found.get(id));
    }
}
