package io.loyaltyengine.rules.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.SourceRefusedException;
import org.junit.jupiter.api.Test;

/** Conditions as structures in program files: they are the CEL that they stand for, and mistakes have their places. */
class StructuredConditionTest {

    private static final String PROGRAM = """
            program: corner
            version: "1"
            zone: Europe/London
            money: GBP
            currencies:
              POINTS: { kind: points }
              STEPS: { kind: qualifying }
            tiers:
              measure: STEPS
              ladder: [{ tier: silver, from: 10 }, { tier: gold, from: 100 }]
            rules:
            """;

    @Test
    void aProgramWithStructuresEqualsTheOneWithCel() {
        Program cel = program("""
              - id: breakfast
                when: purchase.total >= 50 && local.hour < 10
                lines: line.category == "coffee" || line.sku.startsWith("TEA")
                awards: [{ perUnit: line.quantity * 2, give: 1, currency: POINTS }]
            """);
        Program structured = program("""
              - id: breakfast
                when:
                  all:
                    - { field: purchase.total, atLeast: 50.00 }
                    - { field: local.hour, less: 10 }
                lines:
                  any:
                    - { field: line.category, is: coffee }
                    - { field: line.sku, startsWith: TEA }
                awards: [{ perUnit: { multiply: [line.quantity, 2] }, give: 1, currency: POINTS }]
            """);
        assertThat(structured).isEqualTo(cel).hasSameHashCodeAs(cel);
    }

    @Test
    void whatDoesNotFitIsReportedAtTheNodeThatIsWrong() {
        assertRefused("""
              - id: goods
                when:
                  all:
                    - { field: purchase.totl, atLeast: 50 }
                    - field: membr.tier
                      is: gold
                    - { field: member.tier, in: [silver, glod] }
                    - { field: purchase.total, atLeast: "50" }
                    - exists: { in: purchase.lines, as: line, where: { field: line.sku, is: A } }
                    - exists: { in: purchase.lines, as: x, where: "x.skuu == \\"A\\"" }
                    - not: { field: purchase.total }
                    - { field: member.segments, contains: vip }
                    - { call: siz, on: member.segments }
                    - { value: { sum: { in: purchase.lines, as: x, of: x.sku } }, more: 5 }
                awards: [{ perUnit: { add: [line.amount, none] }, give: 1, currency: POINTS }]
            """, """
            corner.yaml:15:29: `purchase` has no field `totl`
                - { field: purchase.totl, atLeast: 50 }
                                    ^^^^
              did you mean `purchase.total`?
            corner.yaml:16:18: there is no `membr`
                - field: membr.tier
                         ^^^^^
              did you mean `member`?
            corner.yaml:18:46: `member.tier` is never "glod"
                - { field: member.tier, in: [silver, glod] }
                                                     ^^^^
              did you mean "gold"? Its values are "silver", "gold"
            corner.yaml:19:11: `purchase.total` is a number and `"50"` is a string: both sides of `>=` must have one type
                - { field: purchase.total, atLeast: "50" }
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              write 50, without quotes
            corner.yaml:20:45: `line` has a meaning already
                - exists: { in: purchase.lines, as: line, where: { field: line.sku, is: A } }
                                                    ^^^^
              choose another name for the element
            corner.yaml:21:58: `x` has no field `skuu`
                - exists: { in: purchase.lines, as: x, where: "x.skuu == \\"A\\"" }
                                                                 ^^^^
              did you mean `x.sku`?
            corner.yaml:22:25: `purchase.total` is a number: after `!` stands a condition
                - not: { field: purchase.total }
                                ^^^^^^^^^^^^^^
              compare it with something, as in `purchase.total == …`
            corner.yaml:23:37: `contains` cannot be called on a list of strings with a string
                - { field: member.segments, contains: vip }
                                            ^^^^^^^^
              write `"vip" in member.segments`
            corner.yaml:24:19: there is no function `siz`
                - { call: siz, on: member.segments }
                          ^^^
              did you mean `size`?
            corner.yaml:25:22: `sum` cannot be called on a list of strings with nothing
                - { value: { sum: { in: purchase.lines, as: x, of: x.sku } }, more: 5 }
                             ^^^
              write `list of numbers.sum()`
            corner.yaml:26:46: there is no `none`
                awards: [{ perUnit: { add: [line.amount, none] }, give: 1, currency: POINTS }]
                                                         ^^^^
              did you mean `line`?
            11 problems
            """);
    }

