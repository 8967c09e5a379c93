package io.loyaltyengine.rules.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.rules.cel.CelParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentenceTest {

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '~', textBlock = """
            purchase.total >= 50 && member.tier in ["silver", "gold"] | the purchase's total is at least 50 and the member's tier is silver or gold
            purchase.lines.exists(x, x.category == "coffee" && x.amount >= 5) | some line has the category coffee and an amount of at least 5
            purchase.lines.exists(x, x.category == "coffee") && purchase.total >= 5 | some line has the category coffee and the purchase's total is at least 5
            purchase.lines.exists(x, x.category == "coffee" && purchase.total >= 5) | for some line x (x's category is coffee and the purchase's total is at least 5)
            purchase.lines.exists(x, x.category == "coffee" || x.amount >= 5) | for some line x (x's category is coffee or x's amount is at least 5)
            purchase.lines.all(x, x.sku in ["A", "B"]) | every line has the sku A or B
            purchase.lines.exists_one(x, x.sku.startsWith("A")) | exactly one line has a sku that begins with A
            purchase.payments.exists(x, x.method == "card") | some payment has the method card
            purchase.lines.exists(x, purchase.lines.exists(y, x.sku == y.sku)) | for some line x (for some line y (x's sku is y's sku))
            purchase.lines.filter(x, x.category == "tea").map(x, x.amount).sum() > 20 | the sum of the amount of every line with the category tea is more than 20
            purchase.lines.map(x, x.amount * x.quantity).sum() > 20 | the sum of (x's amount times x's quantity) for every line x is more than 20
            purchase.lines.filter(x, x.category == "tea" || x.sku == "A").size() >= 2 | the number of lines x for which (x's category is tea or x's sku is A) is at least 2
            a.b.filter(x, x == 5).size() >= 2 | the number of elements of the a's b x for which (x is 5) is at least 2
            (a.x == 1 || a.y == 2) && a.z == 3 | (the a's x is 1 or the a's y is 2) and the a's z is 3
            a.x == 1 || a.y == 2 && a.z == 3 | the a's x is 1 or (the a's y is 2 and the a's z is 3)
            !(a.x == 1) | it is not so that (the a's x is 1)
            a.x != 1 | the a's x is not 1
            !(a.x == 1 && a.y == 2) | it is not so that (the a's x is 1 and the a's y is 2)
            !(a.x == 1) && a.y == 2 | it is not so that (the a's x is 1) and the a's y is 2
            !(member.tier in ["silver", "gold"]) | the member's tier is neither silver nor gold
            member.tier in ["gold"] | the member's tier is no other than gold
            "vip" in member.segments && !("staff" in member.segments) | vip is among the member's segments and staff is not among the member's segments
            has(member.birthday) && !has(member.tier) | the member's birthday is known and the member's tier is not known
            member.isBirthday || member.daysToBirthday <= 7 | it is the member's birthday or the number of days to the member's birthday is at most 7
            member.employee | the member's employee
            !member.employee | the member is not marked employee
            member.birthday < date("2000-01-01") | the member's birthday is before 2000-01-01
            member.note == "2000-01-01" && member.note != "or" | the member's note is "2000-01-01" and the member's note is not "or"
            local.weekday in ["saturday", "sunday"] && local.hour >= 7 && local.hour < 10 | the weekday is saturday or sunday and the hour of the day is at least 7 and the hour of the day is less than 10
            (purchase.total - 5) * 2 > 3 | ((the purchase's total minus 5) times 2) is more than 3
            purchase.total - 5 * 2 > -3 | (the purchase's total minus (5 times 2)) is more than -3
            math.round(purchase.total / 3) == 4 | (the purchase's total divided by 3) rounded is 4
            math.least(a.x, a.y) + 1 > 4 | ((the least of the a's x and the a's y) plus 1) is more than 4
            math.least(a.x, a.y + 1) > 4 | the least of the a's x and (the a's y plus 1) is more than 4
            history.purchasesIn("30 days") < 5 && history.spend > 100 | the number of purchases in the last 30 days is less than 5 and the earlier spending is more than 100
            history.countIn("review", "30 days") == 0 && history.daysSinceLast > 60 | the number of activities named review in the last 30 days is 0 and the number of days since the last activity is more than 60
            (has(member.visits) ? member.visits : 0) > 3 | (the member's visits if the member's visits is known, otherwise 0) is more than 3
            line.sku.lowerAscii().endsWith("x") | the line's sku in small letters ends with x
            size(member.segments) > 3 | the size of the member's segments is more than 3
            activity.tags["any key"] == 5 | (entry "any key" of the activity's tags) is 5
            member.employee == true | the member's employee is true
            foo(purchase.total) > 3 | `foo(purchase.total)` is more than 3
            """)
    void aConditionIsSaidAsASentence(String cel, String sentence) {
        assertThat(Sentence.of(new CelParser().parse(cel).expression())).isEqualTo(sentence);
    }
}
