package io.klantbeeld.profile.timeline;

import io.klantbeeld.event.campaign.ContactChanged;
import io.klantbeeld.profile.timeline.kind.MomentKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What is known of a contact.
 *
 * @param node where its moment stays
 * @param occurredAt the earliest time that any of its changes told
 * @param change the change of the highest rank
 * @param movedFrom the time under which its moment was stored before; null for a new contact
 */
record ContactState(UUID node, Instant occurredAt, ContactChanged change, Instant movedFrom) {
    private static final String SOURCE = "campaign-service";

    /** What weighs instead of a status where the person answered that they want no more: it is no reply. */
    private static final String OPTED_OUT = "OPTED_OUT";

    /** Below this rank a contact is only planned, and no moment of the person. */
    private static final int FIRST_SHOWN = 30;

    static ContactState of(ContactChanged change) {
        return new ContactState(null, change.occurredAt().truncatedTo(ChronoUnit.MICROS), change, null);
    }

    /** The state after two changes, in whatever order they came. */
    ContactState and(ContactState other) {
        var earliest = occurredAt.isBefore(other.occurredAt) ? occurredAt : other.occurredAt;
        return new ContactState(node, earliest, other.outranks(this) ? other.change : change, movedFrom);
    }

    private boolean outranks(ContactState other) {
        return change.rank() > other.change.rank()
                || change.rank() == other.change.rank() && rankedAt().isAfter(other.rankedAt());
    }

    Instant rankedAt() {
        return change.occurredAt().truncatedTo(ChronoUnit.MICROS);
    }

    boolean shown() {
        return change.rank() >= FIRST_SHOWN;
    }

    boolean moved() {
        return movedFrom != null && !movedFrom.equals(occurredAt);
    }

    Moment toMoment() {
        return new Moment(
                MomentId.ofContact(change.contactId()),
                node,
                occurredAt,
                change.brand(),
                Origin.CAMPAIGN,
                MomentKind.ofContact(change.channel()),
                change.action() == null ? change.campaign() : change.action(),
                change.channel(),
                "OUTBOUND",
                SOURCE,
                properties(),
                Map.of(),
                List.of(),
                label(),
                new Moment.Contact(change.contactId(), change.campaign(), change.status()));
    }

    private String label() {
        boolean isStop = ContactChanged.isStop(change.code()) || ContactChanged.isStop(change.disposition());
        return isStop ? OPTED_OUT : change.status();
    }

    private Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("subject", change.subject());
        properties.put("locale", change.locale());
        properties.put("code", change.code());
        properties.put("disposition", change.disposition());
        properties.put("cost", change.cost());
        properties.values().removeIf(Objects::isNull);
        return properties;
    }
}
