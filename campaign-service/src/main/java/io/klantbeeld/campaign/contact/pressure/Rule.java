package io.klantbeeld.campaign.contact.pressure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Something that may stand against one more contact; each is judged by itself, at any moment. */
public sealed interface Rule permits Cap, Block, Aftermath, Rest {
    /** Its name in decisions, such as {@code one-surprise-a-day@1}. */
    String name();

    /** How far back it looks. */
    Duration reach();

    /**
     * What it says against a contact at a moment; nothing when it has no objection.
     *
     * @param zone the person's, for windows of the calendar
     */
    Optional<Hit> check(Experience experience, Instant at, ZoneId zone);
}
