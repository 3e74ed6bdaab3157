package io.klantbeeld.profile.timeline;

import io.klantbeeld.event.Topics;
import io.klantbeeld.outbox.Outbox;
import io.klantbeeld.outbox.OutboxEvent;
import io.klantbeeld.profile.identity.Persons;
import io.klantbeeld.profile.identity.Resolution;
import io.klantbeeld.profile.identity.Withdrawn;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Records contact moments and tells the platform of them; in the caller's transaction, under the persons' locks. */
@ApplicationScoped
public class Timeline {
    // A moment that is already there is a contact with a new status; anything else was dropped as a duplicate before.
    private static final String RECORD = """
            INSERT INTO interaction (id, node_id, occurred_at, recorded_at, brand, origin, type, name, channel, direction,
                                     source, properties, marks, contact_id, campaign, status)
            SELECT m.id, m.node_id, m.occurred_at, ?, m.brand, m.origin, m.type, m.name, m.channel, m.direction,
                   m.source, m.properties::jsonb, string_to_array(m.marks, ','), m.contact_id, m.campaign, m.status
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS m (id, node_id, occurred_at, brand, origin, type, name, channel, direction,
                      source, properties, marks, contact_id, campaign, status)
            ON CONFLICT (node_id, occurred_at, id) DO UPDATE
            SET recorded_seq = excluded.recorded_seq, recorded_at = excluded.recorded_at,
                properties = excluded.properties, status = excluded.status
            WHERE interaction.contact_id IS NOT NULL
            """;

    private static final String REMOVE = """
            DELETE FROM interaction i USING unnest(?, ?, ?) AS w (node_id, occurred_at, id)
            WHERE i.node_id = w.node_id AND i.occurred_at = w.occurred_at AND i.id = w.id
            """;

    private final Database database;
    private final TimelinePartitions partitions;
    private final Persons persons;
    private final Outbox outbox;
    private final Clock clock;

    Timeline(Database database, TimelinePartitions partitions, Persons persons, Outbox outbox, Clock clock) {
        this.database = database;
        this.partitions = partitions;
        this.persons = persons;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Records moments and concludes the change of their persons.
     *
     * @param resolution the profiles of the moments' nodes, with what else changed about them; a moment whose node has
     *     no profile yet is stored and shows once it gets one
     */
    public void append(List<Moment> moments, Resolution resolution) {
        if (!moments.isEmpty()) {
            store(moments);
        }
        var bound = moments.stream()
                .filter(moment -> resolution.profileOf(moment.node()) != null)
                .toList();
        var versions = persons.conclude(touched(moments, resolution), resolution);
        var now = clock.instant();
        outbox.publishAll(bound.stream()
                .map(moment -> event(moment, resolution.profileOf(moment.node()), versions, now))
                .toList());
    }

    /** Records moments of the past as append does, and tells nobody of them: they are no news that anyone acts on. */
    public void backfill(List<Moment> moments, Resolution resolution) {
        if (!moments.isEmpty()) {
            store(moments);
        }
        persons.conclude(touched(moments, resolution), resolution);
    }

    /** Takes the moments of events back. */
    public void withdraw(List<Withdrawn> events) {
        database.update(
                REMOVE,
                Withdrawn.homes(events),
                Withdrawn.times(events),
                events.stream()
                        .map(event -> MomentId.of(event.source(), event.messageId()))
                        .toArray(UUID[]::new));
    }

    private static Set<UUID> touched(List<Moment> moments, Resolution resolution) {
        return moments.stream()
                .map(moment -> resolution.profileOf(moment.node()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private void store(List<Moment> moments) {
        partitions.require(moments.stream().map(Moment::occurredAt).toList());
        database.update(
                RECORD,
                clock.instant(),
                moments.stream().map(Moment::id).toArray(UUID[]::new),
                moments.stream().map(Moment::node).toArray(UUID[]::new),
                moments.stream().map(Moment::occurredAt).toArray(Instant[]::new),
                texts(moments, Moment::brand),
                texts(moments, moment -> moment.origin().wire()),
                texts(moments, Moment::type),
                texts(moments, Moment::name),
                texts(moments, Moment::channel),
                texts(moments, Moment::direction),
                texts(moments, Moment::source),
                texts(moments, moment -> Json.text(moment.properties())),
                texts(moments, moment -> String.join(",", moment.marks())),
                moments.stream().map(moment -> moment.contact().id()).toArray(UUID[]::new),
                texts(moments, moment -> moment.contact().campaign()),
                texts(moments, moment -> moment.contact().status()));
    }

    private static OutboxEvent event(Moment moment, UUID profile, Map<UUID, Long> versions, Instant now) {
        var payload = moment.toEvent(profile, versions.get(profile), now);
        return new OutboxEvent(Topics.INTERACTION, profile.toString(), "InteractionRecorded", payload);
    }

    private static String[] texts(List<Moment> moments, Function<Moment, String> text) {
        return moments.stream().map(text).toArray(String[]::new);
    }
}
