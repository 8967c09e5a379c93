package io.loyaltyengine.rules.lint;

import java.util.Locale;

/** What there can be to say of a program that can be used. */
public enum Concern {
    /** Nothing that can happen makes the rule apply. */
    NEVER_APPLIES(
            Level.WARNING,
            "A rule can never apply",
            "Its conditions contradict each other, its window, its kinds or what can be at all. It gives nothing, and whoever"
                    + " wrote it expects something. Repair the condition or remove the rule."),
    /** A rule applies wherever this one does, and always wins. */
    SHADOWED(
            Level.WARNING,
            "Another rule always stands in a rule's place",
            "Wherever the rule applies another one applies too, and stacking or an exclusion always prefers that one. Give"
                    + " this one a higher priority, narrow the other, or remove it."),
    /** Two rules can give one currency for one activity, and nobody said whether both should. */
    UNDECIDED_OVERLAP(
            Level.WARNING,
            "Rules overlap, and nobody decided which of them stand",
            "Rules that can apply to one activity and give one currency add up. Put them in one stacking group, which"
                    + " says whether all, the best or the first of them stand, or let one exclude the other."),
    /** A perk that nothing grants. */
    UNUSED_PERK(
            Level.WARNING,
            "A perk is never granted",
            "No tier has the perk and no rule gives it. Grant it or remove it."),
    /** A currency that nothing gives. */
    UNUSED_CURRENCY(
            Level.WARNING,
            "A currency is never given",
            "No rule awards the currency and no conversion ends in it. Award it or remove it."),
    /** A budget that no rule draws on which gives its currency. */
    UNUSED_BUDGET(
            Level.WARNING,
            "A budget limits nothing",
            "No rule that gives its currency draws on the budget. Name it in `budgets` of the rules that it is for, or remove"
                    + " it."),
    /** A cap in a currency that its rule does not give. */
    UNUSED_CAP(
            Level.WARNING,
            "A cap limits nothing",
            "The rule does not give the currency of its cap. Cap what it gives, or remove the cap."),
    /** A tag that a condition asks for and no rule gives. */
    UNKNOWN_TAG(
            Level.WARNING,
            "A condition asks for a tag that no rule gives",
            "Tags are given by rules alone. Often the name is misspelt; or an earlier version of the program gave the tag."),
    /** A stacking group that no rule is in. */
    UNUSED_GROUP(
            Level.WARNING,
            "A stacking group has no rules",
            "No rule is in the group or in one of its groups. Name it as the `group` of the rules that it is for, or"
                    + " remove it."),
    /** An attribute that no rule asks for. */
    UNUSED_ATTRIBUTE(
            Level.NOTE,
            "No rule asks for an attribute",
            "Hosts are asked to send what nobody looks at. Remove the attribute unless rules to come will ask for it."),
    /** A part of a condition that always holds. */
    ALWAYS_HOLDS(
            Level.NOTE,
            "A part of a condition always holds",
            "It makes no difference to the rule. Often a bound is off by one or a test was meant the other way around."),
    /** A rule without an end and a limit. */
    UNLIMITED(
            Level.NOTE,
            "A rule has no end and no limit",
            "It gives for ever and without bound. Give it `until`, `caps` or `budgets`, unless it is the base of the"
                    + " program."),
    /** A rule that is tried for every activity. */
    UNINDEXED(
            Level.NOTE,
            "A rule is tried for every activity",
            "Rules are looked up by what they need. One without such a test costs time on every activity, which matters in"
                    + " programs of thousands of rules."),
    /** A rule that does not say what it is for. */
    UNDESCRIBED(
            Level.NOTE,
            "A rule does not say what it is for",
            "Members and colleagues read the description. Say in a sentence what the rule is for."),
    /** A purchase can bring as much as it cost, or more. */
    AWARD_ABOVE_PRICE(
            Level.WARNING,
            "A purchase can bring back its whole price",
            "The rules that can stand together give as much as the goods cost, or more, by what the program says that its"
                    + " currencies are worth. Most likely an amount, a rate or the worth of a reward is wrong."),
    /** The most that a purchase can bring. */
    HIGHEST_AWARD(
            Level.NOTE,
            "The most that a purchase can bring",
            "An upper bound over all rules that can stand together, with the multipliers of tiers. Caps and budgets are named"
                    + " and do not lower it. Compare it with your margin.");

    private final Level level;
    private final String title;
    private final String help;

    Concern(Level level, String title, String help) {
        this.level = level;
        this.title = title;
        this.help = help;
    }

    /** How much a finding matters. */
    public enum Level {
        /** Something is most likely not as it was meant. */
        WARNING,
        /** Worth knowing; often just as it was meant. */
        NOTE;

        /**
         * The level in a message.
         *
         * @return its name in lower case
         */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The name by which tools know it, which stays the same from version to version.
     *
     * @return as in {@code never-applies}
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * How much it matters.
     *
     * @return the level of all its findings
     */
    public Level level() {
        return level;
    }

    /**
     * What it is.
     *
     * @return a sentence without a full stop
     */
    public String title() {
        return title;
    }

    /**
     * Why it matters and what to do.
     *
     * @return one or more sentences
     */
    public String help() {
        return help;
    }
}
