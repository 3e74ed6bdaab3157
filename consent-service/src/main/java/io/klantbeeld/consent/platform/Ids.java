package io.klantbeeld.consent.platform;

import java.util.UUID;

/** Makes the ids of new things: UUIDs of version 7, which rise with time. */
@FunctionalInterface
public interface Ids {
    /** The next id. */
    UUID next();
}
