package io.klantbeeld.campaign.decision.gate;

import io.klantbeeld.campaign.campaign.Campaigns.GlobalHoldOut;
import io.klantbeeld.campaign.campaign.definition.Action.Kind;
import io.klantbeeld.campaign.decision.gate.Pipeline.Mode;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HoldOutGateTest {
    private static final GlobalHoldOut OF_ANOTHER =
            new GlobalHoldOut("another-campaign", "blauwvlucht", new BigDecimal("100"));

    @Test
    void aHoldOutTakesItsShareOfPeople() {
        assertThat(below(1_000_000_000L, 10_000)).isBetween(900L, 1_100L);
    }

    @Test
    void aShareBelowAHundredthOfAPercentIsAShare() {
        assertThat(below(500_000, 200_000)).isBetween(1L, 30L);
    }

    @Test
    void whoIsLeftOutOfTheBrandIsLeftOutOfEveryCampaignOfIt() {
        var candidate = new ACandidate();
        candidate.holdOuts = List.of(OF_ANOTHER);

        var ghost = Pipeline.judge(candidate.build(), Mode.LIVE);

        assertThat(ghost.isGhost()).isTrue();
        assertThat(ghost.stop().map(GateResult::code)).contains("HOLDOUT_GLOBAL");
        assertThat(ghost.gates().getLast().evidence()).containsEntry("campaign", "another-campaign");
    }

    @Test
    void whatIsOwedReachesWhoIsLeftOutOfTheBrand() {
        var candidate = new ACandidate();
        candidate.holdOuts = List.of(OF_ANOTHER);
        candidate.kind = Kind.MANDATORY;

        assertThat(Pipeline.judge(candidate.build(), Mode.LIVE).stop()).isEmpty();
    }

    private static long below(long position, int persons) {
        return IntStream.range(0, persons)
                .filter(i -> HoldOutGate.position("airport-surprise", new UUID(i, i)) < position)
                .count();
    }
}
