package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Appends consent events; the row of a key makes those who append to its history take turns. */
@ApplicationScoped
class Ledger {
    // Received times of a key only rise, whatever the clocks of the replicas say: a withdrawal that comes after a grant
    // is never taken for earlier.
    private static final String PLACE = """
            INSERT INTO consent_subject AS s (ik, last_seq, received_at) VALUES (?, ?, ?)
            ON CONFLICT ON CONSTRAINT pk_consent_subject DO UPDATE
            SET last_seq = s.last_seq + excluded.last_seq,
                received_at = greatest(s.received_at + ? * interval '1 microsecond', excluded.received_at)
            RETURNING last_seq, received_at
            """;

    private static final String HOLD = """
            INSERT INTO consent_subject AS s (ik, last_seq, received_at) VALUES (?, 0, 'epoch')
            ON CONFLICT ON CONSTRAINT pk_consent_subject DO UPDATE SET last_seq = s.last_seq
            """;

    private static final String APPEND = """
            INSERT INTO consent_event
                (ik, members, profile_id, basis, authority, notice, occurred_at, received_at, evidence, recorded_by,
                 spoken_by, id, person_seq, brand, purpose, topic, channel, contact_point, action, state, effective_at)
            SELECT ?, ?, ?::uuid, ?, ?, ?, ?, ?, ?::jsonb, ?, ?,
                   c.id, c.person_seq, c.brand, c.purpose, c.topic, c.channel, c.contact_point, c.action, c.state,
                   c.effective_at::timestamptz
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS c (id, person_seq, brand, purpose, topic, channel, contact_point, action, state, effective_at)
            """;

    private final Database database;

    Ledger(Database database) {
        this.database = database;
    }

    /** Takes the next places in the history of a key, and holds its row until the transaction ends. */
    Place place(String ik, int choices, Instant now) {
        var last = now.plus(choices - 1L, ChronoUnit.MICROS);
        return database.rows(
                        PLACE,
                        row -> new Place(
                                row.getLong("last_seq") - choices + 1,
                                Database.instant(row, "received_at").minus(choices - 1L, ChronoUnit.MICROS)),
                        ik,
                        choices,
                        last,
                        choices)
                .getFirst();
    }

    /** Holds the row of a key until the transaction ends. */
    void hold(String ik) {
        database.change(HOLD, ik);
    }

    /** Appends the events of one submission, which differ in id, place, scope, action and state only. */
    void append(List<ConsentEvent> events, UUID profileId, String recordedBy) {
        var parameters =
                Stream.concat(Stream.of(shared(events.getFirst(), profileId, recordedBy)), Stream.of(own(events)));
        database.change(APPEND, parameters.toArray());
    }

    private static Object[] shared(ConsentEvent first, UUID profileId, String recordedBy) {
        return new Object[] {
            first.ik(),
            first.members().toArray(String[]::new),
            profileId,
            first.basis().name(),
            first.authority().name(),
            first.notice(),
            first.occurredAt(),
            first.receivedAt(),
            EvidenceJson.write(first.evidence()),
            recordedBy,
            first.spokenBy()
        };
    }

    private static Object[] own(List<ConsentEvent> events) {
        return new Object[] {
            events.stream().map(ConsentEvent::id).toArray(UUID[]::new),
            events.stream().map(ConsentEvent::personSeq).toArray(Long[]::new),
            texts(events, event -> event.scope().brand()),
            texts(events, event -> event.scope().purpose()),
            texts(events, event -> event.scope().topic()),
            texts(events, event -> event.scope().channel()),
            texts(events, event -> event.scope().contactPoint()),
            texts(events, ConsentEvent::action),
            texts(events, ConsentEvent::state),
            texts(events, ConsentEvent::effectiveAt)
        };
    }

    private static String[] texts(List<ConsentEvent> events, Function<ConsentEvent, Object> column) {
        return events.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }
}
