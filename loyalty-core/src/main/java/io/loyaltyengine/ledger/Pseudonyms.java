package io.loyaltyengine.ledger;

import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names under which the postings of persons stay who asked to be forgotten. What is said of a person goes; amounts,
 * lots, times and keys stay as they are.
 *
 * @param names the pseudonym of each
 */
public record Pseudonyms(Map<MemberId, MemberId> names) {

    private static final String GONE = "erased";

    /**
     * Takes a copy.
     *
     * @param names the pseudonym of each
     */
    public Pseudonyms {
        names = Map.copyOf(names);
    }

    /**
     * The name under which somebody goes.
     *
     * @param member who
     * @return the pseudonym, or the id where there is none
     */
    public MemberId of(MemberId member) {
        return names.getOrDefault(member, member);
    }

    /**
     * An entry without what it says of the persons.
     *
     * @param entry the entry
     * @return the same postings
     */
    public Entry of(Entry entry) {
        return new Entry(
                of(entry.member()),
                entry.sequence(),
                entry.type(),
                entry.cause(),
                entry.happenedAt(),
                entry.recordedAt(),
                entry.program(),
                entry.lots(),
                entry.postings(),
                of(entry.detail(), names.containsKey(entry.member())));
    }

    private Detail of(Detail detail, boolean own) {
        if (detail instanceof Detail.Profile profile && own) {
            Member member = profile.profile();
            return new Detail.Profile(new Member(of(member.id()), member.kind(), null, Set.of(), Attributes.none()));
        }
        if (detail instanceof Detail.Adjusted adjusted && own) {
            return new Detail.Adjusted(GONE, adjusted.author(), adjusted.approver());
        }
        if (detail instanceof Detail.Closed && own) {
            return new Detail.Closed(GONE);
        }
        if (detail instanceof Detail.Sent sent) {
            return new Detail.Sent(of(sent.to()));
        }
        if (detail instanceof Detail.Received received) {
            return new Detail.Received(of(received.from()));
        }
        if (detail instanceof Detail.Merged merged) {
            return new Detail.Merged(of(merged.into()));
        }
        if (detail instanceof Detail.Absorbed absorbed) {
            return new Detail.Absorbed(of(absorbed.from()), absorbed.enrolledAt(), of(absorbed.estate()));
        }
        if (detail instanceof Detail.Separated separated) {
            return new Detail.Separated(separated.merge(), of(separated.to()), of(separated.estate()));
        }
        if (detail instanceof Detail.Rejoined rejoined) {
            return new Detail.Rejoined(rejoined.merge(), of(rejoined.from()), of(rejoined.estate()));
        }
        return detail;
    }

    private Estate of(Estate estate) {
        return new Estate(
                estate.numbers(),
                estate.lots(),
                estate.holds(),
                estate.activities().stream().map(this::of).toList(),
                estate.usage(),
                estate.bestowed());
    }

    private RecordedActivity of(RecordedActivity record) {
        @Nullable MemberId other = record.other();
        return other == null ? record : record.with(of(other));
    }
}
