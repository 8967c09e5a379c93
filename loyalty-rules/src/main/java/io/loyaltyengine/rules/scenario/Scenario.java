package io.loyaltyengine.rules.scenario;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.store.InMemoryStore;
import io.loyaltyengine.store.MemberStore;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A story under a program, told as it happens: at a moment, given a member, when something happens, then something is so.
 * Everything runs at once, on an engine and a store in memory of its own, so that a scenario can go on for as long as it
 * likes:
 *
 * <pre>{@code
 * Scenario.of(program)
 *         .at("2026-03-02T08:15")
 *         .given(member("ada").balance("120 POINTS"))
 *         .when(purchase().line("FLAT-WHITE", "coffee", 2, "7.80"))
 *         .then(outcome -> assertThat(outcome).earned("30 POINTS").byRule("beans", "15 POINTS"));
 * }</pre>
 *
 * <p>Activities get the ids {@code activity-1}, {@code activity-2} and so on unless they bring one. Not safe for use by
 * several threads.
 */
public final class Scenario {

    private final Program program;
    private final ScenarioClock clock;
    private final MemberStore store = new InMemoryStore();
    private final LoyaltyEngine engine;
    private boolean dated;
    private @Nullable MemberId subject;
    private @Nullable ScenarioOutcome last;
    private Instant submitted = Instant.EPOCH;
    private int count;

    private Scenario(Program program) {
        this.program = program;
        this.clock = ScenarioClock.at(Instant.EPOCH, program.zone());
        this.engine = LoyaltyEngine.of(program, store, clock);
    }

    /**
     * A scenario in which nothing has happened.
     *
     * @param program the program
     * @return the scenario
     */
    public static Scenario of(Program program) {
        return new Scenario(program);
    }

    /**
     * Sets the clock.
     *
     * @param moment as {@link ScenarioClock#moment} takes it, local times in the program's zone
     * @return this scenario
     * @throws IllegalArgumentException if it is none
     */
    public Scenario at(String moment) {
        return at(ScenarioClock.moment(moment, program.zone()));
    }

    /**
     * Sets the clock.
     *
     * @param moment the moment
     * @return this scenario
     */
    public Scenario at(Instant moment) {
        clock.set(moment);
        dated = true;
        return this;
    }

    /**
     * Advances the clock by the program's calendar.
     *
     * @param term how long, such as {@code 14 days}, {@code 1 month} or {@code 2 hours}
     * @return this scenario
     * @throws IllegalArgumentException if it is no length of time
     * @throws IllegalStateException if the clock was never set
     */
    public Scenario later(String term) {
        requireDate();
        clock.advance(Term.parse(term));
        return this;
    }

    /**
     * Brings about what is given of members. What happens next happens to the last of them.
     *
     * @param members the members
     * @return this scenario
     * @throws GivenRefusedException if something that is given cannot be
     * @throws IllegalArgumentException if something is named that the program does not have
     * @throws IllegalStateException if the clock was never set
     */
    public Scenario given(GivenMember... members) {
        requireDate();
        for (GivenMember member : members) {
            new GivenStory(program, engine, clock, member).tell();
            subject = member.profile().id();
        }
        return this;
    }

    /**
     * Lets something happen now.
     *
     * @param happening what
     * @return this scenario
     * @throws IllegalStateException if the clock was never set, or no member was given
     */
    public Scenario when(Happening happening) {
        requireDate();
        if (subject == null) {
            throw new IllegalStateException(
                    "nobody is there yet with whom something could happen; call given(...) first");
        }
        count++;
        ActivityId id = ActivityId.of("activity-" + count);
        return submit(happening.in(new Circumstances(program, id, subject, clock.instant())));
    }

    /**
     * Hands an activity to the engine as it is, whoever it is of and whenever it happened.
     *
     * @param activity the activity
     * @return this scenario
     */
    public Scenario when(Activity activity) {
        if (!dated) {
            at(activity.at());
        }
        return submit(activity);
    }

    private Scenario submit(Activity activity) {
        last = new ScenarioOutcome(program, engine, activity, engine.submit(activity), activity.at());
        submitted = clock.instant();
        return this;
    }

    /**
     * Looks at what became of what happened last, and at what its member has now.
     *
     * @param look what is to be looked at, as a rule with assertions
     * @return this scenario
     * @throws IllegalStateException if nothing has happened
     */
    public Scenario then(Consumer<ScenarioOutcome> look) {
        look.accept(outcome());
        return this;
    }

    /**
     * What became of what happened last, with what its member has now.
     *
     * @return the outcome
     * @throws IllegalStateException if nothing has happened
     */
    public ScenarioOutcome outcome() {
        if (last == null) {
            throw new IllegalStateException("nothing has happened yet; call when(...) first");
        }
        return clock.instant().equals(submitted) ? last : last.seenAt(clock.instant());
    }

    private void requireDate() {
        if (!dated) {
            throw new IllegalStateException("it is not said when; call at(...) first");
        }
    }

    /**
     * The clock.
     *
     * @return the clock that the engine records with
     */
    public ScenarioClock clock() {
        return clock;
    }

    /**
     * The engine, for what a scenario has no word for.
     *
     * @return the engine
     */
    public LoyaltyEngine engine() {
        return engine;
    }

    /**
     * The store, such as for an audit.
     *
     * @return the store
     */
    public MemberStore store() {
        return store;
    }
}
