package io.klantbeeld.event.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Carries the evaluated permissions of a profile ({@code consent.permission.v1}, compacted). It exists for every
 * profile; no cells means NO_CONSENT everywhere.
 *
 * @param version rises with every change
 * @param profileVersion version of the profile that the evaluation knew
 * @param limitsVersion rises when the person's own limits change
 * @param windows the times at which the person wants to be contacted
 * @param limits how often the person wants to be contacted
 * @param deniedAttributes attributes that must not be used
 * @param language BCP 47 tag in which to address the person; may be null
 * @param timeZone IANA zone of the person; may be null
 */
public record PermissionSnapshot(
        UUID profileId,
        long version,
        long profileVersion,
        long limitsVersion,
        List<Cell> cells,
        List<Window> windows,
        List<Limit> limits,
        List<String> deniedAttributes,
        String language,
        String timeZone) {
    /**
     * The answer for one brand, purpose and channel, and a topic where it differs.
     *
     * @param topic null for the cell that holds for topics without a cell of their own
     * @param outcome PERMIT, PERMIT_WITH_LIMITS, DEFER or DENY
     * @param code stable reason code
     * @param ref the choice or rule behind the code, such as a consent event id; may be null
     * @param validUntil when the answer may change by itself; null when it does not
     */
    public record Cell(
            String brand,
            String purpose,
            String channel,
            String topic,
            String outcome,
            String code,
            String ref,
            Instant validUntil) {}

    /** A weekly time window or quiet hours; null brand or channel means all. */
    public record Window(
            String brand, String channel, String kind, List<String> days, String from, String to, String timeZone) {}

    /** At most {@code max} contacts per ISO-8601 period {@code per}; null brand or channel means all. */
    public record Limit(String brand, String channel, int max, String per) {}
}
