package io.klantbeeld.e2e;

import io.klantbeeld.platform.LocalPlatform;
import io.klantbeeld.platform.PartStatus;
import io.klantbeeld.platform.PartStatus.State;
import io.klantbeeld.platform.layout.Part;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static io.klantbeeld.test.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

/** Kills a part, as a crash would. */
@ThePlatform
@Order(Integer.MAX_VALUE - 1)
class CrashTest {
    @Test
    void aCrashedPartShowsInTheStatusAndTheRestOfTheViewStaysUp(LocalPlatform platform) {
        // when
        platform.part(Part.CAMPAIGN).kill();

        // then
        await().untilAsserted(() -> assertThat(stateOf(Part.CAMPAIGN, platform)).isEqualTo(State.CRASHED));
        assertThat(stateOf(Part.CONSENT, platform)).isEqualTo(State.READY);
        var campaigns = platform.as("marketer").get("/api/v1/campaigns");
        assertThat(campaigns.status()).isEqualTo(503);
        assertThat(campaigns.problem()).contains("campaign");

        // and when it is started again
        platform.part(Part.CAMPAIGN).start();

        // then
        await().until(() -> platform.as("marketer").get("/api/v1/campaigns").isSuccess());
    }

    private static State stateOf(Part part, LocalPlatform platform) {
        return platform.status().stream()
                .filter(status -> status.part() == part)
                .map(PartStatus::state)
                .findFirst()
                .orElseThrow();
    }
}
