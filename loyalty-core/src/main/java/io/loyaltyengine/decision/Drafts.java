package io.loyaltyengine.decision;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.member.MemberId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is about to be appended to the journals of all whom an activity concerns. */
final class Drafts {

    private final Editions.Edition edition;
    private final Editions editions;
    private final Parties parties;
    private final Instant recordedAt;
    private final Activity activity;
    private final Map<MemberId, Draft> drafts = new LinkedHashMap<>();
    private final Map<MemberId, Hindsight> hindsights = new LinkedHashMap<>();
    private final Draft acting;

    Drafts(Editions.Edition edition, Editions editions, Parties parties, Activity activity, Instant recordedAt) {
        this.edition = edition;
        this.editions = editions;
        this.parties = parties;
        this.recordedAt = recordedAt;
        this.activity = activity;
        this.acting = following(activity.member());
    }

    /** What happened. */
    Activity activity() {
        return activity;
    }

    /** That of the member whom it happened with. */
    Draft acting() {
        return acting;
    }

    /** That of a member, or of the one whose part they have become. */
    Draft following(MemberId member) {
        return of(parties.follow(member));
    }

    /** That of a member by themselves. */
    Draft of(MemberId member) {
        return of(parties.states().getOrDefault(member, MemberState.initial(member)));
    }

    private Draft of(MemberState state) {
        return drafts.computeIfAbsent(state.id(), id -> new Draft(edition, editions, state, recordedAt));
    }

    /** A draft that the activity is about to act on: time has done what it does until then, and takes back what is late. */
    Draft ready(Draft draft) {
        hindsights.computeIfAbsent(draft.state().id(), id -> {
            new Passage(draft).to(draft.notBefore(activity.at()));
            Hindsight hindsight = new Hindsight(draft, activity.id(), activity.at());
            hindsight.revive();
            return hindsight;
        });
        return draft;
    }

    /** What follows, by itself and from time, once the activity has done what it does. */
    void conclude() {
        for (Draft draft : drafts.values()) {
            if (!draft.entries().isEmpty()) {
                Hindsight hindsight = hindsights.getOrDefault(
                        draft.state().id(),
                        new Hindsight(draft, activity.id(), draft.state().reachedAt()));
                new Passage(draft).after(activity.at(), hindsight);
            }
        }
    }

    List<Draft> all() {
        return List.copyOf(drafts.values());
    }

    List<Decision.Change> changes() {
        return drafts.values().stream()
                .filter(draft -> !draft.entries().isEmpty())
                .map(draft -> new Decision.Change(draft.entries(), draft.state()))
                .toList();
    }
}
