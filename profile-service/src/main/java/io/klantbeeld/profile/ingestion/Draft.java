package io.klantbeeld.profile.ingestion;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.profile.ingestion.definition.EventSchemas;
import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.timeline.kind.MomentKind;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.InvalidReference;
import io.klantbeeld.reference.Namespaces;
import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.reference.PhoneNumber;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An event in the making: collects what a sender says and checks each part as it comes. */
public final class Draft {
    private static final int MAX_TEXT = 255;
    private static final int MAX_IDENTIFIERS = 20;
    private static final String BLOCKED = "BLOCKED_IDENTIFIER";
    private static final Instant OLDEST = Instant.parse("1970-01-01T00:00:00Z");

    private final Source source;
    private final Reception reception;
    private final EventSchemas schemas;
    private final SortedSet<Identifier> identifiers = new TreeSet<>();
    private final List<String> marks = new ArrayList<>();
    private Instant occurredAt;
    private String channel;
    private IngestedEvent.Direction direction;

    Draft(Source source, Reception reception, EventSchemas schemas) {
        this.source = source;
        this.reception = reception;
        this.schemas = schemas;
        this.occurredAt = reception.receivedAt();
    }

    /** When the item was received. */
    public Instant receivedAt() {
        return reception.receivedAt();
    }

    /** What to call the item: as it says, or by an id of ours. */
    public String messageId(String given) {
        return given == null || given.isBlank() ? reception.messageId() : given;
    }

    /** The source that sends it. */
    public Source source() {
        return source;
    }

    /** Names the person; what is no identifier rejects the item, and what stands for nobody is remarked. */
    public void identify(String namespace, String value, String field) {
        var fault = add(namespace, value, field);
        if (fault != null && !fault.equals(BLOCKED)) {
            throw new ItemRejected(RejectionCode.INVALID_IDENTIFIER, field);
        }
    }

    /** Names the person; what is no identifier is remarked, and the item goes on without it. */
    public boolean identifyIfValid(String namespace, String value, String field) {
        return add(namespace, value, field) == null;
    }

    /** Adds an identifier, or remarks and answers why not. */
    private String add(String namespace, String value, String field) {
        String fault;
        try {
            var identifier = read(namespace, value);
            fault = fault(identifier);
            if (fault == null) {
                identifiers.add(identifier);
                return null;
            }
        } catch (InvalidReference invalid) {
            fault = invalid.reason().name();
        }
        mark(fault, field);
        return fault;
    }

    private String fault(Identifier identifier) {
        if (reception.blocked().test(identifier)) {
            return BLOCKED;
        }
        return identifier.toString().length() > PersonReference.MAX_LENGTH ? "TOO_LONG" : null;
    }

    private Identifier read(String namespace, String value) {
        boolean phone = Namespaces.PHONE.equals(namespace);
        return Identifier.of(namespace, phone ? PhoneNumber.read(value, source.defaultCountry()) : value);
    }

    /** Sets when it happened; the future is held to the time of receipt, and remarked. */
    public void occurred(Instant time) {
        if (time.isBefore(OLDEST)) {
            throw new ItemRejected(RejectionCode.TOO_OLD, "occurredAt");
        }
        if (time.isAfter(reception.latest())) {
            marks.add("FUTURE");
            occurredAt = reception.receivedAt();
        } else {
            occurredAt = time.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** Sets where it happened and who began. */
    public void happenedOn(String onChannel, IngestedEvent.Direction by) {
        channel = onChannel;
        direction = by;
    }

    /** Remarks something that did not stop the item. */
    public void mark(String code, String field) {
        marks.add(code + ":" + field);
    }

    /** Finishes the event. */
    public IngestedEvent finish(Kind kind, Content content) {
        kind.check();
        checkIdentifiers();
        conform(kind, content);
        var moment = MomentKind.of(kind.type, kind.name, kind.interaction);
        checkAge(kind, moment);
        checkPace();
        return new IngestedEvent(
                source.key(),
                source.brand(),
                kind.messageId,
                kind.type,
                kind.name,
                kind.interaction,
                occurredAt,
                reception.receivedAt(),
                identifiers.stream().map(Identifier::toString).toList(),
                channelOf(moment),
                direction == null ? moment.direction() : direction,
                content.properties,
                content.traits,
                content.context,
                List.copyOf(marks));
    }

    /** Of what happened before the horizon only sums are left, and they are closed. */
    private void checkAge(Kind kind, MomentKind moment) {
        if (MomentKind.isMoment(kind.type) && !reception.kept().test(moment.type(), occurredAt)) {
            throw new ItemRejected(RejectionCode.TOO_OLD, "occurredAt");
        }
    }

    private void checkPace() {
        if (!reception.admits().test(identifiers.first())) {
            throw new ItemRejected(RejectionCode.TOO_MANY_EVENTS, "identifiers");
        }
    }

    private void checkIdentifiers() {
        if (identifiers.isEmpty()) {
            throw new ItemRejected(RejectionCode.MISSING_IDENTIFIER, "identifiers");
        }
        if (identifiers.size() > MAX_IDENTIFIERS) {
            throw new ItemRejected(RejectionCode.TOO_LONG, "identifiers");
        }
    }

    /** The channel that the sender names, that of any such moment, or that of the source. */
    private String channelOf(MomentKind moment) {
        return Stream.of(channel, moment.channel(), source.type().channel())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Holds the event against its definition. */
    private void conform(Kind kind, Content content) {
        var verdict =
                schemas.judge(source.brand(), source.key(), kind.type.name(), kind.name, () -> content.properties);
        if (verdict.enforced()) {
            throw new ItemRejected(
                    RejectionCode.SCHEMA_VIOLATION,
                    verdict.fields(),
                    new ItemRejected.EventName(kind.type.name(), kind.name));
        }
        verdict.fields().forEach(field -> mark(EventSchemas.MARK, field));
    }

    /** What kind of event it is. */
    public record Kind(String messageId, IngestedEvent.Type type, String name, IngestedEvent.Interaction interaction) {
        private void check() {
            require(messageId.length() <= MAX_TEXT, RejectionCode.TOO_LONG, "messageId");
            require(name == null || name.length() <= MAX_TEXT, RejectionCode.TOO_LONG, "name");
            require(
                    type != IngestedEvent.Type.TRACK || name != null && !name.isBlank(),
                    RejectionCode.MISSING_FIELD,
                    "name");
            require(
                    type != IngestedEvent.Type.CONTACT_MOMENT || interaction != null,
                    RejectionCode.MISSING_FIELD,
                    "interaction");
        }

        private static void require(boolean holds, RejectionCode code, String field) {
            if (!holds) {
                throw new ItemRejected(code, field);
            }
        }
    }

    /** The open parts of an event. */
    public record Content(Map<String, Object> properties, Map<String, Object> traits, Map<String, Object> context) {}
}
