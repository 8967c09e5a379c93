package io.loyaltyengine.statement;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.ledger.Balance;
import io.loyaltyengine.tier.Standing;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes a statement for a person. */
final class StatementText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);
    private static final DateTimeFormatter LONG_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final int EXPIRING_SHOWN = 3;
    private static final int WHAT_WIDTH = 50;
    private static final int AMOUNT_WIDTH = 10;

    private final Statement statement;
    private final StringBuilder text = new StringBuilder();

    private StatementText(Statement statement) {
        this.statement = statement;
    }

    static String of(Statement statement) {
        StatementText writer = new StatementText(statement);
        writer.head();
        statement.accounts().stream()
                .filter(account -> account.currency().kind().spendable())
                .forEach(writer::account);
        return writer.text.toString();
    }

    private void head() {
        line("Statement for member " + statement.member() + ", " + statement.program());
        line(day(LONG_DAY, statement.from()) + " to "
                + day(LONG_DAY, statement.to().minusNanos(1)));
        Standing standing = statement.standing();
        if (standing != null) {
            String tier = standing.tier() == null ? "no tier yet" : standing.tier();
            line("Tier: " + tier + ", with " + standing.measured()
                    + (standing.keptUntil() == null ? "" : ", kept until " + day(LONG_DAY, standing.keptUntil()))
                    + (standing.next() == null ? "" : "; " + standing.missing() + " more for " + standing.next()));
        }
        if (!statement.entitlements().isEmpty()) {
            line("Perks: "
                    + statement.entitlements().stream()
                            .map(right -> right.perk().id() + " (" + right.left() + " of "
                                    + right.perk().quota() + " left "
                                    + right.perk().period().phrase().replace("per ", "this ") + ")")
                            .collect(Collectors.joining(", ")));
        }
    }

    private void account(AccountStatement account) {
        Currency currency = account.currency();
        line("");
        line(currency.code() + " in " + currency.unit());
        row("", "Opening balance", total(account.opening()));
        for (Movement movement : account.movements()) {
            String sign = movement.total().isPositive() ? "+" : "";
            row(
                    day(DAY, movement.at()),
                    what(movement),
                    movement.total().isZero() ? "" : sign + plain(movement.total()));
        }
        row("", "Closing balance", total(account.closing()));
        closing(account);
    }

    private void closing(AccountStatement account) {
        Balance balance = account.closing();
        part(balance.pending(), "still pending");
        part(balance.held(), "held for a redemption");
        part(balance.debt(), "owed");
        account.expiring().stream()
                .limit(EXPIRING_SHOWN)
                .forEach(expiring ->
                        row("", "of which expires on " + day(DAY, expiring.at()), plain(expiring.amount())));
        int more = account.expiring().size() - EXPIRING_SHOWN;
        if (more > 0) {
            row("", "and on " + more + " later day" + (more == 1 ? "" : "s"), "");
        }
    }

    private void part(Amount amount, String what) {
        if (amount.isPositive()) {
            row("", "of which " + what, plain(amount));
        }
    }

    private static String what(Movement movement) {
        String cause = movement.cause() == null ? "" : " " + movement.cause();
        String what = switch (movement.type()) {
            case EARNED -> "Earned" + cause + (movement.pending().isPositive() ? " (pending)" : "");
            case MATURED -> plain(movement.available()) + " became available";
            case EXPIRED -> "Expired";
            case RETURNED -> "Taken back, return" + cause;
            case DEBT_REPAID -> plain(movement.debt().negated()) + " repaid what was owed";
            case HELD -> plain(movement.held()) + " held for redemption" + cause;
            case CAPTURED, REDEEMED -> "Redeemed" + cause;
            case RELEASED -> plain(movement.held().negated()) + " released from a redemption";
            case RESTORED -> "Redemption given back" + cause;
            case ADJUSTED -> "Adjusted" + cause;
            case CONVERTED -> "Converted" + cause;
            case SENT -> "Given to another member" + cause;
            case RECEIVED -> "Received from another member" + cause;
            case REVERSED -> "Undone" + cause;
            case REWOUND -> "Corrected for what came to be known late" + cause;
            case MERGED -> "Went with the merge" + cause;
            case ABSORBED -> "Came with the merge" + cause;
            case SEPARATED -> "Went back with the undoing of the merge" + cause;
            case REJOINED -> "Came back with the undoing of the merge" + cause;
            case ENROLLED, PROFILE_UPDATED, TIER_CHANGED, PERK_GRANTED, TAGGED, PERK_USED, RENEWED, CLOSED, ERASED ->
                cause;
        };
        return movement.reasons().isEmpty() ? what : what + ": " + String.join(", ", movement.reasons());
    }

    private static String total(Balance balance) {
        return plain(balance.pending().plus(balance.net()).plus(balance.held()));
    }

    private void row(String day, String what, String amount) {
        line(String.format(Locale.ROOT, "  %-14s%-" + WHAT_WIDTH + "s%" + AMOUNT_WIDTH + "s", day, what, amount)
                .stripTrailing());
    }

    private static String plain(Amount amount) {
        return amount.value().toPlainString();
    }

    private String day(DateTimeFormatter format, Instant moment) {
        return format.format(moment.atZone(statement.zone()));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
