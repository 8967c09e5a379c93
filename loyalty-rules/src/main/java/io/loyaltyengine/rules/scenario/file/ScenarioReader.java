package io.loyaltyengine.rules.scenario.file;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Interaction;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.evaluator.DeclaredRules;
import io.loyaltyengine.rules.json.ActivityReader;
import io.loyaltyengine.rules.scenario.Expectation;
import io.loyaltyengine.rules.scenario.GivenMember;
import io.loyaltyengine.rules.scenario.Known;
import io.loyaltyengine.rules.scenario.ScenarioClock;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Place;
import io.loyaltyengine.rules.source.ProblemCollector;
import io.loyaltyengine.rules.source.Quote;
import io.loyaltyengine.rules.source.Scalar;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a tree of the right shape into scenarios, and reports everything that does not fit the program. */
final class ScenarioReader {

    private final Program program;
    private final ProblemCollector problems;
    private final Known known;
    private final ActivityReader activities;
    private final ExpectedReader expected;
    private int count;

    ScenarioReader(Program program, ProblemCollector problems) {
        this.program = program;
        this.problems = problems;
        this.known = new Known(program);
        this.activities = ActivityReader.strict(program);
        this.expected = new ExpectedReader(known, problems);
    }

    ScenarioSuite read(Mapping root) {
        List<WrittenScenario> scenarios = new ArrayList<>();
        Map<String, Place> names = new HashMap<>();
        for (Mapping said : root.mappings("scenarios")) {
            Place place = said.scalar("name").place();
            Place earlier = names.putIfAbsent(said.text("name"), place);
            if (earlier != null) {
                problems.error(
                        place,
                        "there is another scenario " + Quote.of(said.text("name")) + " on line " + earlier.line(),
                        "give it a name of its own");
            }
            scenario(said).ifPresent(scenarios::add);
        }
        problems.refuseIfErrors();
        return new ScenarioSuite(root.source().name(), program, scenarios);
    }

    private Optional<WrittenScenario> scenario(Mapping said) {
        int before = problems.errors();
        count = 0;
        List<WrittenScenario.Given> given = new ArrayList<>();
        for (Mapping one : said.mappings("given")) {
            given.add(new WrittenScenario.Given(one.scalar("member").place(), given(one)));
        }
        @Nullable
        MemberId subject = given.isEmpty()
                ? null
                : given.get(given.size() - 1).member().profile().id();
        List<WrittenStep> steps = new ArrayList<>();
        @Nullable Instant now = null;
        boolean happened = false;
        for (Mapping step : said.mappings("steps")) {
            now = moment(step, now);
            happened |= step.has("when");
            if (!happened) {
                problems.error(
                        step.place(),
                        "nothing has happened yet in this scenario",
                        "let something happen with `when` in its first step");
            }
            steps.add(step(step, now, subject));
        }
        return problems.errors() > before
                ? Optional.empty()
                : Optional.of(new WrittenScenario(
                        said.text("name"), said.scalar("name").place(), given, steps));
    }

    private Instant moment(Mapping step, @Nullable Instant before) {
        if (step.has("at") && step.has("later")) {
            problems.error(step.scalar("later").place(), "`at` and `later` exclude each other", "keep one of the two");
        }
        if (step.has("at")) {
            return moment(step.scalar("at"));
        }
        if (before == null) {
            problems.error(
                    step.place(), "the first step does not say when it is", "add for example `at: 2026-03-02T08:15`");
            return Instant.EPOCH;
        }
        return step.has("later") ? later(step.scalar("later"), before) : before;
    }

    private Instant later(Scalar term, Instant before) {
        try {
            return Term.parse(term.text()).after(before, program.zone());
        } catch (DateTimeException | ArithmeticException e) {
            problems.error(term.place(), "so much later there is no time any more", "write a shorter time");
            return before;
        }
    }

    private Instant moment(Scalar at) {
        try {
            return ScenarioClock.moment(at.text(), program.zone());
        } catch (IllegalArgumentException e) {
            problems.error(at.place(), String.valueOf(e.getMessage()), "write a time that there is");
            return Instant.EPOCH;
        }
    }

