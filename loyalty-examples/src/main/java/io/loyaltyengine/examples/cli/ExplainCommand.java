package io.loyaltyengine.examples.cli;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Supposition;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.program.ProgramVersions;
import io.loyaltyengine.rules.source.Suggestion;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says of one activity why it earned what it did, and what it would have earned if the member were otherwise. */
@Command(
        name = "explain",
        description = "Explains one activity, as it was and as it would have been for another member.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = LoyaltyCommand.CODES,
        exitCodeList = {
            "0:the activity was explained, whether or not others were refused",
            LoyaltyCommand.REFUSED_CODE,
            LoyaltyCommand.FILE_CODE
        })
final class ExplainCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init")
    private Played played;

    @Option(
            names = "--activity",
            required = true,
            paramLabel = "ID",
            description = "Which activity of the file, alone or as SOURCE/ID.")
    @SuppressWarnings("NullAway.Init")
    private String activity;

    @Option(names = "--tier", paramLabel = "TIER", description = "If they had this tier.")
    private @Nullable String tier;

    @Option(names = "--segment", paramLabel = "NAME", description = "If they were in this segment too; repeatable.")
    private List<String> segments = new ArrayList<>();

    @Option(names = "--tag", paramLabel = "NAME", description = "If a rule had given them this tag; repeatable.")
    private List<String> tags = new ArrayList<>();

    private boolean found;

    @Override
    public Integer call() throws IOException {
        ProgramVersions versions = played.versions();
        Set<String> tiers = versions.tiers();
        if (tier != null && !tiers.contains(tier)) {
            String advice = Suggestion.of(tier, tiers)
                    .map(Suggestion::sentence)
                    .orElse(tiers.isEmpty() ? "it has none" : "it has " + String.join(", ", tiers));
            spec.commandLine().getErr().println("the program has no tier " + tier + "; " + advice);
            return LoyaltyCommand.REFUSED;
        }
        played.play(versions, this::explain);
        if (!found) {
            spec.commandLine().getErr().println("the file has no activity " + activity);
            return LoyaltyCommand.REFUSED;
        }
        return 0;
    }

    private boolean isMeant(ActivityId id) {
        return id.value().equals(activity) || id.toString().equals(activity);
    }

    private void explain(Activity played, LoyaltyEngine engine) {
        if (found || !isMeant(played.id())) {
            return;
        }
        found = true;
        PrintWriter out = spec.commandLine().getOut();
        out.println(played.id() + " of " + played.member() + " at " + played.at() + ":");
        tell(engine.preview(played), out);
        Supposition supposed = supposed();
        if (!supposed.equals(Supposition.NOTHING)) {
            out.println("if they were otherwise:");
            tell(engine.preview(played, supposed), out);
        }
    }

    private Supposition supposed() {
        Supposition supposed = tier == null ? Supposition.NOTHING : Supposition.NOTHING.inTier(tier);
        for (String tag : tags) {
            supposed = supposed.tagged(tag);
        }
        return segments.isEmpty() ? supposed : supposed.described(this::inSegments);
    }

    private Member inSegments(Member member) {
        Set<String> all = new TreeSet<>(member.segments());
        all.addAll(segments);
        return member.withSegments(all.toArray(String[]::new));
    }

    private static void tell(Outcome outcome, PrintWriter out) {
        if (outcome instanceof Outcome.Refused refused) {
            refused.refusals().forEach(refusal -> out.println("  refused: " + refusal.message()));
            return;
        }
        outcome.explanation().toString().lines().forEach(line -> out.println("  " + line));
        String granted = outcome.orThrow().granted().stream()
                .map(one -> one.amount() + " by " + one.rule())
                .collect(Collectors.joining(", "));
        out.println("  granted: " + (granted.isEmpty() ? "nothing" : granted));
    }
}
