package io.klantbeeld.event.consent;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Carries the evaluated permissions of a profile ({@code consent.permission.v1}, compacted). It exists for every
 * profile. A missing cell means NO_CONSENT: a purpose's cell is told where it says something else, a topic's cell where it
 * differs from that of its purpose.
 *
 * @param version rises with every change
 * @param profileVersion version of the profile that the evaluation knew
 * @param limitsVersion rises when the person's own limits change
 * @param windows the hours in which the person does not want to be contacted; a contact within any of them waits
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

    /**
     * Hours of the week in which the person does not want to be contacted for a purpose that can be refused. Where the
     * person may be in several zones, each zone has a window.
     *
     * @param brand null means all
     * @param channel null means all
     * @param kind reason code of a contact that waits: QUIET_HOURS or OUTSIDE_TIME_WINDOW
     * @param days days on which the hours begin, such as MONDAY
     * @param from local time at which they begin, such as 22:00
     * @param to local time at which they end, exclusive: on the next day unless later than {@code from}, so that equal
     *     times last a day
     * @param timeZone IANA zone of the hours; null means that of the snapshot, and UTC where that has none
     */
    public record Window(
            String brand, String channel, String kind, List<String> days, String from, String to, String timeZone) {}

    /** At most {@code max} contacts per ISO-8601 period {@code per}; null brand or channel means all. */
    public record Limit(String brand, String channel, int max, String per) {}
}
