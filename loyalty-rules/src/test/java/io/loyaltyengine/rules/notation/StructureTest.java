package io.loyaltyengine.rules.notation;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            purchase.total > 50                             | purchase.total > 50
            true                                            | true
            12.50                                           | 12.50
            {field: member.employee}                        | member.employee
            {field: purchase.total, is: 50}                 | purchase.total == 50
            {field: member.tier, isNot: gold}               | member.tier != 'gold'
            {field: purchase.total, less: 50}               | purchase.total < 50
            {field: purchase.total, atMost: 50}             | purchase.total <= 50
            {field: purchase.total, more: -5}               | purchase.total > -5
            {field: purchase.total, atLeast: 50.00}         | purchase.total >= 50
            {field: member.tier, in: [silver, gold]}        | member.tier in ['silver', 'gold']
            {field: member.tier, in: {field: a.b}}          | member.tier in a.b
            {field: member.segments, includes: vip}         | 'vip' in member.segments
            {field: line.sku, contains: AB}                 | line.sku.contains('AB')
            {field: line.sku, startsWith: AB}               | line.sku.startsWith('AB')
            {field: line.sku, endsWith: AB}                 | line.sku.endsWith('AB')
            {field: a, is: {field: b.c}}                    | a == b.c
            {field: member.birthday, less: {date: '2000-01-01'}} | member.birthday < date('2000-01-01')
            {field: a.at, less: {timestamp: '2000-01-01T00:00:00Z'}} | a.at < timestamp('2000-01-01T00:00:00Z')
            {value: size(member.segments), more: 3}         | size(member.segments) > 3
            {value: {text: vip}, in: {list: [a, vip]}}      | 'vip' in ['a', 'vip']
            {all: [a, b, {any: [c, d]}]}                    | a && b && (c || d)
            {all: [{all: [a, b]}, {all: [c, d]}]}           | (a && b) && (c && d)
            {all: [a]}                                      | a
            {any: ["a && b", {field: c, is: 1}]}            | a && b || c == 1
            {not: {any: [a, b]}}                            | !(a || b)
            {has: member.birthday}                          | has(member.birthday)
            {has: {get: a, of: "b[0]"}}                     | has(b[0].a)
            {get: a, of: {at: 0, of: b}}                    | b[0].a
            {at: any key, of: m}                            | m['any key']
            {exists: {in: purchase.lines, as: item, where: {field: item.sku, is: A}}} | purchase.lines.exists(item, item.sku == 'A')
            {every: {in: purchase.lines, as: x, where: x.amount > 5}}                 | purchase.lines.all(x, x.amount > 5)
            {one: {in: purchase.lines, as: x, where: x.amount > 5}}                   | purchase.lines.exists_one(x, x.amount > 5)
            {filter: {in: purchase.lines, as: x, where: x.amount > 5}}                | purchase.lines.filter(x, x.amount > 5)
            {map: {in: purchase.lines, as: x, of: x.amount}}                          | purchase.lines.map(x, x.amount)
            {value: {count: {in: a, as: x, where: x.b}}, atLeast: 2}                  | a.filter(x, x.b).size() >= 2
            {value: {sum: {in: a, as: x, where: x.b, of: x.c}}, more: 20}             | a.filter(x, x.b).map(x, x.c).sum() > 20
            {sum: {in: a, as: x, of: x.c}}                  | a.map(x, x.c).sum()
            {add: [a, 1, {multiply: [b, 2]}]}               | a + 1 + b * 2
            {subtract: [a, {subtract: [b, 1]}]}             | a - (b - 1)
            {divide: [{remainder: [a, 7]}, 2]}              | a % 7 / 2
            {negate: {field: a}}                            | -a
            {call: round, on: math, with: [{divide: [a, 3]}]} | math.round(a / 3)
            {call: size, on: member.segments}               | member.segments.size()
            {call: size, with: [text]}                      | size('text')
            {if: {has: member.visits}, then: {field: member.visits}, else: 0} | has(member.visits) ? member.visits : 0
            {field: a, is: {cel: b + 1}}                    | a == b + 1
            {field: a, is: {if: b, then: gold, else: ''}}   | a == (b ? 'gold' : '')
            """)
    void aStructureIsTheTreeOfItsCel(String structure, String cel) {
        ProblemCollector problems = new ProblemCollector();
        Expression read = Structure.read(Source.of("structure", structure), Format.YAML, problems)
                .orElseThrow(() -> new AssertionError(problems.problems().render()))
                .expression();
        assertThat(read).isEqualTo(new CelParser().parse(cel).expression());
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            purchase.total >= 50 && member.tier in ["silver", "gold"] | {"all":[{"field":"purchase.total","atLeast":50},{"field":"member.tier","in":["silver","gold"]}]}
            "vip" in member.segments                        | {"field":"member.segments","includes":"vip"}
            purchase.lines.exists(x, x.sku.startsWith("A")) | {"exists":{"in":"purchase.lines","as":"x","where":{"field":"x.sku","startsWith":"A"}}}
            a.filter(x, x.b).map(x, x.c).sum() > 20         | {"value":{"sum":{"in":"a","as":"x","where":{"field":"x.b"},"of":"x.c"}},"more":20}
            a.filter(x, x.b).size()                         | {"count":{"in":"a","as":"x","where":{"field":"x.b"}}}
            member.birthday < date("2000-01-01")            | {"field":"member.birthday","less":{"date":"2000-01-01"}}
            math.round(a / 3)                               | {"call":"round","on":"math","with":[{"divide":[{"field":"a"},3]}]}
            """)
    void aTreeIsWrittenAsAnEditorWouldShowIt(String cel, String structure) {
        assertThat(Structure.toJson(new CelParser().parse(cel).expression())).isEqualTo(structure);
    }
}
