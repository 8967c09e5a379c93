package io.loyaltyengine.rule;

import java.util.List;
import java.util.stream.Stream;

/**
 * Rules and groups that share one decision on which of them may stand together. Awards of amounts compete with awards of
 * amounts, multipliers with multipliers; perks do not compete.
 *
 * @param id its name
 * @param mode which of its members stand
 * @param groups the groups within it
 */
public record StackingGroup(String id, Mode mode, List<StackingGroup> groups) {

    /** Which members of a group stand. */
    public enum Mode {
        /** All of them. */
        ALL,
        /** The one that gives the member most; among equals the first by priority. */
        BEST,
        /** The one with the highest priority; among equals the first by id. */
        FIRST
    }

    /**
     * Takes a copy of the groups and checks the name.
     *
     * @param id its name
     * @param mode which of its members stand
     * @param groups the groups within it
     * @throws IllegalArgumentException if it is blank
     */
    public StackingGroup {
        groups = List.copyOf(groups);
        if (id.isBlank()) {
            throw new IllegalArgumentException("a stacking group has a blank id");
        }
    }

    /**
     * A group with no groups in it.
     *
     * @param id its name
     * @param mode which of its rules stand
     * @return the group
     */
    public static StackingGroup of(String id, Mode mode) {
        return new StackingGroup(id, mode, List.of());
    }

    /**
     * This group and all within it.
     *
     * @return the groups, this one first
     */
    public Stream<StackingGroup> all() {
        return Stream.concat(Stream.of(this), groups.stream().flatMap(StackingGroup::all));
    }
}
