package io.loyaltyengine.rules.index;

import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.rule.Facts;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where rules are looked up.
 *
 * @param skus by the SKU of a line
 * @param categories by the category of a line
 * @param lineTexts by other texts of a line
 * @param segments by the segments of the member
 * @param factTexts by texts of the activity
 * @param dates by the day in the program's zone
 * @param windows by the second of the activity
 * @param always the rules that are asked every time
 * @param keyless the rules without a key that are effective for ever
 * @param seasonal the other rules without a key, by the second of the activity
 * @param unindexed the rules that are tried every time, with the reason
 * @param gates how many gates there are
 * @param steps how many steps the tests can take for each segment or line
 */
record Postings(
        KeyTable skus,
        KeyTable categories,
        List<ByLineText> lineTexts,
        KeyTable segments,
        List<ByFactText> factTexts,
        @Nullable Timeline dates,
        @Nullable Timeline windows,
        Bucket always,
        Bucket keyless,
        @Nullable Timeline seasonal,
        List<Unindexed> unindexed,
        int gates,
        long steps) {

    /** Rules by a text of a line. */
    record ByLineText(Fields.OfLine field, KeyTable table) {}

    /** Rules by a text of the activity. */
    record ByFactText(Function<Facts, @Nullable Object> field, KeyTable table) {}

    void find(Facts facts, Scratch scratch) {
        look(facts, scratch, false);
        for (ByFactText each : factTexts) {
            Object value = each.field().apply(facts);
            KeyTable.Found found = value instanceof String text ? each.table().find(text) : null;
            if (found != null) {
                scratch.ask(found.once);
            }
        }
        if (dates != null) {
            dates.at(facts.local().toLocalDate().toEpochDay(), scratch);
        }
        if (windows != null) {
            windows.at(facts.activity().at().getEpochSecond(), scratch);
        }
        scratch.ask(always);
    }

    /** Those that an explanation speaks of, and some that are not effective. */
    void candidates(Facts facts, Scratch scratch) {
        look(facts, scratch, true);
        scratch.ask(keyless);
        if (seasonal != null) {
            seasonal.at(facts.activity().at().getEpochSecond(), scratch);
        }
    }

    /** Looks at what keys are made of. */
    private void look(Facts facts, Scratch scratch, boolean everybody) {
        List<LineItem> lines = facts.lines();
        for (int i = 0; i < lines.size(); i++) {
            LineItem line = lines.get(i);
            meet(skus.find(line.sku()), i, scratch, everybody);
            String category = line.category();
            if (category != null) {
                meet(categories.find(category), i, scratch, everybody);
            }
            for (ByLineText each : lineTexts) {
                if (each.field().read(facts, i) instanceof String text) {
                    meet(each.table().find(text), i, scratch, everybody);
                }
            }
        }
        if (!segments.isEmpty()) {
            for (String segment : facts.member().segments()) {
                meet(segments.find(segment), 0, scratch, everybody);
            }
        }
    }

    private static void meet(KeyTable.@Nullable Found found, int line, Scratch scratch, boolean everybody) {
        if (found == null) {
            return;
        } else if (everybody) {
            for (int rule : found.everybody) {
                scratch.marks.mark(rule);
            }
            return;
        }
        if (found.each != Bucket.EMPTY) {
            scratch.ask(found.each, line);
        }
        if (found.once != Bucket.EMPTY) {
            scratch.ask(found.once);
        }
    }
}
