package io.klantbeeld.profile.timeline;

import io.klantbeeld.event.consent.ConsentRecorded;
import io.klantbeeld.profile.identity.Node;
import io.klantbeeld.profile.identity.Observation;
import io.klantbeeld.reference.Identifier;
import io.klantbeeld.reference.IdentifierKeys;
import io.klantbeeld.reference.PersonReference;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A recorded choice and the person's node. */
record Choice(ConsentRecorded event, Node node) {
    private static final String SOURCE = "consent-service";

    /** Confirming by double opt-in proves that the address is the person's. */
    private static final String CONFIRM = "CONFIRM";

    static Choice of(ConsentRecorded event, IdentifierKeys keys) {
        if (!(PersonReference.parse(event.identifier()) instanceof Identifier identifier)) {
            throw new IllegalArgumentException("a choice must carry the identifier that it named");
        }
        var node = Node.of(identifier, keys);
        if (!node.ik().value().equals(event.ik())) {
            throw new IllegalArgumentException("the identifier key of a choice is of another installation key");
        }
        return new Choice(event, node);
    }

    Observation toObservation() {
        return new Observation(
                brand(),
                SOURCE,
                event.eventId().toString(),
                event.effectiveAt().truncatedTo(ChronoUnit.MICROS),
                node,
                List.of(),
                CONFIRM.equals(event.action()));
    }

    /** The contact moment that the choice is; asking for a confirmation is none. */
    Stream<Moment> toMoment() {
        return switch (event.action()) {
            case "GRANT", CONFIRM, "RENEW" -> Stream.of(moment("Consent Granted"));
            case "REFUSE", "WITHDRAW", "OBJECT", "INVALIDATE" -> Stream.of(moment("Consent Withdrawn"));
            default -> Stream.empty();
        };
    }

    private Moment moment(String name) {
        return new Moment(
                MomentId.of(SOURCE, event.eventId().toString()),
                node.id(),
                event.effectiveAt().truncatedTo(ChronoUnit.MICROS),
                brand(),
                Origin.CONSENT,
                "EVENT",
                name,
                scope().channel(),
                "INBOUND",
                SOURCE,
                properties(),
                Map.of(),
                List.of(),
                name,
                null);
    }

    private Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        properties.put("action", event.action());
        put(properties, "purpose", scope().purpose());
        put(properties, "topic", scope().topic());
        return properties;
    }

    private static void put(Map<String, Object> properties, String name, String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    private String brand() {
        return scope().brand() == null ? Observation.ALL_BRANDS : scope().brand();
    }

    private ConsentRecorded.Scope scope() {
        return event.scope();
    }
}
