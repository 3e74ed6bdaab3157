package io.klantbeeld.campaign.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes ids: new ones in the order of time, and those that a name decides. */
@ApplicationScoped
public class Ids {
    private static final UUID NAMES = UUID.fromString("0b9d3a2e-5b0c-5d3f-8f0e-2f6a7c1d9e44");

    /** Makes an id that sorts after those made before (RFC 9562 version 7). */
    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    /** Makes the one id that belongs to these parts, the same on every replica (RFC 9562 version 5). */
    public static UUID named(Object... parts) {
        var name = new StringBuilder();
        for (var part : parts) {
            name.append(part).append('\u0000');
        }
        return UuidCreator.getNameBasedSha1(NAMES, name.toString());
    }
}
