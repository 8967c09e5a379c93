package io.loyaltyengine.rules.notation;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.check.Shop;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Source;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A screen marks the field that is wrong; it is told which one. */
class FieldPathTest {

    @Test
    void eachIssueKnowsTheFieldThatItIsIn() {
        assertThat(issues("""
                all:
                  - { field: member.teir, is: gold }
                  - { field: member.tier, in: [silver, glod] }
                  - field: purchase.total
                    atLeast: "50"
                  - any: [{ not: purchase.total }, member.employee]
                  - exists: { in: purchase.lines, as: member, where: true }
                  - { field: purchase.note, is: { if: true, then: a, else: 5 } }
                  - { call: siz, on: member.segments }
                  - { field: member.segments, contains: vip }
                """))
                .containsExactly(
                        "all[0].field: `member` has no field `teir`",
                        "all[1].in[1]: `member.tier` is never \"glod\"",
                        "all[2]: `purchase.total` is a number and `\"50\"` is a string: both sides of `>=` must have one type",
                        "all[3].any[0].not: `purchase.total` is a number: after `!` stands a condition",
                        "all[4].exists.as: `member` has a meaning already",
                        "all[5].is: `\"a\"` is a string and `5` is a number: both sides of `:` must have one type",
                        "all[6].call: there is no function `siz`",
                        "all[7].contains: `contains` cannot be called on a list of strings with a string");
    }

    @Test
    void aTextAsAWholeHasNoField() {
        assertThat(issues("member.teir == 'gold'")).containsExactly(": `member` has no field `teir`");
    }

    private static List<String> issues(String structure) {
        ProblemCollector problems = new ProblemCollector();
        Written written = Structure.read(Source.of("screen", structure), Format.YAML, problems)
                .orElseThrow(() -> new AssertionError(problems.problems().render()));
        return new Checker(Shop.VOCABULARY)
                .condition(written.expression()).issues().stream()
                        .map(issue -> written.fieldOf(issue.span()) + ": " + issue.message())
                        .toList();
    }
}
