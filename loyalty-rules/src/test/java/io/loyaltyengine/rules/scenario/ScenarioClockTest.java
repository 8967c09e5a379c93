package io.loyaltyengine.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loyaltyengine.calendar.Term;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ScenarioClockTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void aMomentIsLocalTimeADayOrHasAnOffset() {
        assertThat(ScenarioClock.moment("2026-07-02T08:15", LONDON)).isEqualTo("2026-07-02T07:15:00Z");
        assertThat(ScenarioClock.moment("2026-07-02", LONDON)).isEqualTo("2026-07-01T23:00:00Z");
        assertThat(ScenarioClock.moment("2026-07-02T08:15:00Z", LONDON)).isEqualTo("2026-07-02T08:15:00Z");
        assertThat(ScenarioClock.moment("2026-07-02T08:15-05:00", LONDON)).isEqualTo("2026-07-02T13:15:00Z");
        assertThatThrownBy(() -> ScenarioClock.moment("tomorrow", LONDON))
                .hasMessage(
                        "\"tomorrow\" is not a moment such as 2026-03-02T08:15, 2026-03-02 or 2026-03-02T08:15:00Z");
    }

    @Test
    void aLocalTimeThatClocksJumpOverIsRefusedAndOneThatIsTwiceIsTheFirst() {
        assertThatThrownBy(() -> ScenarioClock.moment("2026-03-29T01:30", LONDON))
                .hasMessage("2026-03-29T01:30 does not exist in Europe/London: clocks jump from 2026-03-29T01:00 to"
                        + " 2026-03-29T02:00");
        assertThat(ScenarioClock.moment("2026-10-25T01:30", LONDON)).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void theClockStandsStillUntilItIsSetOrAdvanced() {
        ScenarioClock clock = ScenarioClock.at(Instant.parse("2026-03-28T12:00:00Z"), LONDON);
        clock.advance(Duration.ofHours(24));
        assertThat(clock).hasToString("2026-03-29T13:00 (Europe/London)");
        clock.set("2026-03-28T12:00");
        clock.advance(Term.parse("1 day"));
        assertThat(clock.local()).isEqualTo("2026-03-29T12:00");
        assertThat(clock.withZone(ZoneId.of("Asia/Tokyo")).local()).isEqualTo("2026-03-29T20:00");
        assertThat(clock.getZone()).isEqualTo(LONDON);
    }
}
