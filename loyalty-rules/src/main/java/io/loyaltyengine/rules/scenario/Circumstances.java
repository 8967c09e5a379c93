package io.loyaltyengine.rules.scenario;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.amount.Amount;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.Program;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a happening takes from the scenario that it is part of.
 *
 * @param program the program
 * @param id the id that the activity gets
 * @param member whose it is
 * @param at when it happens
 */
public record Circumstances(Program program, ActivityId id, MemberId member, Instant at) {

    /**
     * The same with another id.
     *
     * @param other the id
     * @return the circumstances
     */
    public Circumstances withId(ActivityId other) {
        return new Circumstances(program, other, member, at);
    }

    /**
     * The same for another member.
     *
     * @param other the member
     * @return the circumstances
     */
    public Circumstances withMember(MemberId other) {
        return new Circumstances(program, id, other, at);
    }

    /**
     * Money of the program.
     *
     * @param value as decimal text, such as {@code 7.80}
     * @return the money
     * @throws IllegalArgumentException if it is no number, or has more decimals than the money
     */
    public Money money(String value) {
        return new Money(program.money(), new BigDecimal(value));
    }

    /**
     * An amount of the program.
     *
     * @param text such as {@code 15 POINTS}
     * @return the amount
     * @throws IllegalArgumentException if it is none, or the program has no such currency
     */
    public Amount amount(String text) {
        return new Known(program).amount(text);
    }
}
