package io.klantbeeld.outbox.relay;

import java.time.Duration;
import java.time.Instant;

/**
 * Tells how a relay fares.
 *
 * @param since when it entered this state; for a failing one, when it failed first
 * @param reason the kinds of failures while it is failing, else an empty text
 */
public record RelayStatus(RelayState state, Instant since, String reason) {
    /** Tells whether a service with this relay may take requests: a failure may last for a while. */
    public boolean isReady(Instant now, Duration unreadyAfter) {
        return switch (state) {
            case STANDBY, LEADING -> true;
            case FAILING -> since.plus(unreadyAfter).isAfter(now);
            case STARTING, STOPPED -> false;
        };
    }
}
