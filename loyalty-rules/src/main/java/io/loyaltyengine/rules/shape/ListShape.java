package io.loyaltyengine.rules.shape;

import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Sequence;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A list of values of one shape. */
public final class ListShape extends Shape {
    private final Shape item;
    private final int fewest;
    private final int most;
    private final boolean distinct;

    ListShape(Shape item, int fewest, int most, boolean distinct) {
        this.item = item;
        this.fewest = fewest;
        this.most = most;
        this.distinct = distinct;
    }

    /**
     * The same, but not with fewer items.
     *
     * @param items the fewest that are taken
     * @return the shape
     * @throws IllegalArgumentException if negative or more than the most
     */
    public ListShape atLeast(int items) {
        if (items < 0 || items > most) {
            throw new IllegalArgumentException("the fewest must be from 0 to " + most + ", found " + items);
        }
        return new ListShape(item, items, most, distinct);
    }

    /**
     * The same, but not with more items.
     *
     * @param items the most that are taken
     * @return the shape
     * @throws IllegalArgumentException if less than the fewest
     */
    public ListShape atMost(int items) {
        if (items < fewest) {
            throw new IllegalArgumentException("the most must be at least " + fewest + ", found " + items);
        }
        return new ListShape(item, fewest, items, distinct);
    }

    /**
     * The same, but without equal items.
     *
     * @return the shape
     */
    public ListShape distinct() {
        return new ListShape(item, fewest, most, true);
    }

    @Override
    public void check(Node node, ProblemCollector problems) {
        if (!(node instanceof Sequence sequence)) {
            Mismatch.expected("a list", node, "write " + example(), problems);
            return;
        }
        List<Node> items = sequence.items();
        if (items.size() < fewest) {
            problems.error(node.place(), "expected at least " + counted(fewest) + ", found " + found(items), null);
        } else if (items.size() > most) {
            problems.error(node.place(), "expected at most " + counted(most) + ", found " + found(items), null);
        }
        for (Node each : items) {
            item.check(each, problems);
        }
        if (distinct) {
            checkDistinct(items, problems);
        }
    }

    private static void checkDistinct(List<Node> items, ProblemCollector problems) {
        Map<Node, Node> first = new HashMap<>();
        for (Node each : items) {
            Node earlier = first.putIfAbsent(each, each);
            if (earlier != null) {
                problems.error(
                        each.place(),
                        each.describe() + " stands in this list already",
                        "it is on line " + earlier.place().line() + "; keep one of the two");
            }
        }
    }

    private static String counted(int count) {
        return count + (count == 1 ? " item" : " items");
    }

    private static String found(List<Node> items) {
        return items.isEmpty() ? "none" : Integer.toString(items.size());
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", definitions.schema(item));
        if (fewest > 0) {
            schema.put("minItems", fewest);
        }
        if (most < Integer.MAX_VALUE) {
            schema.put("maxItems", most);
        }
        if (distinct) {
            schema.put("uniqueItems", true);
        }
        return schema;
    }

    @Override
    String example() {
        return "[" + item.example() + "]";
    }
}
