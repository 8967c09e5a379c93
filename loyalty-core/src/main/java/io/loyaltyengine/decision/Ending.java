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
        if (drafts.of(erasure.pseudonym()).state().sequence() > 0) {
            report.refuse(
                    Refusal.Reason.PSEUDONYM_TAKEN,
                    "the pseudonym " + erasure.pseudonym() + " is a member's; choose one that nobody has");
            return new TreeMap<>();
        }
        if (draft.state().closedAt().isEmpty()) {
            close(erasure, "erasure");
        }
        draft.post(EntryType.ERASED, erasure.id(), erasure.at(), List.of(), Detail.NOTHING);
        SortedMap<MemberId, MemberId> erased = new TreeMap<>();
        name(draft.state(), erasure.pseudonym().value(), drafts, erased);
        return erased;
    }

    private static void name(MemberState state, String pseudonym, Drafts drafts, SortedMap<MemberId, MemberId> erased) {
        erased.put(state.id(), MemberId.of(pseudonym));
        List<MemberId> absorbed = state.membership().absorbed().values().stream()
                .map(Detail.Absorbed::from)
                .sorted()
                .toList();
        for (int i = 0; i < absorbed.size(); i++) {
            name(drafts.of(absorbed.get(i)).state(), pseudonym + "." + (i + 1), drafts, erased);
        }
    }
}
