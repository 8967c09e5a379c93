package io.loyaltyengine.rules.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rules.vocabulary.Declarations;
import io.loyaltyengine.rules.vocabulary.LoyaltyVocabulary;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class TimelineTest {

    private static final Member ANNA = Member.customer("anna");
    private static final Facts FACTS = Facts.of(
            new Enrolment(ActivityId.of("1"), ANNA, Instant.EPOCH),
            ANNA,
            Instant.EPOCH,
            null,
            Instant.EPOCH.atZone(ZoneOffset.UTC),
            false);

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void aMomentFindsTheIntervalsThatItLiesIn(@ForAll long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(100);
        int longest = random.nextBoolean() ? 5 : 200;
        List<Intervals.Interval> intervals = new ArrayList<>();
        for (int rule = 0; rule < size; rule++) {
            intervals.add(interval(random, rule, longest));
        }
        Scratch scratch = new Scratch(LoyaltyVocabulary.of(Declarations.none(), "enrolment"), size, 0);
        Intervals tree = Intervals.of(intervals);
        Timeline timeline = Timeline.of(intervals);
        assertThat(tree).isNotNull();
        assertThat(timeline).isNotNull();
        for (long point = -1; point < 210; point++) {
            List<Integer> expected = new ArrayList<>();
            for (int rule = 0; rule < size; rule++) {
                Stretch stretch = intervals.get(rule).stretch();
                if (stretch.from() <= point && point < stretch.until()) {
                    expected.add(rule);
                }
            }
            long moment = point;
            assertThat(found(scratch, to -> tree.at(moment, to))).isEqualTo(expected);
            assertThat(found(scratch, to -> timeline.at(moment, to))).isEqualTo(expected);
        }
    }

    private static Intervals.Interval interval(Random random, int rule, int longest) {
        long from = random.nextInt(20) == 0 ? Long.MIN_VALUE : random.nextInt(200);
        long until = random.nextInt(20) == 0 ? Long.MAX_VALUE : Math.max(0, from) + 1 + random.nextInt(longest);
        List<Posting> postings = List.of(new Posting(rule, null, null, null));
        return new Intervals.Interval(new Stretch(from, until), postings, Bucket.of(postings));
    }

    private static List<Integer> found(Scratch scratch, Consumer<Scratch> search) {
        scratch.begin(FACTS);
        search.accept(scratch);
        scratch.marks.sort();
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < scratch.marks.count(); i++) {
            found.add(scratch.marks.rule(i));
            scratch.marks.forget(scratch.marks.rule(i));
        }
        scratch.end();
        return found;
    }
}
