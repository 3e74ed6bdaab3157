package io.klantbeeld.campaign.contact.pressure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * After an event, no contact of some kind for a while: from its moment, inclusive, to the end, exclusive.
 *
 * @param event what happened, by its name
 */
public record Aftermath(String name, String brand, String event, Duration length) implements Rule {
    @Override
    public Duration reach() {
        return length;
    }

    @Override
    public Optional<Hit> check(Experience experience, Instant at, ZoneId zone) {
        return experience.events().stream()
                .filter(last -> last.brand().equals(brand) && last.name().equals(event))
                .map(LastEvent::at)
                .filter(moment -> !moment.isAfter(at) && at.isBefore(moment.plus(length)))
                .max(Comparator.naturalOrder())
                .map(this::hit);
    }

    private Hit hit(Instant moment) {
        var end = moment.plus(length);
        var evidence = Map.<String, Object>of(
                "event", event, "lastEventAt", moment.toString(), "blockedUntil", end.toString());
        return new Hit(name, "BLOCKED_RECENT_EVENT", true, evidence, end);
    }
}