    @Test
    void aStructureOfAnotherShapeIsRefusedWithWhatWouldDo() {
        assertRefused("""
              - id: a
                when: { field: purchase.total, atLeast: 5, less: 7 }
                lines: { value: 5 }
                awards: [{ fixed: 5, currency: POINTS }]
              - id: b
                when: { fild: purchase.total, atLeast: 5 }
                lines: { field: purchase..total }
                awards: [{ fixed: 5, currency: POINTS }]
              - id: c
                when: { has: member }
                lines: { exists: { in: purchase.lines, where: true } }
                awards: [{ perUnit: [line.amount], give: 1, currency: POINTS }]
            """, """
            corner.yaml:13:48: `atLeast` and `less` exclude each other
                when: { field: purchase.total, atLeast: 5, less: 7 }
                                                           ^^^^
              keep exactly one of `is`, `isNot`, `less`, `atMost`, `more`, `atLeast`, `in`, `includes`, `contains`, \
            `startsWith` or `endsWith`
            corner.yaml:14:12: one of `is`, `isNot`, `less`, `atMost`, `more`, `atLeast`, `in`, `includes`, `contains`, \
            `startsWith` or `endsWith` is missing
                lines: { value: 5 }
                       ^
              add exactly one of them
            corner.yaml:17:13: unknown field `fild`
                when: { fild: purchase.total, atLeast: 5 }
                        ^^^^
              did you mean `field`?
            corner.yaml:18:21: expected a field such as `purchase.total`, found `purchase..total`
                lines: { field: purchase..total }
                                ^^^^^^^^^^^^^^^
            corner.yaml:21:18: expected a field such as `member.birthday`, found `member`
                when: { has: member }
                             ^^^^^^
            corner.yaml:22:22: `as` is missing
                lines: { exists: { in: purchase.lines, where: true } }
                                 ^
              add for example `as: item`
            corner.yaml:23:25: expected text, a number, `true` or `false` or a mapping, found a list
                awards: [{ perUnit: [line.amount], give: 1, currency: POINTS }]
                                    ^
            7 problems
            """);
    }

    @Test
    void celWithinAStructureIsRefusedAtItsOwnPlace() {
        assertRefused("""
              - id: a
                when: { all: ["a &&", { not: "b ==" }] }
                lines: { call: exists_one, on: purchase.lines }
                awards: [{ fixed: 5, currency: POINTS }]
            """, """
            corner.yaml:13:24: expected a value, found the end of the expression
                when: { all: ["a &&", { not: "b ==" }] }
                                   ^
            corner.yaml:13:39: expected a value, found the end of the expression
                when: { all: ["a &&", { not: "b ==" }] }
                                                  ^
            corner.yaml:14:20: `exists_one` is no function
                lines: { call: exists_one, on: purchase.lines }
                               ^^^^^^^^^^
              write `one: …`
            3 problems
            """);
    }

    @Test
    void aStructureHasTheBoundsOfCel() {
        assertThatThrownBy(() -> program(when("{ not: ".repeat(120) + "true" + " }".repeat(120))))
                .hasMessageContaining("values are nested deeper than 100 levels");
        assertThatThrownBy(() -> program(when("{ all: [" + "local.hour, ".repeat(600) + "true] }")))
                .hasMessageContaining("corner.yaml:13:11: more than 1,000 operators, fields and calls")
                .hasMessageContaining("compare with many values by `value in [\"a\", \"b\", …]`, or split the rule");
        assertThatThrownBy(() -> program(when("{ all: [" + "true, ".repeat(200_000) + "true] }")))
                .hasMessageContaining("more than 1,000 operators, fields and calls")
                .hasMessageEndingWith("1 problem\n");
        assertThatThrownBy(() -> program(when("{ field: member.id, in: [" + "abcdefgh, ".repeat(1000) + "b] }")))
                .hasMessageContaining("corner.yaml:13:11: the expression has 12,018 characters, the most is 10,000");
    }

    private static String when(String structure) {
        return "  - id: a\n    when: " + structure + "\n    awards: [{ fixed: 5, currency: POINTS }]\n";
    }

    private static void assertRefused(String rules, String message) {
        assertThatThrownBy(() -> program(rules))
                .isInstanceOf(SourceRefusedException.class)
                .hasMessage(message);
    }

    private static Program program(String rules) {
        return ProgramFile.parse("corner.yaml", PROGRAM + rules, Format.YAML);
    }
}
