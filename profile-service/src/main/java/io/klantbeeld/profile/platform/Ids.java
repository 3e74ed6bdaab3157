package io.klantbeeld.profile.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Makes ids that sort by their time of making (UUID version 7). */
@ApplicationScoped
public class Ids {
    /** The next id. */
    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** The least id that is made at an instant: those before it were made before. */
    public UUID first(Instant at) {
        return UuidCreator.getTimeOrderedEpochMin(at);
    }
}
