package io.klantbeeld.campaign.decision.result;

import io.klantbeeld.campaign.decision.result.ResultsView.Counts;
import io.klantbeeld.campaign.decision.result.ResultsView.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResultsViewTest {
    private static final ResultsQuery.Period MARCH =
            new ResultsQuery.Period(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));

    @Test
    void whatCameFurtherWasSentAndDeliveredAsWell() {
        var view = ResultsView.of(
                "airport-surprise",
                MARCH,
                List.of(
                        contacts("2026-03-01", "EMAIL", "PLANNED", 1),
                        contacts("2026-03-01", "EMAIL", "ACCEPTED", 2),
                        contacts("2026-03-01", "EMAIL", "CLICKED", 4),
                        contacts("2026-03-01", "EMAIL", "BOUNCED", 8),
                        contacts("2026-03-01", "EMAIL", "UNKNOWN", 16)));

        assertThat(view.total()).isEqualTo(new Counts(1, 14, 4, 4, 0, 0, 0, 8, 16, 0, 0));
    }

    @Test
    void whatWasStoppedIsToldByGateAndCodeWhereverItWasStopped() {
        var view = ResultsView.of(
                "airport-surprise",
                MARCH,
                List.of(
                        new Told("2026-03-01", "EMAIL", "BLOCKED", "FREQUENCY", "CAP_REACHED", false, 3),
                        new Told("2026-03-02", "EMAIL", "CANCELLED", "FREQUENCY", "CAP_REACHED", false, 2),
                        new Told("2026-03-02", "EMAIL", "HELD_OUT", "HOLDOUT", "HOLDOUT_CAMPAIGN", false, 1),
                        new Told("2026-03-02", "EMAIL", "ACCEPTED", "TIMING", "QUIET_HOURS", false, 9)));

        assertThat(view.reasons())
                .containsExactly(
                        new Reason("FREQUENCY", "CAP_REACHED", 5), new Reason("HOLDOUT", "HOLDOUT_CAMPAIGN", 1));
        assertThat(view.total().stopped()).isEqualTo(5);
        assertThat(view.total().heldOut()).isEqualTo(1);
    }

    @Test
    void whoSaysStopHasNotReplied() {
        var view = ResultsView.of(
                "airport-surprise",
                MARCH,
                List.of(
                        contacts("2026-03-01", "SMS", "REPLIED", 1),
                        new Told("2026-03-01", "SMS", "REPLIED", null, "STOP", true, 2),
                        new Told("2026-03-01", "PHONE", "COMPLETED", null, null, true, 4)));

        assertThat(view.total().replied()).isEqualTo(1);
        assertThat(view.total().optedOut()).isEqualTo(6);
        assertThat(view.total().sent()).isEqualTo(7);
    }

    @Test
    void daysAreNewestFirstAndByChannel() {
        var view = ResultsView.of(
                "airport-surprise",
                MARCH,
                List.of(
                        contacts("2026-03-01", "EMAIL", "ACCEPTED", 1),
                        contacts("2026-03-02", "SMS", "ACCEPTED", 1),
                        contacts("2026-03-02", "EMAIL", "ACCEPTED", 1)));

        assertThat(view.days())
                .extracting(day -> day.day() + " " + day.channel())
                .containsExactly("2026-03-02 EMAIL", "2026-03-02 SMS", "2026-03-01 EMAIL");
    }

    private static Told contacts(String day, String channel, String state, long number) {
        return new Told(day, channel, state, null, null, false, number);
    }
}
