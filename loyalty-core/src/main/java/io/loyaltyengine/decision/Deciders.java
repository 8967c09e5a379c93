package io.loyaltyengine.decision;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.explain.Explanation;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.program.ProgramVersions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides by the version of the program that was effective when an activity happened; where it counts from a later moment,
 * by the version of that.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class Deciders {

    private final ProgramVersions versions;
    private final Editions editions;
    private final List<Decider> deciders;

    private Deciders(ProgramVersions versions, List<Decider> deciders) {
        this.versions = versions;
        this.editions = new Editions(deciders.stream().map(Decider::edition).toList());
        this.deciders =
                deciders.stream().map(decider -> decider.among(editions)).toList();
    }

    /**
     * Deciders for all versions, which explain every decision.
     *
     * @param versions the versions
     * @return the deciders
     */
    public static Deciders of(ProgramVersions versions) {
        return new Deciders(versions, versions.all().stream().map(Decider::of).toList());
    }

    /**
     * The same deciders, and one for another version. What was prepared for the others is kept.
     *
     * @param version a new version, or another one in place of that of its name
     * @return a new value
     * @throws io.loyaltyengine.program.InvalidProgramException if the versions do not go on from each other
     */
    public Deciders with(Program version) {
        ProgramVersions more = versions.with(version);
        List<Decider> prepared = new ArrayList<>();
        for (Program program : more.all()) {
            prepared.add(deciders.stream()
                    .filter(decider -> decider.program().equals(program))
                    .findFirst()
                    .orElseGet(() -> Decider.of(program)));
        }
        return new Deciders(more, prepared);
    }

    /**
     * The versions.
     *
     * @return in the order of their effective times
     */
    public ProgramVersions versions() {
        return versions;
    }

    /**
     * The decider for a moment.
     *
     * @param moment the moment
     * @return that of the version that was effective then; that of the first version for what was before it
     */
    public Decider at(Instant moment) {
        return deciders.get(editions.place(moment));
    }

    /**
     * What follows from an activity.
     *
     * @param parties the states of all whom it concerns
     * @param activity what happened
     * @param recordedAt the present moment, by the host's clock
     * @param explain whether anybody asks how earning came about
     * @param supposed what is supposed of the member
     * @return the decision; a refusal has no entries and leaves the states as they are
     */
    public Decision decide(
            Parties parties, Activity activity, Instant recordedAt, boolean explain, Supposition supposed) {
        if (versions.at(activity.at()).isEmpty()) {
            Program first = versions.all().get(0);
            MemberState before = parties.follow(activity.member());
            Refusal refusal = new Refusal(
                    Refusal.Reason.TIME_OUT_OF_RANGE,
                    "the activity happened at " + activity.at() + ", and the program " + first.id()
                            + " is effective from " + first.effective());
            return new Decision(
                    before,
                    List.of(),
                    Map.of(),
                    List.of(),
                    new Outcome.Refused(activity.id(), before.id(), false, List.of(refusal), Explanation.none()));
        }
        Decider decider = at(Redated.of(activity, parties).at());
        return (explain ? decider : decider.unexplained()).decide(parties, activity, recordedAt, supposed);
    }
}
