package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.platform.Database;
import io.klantbeeld.consent.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The mails that have to be sent; each statement is a batch, and no connection is held while mails are on their way. */
@ApplicationScoped
class ConfirmationRequests {
    private static final String QUEUE = """
            INSERT INTO confirmation_request (id, state, address, content, attempts, due_at, expires_at)
            VALUES (?, 'QUEUED', ?, ?, 0, ?, ?)
            """;

    // Until the lease ends no other replica takes them; then they are taken again, since nobody knows what became of
    // them.
    private static final String CLAIM = """
            UPDATE confirmation_request r SET due_at = ?, attempts = r.attempts + 1
            FROM (SELECT id FROM confirmation_request WHERE state = 'QUEUED' AND due_at <= ?
                  ORDER BY due_at LIMIT ? FOR UPDATE SKIP LOCKED) due
            WHERE r.id = due.id
            RETURNING r.id, r.address, r.content, r.attempts
            """;

    // A mail that was sent was sent, whoever has claimed it since; what failed is settled by its last claim alone.
    private static final String SETTLE = """
            UPDATE confirmation_request r
            SET state = s.state, due_at = s.due_at::timestamptz,
                address = CASE s.state WHEN 'QUEUED' THEN r.address END
            FROM unnest(?, ?, ?, ?) AS s (id, attempts, state, due_at)
            WHERE r.id = s.id AND r.state = 'QUEUED' AND (s.state = 'SENT' OR s.attempts = r.attempts)
            """;

    private static final String COUNT = "SELECT state, count(*) AS rows FROM confirmation_request GROUP BY state";
    private static final String FORGET = "DELETE FROM confirmation_request WHERE expires_at <= ?";

    private final Database database;
    private final Ids ids;

    ConfirmationRequests(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    /** Where a mail is. */
    enum State {
        QUEUED,
        SENT,
        GIVEN_UP
    }

    /** A mail to send now, for the {@code attempts}th time. */
    record Claimed(UUID id, String address, Confirmation confirmation, int attempts) {}

    /**
     * What became of a mail.
     *
     * @param at when that was, or when a mail that is still queued is due again
     */
    record Settled(Claimed claimed, State state, Instant at) {}

    /** Queues a mail; it is sent when the transaction has succeeded. */
    @Transactional(TxType.MANDATORY)
    void queue(String address, Confirmation confirmation) {
        database.change(
                QUEUE,
                ids.next(),
                address,
                ConfirmationCode.write(confirmation),
                confirmation.receivedAt(),
                confirmation.expiresAt());
    }

    /** Takes mails that are due, until the lease ends. */
    @Transactional(TxType.REQUIRES_NEW)
    List<Claimed> claim(Instant now, Instant leaseEnd, int limit) {
        return database.rows(
                CLAIM,
                row -> new Claimed(
                        row.getObject("id", UUID.class),
                        row.getString("address"),
                        ConfirmationCode.read(row.getBytes("content")),
                        row.getInt("attempts")),
                leaseEnd,
                now,
                limit);
    }

    /** Writes down what became of mails; whoever is not to be written to any more is forgotten. */
    @Transactional(TxType.REQUIRES_NEW)
    void settle(List<Settled> settled) {
        database.change(
                SETTLE,
                settled.stream().map(it -> it.claimed().id()).toArray(UUID[]::new),
                settled.stream().map(it -> it.claimed().attempts()).toArray(Integer[]::new),
                settled.stream().map(it -> it.state().name()).toArray(String[]::new),
                settled.stream().map(it -> it.at().toString()).toArray(String[]::new));
    }

    /** How many mails there are by state; links that expired are not counted, and not kept. */
    @Transactional(TxType.REQUIRES_NEW)
    Map<State, Long> tidy(Instant now) {
        database.change(FORGET, now);
        var counts = new HashMap<State, Long>();
        database.rows(COUNT, row -> counts.put(State.valueOf(row.getString("state")), row.getLong("rows")));
        return counts;
    }
}
