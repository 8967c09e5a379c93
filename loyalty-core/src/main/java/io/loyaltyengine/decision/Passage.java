package io.loyaltyengine.decision;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Allocation;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Due;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Hold;
import io.loyaltyengine.ledger.LotBalance;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.tier.Tier;
import io.loyaltyengine.tier.TierLadder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what time has done: lots that became active, lots that expired, holds that timed out, and the moves on the
 * ladder that follow. It is the same before every activity, in every read and in a sweep, so a balance never depends on
 * when anybody looked.
 */
final class Passage {

    private final Draft draft;

    Passage(Draft draft) {
        this.draft = draft;
    }

    /** Brings the draft to the moment; everything due until then, that moment included, is posted in its order. */
    void to(Instant moment) {
        Optional<Due> next = due(moment);
        while (next.isPresent()) {
            Instant at = next.get().at();
            post(next.get());
            if (due(at).isEmpty()) {
                consequences(at);
            }
            // asked again only now: what was repaid from a lot cannot expire any more
            next = due(moment);
        }
    }

    private Optional<Due> due(Instant moment) {
        return draft.wallet().nextDue().filter(due -> !due.at().isAfter(moment));
    }

    /** What follows from balances that have moved: debt that can be repaid, and the tier. */
    private void consequences(Instant at) {
        if (!at.isBefore(draft.wallet().actedAt())) {
            repayDebt(at);
        }
        moveOnLadder(draft.notBefore(at));
    }

    /**
     * What follows from an activity. Where time is written down further than anything happened, that is gone through again:
     * what lapses by what is known now, and debt that is repaid by what became available since.
     */
    void after(Instant at, Hindsight hindsight) {
        hindsight.resume();
        Instant acted = draft.notBeforeWhatHappened(at);
        Instant reached = draft.notBefore(at);
        SortedSet<Instant> lapses = hindsight.lapses();
        SortedSet<Instant> moments = new TreeSet<>(lapses);
        moments.add(acted);
        moments.addAll(draft.wallet().releasesAfter(acted));
        for (Instant moment : moments) {
            to(moment);
            if (lapses.contains(moment)) {
                hindsight.lapse(moment);
            }
            consequences(moment);
        }
        to(reached);
        moveOnLadder(reached);
    }

    private void post(Due due) {
        if (due instanceof Due.Maturation maturation) {
            Amount amount = draft.wallet().lot(maturation.lot()).pendingAmount();
            time(
                    EntryType.MATURED,
                    due.at(),
                    Posting.move(Account.PENDING, Account.AVAILABLE, amount, maturation.lot()));
        } else if (due instanceof Due.Expiry expiry) {
            Amount amount = draft.wallet().lot(expiry.lot()).availableAmount();
            time(EntryType.EXPIRED, due.at(), Posting.move(Account.AVAILABLE, Account.BREAKAGE, amount, expiry.lot()));
        } else if (due instanceof Due.Forfeiture forfeiture) {
            LotBalance lot = draft.wallet().lot(forfeiture.lot());
            Account from = lot.pendingAmount().isPositive() ? Account.PENDING : Account.AVAILABLE;
            Amount amount = from == Account.PENDING ? lot.pendingAmount() : lot.availableAmount();
            time(EntryType.EXPIRED, due.at(), Posting.move(from, Account.BREAKAGE, amount, forfeiture.lot()));
        } else if (due instanceof Due.Timeout timeout) {
            release(draft.wallet().hold(timeout.redemption()).orElseThrow(), null, due.at());
        }
    }

    private void time(EntryType type, Instant at, List<Posting> postings) {
        draft.post(type, null, at, postings, Detail.NOTHING);
    }

    /** Gives back what is held; what has expired meanwhile expires at once. */
    void release(Hold hold, @Nullable ActivityId cause, Instant at) {
        List<Posting> postings = new ArrayList<>();
        for (Allocation part : hold.open()) {
            Account to = draft.wallet().goneAt(draft.wallet().lot(part.lot()).lot(), at)
                    ? Account.BREAKAGE
                    : Account.AVAILABLE;
            postings.addAll(Posting.move(Account.HELD, to, part.amount(), part.lot()));
        }
        draft.post(EntryType.RELEASED, cause, at, postings, new Detail.Released(hold.redemption()));
    }

    private void repayDebt(Instant at) {
        for (Currency currency : draft.wallet().currencies()) {
            Amount debt = draft.wallet().balance(currency).debt();
            if (debt.isPositive()) {
                List<Allocation> parts = draft.wallet().allocate(debt, at);
                if (!parts.isEmpty()) {
                    new Hindsight(draft, null, at).bringBack(parts);
                    time(EntryType.DEBT_REPAID, at, Draft.move(parts, Account.AVAILABLE, Account.DEBT));
                }
            }
        }
    }

    private void moveOnLadder(Instant at) {
        @Nullable TierLadder ladder = draft.editions().at(at).program().ladder();
        @Nullable String before = draft.state().tier();
        Optional<Tier> reached =
                ladder == null ? Optional.empty() : ladder.at(draft.wallet().standingAt(ladder.measure(), at));
        @Nullable String after = reached.map(Tier::id).orElse(null);
        if (!Objects.equals(before, after)) {
            List<String> had =
                    draft.editions().tier(before, at).map(Tier::perks).orElse(List.of());
            List<String> has = reached.map(Tier::perks).orElse(List.of());
            draft.move(at, new Detail.TierChanged(before, after, without(has, had), without(had, has)));
        }
    }

    private static List<String> without(List<String> these, List<String> those) {
        return these.stream().filter(perk -> !those.contains(perk)).toList();
    }
}
