package io.loyaltyengine.decision;

import io.loyaltyengine.member.Member;
import io.loyaltyengine.program.ProgramVersions;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a question supposes of a member that is not so: "what would they get if they were gold". It changes what rules and
 * the tier's multipliers see of an activity that would earn, and nothing that is recorded. What is supposed of the activity
 * itself, such as a larger basket or another day, is said by asking of another activity.
 *
 * <p>Immutable: each method gives a new value.
 *
 * @param profile what is supposed of who they are
 * @param tier the tier that they are supposed to have, or null for the one they have
 * @param tags the marks that they are supposed to have besides those they have
 */
public record Supposition(
        UnaryOperator<Member> profile, @Nullable String tier, Set<String> tags) {

    /** Everything is as it is. */
    public static final Supposition NOTHING = new Supposition(UnaryOperator.identity(), null, Set.of());

    /**
     * Takes a copy.
     *
     * @param profile what is supposed of who they are
     * @param tier the tier that they are supposed to have, or null for the one they have
     * @param tags the marks that they are supposed to have besides those they have
     */
    public Supposition {
        tags = Set.copyOf(tags);
    }

    /**
     * If they had another tier.
     *
     * @param name the tier
     * @return a new value
     */
    public Supposition inTier(String name) {
        return new Supposition(profile, name, tags);
    }

    /**
     * If they were somebody a little different.
     *
     * @param change gives the supposed description for theirs, such as {@code member -> member.withSegments("vip")}
     * @return a new value
     */
    public Supposition described(UnaryOperator<Member> change) {
        return new Supposition(member -> change.apply(profile.apply(member)), tier, tags);
    }

    /**
     * If rules had put a mark on them.
     *
     * @param tag the mark
     * @return a new value
     */
    public Supposition tagged(String tag) {
        Set<String> more = new HashSet<>(tags);
        more.add(tag);
        return new Supposition(profile, tier, more);
    }

    /**
     * Checks that there is such a tier.
     *
     * @param versions the versions of the program
     * @throws IllegalArgumentException if none of them has it, with those that they have
     */
    public void requireTier(ProgramVersions versions) {
        Set<String> tiers = versions.tiers();
        if (tier != null && !tiers.contains(tier)) {
            throw new IllegalArgumentException(
                    "the program " + versions.latest().id() + " has no tier " + tier + "; "
                            + (tiers.isEmpty() ? "it has none" : "it has " + String.join(", ", tiers)));
        }
    }
}
