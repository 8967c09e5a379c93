package io.loyaltyengine.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import io.loyaltyengine.activity.LineItem;
import io.loyaltyengine.activity.Payment;
import io.loyaltyengine.activity.Purchase;
import io.loyaltyengine.amount.Money;
import io.loyaltyengine.member.Member;
import io.loyaltyengine.member.MemberId;
import io.loyaltyengine.rule.Facts;
import io.loyaltyengine.rule.Past;
import io.loyaltyengine.rules.cel.CelParser;
import io.loyaltyengine.rules.check.CheckResult;
import io.loyaltyengine.rules.check.Checker;
import io.loyaltyengine.rules.compile.CompiledCondition;
import io.loyaltyengine.rules.definition.Issue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PastAndCalendarTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LoyaltyVocabulary WORDS = LoyaltyVocabulary.of(
            new Declarations(List.of(), Map.of(), Map.of(), Map.of(), Map.of("review", Map.of())), "purchase");

    private @Nullable LocalDate birthday;

    /** Three purchases and a review, told apart by when a question begins. */
    private static final Past PAST = new Past() {
        @Override
        public int count(String occasion, Instant from) {
            boolean long_ago = from.isBefore(Instant.parse("2026-01-01T00:00:00Z"));
            return occasion.equals("review") ? 1 : long_ago ? 3 : 2;
        }

        @Override
        public BigDecimal spend(Instant from) {
            return from.equals(Instant.parse("2026-03-01T00:00:00Z")) ? new BigDecimal("12.50") : new BigDecimal("99");
        }

        @Override
        public @Nullable Instant last(String occasion) {
            return Instant.parse("2026-03-01T23:30:00Z");
        }
    };

    private boolean holds(String condition, String local) {
        ZonedDateTime at = ZonedDateTime.parse(local + ":00Z").withZoneSameInstant(LONDON);
        Member member = Member.customer("ada");
        Purchase purchase = Purchase.of(
                        "p",
                        MemberId.of("ada"),
                        at.toInstant(),
                        List.of(LineItem.of("1", "TEA", 1, Money.of("GBP", "10.00"))))
                .paid(new Payment("card", Money.of("GBP", "6.00")), new Payment("gift-card", Money.of("GBP", "4.00")))
                .with("channel", "web")
                .with("store", "st-7");
        Facts facts = Facts.of(
                purchase,
                birthday == null ? member : member.withBirthday(birthday),
                at.toInstant(),
                null,
                Set.of("reader"),
                PAST,
                at,
                true);
        CheckResult checked = check(condition);
        assertThat(checked.issues()).isEmpty();
        return CompiledCondition.of(checked.checked()).holds(WORDS.frame(facts));
    }

    private static CheckResult check(String condition) {
        return new Checker(WORDS.names())
                .condition(new CelParser().parse(condition).expression());
    }

    private boolean holds(String condition) {
        return holds(condition, "2026-03-03T12:00");
    }

    @Test
    void conditionsAskForChannelStoreAndPayment() {
        assertThat(holds("activity.channel == 'web' && activity.store.startsWith('st-')"))
                .isTrue();
        assertThat(holds("purchase.payments.exists(p, p.method == 'card' && p.amount >= 6)"))
                .isTrue();
        assertThat(holds("purchase.payments.all(p, p.method == 'card')")).isFalse();
        assertThat(holds("purchase.payments.filter(p, p.method == 'gift-card').map(p, p.amount).sum() == 4"))
                .isTrue();
        assertThat(holds("'reader' in member.tags")).isTrue();
    }

    @Test
    void conditionsAskForThePast() {
        assertThat(holds("history.purchases == 3 && history.purchasesIn('30 days') == 2"))
                .isTrue();
        assertThat(holds("history.spendIn('this month') == 12.5 && history.spend == 99"))
                .isTrue();
        assertThat(holds("history.daysSinceLast == 2")).isTrue();
        assertThat(holds("history.count('review') == 1 && history.countIn('review', 'this year') == 1"))
                .isTrue();
    }

    @Test
    void whatIsWrongInAQuestionAboutThePastIsSaidBeforeItRuns() {
        assertThat(check("history.purchasesIn('a while') > 1").issues())
                .extracting(Issue::message, Issue::advice)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "`purchasesIn` does not take \"a while\"",
                        "write a length of time as in \"30 days\", or \"this month\""));
        assertThat(check("history.count('reveiw') > 1").issues())
                .extracting(Issue::message, Issue::advice)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "`count` does not take \"reveiw\"", "write one of \"review\", \"purchase\""));
        assertThat(check("history.countIn('review', 'this lifetime') > 1").isAccepted())
                .isFalse();
        assertThat(check("history.countIn('review', activity.id) > 1").issues())
                .extracting(Issue::message)
                .containsExactly("`countIn` takes a written string");
    }

    @Test
    void aBirthdayHasDaysBeforeAndAfterItEvenForWhoWasBornInALeapYear() {
        birthday = LocalDate.of(2000, 2, 29);
        assertThat(holds(
                        "member.isBirthday && member.daysToBirthday == 0 && member.daysSinceBirthday == 0",
                        "2026-02-28T12:00"))
                .isTrue();
        assertThat(holds("member.birthMonth == local.month", "2026-02-03T12:00"))
                .isTrue();
        assertThat(holds("member.birthMonth == local.month", "2026-03-03T12:00"))
                .isFalse();
        assertThat(holds("member.daysSinceBirthday == 3 && member.daysToBirthday == 362", "2026-03-03T12:00"))
                .isTrue();
        assertThat(holds("member.daysToBirthday == 1", "2028-02-28T12:00")).isTrue();
        birthday = null;
        assertThat(holds("member.daysToBirthday < 400")).isFalse();
    }

    @Test
    void calendarConditionsFollowTheProgramsZone() {
        assertThat(holds("local.quarter == 1 && local.week == 10 && local.weekOfMonth == 1"))
                .isTrue();
        assertThat(holds("local.daysToMonthEnd == 0 && local.day == 31", "2026-03-31T22:59"))
                .isTrue();
        assertThat(holds(
                        "local.day == 1 && local.weekOfMonth == 1 && local.weekday == 'wednesday'", "2026-03-31T23:00"))
                .isTrue();
    }
}
