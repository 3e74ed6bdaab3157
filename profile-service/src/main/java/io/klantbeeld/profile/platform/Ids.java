package io.klantbeeld.profile.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes ids that sort by their time of making (UUID version 7). */
@ApplicationScoped
public class Ids {
    /** The next id. */
    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
