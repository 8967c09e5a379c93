package io.loyaltyengine.rules.dsl;

import io.loyaltyengine.rules.definition.Expression.Name;

/** Whom it happened with, with their attributes. Immutable. */
public final class Member extends Subject {

    Member() {
        super(new Name("member"));
    }

    /**
     * The host's id of them.
     *
     * @return {@code member.id}
     */
    public TextField id() {
        return text("id");
    }

    /**
     * Their role: customer, employee or partner.
     *
     * @return {@code member.kind}
     */
    public TextField kind() {
        return text("kind");
    }

    /**
     * The tier they had; not known where they had none.
     *
     * @return {@code member.tier}
     */
    public TextField tier() {
        return text("tier");
    }

    /**
     * The groups that the host counts them to.
     *
     * @return {@code member.segments}
     */
    public TextList segments() {
        return new TextList(select("segments"));
    }

    /**
     * The tags that rules gave them.
     *
     * @return {@code member.tags}
     */
    public TextList tags() {
        return new TextList(select("tags"));
    }

    /**
     * The day they were born.
     *
     * @return {@code member.birthday}
     */
    public DateField birthday() {
        return date("birthday");
    }

    /**
     * Whether it is their birthday.
     *
     * @return {@code member.isBirthday}
     */
    public Flag isBirthday() {
        return flag("isBirthday");
    }

    /**
     * The month of their birthday, 1 to 12.
     *
     * @return {@code member.birthMonth}
     */
    public NumberField birthMonth() {
        return number("birthMonth");
    }

    /**
     * Since when they are a member.
     *
     * @return {@code member.enrolledOn}
     */
    public DateField enrolledOn() {
        return date("enrolledOn");
    }

    /**
     * For how many days they have been a member.
     *
     * @return {@code member.days}
     */
    public NumberField days() {
        return number("days");
    }

    /**
     * How many days it is to their next birthday, 0 on the day.
     *
     * @return {@code member.daysToBirthday}
     */
    public NumberField daysToBirthday() {
        return number("daysToBirthday");
    }

    /**
     * How many days it is since their last birthday, 0 on the day.
     *
     * @return {@code member.daysSinceBirthday}
     */
    public NumberField daysSinceBirthday() {
        return number("daysSinceBirthday");
    }

    /**
     * Whether they are in a segment.
     *
     * @param segment the segment
     * @return {@code segment in member.segments}
     */
    public Condition isIn(String segment) {
        return segments().contains(segment);
    }

    /**
     * Whether their birthday is near.
     *
     * @param before at most so many days ahead
     * @param after at most so many days ago
     * @return {@code member.daysToBirthday <= before || member.daysSinceBirthday <= after}
     */
    public Condition birthdayWithin(int before, int after) {
        return daysToBirthday()
                .atMost(Integer.toString(before))
                .or(daysSinceBirthday().atMost(Integer.toString(after)));
    }
}
