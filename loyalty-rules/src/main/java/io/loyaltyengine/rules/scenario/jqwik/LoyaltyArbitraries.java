package io.loyaltyengine.rules.scenario.jqwik;

import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.member.MemberKind;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rules.evaluator.DeclaredRules;
import io.loyaltyengine.rules.scenario.GivenMember;
import io.loyaltyengine.rules.scenario.InteractionHappening;
import io.loyaltyengine.rules.scenario.Known;
import io.loyaltyengine.rules.vocabulary.Declarations;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * What properties of a program are tried with: members, baskets, interactions and moments. They are made from what the
 * program's rules mention (articles, categories, segments, kinds, attributes, thresholds with what lies next to them) and
 * from other values. All of them are valid: nothing is refused for how it is put together. Immutable and safe for use by many
 * threads.
 */
@SuppressWarnings("exports")
public final class LoyaltyArbitraries {

    private final Program program;
    private final Mentioned mentioned;
    private final Declarations declarations;

    private LoyaltyArbitraries(Program program) {
        this.program = program;
        this.mentioned = Mentioned.in(program);
        this.declarations =
                program.evaluator() instanceof DeclaredRules rules ? rules.declarations() : Declarations.none();
    }

    /**
     * For the rules of a program. Of rules in code nothing is known to be mentioned.
     *
     * @param program the program
     * @return the arbitraries
     */
    public static LoyaltyArbitraries of(Program program) {
        return new LoyaltyArbitraries(program);
    }

    /**
     * Members of any kind, in mentioned segments and in others, some with a birthday.
     *
     * @return the arbitrary; the ids are {@code m-1} to {@code m-999}
     */
    public Arbitrary<Member> members() {
        List<String> segments = new ArrayList<>(mentioned.texts("member.segments"));
        segments.add("other");
        Arbitrary<Optional<LocalDate>> birthdays = Arbitraries.oneOf(
                Arbitraries.just(Optional.<LocalDate>empty()),
                AttributeArbitraries.days(mentioned.days("member.birthday")).map(Optional::of));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 999),
                        Arbitraries.of(MemberKind.values()),
                        birthdays,
                        Arbitraries.of(segments).set().ofMaxSize(segments.size()),
                        new AttributeArbitraries(mentioned).of("member", declarations.member()))
                .as((id, kind, birthday, in, attributes) ->
                        new Member(MemberId.of("m-" + id), kind, birthday.orElse(null), new HashSet<>(in), attributes));
    }

    /**
     * Members as scenarios find them: in any tier, or in that in which everybody begins.
     *
     * @return the arbitrary
     */
    public Arbitrary<GivenMember> givenMembers() {
        List<Optional<String>> tiers = new ArrayList<>();
        tiers.add(Optional.empty());
        new Known(program).tiers().forEach(tier -> tiers.add(Optional.of(tier)));
        return Combinators.combine(members(), Arbitraries.of(tiers))
                .as((member, tier) -> new GivenMember(member, null, List.of(), tier.orElse(null), List.of()));
    }

    /**
     * Baskets of up to five lines, some with a discount on the whole order, some with one or two payments.
     *
     * @return the arbitrary
     */
    public Arbitrary<Basket> baskets() {
        return new BasketArbitraries(program, mentioned, declarations).baskets();
    }

    /**
     * Interactions of every name that the program declares.
     *
     * @return the arbitrary
     * @throws IllegalStateException if the program declares none
     */
    public Arbitrary<InteractionHappening> interactions() {
        if (declarations.interactions().isEmpty()) {
            throw new IllegalStateException("the program " + program.id() + " declares no interactions");
        }
        return Arbitraries.of(declarations.interactions().keySet()).flatMap(this::interactions);
    }

    /**
     * Interactions of one name.
     *
     * @param name a name that the program declares
     * @return the arbitrary
     * @throws IllegalArgumentException if it declares no such interaction; the message suggests another
     */
    public Arbitrary<InteractionHappening> interactions(String name) {
        List<String> names = List.copyOf(declarations.interactions().keySet());
        String known = new Known(program).require("interaction", name, names);
        return new AttributeArbitraries(mentioned)
                .ofActivity(declarations.interactions().getOrDefault(known, Map.of()))
                .map(attributes -> new InteractionHappening(known, attributes));
    }

    /**
     * Moments in the program's zone, as often as not on a day that is mentioned, the day before or the day after, where such
     * days are within the bounds, and at hours that are mentioned or next to them.
     *
     * @param from the first day
     * @param to the last day
     * @return the arbitrary
     * @throws IllegalArgumentException if the last day is before the first
     */
    public Arbitrary<Instant> moments(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last day " + to + " is before the first day " + from);
        }
        Arbitrary<LocalDate> any = Arbitraries.longs()
                .between(0, to.toEpochDay() - from.toEpochDay())
                .map(from::plusDays);
        List<LocalDate> near = mentioned.days("local.date").stream()
                .flatMap(day -> List.of(day.minusDays(1), day, day.plusDays(1)).stream())
                .filter(day -> !day.isBefore(from) && !day.isAfter(to))
                .toList();
        Arbitrary<LocalDate> days = near.isEmpty() ? any : Arbitraries.oneOf(Arbitraries.of(near), any);
        Arbitrary<Integer> hours = AttributeArbitraries.around(mentioned.numbers("local.hour"), BigDecimal.ONE, 23)
                .map(hour -> hour.min(BigDecimal.valueOf(23)).intValue());
        return Combinators.combine(days, hours, Arbitraries.integers().between(0, 59))
                .as((day, hour, minute) -> day.atTime(LocalTime.of(hour, minute))
                        .atZone(program.zone())
                        .toInstant());
    }
}