    private WrittenStep step(Mapping said, Instant at, @Nullable MemberId subject) {
        @Nullable Activity activity = null;
        if (said.has("when")) {
            count++;
            MemberId member = member(said, subject);
            ActivityId id = id(said).orElse(ActivityId.of("activity-" + count));
            activity = activity(said.mapping("when"), id, member, at);
        } else {
            Stream.of("member", "id")
                    .filter(said::has)
                    .forEach(field -> problems.error(
                            said.scalar(field).place(),
                            "`" + field + "` is of what happens, and nothing happens in this step",
                            "add `when`, or leave it out: `then` is of whom the step before happened to"));
        }
        List<WrittenStep.Expected> all = said.optionalMapping("then")
                .map(then -> expected.read(then, said.has("when")))
                .orElseGet(() -> List.of(new WrittenStep.Expected(said.place().line(), Expectation.accepted())));
        return new WrittenStep(said.place(), at, activity, all);
    }

    private MemberId member(Mapping said, @Nullable MemberId subject) {
        if (said.has("member")) {
            return MemberId.of(named(said.scalar("member")));
        }
        if (subject == null) {
            problems.error(said.place(), "it is not said whom this happens to", "add `member`, or give a member");
            return MemberId.of("-");
        }
        return subject;
    }

    private Optional<ActivityId> id(Mapping said) {
        return said.has("id") ? Optional.of(ActivityId.of(named(said.scalar("id")))) : Optional.empty();
    }

    private String named(Scalar scalar) {
        if (scalar.text().isBlank()) {
            problems.error(scalar.place(), "a blank text is not allowed here");
            return "-";
        }
        return scalar.text();
    }

    private @Nullable Activity activity(Mapping when, ActivityId id, MemberId member, Instant at) {
        Mapping.Field told = when.fields().get(0);
        ActivityType type = type(told.name());
        Mapping contents = (Mapping) told.value();
        Optional<Activity> read = activities.read(contents, type, id, member, at, problems);
        if (read.orElse(null) instanceof Interaction interaction
                && program.evaluator() instanceof DeclaredRules rules) {
            known(
                    "interaction",
                    contents.scalar("name"),
                    List.copyOf(rules.declarations().interactions().keySet()));
            return interaction;
        }
        return read.orElse(null);
    }

    private static ActivityType type(String label) {
        for (ActivityType type : ActivityType.values()) {
            if (type.label().equals(label)) {
                return type;
            }
        }
        throw new IllegalStateException("the shape let through " + label);
    }

    private GivenMember given(Mapping said) {
        MemberId member = MemberId.of(named(said.scalar("member")));
        Optional<Activity> enrolment =
                activities.read(said, ActivityType.ENROLMENT, ActivityId.of("-"), member, Instant.EPOCH, problems);
        GivenMember given = GivenMember.member(member.value());
        if (enrolment.orElse(null) instanceof Enrolment read) {
            given = new GivenMember(read.profile(), null, List.of(), null, List.of());
        }
        if (said.has("enrolled")) {
            given = given.enrolled(moment(said.scalar("enrolled")).toString());
        }
        int number = 0;
        for (Mapping earlier : said.mappings("history")) {
            number++;
            Instant at = moment(earlier.scalar("at"));
            ActivityId id = id(earlier).orElse(ActivityId.of("given", member + "-history-" + number));
            Activity activity = activity(earlier.mapping("what"), id, member, at);
            if (activity != null) {
                given = given.after(at.toString(), now -> activity);
            }
        }
        if (said.has("tier")) {
            known("tier", said.scalar("tier"), known.tiers());
            given = given.tier(said.text("tier"));
        }
        for (Mapping.Field balance :
                said.optionalMapping("balances").map(Mapping::fields).orElse(List.of())) {
            given = expected.amount(balance)
                    .map(Known::text)
                    .map(given::balance)
                    .orElse(given);
        }
        return given;
    }

    private void known(String what, Scalar named, List<String> names) {
        if (!names.contains(named.text())) {
            problems.error(named.place(), Known.unknown(what, named.text()), Known.advice(named.text(), names));
        }
    }
}
