package io.loyaltyengine.rules.json;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.ActivityType;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.evaluator.DeclaredRules;
import io.loyaltyengine.rules.shape.StructShape;
import io.loyaltyengine.rules.source.Mapping;
import io.loyaltyengine.rules.source.Node;
import io.loyaltyengine.rules.source.ProblemCollector;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads activities from JSON objects. An activity is refused as a whole, with every problem that was found, each at its
 * place: what does not fit the published schema, and what the parts of an activity refuse, such as too many decimals.
 *
 * <p>Amounts are numbers, or decimal numbers as text, and exact either way. Immutable and safe for use by many threads.
 */
public final class ActivityReader {

    private final Program program;
    private final boolean strict;

    /**
     * A reader for the activities of a program. An attribute that the program does not declare is taken, and no rule asks for
     * it: hosts send what they have.
     *
     * @param program says what money amounts are in, what a redemption can spend, and of which types attributes are
     */
    public ActivityReader(Program program) {
        this(program, false);
    }

    private ActivityReader(Program program, boolean strict) {
        this.program = program;
        this.strict = strict;
    }

    /**
     * A reader for what somebody wrote for this program: an attribute that the program does not declare is refused. Of a
     * program whose rules are written in code nobody knows what they ask for, so nothing is refused there.
     *
     * @param program says what money amounts are in, what a redemption can spend, and which attributes there are
     * @return a reader
     */
    public static ActivityReader strict(Program program) {
        return new ActivityReader(program, program.evaluator() instanceof DeclaredRules rules && !rules.isJoined());
    }

    /**
     * The JSON Schema (draft 2020-12) of an activity, which the reader's own checks come from too.
     *
     * @return the schema as JSON
     */
    public static String schema() {
        return ActivityShape.schema();
    }

    /**
     * Reads an activity. One that refers to what is not there is read all the same, and refused by the engine; only an
     * amount that is requested of an unknown reward cannot be read, for its currency is not known.
     *
     * @param node the value, such as one of the values of {@link io.loyaltyengine.rules.source.JsonLines}
     * @param problems where problems are added
     * @return the activity, or nothing where an error was added
     */
    public Optional<Activity> read(Node node, ProblemCollector problems) {
        int before = problems.errors();
        ActivityShape.ACTIVITY.check(node, problems);
        if (!(node instanceof Mapping mapping)) {
            return Optional.empty();
        }
        Activity activity = new ActivityReading(new Said(mapping, problems), program, strict, before).read();
        if (problems.errors() > before) {
            return Optional.empty();
        }
        if (activity == null) {
            throw new IllegalStateException(node.place() + ": an activity was refused without a reason");
        }
        return Optional.of(activity);
    }

    /**
     * What an activity says beside who, when and under which key, for sources that say these elsewhere.
     *
     * @param type the type of the activity
     * @return the shape of a mapping with the other fields
     */
    public static StructShape contents(ActivityType type) {
        return ActivityShape.contents(type);
    }

    /**
     * A mapping with the fields of a member's profile: kind, birthday, segments, attributes and dates.
     *
     * @param base the mapping without them
     * @return the shape with them
     */
    public static StructShape withProfile(StructShape base) {
        return ActivityShape.profile(base);
    }

    /**
     * Reads an activity of which something else says who, when and under which key.
     *
     * @param contents a mapping that has the fields of {@link #contents}, perhaps among others; its shape was checked
     * @param type the type of the activity
     * @param id the key
     * @param member the member
     * @param at when it happened
     * @param problems where problems are added
     * @return the activity, or nothing where an error was added
     */
    public Optional<Activity> read(
            Mapping contents,
            ActivityType type,
            ActivityId id,
            MemberId member,
            Instant at,
            ProblemCollector problems) {
        int before = problems.errors();
        Activity activity =
                new ActivityReading(new Said(contents, problems), program, strict, before).read(type, id, member, at);
        return problems.errors() > before ? Optional.empty() : Optional.ofNullable(activity);
    }
}
