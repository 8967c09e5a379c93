package io.loyaltyengine.model;

import static io.loyaltyengine.model.Terms.POINTS;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.CurrencyConversion;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.MemberMerge;
import io.loyaltyengine.activity.MembershipClosure;
import io.loyaltyengine.activity.PerkUse;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.activity.PurchaseReturn;
import io.loyaltyengine.activity.Redemption;
import io.loyaltyengine.activity.RedemptionCapture;
import io.loyaltyengine.activity.RedemptionRefund;
import io.loyaltyengine.activity.RedemptionVoid;
import io.loyaltyengine.activity.ReturnedLine;
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.activity.Transfer;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.attribute.Attributes;
import io.loyaltyengine.member.MemberId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns made-up numbers into calls. What is called does not depend on what came of earlier calls. */
final class Script {

    static final Instant START = Instant.parse("2026-03-26T00:00:00Z");
    static final List<MemberId> MEMBERS = List.of(MemberId.of("ada"), MemberId.of("bob"), MemberId.of("cyd"));

    private final List<Activity> calls = new ArrayList<>();
    private Instant now = START;

    private Script() {}

    static List<Scene> of(List<Action> actions) {
        Script script = new Script();
        return actions.stream().map(script::scene).toList();
    }

    private Scene scene(Action action) {
        now = now.plus(Duration.ofHours(action.hours()));
        if (action.deed() == Action.Deed.WAIT) {
            now = now.plus(Duration.ofHours(action.number()));
        }
        boolean told = action.deed() != Action.Deed.WAIT && action.deed() != Action.Deed.SWEEP;
        Activity call = told ? call(action) : null;
        if (call != null && action.deed() != Action.Deed.REPEAT && action.deed() != Action.Deed.REUSE) {
            calls.add(call);
        }
        return new Scene(now, call, action.deed() == Action.Deed.SWEEP);
    }

    private Activity call(Action action) {
        Instant then = now.minus(Duration.ofHours(action.late()));
        Instant at = takesEffectNow(action) ? now : then.isBefore(START) ? START : then;
        MemberId who = MEMBERS.get(action.who());
        int n = action.number();
        return switch (action.deed()) {
            case BUY -> Purchase.of(key("p"), who, at, lines(n));
            case VISIT -> new Interaction(id("v"), who, at, "visit", Attributes.none());
            case RETURN_LINE -> {
                Activity of = earlier(action, Purchase.class);
                yield PurchaseReturn.of(
                        key("r"), owner(action, of), at, key(of), String.valueOf(1 + n % 2), 1 + n / 2 % 3);
            }
            case RETURN_GOODS ->
                new PurchaseReturn(
                        id("r"),
                        who,
                        at,
                        List.of(new ReturnedLine.WithoutReceipt(sku(n), BigDecimal.valueOf(1 + n % 4))));
            case SPEND, HOLD -> redemption(action, who, at);
            case CAPTURE_PART, CAPTURE_LAST -> {
                Activity of = earlier(action, Redemption.class);
                RedemptionCapture all = new RedemptionCapture(id("c"), owner(action, of), at, key(of));
                RedemptionCapture part = n % 4 == 0 ? all : all.part(POINTS.of(1 + n % 15));
                yield action.deed() == Action.Deed.CAPTURE_LAST ? part.asLast() : part;
            }
            case VOID -> {
                Activity of = earlier(action, Redemption.class);
                yield new RedemptionVoid(id("x"), owner(action, of), at, key(of));
            }
            case REFUND -> {
                Activity of = earlier(action, Redemption.class, RedemptionCapture.class);
                yield new RedemptionRefund(
                        id("f"), owner(action, of), at, key(of), n % 4 == 0 ? null : POINTS.of(1 + n % 15));
            }
            case GRANT -> adjustment("g", who, at, amount(n));
            case TAKE -> adjustment("t", who, at, amount(n).negated());
            case GIVE -> new Transfer(id("w"), who, at, other(action), POINTS.of(1 + n % 40));
            case CONVERT -> new CurrencyConversion(id("k"), who, at, "swap", n % 4 == 0 ? null : POINTS.of(1 + n % 50));
            case LOUNGE -> new PerkUse(id("l"), who, at, "lounge");
            case REVERSE -> {
                Activity of = earlier(action, Activity.class);
                yield new Reversal(id("u"), owner(action, of), at, key(of));
            }
            case MERGE -> new MemberMerge(id("m"), who, at, other(action));
            case CLOSE -> new MembershipClosure(id("e"), who, at, "moved away");
            case ERASE -> new Erasure(id("z"), who, at, MemberId.of("anon-" + calls.size()));
            case REPEAT -> earlier(action, Activity.class);
            case REUSE -> {
                Activity of = earlier(action, Activity.class);
                yield of == null
                        ? null
                        : new Interaction(of.id(), who, at, "another " + calls.size(), Attributes.none());
            }
            case SWEEP, WAIT -> throw new IllegalArgumentException(action + " calls nothing");
        };
    }

