package io.loyaltyengine.rules.lint;

import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.definition.Expression;
import io.loyaltyengine.rules.definition.RuleDefinition;
import io.loyaltyengine.rules.evaluator.DeclaredRules;
import io.loyaltyengine.rules.file.ProgramPlaces;
import io.loyaltyengine.rules.index.Unindexed;
import io.loyaltyengine.rules.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The program that is looked at, and what was found in it so far. */
final class Subject {

    private final Program program;
    private final @Nullable ProgramPlaces places;
    private final List<Unindexed> unindexed;
    private final List<Reach> rules;
    private final boolean opaque;
    private final List<Finding> found = new ArrayList<>();

    Subject(Program program, @Nullable ProgramPlaces places) {
        this.program = program;
        this.places = places;
        DeclaredRules declared = program.evaluator() instanceof DeclaredRules rules ? rules : null;
        this.rules = declared == null
                ? List.of()
                : declared.definitions().stream()
                        .map(rule -> Reach.of(rule, program))
                        .toList();
        this.unindexed = declared == null ? List.of() : declared.unindexed();
        this.opaque =
                declared == null || unindexed.stream().anyMatch(rule -> rule.reason() == Unindexed.Reason.HOST_RULE);
    }

    Program program() {
        return program;
    }

    /** The rules that were written down. */
    List<Reach> rules() {
        return rules;
    }

    List<Unindexed> unindexed() {
        return unindexed;
    }

    /** Whether there are rules that nobody can look into. */
    boolean isOpaque() {
        return opaque;
    }

    Optional<DeclaredRules> declared() {
        return program.evaluator() instanceof DeclaredRules declared ? Optional.of(declared) : Optional.empty();
    }

    List<Finding> found() {
        return found;
    }

    void report(
            Concern concern,
            String subject,
            String message,
            String advice,
            Function<ProgramPlaces, Optional<Place>> where) {
        Place place = places == null ? null : where.apply(places).orElse(places.program());
        found.add(new Finding(concern, subject, message, advice, place));
    }

    void ofRule(Concern concern, String rule, String message, String advice) {
        report(concern, rule, message, advice, at -> at.rule(rule));
    }

    void ofField(Concern concern, String rule, String field, String message, String advice) {
        report(concern, rule, message, advice, at -> at.ruleField(rule, field).or(() -> at.rule(rule)));
    }

    void ofPart(Concern concern, RuleDefinition rule, String field, Expression part, String message, String advice) {
        String id = rule.rule().id();
        report(concern, id, message, advice, at -> at.condition(id, field, part.span()));
    }
}
