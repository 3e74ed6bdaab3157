package io.klantbeeld.campaign.campaign;

import io.klantbeeld.campaign.campaign.transition.TransitionEntry;
import java.time.Instant;

/** A step in the life of a campaign as it is shown. */
record TransitionView(int revision, String transition, String from, String to, String who, String reason, Instant at) {
    static TransitionView of(TransitionEntry entry) {
        return new TransitionView(
                entry.revision(),
                entry.transition(),
                entry.from(),
                entry.to(),
                entry.who(),
                entry.reason(),
                entry.at());
    }
}
