package io.klantbeeld.outbox.wire;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Makes the ids of messages and dead letters: UUIDs of version 7, so that their indexes grow at one end. */
@ApplicationScoped
public class MessageIds {
    /** Answers a new id. */
    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
