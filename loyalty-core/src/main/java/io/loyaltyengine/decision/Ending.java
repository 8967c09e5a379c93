package io.loyaltyengine.decision;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.activity.MembershipClosure;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.member.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A membership ends, and with an erasure what is known of the person. */
final class Ending {

    private final Draft draft;

    Ending(Draft draft) {
        this.draft = draft;
    }

    void close(MembershipClosure closure) {
        close(closure, closure.reason());
    }

    private void close(Activity activity, String reason) {
        Instant now = activity.at();
        Passage passage = new Passage(draft);
        passage.to(now);
        for (Hold hold : draft.wallet().openHolds()) {
            passage.release(hold, activity.id(), now);
        }
        draft.post(EntryType.CLOSED, activity.id(), now, List.of(), new Detail.Closed(reason));
    }

    /** Whom to forget: the person, under every id that they had. */
    SortedMap<MemberId, MemberId> erase(Erasure erasure, Report report, Drafts drafts) {
        SortedMap<MemberId, MemberId> names =
                names(draft.state(), erasure.pseudonym(), id -> drafts.of(id).state());
        for (MemberId name : names.values()) {
            if (drafts.of(name).state().sequence() > 0) {
                report.refuse(
                        Refusal.Reason.PSEUDONYM_TAKEN,
                        "the pseudonym " + name + " is a member's; choose one that nobody has");
            }
        }
        if (report.refused()) {
            return new TreeMap<>();
        }
        if (draft.state().closedAt().isEmpty()) {
            close(erasure, "erasure");
        }
        draft.post(EntryType.ERASED, erasure.id(), erasure.at(), List.of(), Detail.NOTHING);
        return names;
    }

    /** The pseudonym of a member, and those of all who became a part of them. */
    static SortedMap<MemberId, MemberId> names(
            MemberState state, MemberId pseudonym, Function<MemberId, MemberState> find) {
        SortedMap<MemberId, MemberId> names = new TreeMap<>();
        names.put(state.id(), pseudonym);
        List<MemberId> absorbed = state.membership().absorbed().values().stream()
                .map(Detail.Absorbed::from)
                .sorted()
                .toList();
        for (int i = 0; i < absorbed.size(); i++) {
            names.putAll(names(find.apply(absorbed.get(i)), MemberId.of(pseudonym + "." + (i + 1)), find));
        }
        return names;
    }
}
