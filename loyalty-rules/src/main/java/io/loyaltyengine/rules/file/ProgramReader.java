package io.loyaltyengine.rules.file;

import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.calendar.CalendarPeriod;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.perk.Perk;
import io.loyaltyengine.program.InvalidProgramException;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramBuilder;
import io.loyaltyengine.rule.Budget;
import io.loyaltyengine.rule.Cap;
import io.loyaltyengine.rule.StackingGroup;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.evaluator.DeclaredRules;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.Place;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Suggestion;
import io.loyaltyengine.rules.vocabulary.AttributeType;
import io.loyaltyengine.rules.vocabulary.Declarations;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Turns a tree of the right shape into a program, and reports everything that does not fit together. */
final class ProgramReader {

    private final Mapping root;
    private final ProblemCollector problems;
    private final Map<String, Currency> currencies = new LinkedHashMap<>();
    private final Map<String, LotTerms> terms = new LinkedHashMap<>();
    private final Set<String> budgets = new LinkedHashSet<>();
    private final Set<String> perks = new LinkedHashSet<>();
    private final Set<String> groups = new LinkedHashSet<>();
    private final Map<String, Set<String>> declared = new LinkedHashMap<>();
    private String money = "";

    ProgramReader(Node root, ProblemCollector problems) {
        this.root = (Mapping) root;
        this.problems = problems;
    }

    Program read() {
        String iso = root.text("money");
        // where there is no such money, another one lets the rest be looked at
        money = guarded(root.scalar("money").place(), () -> Money.zero(iso)).isPresent() ? iso : "EUR";
        ProgramBuilder builder =
                Program.named(root.text("program"), root.text("version"), ZoneId.of(root.text("zone")), money);
        for (Mapping.Field field : root.mapping("currencies").fields()) {
            currency(field, builder);
        }
        root.optionalMapping("perks").ifPresent(all -> all.fields().forEach(field -> perk(field, builder)));
        LadderReader ladder = new LadderReader(this, problems);
        root.optionalMapping("tiers").flatMap(ladder::read).ifPresent(builder::ladder);
        optional(root, "stacking").forEach(group -> stackingGroup(group).ifPresent(builder::group));
        optional(root, "caps").forEach(cap -> cap(cap).ifPresent(builder::cap));
        optional(root, "budgets").forEach(budget -> budget(budget).ifPresent(builder::budget));
        root.optionalText("effective").map(this::moment).ifPresent(builder::effective);
        RewardReader spending = new RewardReader(this);
        optional(root, "rewards").forEach(reward -> spending.reward(reward).ifPresent(builder::reward));
        optional(root, "conversions")
                .forEach(conversion -> spending.conversion(conversion).ifPresent(builder::conversion));
        Declarations declarations = declarations(ladder.names());
        List<RuleDefinition> rules = new ArrayList<>();
        RuleReader reader = new RuleReader(this, declarations, problems);
        for (Mapping rule : root.mappings("rules")) {
            if (hasItsShape(rule)) {
                reader.read(rule).ifPresent(rules::add);
            }
        }
        problems.refuseIfErrors();
        rules.forEach(rule -> builder.rule(rule.rule()));
        try {
            return builder.evaluatedBy(DeclaredRules.of(rules, declarations));
        } catch (InvalidProgramException e) {
            e.problems().forEach(problem -> problems.error(root.place(), problem));
            problems.refuseIfErrors();
            throw e;
        }
    }

    private void currency(Mapping.Field field, ProgramBuilder builder) {
        // what is broken is known by its name all the same, so that its uses are not reported too
        currencies.put(field.name(), Currency.points(field.name()));
        new CurrencyReader(this, money).read(field).ifPresent(read -> {
            currencies.put(field.name(), read.currency());
            terms.put(field.name(), read.lots());
            builder.currency(read);
        });
    }

    LotTerms termsOf(Currency currency) {
        return terms.getOrDefault(currency.code(), LotTerms.PLAIN);
    }

    private void perk(Mapping.Field field, ProgramBuilder builder) {
        Mapping said = (Mapping) field.value();
        perks.add(field.name());
        builder.perk(new Perk(field.name(), said.whole("quota"), period(said.text("per"))));
    }

    private Optional<StackingGroup> stackingGroup(Mapping said) {
        unique("stacking group", said, "group");
        groups.add(said.text("group"));
        List<StackingGroup> nested = new ArrayList<>();
        optional(said, "groups").forEach(group -> stackingGroup(group).ifPresent(nested::add));
        return Optional.of(
                new StackingGroup(said.text("group"), StackingGroup.Mode.valueOf(upper(said.text("take"))), nested));
    }

    Optional<Cap> cap(Mapping said) {
        unique("cap", said, "id");
        return currency(said, "currency")
                .flatMap(currency -> amount(said, "limit", currency))
                .map(limit -> new Cap(
                        said.text("id"),
                        limit,
                        said.optionalText("per").map(ProgramReader::period).orElse(null)));
    }

