package io.loyaltyengine.rules.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.Purchase;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RefusedActivityTest {

    @Test
    void everything_that_is_wrong_with_a_purchase_is_said_at_once_each_at_its_place() {
        assertThat(Cafe.problems("""
            {"type": "purchase", "id": " ", "member": "ada", "at": "2026-03-02T08:15:00",
            "lines": [{"sku": "TEA", "amount": 2.505},
            {"id": "x", "sku": "CAKE", "quantity": -1, "amount": -3},
            {"id": "x", "sku": " ", "quantity": 1.2345678, "amount": "2,50"},
            {"sku": 7, "amonut": true}],
            "payments": [{"method": "card", "amount": 1000000000000000000}]}
            """)).isEqualTo("""
                day.jsonl:1:28: a blank text is not allowed here
                    {"type": "purchase", "id": " ", "member": "ada", "at": "2026-03-02T08:15:00",
                                               ^^^
                day.jsonl:1:56: expected a moment like 2026-11-23T09:30:00+01:00, found `2026-03-02T08:15:00`
                    {"type": "purchase", "id": " ", "member": "ada", "at": "2026-03-02T08:15:00",
                                                                           ^^^^^^^^^^^^^^^^^^^^^
                day.jsonl:2:36: 2.505 has 3 decimals; GBP has 2
                    "lines": [{"sku": "TEA", "amount": 2.505},
                                                       ^^^^^
                day.jsonl:3:40: expected a number that is above 0 and at most 1000000000, found the number -1
                    {"id": "x", "sku": "CAKE", "quantity": -1, "amount": -3},
                                                           ^^
                day.jsonl:3:54: an amount is not negative, found -3
                    {"id": "x", "sku": "CAKE", "quantity": -1, "amount": -3},
                                                                         ^^
                  goods that come back are an activity of the type `purchase-return`
                day.jsonl:4:8: another line of the purchase has the id `x`
                    {"id": "x", "sku": " ", "quantity": 1.2345678, "amount": "2,50"},
                           ^^^
                  give each line an id of its own, or none to any of them
                day.jsonl:4:20: a blank text is not allowed here
                    {"id": "x", "sku": " ", "quantity": 1.2345678, "amount": "2,50"},
                                       ^^^
                day.jsonl:4:37: expected at most 6 decimals, found the number 1.2345678
                    {"id": "x", "sku": " ", "quantity": 1.2345678, "amount": "2,50"},
                                                        ^^^^^^^^^
                day.jsonl:4:58: expected a number such as 3.20, found the text `2,50`
                    {"id": "x", "sku": " ", "quantity": 1.2345678, "amount": "2,50"},
                                                                             ^^^^^^
                  write `2.50`
                day.jsonl:5:9: expected text, found the number 7
                    {"sku": 7, "amonut": true}],
                            ^
                  put it in quotes: "7"
                day.jsonl:5:12: unknown field `amonut`
                    {"sku": 7, "amonut": true}],
                               ^^^^^^^^
                  did you mean `amount`?
                day.jsonl:6:43: an amount of GBP has more than 18 digits before the decimal point
                    "payments": [{"method": "card", "amount": 1000000000000000000}]}
                                                              ^^^^^^^^^^^^^^^^^^^
                12 problems
                """);
    }

    @Test
    void discounts_take_off_no_more_than_the_lines() {
        assertThat(Cafe.problems(purchase("\"discounts\": [{\"reason\": \"promotion\", \"amount\": 3.00}]")))
                .isEqualTo("""
                    day.jsonl:2:14: the purchase p has discounts that exceed its lines by 0.50 GBP
                        "discounts": [{"reason": "promotion", "amount": 3.00}]}
                                     ^
                    1 problem
                    """);
    }

    @Test
    void payments_add_up_to_what_was_due() {
        assertThat(Cafe.problems(purchase("\"payments\": [{\"method\": \"card\", \"amount\": 2.00}]")))
                .isEqualTo("""
                    day.jsonl:2:13: the payments of the purchase p are 2.00 GBP and 2.50 GBP was due
                        "payments": [{"method": "card", "amount": 2.00}]}
                                    ^
                    1 problem
                    """);
    }

    @Test
    void lines_add_up_to_an_amount_within_its_bound() {
        assertThat(Cafe.problems("""
            {"type": "purchase", "id": "p", "member": "ada", "at": "2026-03-02T08:15:00Z",
            "lines": [{"sku": "A", "amount": 999999999999999999}, {"sku": "B", "amount": 1}]}
            """)).isEqualTo("""
                day.jsonl:2:10: an amount of GBP has more than 18 digits before the decimal point
                    "lines": [{"sku": "A", "amount": 999999999999999999}, {"sku": "B", "amount": 1}]}
                             ^
                1 problem
                """);
    }

    @Test
    void a_currency_that_nobody_pays_with_is_refused_and_no_decimals_with_it() {
        assertThat(Cafe.problems(purchase("\"currency\": \"XAU\""))).isEqualTo("""
            day.jsonl:2:13: XAU is not a currency that people pay with
                "currency": "XAU"}
                            ^^^^^
            1 problem
            """);
        assertThat(Cafe.problems(purchase("\"currency\": \"XQX\""))).isEqualTo("""
            day.jsonl:2:13: "XQX" is not an ISO 4217 currency such as GBP or EUR
                "currency": "XQX"}
                            ^^^^^
            1 problem
            """);
        assertThat(Cafe.problems(purchase("\"currency\": \"gbp\""))).isEqualTo("""
            day.jsonl:2:13: expected an ISO 4217 code such as GBP, found `gbp`
                "currency": "gbp"}
                            ^^^^^
            1 problem
            """);
    }

    @Test
    void an_attribute_is_what_the_program_declares_it_to_be() {
        assertThat(Cafe.problems("""
            {"type": "interaction", "name": "flight", "id": "f", "member": "ada", "at": "2026-03-02T08:15:00Z",
            "attributes": {"kilometres": "900", "cabin": "business"}, "dates": {"departure": "2026-03-02"}}
            """)).isEqualTo("""
                day.jsonl:2:30: the program declares `kilometres` as number, and this is text
                    "attributes": {"kilometres": "900", "cabin": "business"}, "dates": {"departure": "2026-03-02"}}
                                                 ^^^^^
                1 problem
                """);
    }

    @Test
    void a_returned_line_names_a_purchase_or_an_article() {
        assertThat(Cafe.problems("""
            {"type": "purchase-return", "id": "r", "member": "ada", "at": "2026-03-02T08:15:00Z",
            "lines": [{"purchase": "p", "sku": "TEA"},
            {"purchase": "p"}]}
            """)).isEqualTo("""
                day.jsonl:2:29: `purchase` and `sku` exclude each other
                    "lines": [{"purchase": "p", "sku": "TEA"},
                                                ^^^^^
                  keep exactly one of `purchase` or `sku`
                day.jsonl:3:1: `line` is missing
                    {"purchase": "p"}]}
                    ^
                  add for example `line: 1`
                2 problems
                """);
    }

    @Test
    void nothing_can_be_requested_of_a_reward_that_is_not_there() {
        assertThat(Cafe.problems(redemption("\"reward\": \"money-of\", \"requested\": 100")))
                .isEqualTo("""
                    day.jsonl:2:11: there is no reward `money-of`, so that nothing can be requested of it
                        "reward": "money-of", "requested": 100}
                                  ^^^^^^^^^^
                      did you mean `money-off`?
                    1 problem
                    """);
        assertThat(Cafe.problems(redemption("\"reward\": \"money-off\", \"requested\": 1.5")))
                .isEqualTo("""
                    day.jsonl:2:37: 1.5 has 1 decimal; POINTS has 0
                        "reward": "money-off", "requested": 1.5}
                                                            ^^^
                    1 problem
                    """);
        assertThat(Cafe.problems(redemption("\"reward\": \"money-off\", \"requested\": 0")))
                .isEqualTo("""
                    day.jsonl:2:37: a request is more than nothing, found 0
                        "reward": "money-off", "requested": 0}
                                                            ^
                      leave the field out to request as much as possible
                    1 problem
                    """);
    }

    @Test
    void an_amount_is_of_a_currency_of_the_program_and_fits_it() {
        assertThat(Cafe.problems(of("transfer", "\"to\": \"ada\", \"amount\": 1.5, \"currency\": \"POINT\"")))
                .isEqualTo("""
                    day.jsonl:2:7: a transfer is from one member to another, found `ada` as the `member` and the `to`
                        "to": "ada", "amount": 1.5, "currency": "POINT"}
                              ^^^^^
                    day.jsonl:2:41: there is no currency `POINT`
                        "to": "ada", "amount": 1.5, "currency": "POINT"}
                                                                ^^^^^^^
                      did you mean `POINTS`?
                    2 problems
                    """);
        assertThat(Cafe.problems(of("transfer", "\"to\": \"bob\", \"amount\": \"0.125\", \"currency\": \"CASH\"")))
                .isEqualTo("""
                    day.jsonl:2:24: 0.125 has 3 decimals; CASH has 2
                        "to": "bob", "amount": "0.125", "currency": "CASH"}
                                               ^^^^^^^
                    1 problem
                    """);
        assertThat(Cafe.problems(of("transfer", "\"to\": \"bob\", \"amount\": -1, \"currency\": \"MILES\"")))
                .isEqualTo("""
                    day.jsonl:2:24: an amount is more than nothing, found -1
                        "to": "bob", "amount": -1, "currency": "MILES"}
                                               ^^
                    day.jsonl:2:40: there is no currency `MILES`
                        "to": "bob", "amount": -1, "currency": "MILES"}
                                                               ^^^^^^^
                      the program has `POINTS`, `CASH`
                    2 problems
                    """);
    }

    @Test
    void an_amount_that_may_be_left_out_is_left_out_with_its_currency() {
        assertThat(Cafe.problems(of("redemption-capture", "\"redemption\": \"d\", \"amount\": 5")))
                .isEqualTo("""
                    day.jsonl:1:1: `currency` is missing
                        {"type": "redemption-capture", "id": "x", "member": "ada", "at": "2026-03-02T08:15:00Z",
                        ^
                      an `amount` is of a currency; leave both out for all that there is
                    1 problem
                    """);
        assertThat(Cafe.problems(of("redemption-refund", "\"capture\": \"c\", \"currency\": \"POINTS\"")))
                .isEqualTo("""
                    day.jsonl:2:29: `currency` says nothing without an `amount`
                        "capture": "c", "currency": "POINTS"}
                                                    ^^^^^^^^
                      say how much, or leave both out for all that there is
                    1 problem
                    """);
    }

    @Test
    void nobody_approves_an_adjustment_of_their_own_or_one_of_nothing() {
        assertThat(Cafe.problems(of(
                        "adjustment",
                        "\"amount\": 0, \"currency\": \"POINTS\", \"reason\": \" \", \"author\": \"eve\","
                                + " \"approver\": \"eve\"")))
                .isEqualTo("""
                    day.jsonl:2:11: an adjustment is of more or of less than nothing, found 0
                        "amount": 0, "currency": "POINTS", "reason": " ", "author": "eve", "approver": "eve"}
                                  ^
                    day.jsonl:2:46: a blank text is not allowed here
                        "amount": 0, "currency": "POINTS", "reason": " ", "author": "eve", "approver": "eve"}
                                                                     ^^^
                    day.jsonl:2:80: nobody approves an adjustment of their own, found `eve` as the `author` and the\
                     `approver`
                        "amount": 0, "currency": "POINTS", "reason": " ", "author": "eve", "approver": "eve"}
                                                                                                       ^^^^^
                    3 problems
                    """);
    }

    @Test
    void a_merge_is_of_two_members_and_a_pseudonym_is_nobody_s_id() {
        assertThat(Cafe.problems(of("member-merge", "\"absorbed\": \"ada\""))).isEqualTo("""
            day.jsonl:2:13: a merge is of two members, found `ada` as the `member` and the `absorbed`
                "absorbed": "ada"}
                            ^^^^^
            1 problem
            """);
        assertThat(Cafe.problems(of("erasure", "\"pseudonym\": \"ada\""))).isEqualTo("""
            day.jsonl:2:14: a pseudonym is nobody's id, found `ada` as the `member` and the `pseudonym`
                "pseudonym": "ada"}
                             ^^^^^
            1 problem
            """);
    }

    @Test
    void nothing_can_be_requested_of_a_conversion_that_is_not_there() {
        assertThat(Cafe.problems(of("currency-conversion", "\"conversion\": \"to-cahs\", \"requested\": 0")))
                .isEqualTo("""
                    day.jsonl:2:15: there is no conversion `to-cahs`, so that nothing can be requested of it
                        "conversion": "to-cahs", "requested": 0}
                                      ^^^^^^^^^
                      did you mean `to-cash`?
                    day.jsonl:2:39: a request is more than nothing, found 0
                        "conversion": "to-cahs", "requested": 0}
                                                              ^
                      leave the field out to request as much as possible
                    2 problems
                    """);
    }

    @Test
    void attributes_are_named_dated_and_bounded() {
        assertThat(Cafe.problems(interaction("\"attributes\": {\" \": 1, \"departure\": \"soon\", \"seat\": [1]},"
                        + " \"dates\": {\"seat2\": 1}")))
                .isEqualTo("""
                    day.jsonl:2:16: a blank text is not allowed here
                        "attributes": {" ": 1, "departure": "soon", "seat": [1]}, "dates": {"seat2": 1}}
                                       ^^^
                    day.jsonl:2:37: expected a date like 2026-11-23, found `soon`
                        "attributes": {" ": 1, "departure": "soon", "seat": [1]}, "dates": {"seat2": 1}}
                                                            ^^^^^^
                      the program declares `departure` to be a date
                    day.jsonl:2:53: expected text, a number, `true` or `false`, found a list
                        "attributes": {" ": 1, "departure": "soon", "seat": [1]}, "dates": {"seat2": 1}}
                                                                            ^
                    day.jsonl:2:78: expected a date like 2026-11-23, found the number 1
                        "attributes": {" ": 1, "departure": "soon", "seat": [1]}, "dates": {"seat2": 1}}
                                                                                                     ^
                      put it in quotes: "1"
                    4 problems
                    """);
        assertThat(Cafe.problems(interaction("\"attributes\": {\"a\": 1}, \"dates\": {\"a\": \"2026-01-01\"}")))
                .isEqualTo("""
                    day.jsonl:2:35: `a` stands among the attributes already
                        "attributes": {"a": 1}, "dates": {"a": "2026-01-01"}}
                                                          ^^^
                      keep one of the two
                    1 problem
                    """);
        String many =
                IntStream.rangeClosed(1, 201).mapToObj(i -> "\"a" + i + "\": 1").collect(Collectors.joining(", "));
        assertThat(Cafe.problems(interaction("\"attributes\": {" + many + "}")))
                .startsWith("day.jsonl:2:15: there are more than 200 attributes\n")
                .endsWith("1 problem\n");
    }

    @Test
    void names_are_bounded_however_their_length_is_counted() {
        String faces = "\uD83D\uDE00".repeat(60);

        assertThat(Cafe.problems(
                        "{\"type\": \"perk-use\", \"perk\": \"x\", \"at\": \"2026-03-02T08:15:00Z\", \"id\": \""
                                + "x".repeat(101) + "\", \"source\": \"a/b\", \"member\": \"" + faces + "\"}"))
                .contains(":1:71: expected at most 100 characters, found 101\n")
                .contains(":1:186: expected text without `/`, found `a/b`\n")
                .contains(":1:203: a member id has from 1 to 100 characters: \"" + faces + "\"\n")
                .endsWith("3 problems\n");
    }

    @Test
    void what_is_no_activity_is_refused_whatever_it_is() {
        assertThat(Cafe.problems("[1]")).isEqualTo("""
            day.jsonl:1:1: expected a mapping with `type`, found a list
                [1]
                ^
            1 problem
            """);
        assertThat(Cafe.problems("{\"type\": \"purchse\", \"id\": \" \"}")).isEqualTo("""
            day.jsonl:1:10: expected `enrolment`, `profile-update`, `purchase`, `purchase-return`, `interaction`, \
            `redemption`, `redemption-capture`, `redemption-void`, `perk-use`, `redemption-refund`, \
            `currency-conversion`, `transfer` or one of 5 more, found `purchse`
                {"type": "purchse", "id": " "}
                         ^^^^^^^^^
              did you mean `purchase`?
            day.jsonl:1:27: a blank text is not allowed here
                {"type": "purchse", "id": " "}
                                          ^^^
            2 problems
            """);
    }

    @Test
    void a_purchase_has_at_most_ten_thousand_lines() {
        String lines =
                "{\"sku\": \"A\", \"amount\": 1},".repeat(Purchase.MAX_LINES) + "{\"sku\": \"A\", \"amount\": 1}";

        assertThat(Cafe.problems("{\"type\": \"purchase\", \"id\": \"p\", \"member\": \"ada\", "
                        + "\"at\": \"2026-03-02T08:15:00Z\",\n\"lines\": [" + lines + "]}"))
                .startsWith("day.jsonl:2:10: expected at most 10000 items, found 10001\n")
                .endsWith("1 problem\n");
    }

    private static String of(String type, String more) {
        return "{\"type\": \"" + type + "\", \"id\": \"x\", \"member\": \"ada\", \"at\": \"2026-03-02T08:15:00Z\",\n"
                + more + "}";
    }

    private static String purchase(String more) {
        return "{\"type\": \"purchase\", \"id\": \"p\", \"member\": \"ada\", \"at\": \"2026-03-02T08:15:00Z\","
                + " \"lines\": [{\"sku\": \"TEA\", \"amount\": 2.50}],\n" + more + "}";
    }

    private static String redemption(String more) {
        return "{\"type\": \"redemption\", \"id\": \"d\", \"member\": \"ada\", \"at\": \"2026-03-02T08:15:00Z\","
                + " \"order\": 20.00,\n" + more + "}";
    }

    private static String interaction(String more) {
        return "{\"type\": \"interaction\", \"id\": \"i\", \"member\": \"ada\", \"at\": \"2026-03-02T08:15:00Z\","
                + " \"name\": \"flight\",\n" + more + "}";
    }
}
