package io.klantbeeld.profile.aggregate;

import io.klantbeeld.profile.identity.Node;
import io.klantbeeld.profile.identity.Observation;
import io.klantbeeld.profile.identity.Persons;
import io.klantbeeld.profile.identity.Withdrawn;
import io.klantbeeld.profile.platform.Installation;
import io.klantbeeld.profile.timeline.Moment;
import io.klantbeeld.profile.timeline.MomentId;
import io.klantbeeld.profile.timeline.Origin;
import io.klantbeeld.profile.timeline.Timeline;
import io.klantbeeld.reference.Identifier;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes down what persons do, as an import would, and crosses it out again. */
@ApplicationScoped
class Diary {
    private final Persons persons;
    private final Timeline timeline;
    private final Installation installation;

    Diary(Persons persons, Timeline timeline, Installation installation) {
        this.persons = persons;
        this.timeline = timeline;
        this.installation = installation;
    }

    /** One line: who or which device did something of a brand, what, and when. */
    record Line(String brand, Node home, String name, Instant at, Map<String, Object> properties) {
        Line(String brand, Node home, String name, Instant at) {
            this(brand, home, name, at, Map.of());
        }

        String messageId() {
            return brand + home.id() + name + at;
        }
    }

    Node node(String namespace, String value) {
        return Node.of(Identifier.of(namespace, value), installation.keys());
    }

    /** Writes a line about its home and whatever it names besides, and answers whose it is then. */
    UUID write(Line line, Node... others) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var resolution = persons.observe(List.of(new Observation(
                    line.brand, line.brand, line.messageId(), line.at, line.home, List.of(others), false)));
            timeline.backfill(List.of(moment(line)), resolution);
            return resolution.profileOf(line.home.id());
        });
    }

    /** Crosses a line out. */
    void crossOut(Line line) {
        var undone = List.of(new Withdrawn(line.home.id(), line.at, line.brand, line.brand, line.messageId()));
        QuarkusTransaction.requiringNew().run(() -> timeline.withdraw(undone));
    }

    private static Moment moment(Line line) {
        return new Moment(
                MomentId.of(line.brand, line.messageId()),
                line.home.id(),
                line.at,
                line.brand,
                Origin.INGESTION,
                "EVENT",
                line.name,
                "WEB",
                "INBOUND",
                line.brand,
                line.properties,
                Map.of(),
                List.of(),
                line.name,
                null);
    }
}
