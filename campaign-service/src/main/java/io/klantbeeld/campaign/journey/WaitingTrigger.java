package io.klantbeeld.campaign.journey;

import io.klantbeeld.event.profile.InteractionRecorded;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An interaction that lets a person into a journey.
 *
 * @param id of the run that it starts
 * @param revision the revision that the run is pinned to
 * @param receivedAt when it arrived here, be it for the second time
 * @param asked how often it was taken up without an end
 * @param failed how often it failed in a row
 */
record WaitingTrigger(
        UUID id,
        String campaign,
        UUID revision,
        InteractionRecorded interaction,
        Instant receivedAt,
        int asked,
        int failed) {
    /**
     * From when on contacts expire: what was recorded late, or waited for the service, is no younger for it, and a source
     * whose clock runs ahead gains nothing.
     */
    Instant since() {
        return Stream.of(interaction.occurredAt(), interaction.recordedAt(), receivedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
