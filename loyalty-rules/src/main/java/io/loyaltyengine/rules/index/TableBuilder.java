package io.loyaltyengine.rules.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what leads to which rules. */
final class TableBuilder {

    private final Map<String, List<Posting>> each = new LinkedHashMap<>();
    private final Map<String, List<Posting>> once = new LinkedHashMap<>();

    void each(String key, Posting posting) {
        each.computeIfAbsent(key, missing -> new ArrayList<>()).add(posting);
        once.computeIfAbsent(key, missing -> new ArrayList<>());
    }

    void once(String key, Posting posting) {
        once.computeIfAbsent(key, missing -> new ArrayList<>()).add(posting);
    }

    KeyTable build() {
        Map<String, KeyTable.Found> all = new LinkedHashMap<>();
        once.forEach((key, whole) -> all.put(key, new KeyTable.Found(key, each.getOrDefault(key, List.of()), whole)));
        return new KeyTable(all);
    }
}
