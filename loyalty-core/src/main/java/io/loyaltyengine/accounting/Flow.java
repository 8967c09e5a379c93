package io.loyaltyengine.accounting;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.ledger.Account;
import io.loyaltyengine.ledger.Posting;
import java.util.Optional;

/** In what way an amount comes to be owed to members, or ceases to be. */
public enum Flow {
    /** It was granted by a rule. */
    ISSUED("issued"),
    /** It was granted, and taken back because goods came back or the activity was undone. */
    TAKEN_BACK("taken back"),
    /** It was spent. */
    REDEEMED("redeemed"),
    /** It was spent, and given back. */
    RESTORED("restored"),
    /** It expired: the breakage. */
    EXPIRED("expired"),
    /** It had expired, and was given back. */
    REINSTATED("reinstated"),
    /** Staff granted or took it outside the rules. */
    ADJUSTED("adjusted"),
    /** It went from one member to another, by gift or because two became one, which is nothing over all of them. */
    TRANSFERRED("transferred"),
    /** It came from another currency, or back from one. */
    CONVERTED_IN("converted in"),
    /** It went to another currency, or back to one. */
    CONVERTED_OUT("converted out"),
    /** A conversion took it, and it bought nothing. */
    CONVERSION_RESIDUAL("conversion residual");

    private final String phrase;

    Flow(String phrase) {
        this.phrase = phrase;
    }

    /**
     * The flow as texts name it.
     *
     * @return such as {@code taken back}
     */
    public String phrase() {
        return phrase;
    }

    /**
     * What a posting means to the books. Each posting to an account of the program has its other side with the members, so
     * that it changes what is owed by its own amount negated.
     *
     * @param posting a posting
     * @return the flow; nothing for an account of the member, which is where what is owed stands
     */
    public static Optional<Flow> of(Posting posting) {
        return of(posting.account(), posting.amount().isPositive());
    }

    /**
     * The one place that knows what each account is to the books. An account that is new here is a flow of its own, or, if
     * the member's, a part of {@link CurrencyLiability}.
     */
    private static Optional<Flow> of(Account account, boolean leavesMember) {
        return switch (account) {
            case PENDING, AVAILABLE, HELD, DEBT -> Optional.empty();
            case ISSUANCE -> Optional.of(leavesMember ? TAKEN_BACK : ISSUED);
            case REDEEMED -> Optional.of(leavesMember ? REDEEMED : RESTORED);
            case BREAKAGE -> Optional.of(leavesMember ? EXPIRED : REINSTATED);
            case ADJUSTMENT -> Optional.of(ADJUSTED);
            case TRANSFER -> Optional.of(TRANSFERRED);
            case CONVERTED -> Optional.of(leavesMember ? CONVERTED_OUT : CONVERTED_IN);
            case CONVERSION_RESIDUAL -> Optional.of(CONVERSION_RESIDUAL);
        };
    }

    /**
     * By how much a posting to an account of the program changes what is owed to members.
     *
     * @param posting a posting that is a flow
     * @return positive where more is owed
     */
    static Amount owed(Posting posting) {
        return posting.amount().negated();
    }
}
