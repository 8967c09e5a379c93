package io.loyaltyengine.audit;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Detail;
import io.loyaltyengine.ledger.Entry;
import io.loyaltyengine.ledger.EntryType;
import io.loyaltyengine.ledger.Estate;
import io.loyaltyengine.ledger.Posting;
import io.loyaltyengine.ledger.RecordedActivity;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Law 9: no more is taken back than was granted, no more comes back than was bought or taken, and nothing twice. */
final class ReversalLaw implements Law {

    private final Findings findings;
    private final Map<ActivityId, ActivityBook> activities = new HashMap<>();
    /** Of one key with what was sent, where the two members have become one. */
    private final Map<ActivityId, ActivityBook> received = new HashMap<>();

    ReversalLaw(Findings findings) {
        this.findings = findings;
    }

    @Override
    public Set<Invariant> laws() {
        return Set.of(Invariant.REVERSALS_BOUNDED);
    }

    @Override
    public void change(Change change) {
        Entry entry = change.entry();
        Detail detail = entry.detail();
        if (detail instanceof Detail.Earned earned) {
            record(entry, ActivityBook.earned(earned));
        } else if (detail instanceof Detail.Adjusted
                || detail instanceof Detail.Converted
                || detail instanceof Detail.Sent
                || detail instanceof Detail.Received
                || detail instanceof Detail.PerkUsed) {
            record(entry, ActivityBook.moved(entry));
        } else if (detail instanceof Detail.Returned returned) {
            returned.parts().forEach(part -> back(entry, part));
            claims(entry, returned.claims());
        } else if (detail instanceof Detail.Reversed reversed) {
            claims(entry, reversed.claims());
            undone(entry, reversed.activity());
            restored(entry, reversed.activity());
        } else if (detail instanceof Detail.Absorbed absorbed) {
            arrive(absorbed.estate());
            record(entry, ActivityBook.moved(entry));
        } else if (detail instanceof Detail.Rejoined rejoined) {
            arrive(rejoined.estate());
        } else if (detail instanceof Detail.Separated separated) {
            separated.estate().activities().forEach(record -> of(record.type()).remove(record.activity()));
            undone(entry, separated.merge());
        }
    }

    private void record(Entry entry, ActivityBook book) {
        of(entry.type())
                .put(Objects.requireNonNull(entry.cause(), "what is recorded of an activity has a cause"), book);
    }

    private Map<ActivityId, ActivityBook> of(EntryType type) {
        return type == EntryType.RECEIVED ? received : activities;
    }

    private void arrive(Estate estate) {
        for (RecordedActivity record : estate.activities()) {
            of(record.type()).put(record.activity(), ActivityBook.arrived(record));
        }
    }

    private ActivityBook known(ActivityId activity) {
        return Optional.ofNullable(activities.getOrDefault(activity, received.get(activity)))
                .orElseThrow(() -> new NoSuchElementException("nothing is on record of " + activity));
    }

    private void back(Entry entry, Detail.Returned.Part part) {
        ActivityBook purchase = known(part.purchase());
        BigDecimal back = purchase.giveBack(part.line(), part.quantity());
        BigDecimal bought = purchase.lines().get(part.line()).quantity();
        if (back.compareTo(bought) > 0) {
            found(
                    entry,
                    back.toPlainString() + " of line "
                            + purchase.lines().get(part.line()).id() + " of " + part.purchase() + " came back, and "
                            + bought.toPlainString() + " were bought");
        }
    }

    private void claims(Entry entry, List<Detail.Claim> claims) {
        Map<Currency, BigDecimal> due = new HashMap<>();
        Map<Currency, BigDecimal> recovered = new HashMap<>();
        for (Detail.Claim claim : claims) {
            recovered.merge(claim.due().currency(), claim.recovered().value(), BigDecimal::add);
            ActivityBook activity = known(claim.activity());
            Amount granted = activity.grants().get(claim.grant());
            BigDecimal claimed = activity.claim(claim.grant(), claim.due().value());
            due.merge(claim.due().currency(), claim.due().value(), BigDecimal::add);
            if (claimed.compareTo(granted.value()) > 0) {
                found(
                        entry,
                        Books.text(claimed, granted.currency()) + " was taken back of the " + granted + " that "
                                + claim.rule() + " granted for " + claim.activity());
            }
        }
        Map<Currency, BigDecimal> taken = taken(entry);
        taken.forEach((currency, x) -> {
            if (x.compareTo(due.getOrDefault(currency, BigDecimal.ZERO)) > 0) {
                found(
                        entry,
                        Books.text(x, currency) + " was taken back, and "
                                + Books.text(due.getOrDefault(currency, BigDecimal.ZERO), currency) + " was due");
            }
        });
        recovered.forEach((currency, x) -> {
            BigDecimal moved = taken.getOrDefault(currency, BigDecimal.ZERO);
            if (x.compareTo(moved) != 0) {
                found(
                        entry,
                        Books.text(moved, currency) + " was taken back, and " + Books.text(x, currency)
                                + " counts as recovered");
            }
        });
    }

    /** What goes back to where grants come from. */
    private static Map<Currency, BigDecimal> taken(Entry entry) {
        Map<Currency, BigDecimal> taken = new HashMap<>();
        for (Posting posting : entry.postings()) {
            boolean source = posting.account() == Account.ISSUANCE || posting.account() == Account.ADJUSTMENT;
            if (source && posting.amount().isPositive()) {
                taken.merge(posting.amount().currency(), posting.amount().value(), BigDecimal::add);
            }
        }
        return taken;
    }

    private void undone(Entry entry, ActivityId activity) {
        if (known(activity).undo()) {
            found(entry, activity + " was undone before");
        }
    }

    private void restored(Entry entry, ActivityId activity) {
        ActivityBook record = known(activity);
        for (Posting posting : entry.postings()) {
            boolean back = !posting.account().ofMember()
                    && posting.amount().isNegative()
                    && posting.lot() != null
                    && !entry.opens(posting.lot());
            if (back && !record.restore(posting)) {
                found(
                        entry,
                        posting.amount().negated() + " came back to " + posting.lot() + " from " + posting.account()
                                + ", more than " + activity + " had taken");
            }
        }
    }

    private void found(Entry entry, String what) {
        findings.at(entry, Invariant.REVERSALS_BOUNDED, what);
    }
}
