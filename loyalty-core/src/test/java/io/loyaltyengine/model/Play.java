package io.loyaltyengine.model;

import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.member.MemberId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * A story that happens to the model, to an engine that is swept when the story says so, to one that never is, and to one
 * that is after every action. All of them have to agree on every answer and every balance, then and in hindsight.
 */
final class Play {

    private static final String NEVER = "without sweeps";
    private static final String ALWAYS = "swept after every action";
    private static final String MODEL = "the model";

    private final List<Scene> scenes;
    private final Story story;
    private final Model model;
    private final Side told;
    private final Side never;
    private final Side always;
    private final Side again;
    private final Map<String, Outcome> first = new HashMap<>();

    private Play(Terms terms, List<Action> actions, Side.Teller teller) {
        this.scenes = Script.of(actions);
        this.story = new Story(terms);
        this.model = new Model(terms);
        this.told = new Side(terms, Side.Sweeps.AS_TOLD, teller);
        this.never = new Side(terms, Side.Sweeps.NEVER, teller);
        this.always = new Side(terms, Side.Sweeps.ALWAYS, teller);
        this.again = new Side(terms, Side.Sweeps.AS_TOLD, teller);
    }

    /** Throws the story as an error where anything is wrong. */
    static void of(Terms terms, List<Action> actions, Side.Teller teller) {
        Play play = new Play(terms, actions, teller);
        try {
            play.scenes.forEach(play::scene);
            play.lookBack();
            play.end();
        } catch (RuntimeException e) {
            throw play.story.wrong("it fails: " + e, e);
        }
    }

    private void scene(Scene scene) {
        story.begins(scene);
        Outcome outcome = told.play(scene);
        String answer = Answer.of(outcome);
        story.ends(answer);
        story.same(answer, NEVER, Answer.of(never.play(scene)));
        story.same(answer, ALWAYS, Answer.of(always.play(scene)));
        if (outcome != null) {
            Outcome before = first.putIfAbsent(outcome.activity().toString(), outcome);
            story.law(!outcome.repeated() || before.asRepeated().equals(outcome), "it was not so the first time");
        }
        if (scene.call() != null && !model.lostSight()) {
            String verdict = model.told(scene.call());
            if (!model.lostSight()) {
                story.same(Answer.verdict(outcome), MODEL, verdict);
            }
        }
        balances("", scene.now());
    }

    private SortedMap<String, List<Long>> balances(String when, Instant at) {
        SortedMap<String, List<Long>> balances = told.balances(at);
        if (!model.lostSight()) {
            story.sameBalances(when, balances, MODEL, model.balances(at));
        }
        story.sameBalances(when, balances, NEVER, never.balances(at));
        story.sameBalances(when, balances, ALWAYS, always.balances(at));
        return balances;
    }

    private void lookBack() {
        TreeSet<Instant> moments = new TreeSet<>();
        for (Scene scene : scenes) {
            moments.add(scene.now());
            if (scene.call() != null) {
                moments.add(scene.call().at());
            }
        }
        for (Side side : List.of(told, never, always)) {
            for (MemberId member : side.store().members()) {
                side.store().journal(member).forEach(entry -> moments.add(entry.happenedAt()));
            }
        }
        for (Instant moment : moments) {
            String when = "looking back to " + Sentences.moment(moment) + ", ";
            balances(when, moment)
                    .forEach((what, balance) -> story.law(
                            balance.stream().allMatch(units -> units >= 0),
                            when + what + " has " + Story.balance(balance)));
        }
    }

    private void end() {
        for (Side side : List.of(told, never, always)) {
            side.violations().forEach(violation -> story.law(false, violation));
        }
        scenes.forEach(again::play);
        story.same(told.digest(), "told once more", again.digest());
    }
}
