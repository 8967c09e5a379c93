package io.loyaltyengine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.ActivityId;
import io.loyaltyengine.activity.Adjustment;
import io.loyaltyengine.activity.Enrolment;
import io.loyaltyengine.activity.Erasure;
import io.loyaltyengine.activity.MemberMerge;
import io.loyaltyengine.activity.MembershipClosure;
import io.loyaltyengine.activity.Reversal;
import io.loyaltyengine.activity.Transfer;
import io.loyaltyengine.amount.Currency;
import io.loyaltyengine.calendar.Expiry;
import io.loyaltyengine.calendar.Term;
import io.loyaltyengine.decision.Outcome;
import io.loyaltyengine.decision.Refusal;
import io.loyaltyengine.engine.LoyaltyEngine;
import io.loyaltyengine.ledger.ClawBack;
import io.loyaltyengine.ledger.LotTerms;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.program.CurrencyTerms;
import io.loyaltyengine.program.Program;
import io.loyaltyengine.rule.Proposals;
import io.loyaltyengine.store.InMemoryStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Ada gave to Bob goes on concerning her when Bob has become a part of Cleo. */
class ReversedTransfersTest {

    private static final Currency POINTS = Currency.points("POINTS");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final MemberId ADA = MemberId.of("ada");
    private static final MemberId BOB = MemberId.of("bob");
    private static final MemberId CLEO = MemberId.of("cleo");

    private final Program program = Program.named("gifts", "1", ZoneId.of("Europe/London"), "GBP")
            .currency(new CurrencyTerms(POINTS, new LotTerms(Term.NONE, Expiry.NEVER), ClawBack.UNLIMITED)
                    .asTransferable())
            .evaluatedBy(facts -> Proposals.of());
    private final InMemoryStore store = new InMemoryStore();
    private final LoyaltyEngine engine = LoyaltyEngine.of(program, store, Clock.fixed(NOON, program.zone()));

    @BeforeEach
    void adaGivesToBobWhoBecomesAPartOfCleo() {
        for (MemberId member : new MemberId[] {ADA, BOB, CLEO}) {
            engine.enrol(new Enrolment(ActivityId.of("enrol", member.value()), Member.customer(member.value()), NOON))
                    .orThrow();
        }
        engine.adjust(new Adjustment(ActivityId.of("gift"), ADA, NOON, POINTS.of(10), "goodwill", "ann", "bert"))
                .orThrow();
        engine.transfer(new Transfer(ActivityId.of("sent"), ADA, NOON, BOB, POINTS.of(10)))
                .orThrow();
        engine.merge(new MemberMerge(ActivityId.of("merge"), CLEO, NOON, BOB)).orThrow();
    }

    @Test
    void whatSheTakesBackFromCleoIsOnRecordForHer() {
        engine.reverse(new Reversal(ActivityId.of("back"), ADA, NOON, ActivityId.of("sent")))
                .orThrow();
        assertThat(Audit.of(program, store).all().violations()).isEmpty();

        engine.reverse(new Reversal(ActivityId.of("apart"), CLEO, NOON, ActivityId.of("merge")))
                .orThrow();
        assertThat(Audit.of(program, store).all().violations()).isEmpty();
    }

    @Test
    void whatOneWhoWasAPartOfHerTookBackIsOnRecordForHerAfterTheyAreToldApart() {
        engine.enrol(new Enrolment(ActivityId.of("enrol", "dan"), Member.customer("dan"), NOON))
                .orThrow();
        engine.merge(new MemberMerge(ActivityId.of("other"), MemberId.of("dan"), NOON, ADA))
                .orThrow();
        engine.reverse(new Reversal(ActivityId.of("back"), ADA, NOON, ActivityId.of("sent")))
                .orThrow();
        engine.reverse(new Reversal(ActivityId.of("apart"), MemberId.of("dan"), NOON, ActivityId.of("other")))
                .orThrow();
        assertThat(Audit.of(program, store).all().violations()).isEmpty();
    }

    @Test
    void whatWasForfeitedWithAMembershipCannotBeTakenBack() {
        engine.close(new MembershipClosure(ActivityId.of("end"), CLEO, NOON.plusSeconds(60), "moved abroad"))
                .orThrow();
        Outcome outcome =
                engine.reverse(new Reversal(ActivityId.of("back"), ADA, NOON.plusSeconds(120), ActivityId.of("sent")));
        assertThat(((Outcome.Refused) outcome).refusals())
                .extracting(Refusal::message)
                .containsExactly("of the 10 points that sent gave, 0 points are left; it cannot be undone any more");
        assertThat(Audit.of(program, store).all().violations()).isEmpty();
    }

    @Test
    void whenSheIsForgottenCleosJournalDoesNotNameHerEither() {
        engine.reverse(new Reversal(ActivityId.of("apart"), CLEO, NOON, ActivityId.of("merge")))
                .orThrow();
        engine.erase(new Erasure(ActivityId.of("forget"), ADA, NOON, MemberId.of("nobody")))
                .orThrow();
        for (MemberId member : store.members()) {
            assertThat(store.journal(member).toString()).as(member.value()).doesNotContain("=ada");
        }
    }
}
