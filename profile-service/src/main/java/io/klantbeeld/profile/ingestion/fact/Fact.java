package io.klantbeeld.profile.ingestion.fact;

import io.klantbeeld.event.ingestion.IngestedEvent;
import io.klantbeeld.event.ingestion.IngestedEvent.Type;
import io.klantbeeld.profile.identity.Node;
import io.klantbeeld.profile.identity.Observation;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.timeline.Moment;
import io.klantbeeld.profile.timeline.MomentId;
import io.klantbeeld.profile.timeline.Origin;
import io.klantbeeld.profile.timeline.kind.MomentKind;
import io.klantbeeld.profile.traits.Claim;
import io.klantbeeld.profile.traits.TraitNames;
import io.klantbeeld.profile.traits.fold.Fragment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An event with the nodes that it names.
 *
 * @param precedence of its source
 */
record Fact(IngestedEvent event, Node home, List<Node> others, int precedence) {
    /** What a sender knows of the person's language and zone without having been told. */
    private static final Map<String, String> OBSERVED =
            Map.of("locale", TraitNames.OBSERVED_LOCALE, "timezone", TraitNames.OBSERVED_TIME_ZONE);

    Observation toObservation() {
        return new Observation(
                event.brand(), event.source(), event.messageId(), event.occurredAt(), home, others, false);
    }

    Stream<Claim> toClaims() {
        var traits = new LinkedHashMap<String, Object>();
        if (event.type() == Type.IDENTIFY) {
            OBSERVED.forEach((name, trait) -> {
                if (orEmpty(event.context()).get(name) instanceof String value) {
                    traits.put(trait, value);
                }
            });
        }
        traits.putAll(orEmpty(event.traits()));
        return traits.entrySet().stream().map(trait -> claim(trait.getKey(), trait.getValue()));
    }

    private Claim claim(String name, Object value) {
        return new Claim(
                home.id(),
                new Fragment(
                        event.brand(),
                        name,
                        Json.tree(value),
                        event.source(),
                        precedence,
                        event.occurredAt(),
                        event.messageId(),
                        false));
    }

    /** The contact moment that the event is; an IDENTIFY, GROUP or ALIAS is none. */
    Stream<Moment> toMoment() {
        return switch (event.type()) {
            case TRACK, CONTACT_MOMENT -> Stream.of(moment(event.name()));
            case PAGE, SCREEN -> Stream.of(moment(null));
            case IDENTIFY, GROUP, ALIAS -> Stream.empty();
        };
    }

    private Moment moment(String label) {
        var kind = MomentKind.of(event.type(), event.name(), event.interaction());
        return new Moment(
                MomentId.of(event.source(), event.messageId()),
                home.id(),
                event.occurredAt(),
                event.brand(),
                Origin.INGESTION,
                kind.type(),
                event.name(),
                event.channel() == null ? kind.channel() : event.channel(),
                (event.direction() == null ? kind.direction() : event.direction()).name(),
                event.source(),
                orEmpty(event.properties()),
                orEmpty(event.context()),
                event.marks() == null ? List.of() : event.marks(),
                label,
                null);
    }

    private static Map<String, Object> orEmpty(Map<String, Object> members) {
        return members == null ? Map.of() : members;
    }
}
