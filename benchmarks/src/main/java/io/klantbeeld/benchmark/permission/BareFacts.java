package io.klantbeeld.benchmark.permission;

import io.klantbeeld.benchmark.drive.Drive.Operation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The limit of decisions: bare SQL that reads what they are derived from. One statement tells who is meant, and one
 * what was said by all keys of those persons, or for them while they were one with others.
 */
final class BareFacts implements Operation {
    private static final String WHO = """
            SELECT i.ik, p.profile_id, p.state, p.locale, p.time_zone, p.country, p.subject_type,
                   i.namespace, i.value, i.brands, i.channels, i.verified, i.country
            FROM (SELECT unnest(?::uuid[]) AS profile_id
                  UNION ALL SELECT profile_id FROM identifier_projection WHERE ik = ANY (?)) named
            JOIN profile_projection p ON p.profile_id = named.profile_id
            JOIN identifier_projection i ON i.profile_id = p.profile_id
            """;

    private static final String CHOICES = """
            SELECT e.ik, e.id, e.person_seq, e.members, e.brand, e.purpose, e.topic, e.channel, e.contact_point,
                   e.action, e.basis, e.authority, e.state, e.notice, e.occurred_at, e.received_at, e.effective_at, e.evidence,
                   NULL::text AS kind, NULL::jsonb AS said
            FROM consent_event e WHERE
            """;

    private static final String FACTS = """
            SELECT f.ik, f.id, f.person_seq, f.members, f.brand, NULL::text, NULL::text, NULL::text, NULL::text,
                   NULL::text, NULL::text, f.authority, NULL::text, NULL::text, NULL::timestamptz, f.received_at,
                   f.effective_at, NULL::jsonb, f.kind, f.said
            FROM subject_fact f WHERE
            """;

    // Key by key: for many keys at once a planner that knows little of arrays reads whole tables.
    private static final String WHAT =
            CHOICES + "e.ik = ANY (?) UNION ALL " + FACTS + "f.ik = ANY (?)" + """
             UNION ALL SELECT s.* FROM unnest(?) k CROSS JOIN LATERAL (
            """ + CHOICES + """
            e.members @> ARRAY[k] AND cardinality(e.members) > 1
            AND e.action IN ('REFUSE', 'WITHDRAW', 'OBJECT', 'INVALIDATE')) s WHERE NOT (s.ik = ANY (?))
             UNION ALL SELECT s.* FROM unnest(?) k CROSS JOIN LATERAL (
            """ + FACTS + """
            f.members @> ARRAY[k] AND cardinality(f.members) > 1 AND f.lowers) s WHERE NOT (s.ik = ANY (?))
            """;
    private static final int KEYS_IN_WHAT = 6;
    // Planned once, along indexes, and without helpers, whose start takes longer than all of it.
    private static final String BY_INDEXES = """
            SET enable_seqscan = off;
            SET max_parallel_workers_per_gather = 0;
            SET plan_cache_mode = force_generic_plan
            """;

    private final ConsentService service;
    private final LongFunction<List<String>> references;
    private final Connection connection;
    private final PreparedStatement who;
    private final PreparedStatement what;

    /** Prepares to read persons by profile ids and addresses. */
    BareFacts(ConsentService service, LongFunction<List<String>> references) {
        this.service = service;
        this.references = references;
        this.connection = service.database();
        try (var setting = connection.createStatement()) {
            setting.execute(BY_INDEXES);
            this.who = connection.prepareStatement(WHO);
            this.what = connection.prepareStatement(WHAT);
        } catch (SQLException failed) {
            throw new IllegalStateException("The limit could not be measured: " + failed.getMessage(), failed);
        }
    }

    @Override
    public String perform(long number, long intendedAt) throws SQLException {
        var named = references.apply(number);
        var profiles = named.stream()
                .filter(reference -> !reference.startsWith(Chooser.EMAIL))
                .toArray();
        var keys = named.stream()
                .filter(reference -> reference.startsWith(Chooser.EMAIL))
                .map(reference -> service.key("email", reference.substring(Chooser.EMAIL.length())))
                .toArray();
        who.setArray(1, connection.createArrayOf("uuid", profiles));
        who.setArray(2, connection.createArrayOf("text", keys));
        var all = connection.createArrayOf("text", read(who).toArray());
        for (int place = 1; place <= KEYS_IN_WHAT; place++) {
            what.setArray(place, all);
        }
        return read(what).size() > named.size() ? null : "nothing";
    }

    /** The keys of the rows. */
    private static List<String> read(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            var keys = new ArrayList<String>();
            while (rows.next()) {
                keys.add(rows.getString(1));
            }
            return keys;
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
