package io.loyaltyengine.rules.scenario.file;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.rules.scenario.Expectation;
import io.loyaltyengine.rules.scenario.Known;
import io.loyaltyengine.rules.scenario.RuleFate;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Scalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads what is expected of a step. */
final class ExpectedReader {

    private static final List<String> MAPPINGS =
            List.of("byRule", "takenBack", "balances", "pending", "held", "debt", "perks", "missing");

    private final Known known;
    private final ProblemCollector problems;

    ExpectedReader(Known known, ProblemCollector problems) {
        this.known = known;
        this.problems = problems;
    }

    List<WrittenStep.Expected> read(Mapping then, boolean happens) {
        List<WrittenStep.Expected> all = new ArrayList<>();
        if (then.has("refused")) {
            Scalar refused = then.scalar("refused");
            add(all, refused, Expectation.refused(reason(refused.text())));
        } else if (happens) {
            add(all, then, Expectation.accepted());
        }
        MAPPINGS.forEach(field -> refuseEmpty(then, field));
        if (then.has("earned") && then.mapping("earned").fields().isEmpty()) {
            add(all, then.mapping("earned"), Expectation.earnedNothing());
        }
        amounts(then, "earned", all, Expectation::earned);
        byRule(then, all);
        amounts(then, "takenBack", all, Expectation::takenBack);
        if (then.has("worth")) {
            add(all, then.scalar("worth"), Expectation.worth(then.decimal("worth")));
        }
        amounts(then, "balances", all, amount -> Expectation.balance(Expectation.Part.AVAILABLE, amount));
        amounts(then, "pending", all, amount -> Expectation.balance(Expectation.Part.PENDING, amount));
        amounts(then, "held", all, amount -> Expectation.balance(Expectation.Part.HELD, amount));
        amounts(then, "debt", all, amount -> Expectation.balance(Expectation.Part.DEBT, amount));
        standing(then, all);
        if (then.has("tags")) {
            add(all, then.get("tags"), Expectation.tags(then.texts("tags")));
        }
        rules(then, "applied", all, Expectation::applied);
        rules(then, "notApplied", all, Expectation::notApplied);
        rules(then, "stackedOut", all, rule -> Expectation.fate(rule, RuleFate.STACKED_OUT));
        rules(then, "excluded", all, rule -> Expectation.fate(rule, RuleFate.EXCLUDED));
        rules(then, "capped", all, rule -> Expectation.fate(rule, RuleFate.CAPPED));
        rules(then, "notMet", all, rule -> Expectation.fate(rule, RuleFate.NOT_MET));
        for (Mapping.Field missing : fields(then, "missing")) {
            if (rule(missing.key())) {
                add(all, missing.key(), Expectation.missing(missing.name(), ((Scalar) missing.value()).decimal()));
            }
        }
        return all;
    }

    /** As of all rules together, an empty mapping says that a rule gave nothing of any currency. */
    private void byRule(Mapping then, List<WrittenStep.Expected> all) {
        for (Mapping.Field rule : fields(then, "byRule")) {
            if (rule(rule.key())) {
                Mapping amounts = (Mapping) rule.value();
                if (amounts.fields().isEmpty()) {
                    known.program().currencies().forEach(terms -> {
                        Amount nothing = terms.currency().zero();
                        add(all, rule.key(), Expectation.earnedBy(rule.name(), nothing));
                    });
                }
                for (Mapping.Field field : amounts.fields()) {
                    amount(field).ifPresent(amount -> add(all, field.key(), Expectation.earnedBy(rule.name(), amount)));
                }
            }
        }
    }

    private void standing(Mapping then, List<WrittenStep.Expected> all) {
        if (then.has("tier")) {
            Scalar tier = then.scalar("tier");
            if (tier.text().equals("none")) {
                add(all, tier, Expectation.tier(null));
            } else if (isKnown("tier", tier, known.tiers())) {
                add(all, tier, Expectation.tier(tier.text()));
            }
        }
        for (Mapping.Field perk : fields(then, "perks")) {
            if (isKnown("perk", perk.key(), known.perks())) {
                int times = ((Scalar) perk.value()).decimal().intValueExact();
                add(all, perk.key(), Expectation.left(perk.name(), times));
            }
        }
    }

    /** What expects nothing would always be so. */
    private void refuseEmpty(Mapping then, String field) {
        if (then.has(field) && fields(then, field).isEmpty()) {
            problems.error(
                    then.get(field).place(),
                    "nothing is expected under `" + field + "`",
                    "say what is so, or leave it out");
        }
    }

    private static Refusal.Reason reason(String label) {
        return Arrays.stream(Refusal.Reason.values())
                .filter(reason -> Expectation.label(reason).equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void amounts(
            Mapping then, String field, List<WrittenStep.Expected> all, Function<Amount, Expectation> expectation) {
        for (Mapping.Field each : fields(then, field)) {
            amount(each).ifPresent(amount -> add(all, each.key(), expectation.apply(amount)));
        }
    }

    private void rules(
            Mapping then, String field, List<WrittenStep.Expected> all, Function<String, Expectation> expectation) {
        for (Node node : then.list(field)) {
            Scalar rule = (Scalar) node;
            if (rule(rule)) {
                add(all, rule, expectation.apply(rule.text()));
            }
        }
    }

    private static List<Mapping.Field> fields(Mapping then, String field) {
        return then.optionalMapping(field).map(Mapping::fields).orElse(List.of());
    }

    private static void add(List<WrittenStep.Expected> all, Node at, Expectation expectation) {
        all.add(new WrittenStep.Expected(at.place().line(), expectation));
    }

    /** A number of the currency that the field is named after. */
    Optional<Amount> amount(Mapping.Field field) {
        Optional<CurrencyTerms> terms = known.program().currency(field.name());
        if (terms.isEmpty()) {
            isKnown("currency", field.key(), known.currencies());
            return Optional.empty();
        }
        Scalar number = (Scalar) field.value();
        try {
            return Optional.of(new Amount(terms.get().currency(), number.decimal()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.error(number.place(), String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private boolean rule(Scalar named) {
        boolean ofTier = named.text().startsWith("tier:")
                && known.tiers().contains(named.text().substring("tier:".length()));
        return ofTier || isKnown("rule", named, known.rules());
    }

    private boolean isKnown(String what, Scalar named, List<String> names) {
        if (!names.contains(named.text())) {
            problems.error(named.place(), Known.unknown(what, named.text()), Known.advice(named.text(), names));
            return false;
        }
        return true;
    }
}
