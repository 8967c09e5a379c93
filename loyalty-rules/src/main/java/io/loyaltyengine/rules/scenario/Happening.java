package io.loyaltyengine.rules.scenario;

import io.loyaltyengine.activity.Activity;
import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.member.MemberId;

/** Something that happens in a scenario; the scenario says with whom, when and under which id. */
@FunctionalInterface
public interface Happening {

    /**
     * The activity.
     *
     * @param now what the scenario says
     * @return the activity
     */
    Activity in(Circumstances now);

    /**
     * The same under an id of its own, so that something later can refer to it.
     *
     * @param id the id
     * @return the happening
     */
    default Happening as(String id) {
        return now -> in(now.withId(ActivityId.of(id)));
    }

    /**
     * The same, of another member than the one that the scenario is about.
     *
     * @param member the id of the member
     * @return the happening
     */
    default Happening by(String member) {
        return now -> in(now.withMember(MemberId.of(member)));
    }
}