    private Optional<Budget> budget(Mapping said) {
        unique("budget", said, "id");
        budgets.add(said.text("id"));
        return currency(said, "currency")
                .flatMap(currency -> amount(said, "limit", currency))
                .map(limit -> new Budget(
                        said.text("id"),
                        limit,
                        said.optionalText("per").map(ProgramReader::period).orElse(CalendarPeriod.LIFETIME)));
    }

    /** A moment, in the program's zone where it has none of its own. */
    Instant moment(String text) {
        return LocalMoment.of(text, ZoneId.of(root.text("zone")));
    }

    private Declarations declarations(List<String> tiers) {
        Optional<Mapping> all = root.optionalMapping("attributes");
        Map<String, Map<String, AttributeType>> interactions = new LinkedHashMap<>();
        root.optionalMapping("interactions")
                .ifPresent(named -> named.fields()
                        .forEach(field -> interactions.put(field.name(), types((Mapping) field.value()))));
        return new Declarations(
                tiers, attributes(all, "member"), attributes(all, "purchase"), attributes(all, "line"), interactions);
    }

    private static Map<String, AttributeType> attributes(Optional<Mapping> all, String of) {
        return all.flatMap(mapping -> mapping.optionalMapping(of))
                .map(ProgramReader::types)
                .orElse(Map.of());
    }

    private static Map<String, AttributeType> types(Mapping said) {
        Map<String, AttributeType> types = new LinkedHashMap<>();
        said.fields()
                .forEach(field ->
                        types.put(field.name(), AttributeType.of(field.value().toString())));
        return types;
    }

    Set<String> currencies() {
        return currencies.keySet();
    }

    Set<String> groups() {
        return groups;
    }

    Set<String> budgets() {
        return budgets;
    }

    /** What is wrong with the shape of a rule is reported already. */
    private boolean hasItsShape(Mapping rule) {
        if (problems.errors() == 0) {
            return true;
        }
        ProblemCollector again = new ProblemCollector();
        ProgramShape.RULE.check(rule, again);
        return again.errors() == 0;
    }

    /** The names of all rules, those below and those without their shape included. */
    Set<String> ruleNames() {
        return root.mappings("rules").stream()
                .flatMap(rule -> rule.find("id").stream())
                .map(Node::toString)
                .collect(Collectors.toSet());
    }

    Set<String> perks() {
        return perks;
    }

    /** The currency that a field names, if the program has it. */
    Optional<Currency> currency(Mapping said, String field) {
        String code = said.text(field);
        known("currency", code, said.scalar(field).place(), currencies.keySet());
        return Optional.ofNullable(currencies.get(code));
    }

    Optional<Amount> amount(Mapping said, String field, Currency currency) {
        return guarded(said.scalar(field).place(), () -> new Amount(currency, said.decimal(field)));
    }

    Optional<Money> money(Mapping said, String field) {
        return guarded(
                said.scalar(field).place(),
                () -> new Money(java.util.Currency.getInstance(money), said.decimal(field)));
    }

    /** So much of the program's money. */
    Money money(String decimal) {
        return Money.of(money, decimal);
    }

    /** Reports a name that refers to nothing. */
    void known(String what, String name, Place place, Set<String> names) {
        if (!names.contains(name)) {
            String all = names.isEmpty()
                    ? "the program declares none"
                    : "the program has "
                            + names.stream().map(n -> "`" + n + "`").collect(Collectors.joining(", "));
            problems.error(
                    place,
                    "there is no " + what + " `" + name + "`",
                    Suggestion.of(name, names).map(Suggestion::sentence).orElse(all));
        }
    }

    /** Reports a name that something of another sort has. */
    void free(String what, Mapping said, String field) {
        if (declared.getOrDefault(what, Set.of()).contains(said.text(field))) {
            problems.error(
                    said.scalar(field).place(),
                    "there is a " + what + " `" + said.text(field) + "` already",
                    "give it a name of its own");
        }
    }

    /** Reports a name that was given before. */
    void unique(String what, Mapping said, String field) {
        if (!declared.computeIfAbsent(what, w -> new LinkedHashSet<>()).add(said.text(field))) {
            problems.error(
                    said.scalar(field).place(),
                    "there is another " + what + " `" + said.text(field) + "` above",
                    "give it a name of its own");
        }
    }

    /** What a constructor of the core refuses is a problem at the place that it was said at. */
    <T> Optional<T> guarded(Place place, Supplier<T> made) {
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException | ArithmeticException e) {
            problems.error(place, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    static List<Mapping> optional(Mapping said, String field) {
        return said.has(field) ? said.mappings(field) : List.of();
    }

    static CalendarPeriod period(String label) {
        return CalendarPeriod.valueOf(upper(label));
    }

    static String upper(String label) {
        return label.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
