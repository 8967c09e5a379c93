package io.loyaltyengine.rules.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Award;
import io.loyaltyengine.rule.Budget;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.Window;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.definition.Portion;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.evaluator.DeclaredRules;
import io.loyaltyengine.rules.source.Format;
import io.loyaltyengine.rules.source.SourceRefusedException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleFieldsTest {

    private static final String YAML = """
            program: corner
            version: "2"
            effective: 2026-04-01
            zone: Europe/London
            money: GBP
            currencies:
              POINTS: { kind: points }
            budgets:
              - { id: launch, currency: POINTS, limit: 100000 }
              - { id: weekly, currency: POINTS, limit: 500, per: week }
            rules:
              - id: base
                awards:
                  - { banded: [{ from: 0, give: 1 }, { from: 100, give: 2 }], rate: marginal, currency: POINTS, atMost: 900 }
              - id: launch
                from: 2026-04-01T08:00
                until: 2026-05-01T00:00:00Z
                kinds: [customer, partner]
                excludes: [base]
                budgets: [launch, weekly]
                awards:
                  - { percent: 50, currency: POINTS, part: { cheapest: 1, ofEvery: 3 }, atMost: 200 }
                  - { perAmount: 1.00, give: 1, currency: POINTS, part: { upTo: 20.00 } }
                  - { perSet: 10, give: 5, currency: POINTS }
                  - { tag: starter, lasts: 30 days }
            """;

    private static final Currency POINTS = Currency.points("POINTS");

    private static Program parse(String yaml) {
        return ProgramFile.parse("corner.yaml", yaml, Format.YAML);
    }

    @Test
    void aFileSaysAllThatJavaSays() {
        Program program = parse(YAML);

        assertThat(program.effective()).isEqualTo(Instant.parse("2026-03-31T23:00:00Z"));
        assertThat(program.budgets())
                .containsExactly(
                        new Budget("launch", POINTS.of(100_000), CalendarPeriod.LIFETIME),
                        new Budget("weekly", POINTS.of(500), CalendarPeriod.WEEK));
        assertThat(program.rules())
                .containsExactly(
                        Rule.of("base"),
                        Rule.of("launch")
                                .within(new Window(
                                        Instant.parse("2026-04-01T07:00:00Z"), Instant.parse("2026-05-01T00:00:00Z")))
                                .eligible(MemberKind.CUSTOMER, MemberKind.PARTNER)
                                .excluding("base")
                                .drawingOn("launch", "weekly"));
        assertThat(((DeclaredRules) program.evaluator()).definitions())
                .flatExtracting(RuleDefinition::effects)
                .containsExactly(
                        new Effect.Banded(
                                Effect.Banded.Mode.MARGINAL,
                                List.of(
                                        new Effect.Banded.Band(BigDecimal.ZERO, POINTS.of(1)),
                                        new Effect.Banded.Band(new BigDecimal("100"), POINTS.of(2))),
                                Money.of("GBP", "1"),
                                Effect.Basis.NET,
                                Portion.WHOLE,
                                POINTS.of(900)),
                        new Effect.Percent(
                                new BigDecimal("50"),
                                POINTS,
                                Effect.Basis.NET,
                                Award.Rounding.BASKET,
                                new Portion.ByPrice(Portion.ByPrice.End.CHEAPEST, 1, 3),
                                POINTS.of(200)),
                        new Effect.PerAmount(
                                POINTS.of(1),
                                Money.of("GBP", "1.00"),
                                Effect.Basis.NET,
                                Award.Rounding.BASKET,
                                new Portion.UpTo(Money.of("GBP", "20.00")),
                                null),
                        new Effect.PerSet(POINTS.of(5), BigDecimal.TEN, null),
                        new Effect.GrantTag("starter", Term.days(30)));
    }

    @Test
    void theHashDoesNotDependOnHowAFileIsWritten() {
        String reordered = YAML.replace("kinds: [customer, partner]", "kinds: [ partner, customer ] # both")
                .replace("upTo: 20.00", "upTo: 20");
        assertThat(parse(reordered).edition()).isEqualTo(parse(YAML).edition());
        assertThat(parse(YAML.replace("atMost: 900", "atMost: 901")).edition())
                .isNotEqualTo(parse(YAML).edition());
    }

    @Test
    void everythingThatIsWrongIsReportedWithItsPlace() {
        String wrong = YAML.replace("until: 2026-05-01T00:00:00Z", "until: 2026-04-01")
                .replace("excludes: [base]", "excludes: [bass, launch]")
                .replace("budgets: [launch, weekly]", "budgets: [lunch]")
                .replace("cheapest: 1, ofEvery: 3", "cheapest: 1, dearest: 3")
                .replace("{ from: 100, give: 2 }", "{ from: 0, give: 2 }");
        assertThatThrownBy(() -> parse(wrong))
                .isInstanceOf(SourceRefusedException.class)
                .hasMessage("""
                corner.yaml:14:19: the band from 0 stands after that from 0; bands rise
                    - { banded: [{ from: 0, give: 1 }, { from: 0, give: 2 }], rate: marginal, currency: POINTS, atMost:…
                                ^
                corner.yaml:17:12: the rule ends at 2026-04-01 and begins at 2026-04-01T08:00
                    until: 2026-04-01
                           ^^^^^^^^^^
                  let it end after it begins; a rule that ends on a day is over when that day begins
                corner.yaml:19:15: there is no rule `bass`
                    excludes: [bass, launch]
                              ^
                  did you mean `base`?
                corner.yaml:19:15: a rule does not exclude itself
                    excludes: [bass, launch]
                              ^
                  leave it out of the list
                corner.yaml:20:14: there is no budget `lunch`
                    budgets: [lunch]
                             ^
                  did you mean `launch`?
                corner.yaml:22:48: a part of the lines is one of `upTo`, `cheapest` and `dearest`, and here are 2
                    - { percent: 50, currency: POINTS, part: { cheapest: 1, dearest: 3 }, atMost: 200 }
                                                             ^
                  write one of them
                6 problems
                """);
        assertThatThrownBy(() -> parse(
                        YAML.replace("money: GBP", "money: Pounds").replace("excludes: [base]", "excludes: [bass]")))
                .hasMessageContaining("\"Pounds\" is not an ISO 4217 currency such as GBP or EUR")
                .hasMessageContaining("there is no rule `bass`")
                .hasMessageContaining("2 problems");
        assertThatThrownBy(() -> parse(YAML.replace("limit: 500,", "limit: 5,000,")))
                .hasMessageContaining("unknown field `000`")
                .hasMessageContaining("write a number without a comma within it");
        assertThatThrownBy(() -> parse(YAML.replace("from: 2026-04-01T08:00", "when: member.tags.contains(\"x\")")))
                .hasMessageContaining("  write `\"x\" in member.tags`");
        assertThatThrownBy(() -> parse(YAML.replace("from: 2026-04-01T08:00", "from: April")))
                .hasMessageContaining("a day such as `2026-03-01`");
    }
}
