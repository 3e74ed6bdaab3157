package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.decision.gate.Waterfall.Judged;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.campaign.decision.gate.ACandidate.NOW;
import static org.assertj.core.api.Assertions.assertThat;

class WaterfallTest {
    private static final GateResult NO_ADDRESS = GateResult.stopped(Gate.REACH, "NO_ADDRESS");
    private static final GateResult CAPPED =
            GateResult.stopped(Gate.FREQUENCY, "CAP_REACHED").until(NOW.plus(Duration.ofHours(1)));
    private static final GateResult HELD_OUT =
            GateResult.stopped(Gate.HOLDOUT, "HOLDOUT_CAMPAIGN").judgedBy(Map.of(GateResult.WOULD_HAVE_PASSED, true));

    @Test
    void theFirstThatPassesIsChosen() {
        var mail = judged("EMAIL", NO_ADDRESS);
        var text = judged("SMS", GateResult.passed(Gate.CHANNEL));

        assertThat(Waterfall.chosen(List.of(mail, text))).isEqualTo(text);
    }

    @Test
    void aGhostOnALaterChannelIsNotMistakenForSomebodyWithoutAnAddress() {
        var mail = judged("EMAIL", NO_ADDRESS);
        var text = judged("SMS", HELD_OUT);

        assertThat(Waterfall.chosen(List.of(mail, text))).isEqualTo(text);
    }

    @Test
    void whereNonePassesTheFirstOneStopsAndAllTellWhy() {
        var chosen = Waterfall.chosen(List.of(judged("EMAIL", CAPPED), judged("SMS", NO_ADDRESS)));

        assertThat(chosen.verdict().stop()).contains(CAPPED);
        assertThat(chosen.verdict().nextEligibleAt()).contains(CAPPED.retryAt());
        var last = chosen.verdict().gates().getLast();
        assertThat(last.code()).isEqualTo("NO_CHANNEL_LEFT");
        assertThat(last.evidence())
                .isEqualTo(Map.of("channels", Map.of("EMAIL", "FREQUENCY CAP_REACHED", "SMS", "REACH NO_ADDRESS")));
    }

    @Test
    void ofOneChannelNothingMoreIsSaid() {
        assertThat(Waterfall.chosen(List.of(judged("EMAIL", CAPPED))).verdict().gates())
                .containsExactly(CAPPED);
    }

    private static Judged judged(String channel, GateResult result) {
        var candidate = new ACandidate();
        candidate.channel = channel;
        return new Judged(candidate.build(), new Verdict(List.of(result)));
    }
}
