package io.klantbeeld.benchmark.contact.advice;

import io.klantbeeld.benchmark.drive.Drive.Operation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.LongFunction;

/** Reads what an advice is made of and writes what is remembered of it: the limit of advice. */
final class BareAdvice implements Operation {
    private static final String PERSON = """
            SELECT p.root, p.snapshot::text, t.snapshot::text, m.snapshot::text,
                   (SELECT array_agg(s.segment) FROM segment_membership_projection s
                    WHERE s.profile_id = p.root AND s.member)
            FROM identifier_projection i
            JOIN profile_projection p ON p.profile_id = i.profile_id
            LEFT JOIN trait_projection t ON t.profile_id = p.root
            LEFT JOIN permission_projection m ON m.profile_id = p.root
            WHERE i.ik = ?
            """;

    private static final String CAMPAIGNS =
            "SELECT key, live_revision FROM campaign WHERE state = 'RUNNING' AND NOT killed ORDER BY key";

    private static final String TOUCHES = """
            SELECT brand, channel, category, action, state, pressure_at FROM contact
            WHERE person = ? AND pressure_at > now() - interval '31 days'
            """;

    private static final String RUNS = "SELECT campaign, max(started_at) FROM journey_run WHERE person = ? GROUP BY 1";

    private static final String REMEMBER = """
            INSERT INTO load_limit.decision (id, at, campaign, revision, step, action, channel, brand, person,
                                             profile_id, trigger, outcome, gates, event)
            SELECT uuidv7(), now(), 'load-advice-0', gen_random_uuid(), 'offer-0', 'offer-0', 'EMAIL', 'blauwvlucht',
                   ?, ?, 'x', 'ADVISED', ?::jsonb, '{}'
            FROM generate_series(1, 3)
            """;

    private final Connection connection;
    private final String gates;
    private final LongFunction<String> addresses;
    private final PreparedStatement person;
    private final PreparedStatement campaigns;
    private final PreparedStatement touches;
    private final PreparedStatement runs;
    private final PreparedStatement remember;

    /**
     * Prepares the statements.
     *
     * @param gates of a decision
     * @param addresses keys of addresses by number
     */
    BareAdvice(Connection connection, String gates, LongFunction<String> addresses) {
        this.connection = connection;
        this.gates = gates;
        this.addresses = addresses;
        try {
            connection.setAutoCommit(false);
            this.person = connection.prepareStatement(PERSON);
            this.campaigns = connection.prepareStatement(CAMPAIGNS);
            this.touches = connection.prepareStatement(TOUCHES);
            this.runs = connection.prepareStatement(RUNS);
            this.remember = connection.prepareStatement(REMEMBER);
        } catch (SQLException failed) {
            throw new IllegalStateException("The limit could not be measured: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String perform(long number, long intendedAt) throws SQLException {
        person.setString(1, addresses.apply(number));
        var found = person.executeQuery();
        if (!found.next()) {
            return "nothing";
        }
        var root = found.getObject(1, UUID.class);
        read(campaigns);
        touches.setObject(1, root);
        read(touches);
        runs.setObject(1, root);
        read(runs);
        remember.setObject(1, root);
        remember.setObject(2, root);
        remember.setString(3, gates);
        remember.executeUpdate();
        connection.commit();
        return null;
    }

    private static void read(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                rows.getString(1);
            }
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // It is not used again.
        }
    }
}
