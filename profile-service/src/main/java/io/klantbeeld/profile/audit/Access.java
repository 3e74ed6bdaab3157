package io.klantbeeld.profile.audit;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

/**
 * That somebody was shown personal values of a person.
 *
 * @param profile the person at that time; another profile may have absorbed it since
 * @param purpose as the reader stated it; null where none was stated
 * @param route method and template
 * @param categories data categories of what was shown
 */
public record Access(
        UUID id,
        UUID profile,
        Instant at,
        String subject,
        String client,
        String purpose,
        String route,
        SortedSet<String> categories) {}
