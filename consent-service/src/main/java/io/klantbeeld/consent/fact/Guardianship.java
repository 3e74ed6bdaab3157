package io.klantbeeld.consent.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;

/**
 * Who decides for a minor (GDPR Art. 8).
 *
 * @param guardian identifier key of who decides
 * @param from null for always
 * @param until exclusive; null for ever
 */
public record Guardianship(String guardian, Instant from, Instant until) implements Fact {
    @Override
    public boolean lowers() {
        return false;
    }

    /** Whether it is in force at an instant. */
    @JsonIgnore
    public boolean isActive(Instant at) {
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }
}
