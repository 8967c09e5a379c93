package io.loyaltyengine.rules.index;

import io.loyaltyengine.rule.Window;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.index.Atom.During;
import io.loyaltyengine.rules.index.Atom.NumberIs;
import io.loyaltyengine.rules.index.Atom.Segment;
import io.loyaltyengine.rules.index.Atom.SomeLine;
import io.loyaltyengine.rules.index.Atom.TextIs;
import io.loyaltyengine.rules.vocabulary.LoyaltyVocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sorts rules into postings. */
final class IndexBuilder {

    private final Fields fields;
    private final Tests tests;
    private final Gates gates;
    private final List<Conditions> rules;
    private final Map<Path, TableBuilder> tables = new LinkedHashMap<>();
    private final Map<Stretch, List<Posting>> dates = new LinkedHashMap<>();
    private final Map<Stretch, List<Posting>> windows = new LinkedHashMap<>();
    private final List<Posting> always = new ArrayList<>();
    private final List<Posting> keyless = new ArrayList<>();
    private final Map<Stretch, List<Posting>> seasonal = new LinkedHashMap<>();
    private final List<Unindexed> unindexed = new ArrayList<>();
    private long steps;

    IndexBuilder(LoyaltyVocabulary vocabulary, List<Conditions> rules) {
        this.fields = new Fields(vocabulary);
        this.tests = new Tests(fields);
        this.gates = new Gates(tests);
        this.rules = rules;
    }

    Postings build() {
        for (int rule = 0; rule < rules.size(); rule++) {
            add(rule, rules.get(rule));
        }
        List<Postings.ByLineText> lineTexts = new ArrayList<>();
        List<Postings.ByFactText> factTexts = new ArrayList<>();
        KeyTable skus = table(Path.SKU);
        KeyTable categories = table(Path.CATEGORY);
        KeyTable segments = table(Path.SEGMENTS);
        tables.forEach((path, table) -> {
            if (path.ofLine()) {
                lineTexts.add(new Postings.ByLineText(fields.ofLine(path), table.build()));
            } else {
                factTexts.add(new Postings.ByFactText(fields.ofFacts(path), table.build()));
            }
        });
        return new Postings(
                skus,
                categories,
                List.copyOf(lineTexts),
                segments,
                List.copyOf(factTexts),
                timeline(dates),
                timeline(windows),
                Bucket.of(always),
                Bucket.of(keyless),
                timeline(seasonal),
                List.copyOf(unindexed),
                gates.size(),
                steps);
    }

    private static @Nullable Timeline timeline(Map<Stretch, List<Posting>> postings) {
        List<Intervals.Interval> intervals = new ArrayList<>();
        postings.forEach(
                (stretch, posted) -> intervals.add(new Intervals.Interval(stretch, posted, Bucket.of(posted))));
        return Timeline.of(intervals);
    }

    private KeyTable table(Path path) {
        TableBuilder table = tables.remove(path);
        return (table == null ? new TableBuilder() : table).build();
    }

    private void add(int rule, Conditions conditions) {
        RuleDefinition definition = conditions.definition();
        Alternatives alternatives = Alternatives.of(definition);
        steps = Math.max(steps, alternatives.steps());
        if (Key.of(alternatives.all()).isNone()) {
            addKeyless(rule, definition.rule().window());
        }
        boolean tried = false;
        boolean tooMany = false;
        for (Alternative alternative : alternatives.all()) {
            tried |= add(rule, conditions, alternative);
            tooMany |= alternative.tooMany();
        }
        if (tried) {
            unindexed.add(new Unindexed(
                    definition.rule().id(),
                    tooMany ? Unindexed.Reason.TOO_MANY_ALTERNATIVES : Unindexed.Reason.NO_INDEXABLE_TEST));
        }
    }

    private void addKeyless(int rule, Window window) {
        Posting posting = new Posting(rule, null, null, null);
        if (window.equals(Window.ALWAYS)) {
            keyless.add(posting);
        } else {
            post(seasonal, Stretch.of(window), posting);
        }
    }

    /** Whether it has to be tried every time, though it may not apply. */
    private boolean add(int rule, Conditions conditions, Alternative alternative) {
        List<Atom> facts = new ArrayList<>(alternative.facts());
        List<Atom> lineTests = new ArrayList<>(alternative.lineTests());
        Atom key = alternative.key();
        Days days = Days.of(facts);
        During during = during(facts);
        Stretch open = during == null ? days.stretch() : Stretch.of(during.window());
        boolean byDay = !days.atoms().isEmpty() && isBetter(days.stretch(), key);
        boolean byWindow = !byDay && during != null && isBetter(open, key);
        if (byDay) {
            facts.removeAll(days.atoms());
        } else if (byWindow && during != null && Stretch.isExact(during.window())) {
            facts.remove(during);
        } else if (!byWindow && key != null) {
            facts.remove(key);
            lineTests.remove(key);
        }
        NumberIs threshold = threshold(facts);
        if (threshold != null) {
            facts.remove(threshold);
        }
        Posting posting = new Posting(
                rule,
                gates.of(facts, alternative.when() ? conditions.when() : null),
                threshold,
                check(lineTests, alternative.lines(), conditions));
        if (byDay) {
            post(dates, days.stretch(), posting);
        } else if (byWindow) {
            post(windows, open, posting);
        } else if (key != null) {
            post(key, posting);
        } else {
            always.add(posting);
            return threshold == null && (posting.gate() != null || posting.check() != null);
        }
        return false;
    }

    /** A period leaves less than a tier does, and anything leaves less than nothing. */
    private static boolean isBetter(Stretch stretch, @Nullable Atom key) {
        return key == null || (Ranks.of(key) > Ranks.KEY + 1 && stretch.isPeriod());
    }

    private static @Nullable During during(List<Atom> facts) {
        for (Atom atom : facts) {
            if (atom instanceof During during) {
                return during;
            }
        }
        return null;
    }

    private static void post(Map<Stretch, List<Posting>> postings, Stretch stretch, Posting posting) {
        if (!stretch.isEmpty()) {
            postings.computeIfAbsent(stretch, missing -> new ArrayList<>()).add(posting);
        }
    }

    private static @Nullable NumberIs threshold(List<Atom> facts) {
        for (Atom atom : facts) {
            if (atom instanceof NumberIs number
                    && number.operator().isOrdering()
                    && (number.path().equals(Path.TOTAL) || number.path().equals(Path.GROSS))) {
                return number;
            }
        }
        return null;
    }

    private @Nullable LineCheck check(List<Atom> lineTests, boolean lines, Conditions conditions) {
        return lineTests.isEmpty() && !lines
                ? null
                : new LineCheck(lineTests.stream().map(tests::ofLine).toList(), lines ? conditions.lines() : null);
    }

    private void post(Atom key, Posting posting) {
        if (key instanceof Segment segment) {
            tableOf(Path.SEGMENTS).once(segment.segment(), posting);
        } else if (key instanceof SomeLine some) {
            some.line().values().forEach(value -> tableOf(some.line().path()).once(value, posting));
        } else if (key instanceof TextIs text && text.ofLine()) {
            text.values().forEach(value -> tableOf(text.path()).each(value, posting));
        } else if (key instanceof TextIs text) {
            text.values().forEach(value -> tableOf(text.path()).once(value, posting));
        }
    }

    private TableBuilder tableOf(Path path) {
        return tables.computeIfAbsent(path, missing -> new TableBuilder());
    }
}
