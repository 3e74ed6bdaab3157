package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.Reserving;
import io.klantbeeld.campaign.platform.Ids;
import io.klantbeeld.campaign.projection.People;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Clock;

/** Makes live decisions by a clock of the test. */
public final class DecidingAt {
    private DecidingAt() {}

    public static DecisionMaking clock(Clock clock) {
        return new DecisionMaking(
                bean(People.class),
                bean(Judging.class),
                bean(Reserving.class),
                bean(DecisionLog.class),
                bean(Ids.class),
                clock);
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }
}
