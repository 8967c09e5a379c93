package io.loyaltyengine.rules.lint;

import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.perk.Perk;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Budget;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.Rule;
import io.loyaltyengine.rule.StackingGroup;
import io.loyaltyengine.rules.definition.Effect;
import io.loyaltyengine.rules.vocabulary.AttributeType;
import io.loyaltyengine.rules.vocabulary.Declarations;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what a program declares and nothing in it uses. */
final class Unused {

    private final Subject subject;
    private final Program program;
    private final Map<String, Reach> rules = new HashMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private final Set<String> perks = new HashSet<>();

    Unused(Subject subject) {
        this.subject = subject;
        this.program = subject.program();
        for (Reach rule : subject.rules()) {
            rules.put(rule.id(), rule);
            Asked.of(rule.definition().when(), asked);
            Asked.of(rule.definition().lines(), asked);
            rule.definition().effects().forEach(this::uses);
        }
        program.conversions()
                .forEach(conversion -> given.add(conversion.to().currency().code()));
        if (program.ladder() != null) {
            program.ladder().tiers().forEach(tier -> perks.addAll(tier.perks()));
        }
    }

    private void uses(Effect effect) {
        if (effect instanceof Effect.PerUnit per) {
            Asked.of(per.number(), asked);
        }
        if (effect instanceof Effect.GrantPerk perk) {
            perks.add(perk.perk());
        }
        Currency currency = Given.by(effect);
        if (currency != null) {
            given.add(currency.code());
        }
    }

    void look() {
        budgets();
        caps();
        program.groups().forEach(this::group);
        if (!subject.isOpaque()) {
            perks();
            currencies();
            subject.declared().ifPresent(rules -> attributes(rules.declarations()));
        }
    }

    private void budgets() {
        for (Budget budget : program.budgets()) {
            Currency currency = budget.limit().currency();
            List<Rule> drawing = program.rules().stream()
                    .filter(rule -> rule.budgets().contains(budget.id()))
                    .toList();
            if (drawing.stream().noneMatch(rule -> mayGive(rule, currency))) {
                subject.report(
                        Concern.UNUSED_BUDGET,
                        budget.id(),
                        drawing.isEmpty()
                                ? "no rule draws on the budget `" + budget.id() + "`"
                                : "no rule that draws on the budget `" + budget.id() + "` gives " + currency.code(),
                        "name it in `budgets` of a rule that gives " + currency.code() + ", or remove it",
                        at -> at.item("budgets", "id", budget.id()));
            }
        }
    }

    private void caps() {
        for (Rule rule : program.rules()) {
            for (Cap cap : rule.caps()) {
                Currency currency = cap.limit().currency();
                if (!mayGive(rule, currency)) {
                    subject.ofRule(
                            Concern.UNUSED_CAP,
                            rule.id(),
                            "the rule `" + rule.id() + "` has the cap `" + cap.id() + "` and gives no "
                                    + currency.code(),
                            "cap what it gives, or remove the cap");
                }
            }
        }
    }

    /** A rule of the host may give anything. */
    private boolean mayGive(Rule rule, Currency currency) {
        Reach written = rules.get(rule.id());
        return written == null || Given.concerns(written, currency);
    }

    private void group(StackingGroup group) {
        Set<String> within = group.all().map(StackingGroup::id).collect(Collectors.toSet());
        boolean used = program.rules().stream().anyMatch(rule -> within.contains(rule.group()));
        if (!used) {
            subject.report(
                    Concern.UNUSED_GROUP,
                    group.id(),
                    "no rule is in the stacking group `" + group.id() + "`",
                    "name it as the `group` of a rule, or remove it",
                    at -> at.item("stacking", "group", group.id()));
        } else {
            group.groups().forEach(this::group);
        }
    }

    private void perks() {
        for (Perk perk : program.perks()) {
            if (!perks.contains(perk.id())) {
                subject.report(
                        Concern.UNUSED_PERK,
                        perk.id(),
                        "the perk `" + perk.id() + "` is never granted",
                        "grant it in a tier or a rule, or remove it",
                        at -> at.key("perks", perk.id()));
            }
        }
    }

    private void currencies() {
        for (CurrencyTerms terms : program.currencies()) {
            String code = terms.currency().code();
            if (!given.contains(code)) {
                subject.report(
                        Concern.UNUSED_CURRENCY,
                        code,
                        "the currency `" + code + "` is never given",
                        "award it in a rule, or remove it",
                        at -> at.key("currencies", code));
            }
        }
    }

    private void attributes(Declarations declared) {
        attributes(declared.member(), "attributes", "member");
        attributes(declared.purchase(), "attributes", "purchase");
        attributes(declared.line(), "attributes", "line");
        declared.interactions().forEach((name, types) -> attributes(types, "interactions", name));
    }

    private void attributes(Map<String, AttributeType> types, String section, String of) {
        for (String name : types.keySet()) {
            if (!asked.contains(name)) {
                subject.report(
                        Concern.UNUSED_ATTRIBUTE,
                        name,
                        "no rule asks for the attribute `" + name + "` of " + a(of),
                        "remove it, or ask for it",
                        at -> at.key(section, of, name));
            }
        }
    }

    private static String a(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }
}