    /** Merges, their undoing, and what ends a membership are dated at the latest known moment, which depends on sweeps. */
    private boolean takesEffectNow(Action action) {
        return switch (action.deed()) {
            case MERGE, CLOSE, ERASE -> true;
            case REVERSE -> earlier(action, Activity.class) instanceof MemberMerge;
            default -> false;
        };
    }

    private String key(String kind) {
        return kind + (calls.size() + 1);
    }

    private ActivityId id(String kind) {
        return ActivityId.of(key(kind));
    }

    private static ActivityId key(Activity of) {
        return of == null ? ActivityId.of("nothing") : of.id();
    }

    private Activity earlier(Action action, Class<?>... kinds) {
        List<Activity> found = calls.stream()
                .filter(call -> List.of(kinds).stream().anyMatch(kind -> kind.isInstance(call)))
                .toList();
        return found.isEmpty() ? null : found.get(found.size() - 1 - action.pick() % found.size());
    }

    /** Mostly whose it was, now and then somebody else. */
    private static MemberId owner(Action action, Activity of) {
        return of == null || action.number() % 16 == 15 ? MEMBERS.get(action.who()) : of.member();
    }

    private static MemberId other(Action action) {
        return MEMBERS.get((action.who() + 1 + action.pick() % 2) % MEMBERS.size());
    }

    private Redemption redemption(Action action, MemberId who, Instant at) {
        boolean atOnce = action.deed() == Action.Deed.SPEND;
        Amount amount = action.number() % 8 == 7 ? null : POINTS.of(1 + action.number() % 60);
        return new Redemption(
                id(atOnce ? "s" : "h"),
                who,
                at,
                "off",
                amount,
                Money.of("GBP", "1000.00"),
                atOnce ? Redemption.Settlement.AT_ONCE : Redemption.Settlement.ON_CAPTURE);
    }

    private Adjustment adjustment(String kind, MemberId who, Instant at, Amount amount) {
        return new Adjustment(id(kind), who, at, amount, "goodwill", "eve", "mallory");
    }

    private static Amount amount(int n) {
        return n % 5 == 4 ? Terms.CASHBACK.of("0.0" + (1 + n % 9)) : POINTS.of(1 + n % 40);
    }

    private static String sku(int n) {
        return "ABC".substring(n / 4 % 3, n / 4 % 3 + 1);
    }

    /** From one to three lines, of prices that do not divide evenly. */
    private static List<LineItem> lines(int n) {
        List<LineItem> lines = new ArrayList<>();
        for (int i = 0; i <= n / 3 % 3; i++) {
            BigDecimal price = BigDecimal.valueOf(100L * (n % 40) + 37L * i * (n % 7), 2);
            lines.add(LineItem.of(
                    String.valueOf(i + 1), sku(n + 4 * i), 1 + (n + i) % 3, Money.of("GBP", price.toPlainString())));
        }
        return lines;
    }
}
