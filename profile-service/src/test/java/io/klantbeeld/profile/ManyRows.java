package io.klantbeeld.profile;

import io.klantbeeld.test.SqlProbe;
import java.util.List;
import java.util.stream.Stream;

/** Makes the tables so large that an index is worth its while, and small again. */
final class ManyRows {
    static final int PERSONS = 30_000;

    /** What a request must not read from the first row to the last. */
    static final List<String> LARGE = List.of(
            "profile",
            "node",
            "sighting",
            "link_fact",
            "trait",
            "fragment",
            "dedup",
            "appreciation",
            "aggregate_bucket",
            "interaction_baseline",
            "segment_member",
            "segment_timer",
            "personal_access",
            "interaction_2024_05",
            "interaction_2024_06",
            "link_violation",
            "generic_identifier",
            "identity_decision",
            "merge_entry",
            "device_interval",
            "import",
            "import_row",
            "quarantined_item",
            "dead_letter");

    private ManyRows() {}

    /** Fills the tables; there must be an import, of which many are made. */
    static void fill(SqlProbe sql) {
        Stream.concat(PERSONAL.stream(), ABOUT_THEM.stream())
                .forEach(statement -> sql.execute(statement.replace(":persons", Integer.toString(PERSONS))));
    }

    /** Gives one person most of the moments of a month, which tempts a planner to read all of it. */
    static void fillMonthOf(String person, SqlProbe sql) {
        sql.execute(MANY_MOMENTS, PERSONS, person);
    }

    /** Tells the planner what there is. */
    static void analyse(SqlProbe sql) {
        LARGE.forEach(table -> sql.execute("ANALYZE " + table));
    }

    /** Takes out again what others would find, or work on. */
    static void clear(SqlProbe sql) {
        MADE.forEach(rows -> sql.execute("DELETE FROM " + rows.replace(":persons", Integer.toString(PERSONS))));
    }

    private static final String MANY_MOMENTS = """
            INSERT INTO interaction (node_id, occurred_at, id, recorded_at, brand, origin, type, channel, direction,
                                     source, properties, marks)
            SELECT n.id, '2024-06-01'::timestamptz + i * interval '1 minute', gen_random_uuid(), now(), 'blauwvlucht',
                   'ingestion', CASE WHEN i % 10000 = 0 THEN 'CALL' ELSE 'EVENT' END,
                   CASE WHEN i % 10000 = 0 THEN 'PHONE' ELSE 'WEB' END, 'INBOUND', 'bulk', '{}', '{}'
            FROM generate_series(1, ?) i, node n WHERE n.value = ?
            """;

    private static final List<String> PERSONAL =
            List.of("""
            INSERT INTO profile (id, state, version, recorded_seq, created_at)
            SELECT md5('p' || i)::uuid, 'ACTIVE', 1, i, now() FROM generate_series(1, :persons) i
            """, """
            INSERT INTO node (id, ik, namespace, value, joins, profile_id, created_at)
            SELECT md5('n' || i)::uuid, '1.' || md5('n' || i), 'crm', 'bulk' || i, true, md5('p' || i)::uuid, now()
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO sighting (node_id, brand, first_seen_at, last_seen_at, verified)
            SELECT md5('n' || i)::uuid, 'bulk', now(), now(), false FROM generate_series(1, :persons) i
            """, """
            INSERT INTO link_fact (home_id, other_id, brand, occurred_at, source, message_id, joins, recorded_at)
            SELECT md5('n' || i)::uuid, md5('m' || i)::uuid, 'bulk', now(), 'bulk', 'm' || i, true, now()
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO trait (profile_id, brand, name, value, source, observed_at, message_id, precedence)
            SELECT md5('p' || i)::uuid, 'bulk', 'lastName', to_jsonb(md5('l' || i)), 'bulk', now(), 'm' || i, 50
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO fragment (node_id, brand, name, source, observed_at, message_id, precedence, value, recorded_at)
            SELECT md5('n' || i)::uuid, 'bulk', 'lastName', 'bulk', now(), 'm' || i, 50, to_jsonb(md5('l' || i)), now()
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO dedup (source, message_id, received_at)
            SELECT 'bulk', 'm' || i, now() FROM generate_series(1, :persons) i
            """, """
            INSERT INTO interaction (node_id, occurred_at, id, recorded_at, brand, origin, type, source, properties, marks)
            SELECT md5('n' || i)::uuid, '2024-05-01'::timestamptz + i * interval '1 minute', md5('i' || i)::uuid, now(),
                   'bulk', 'ingestion', 'EVENT', 'bulk', '{}', '{}'
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO appreciation (node_id, day, brand, type, direction, label, moments, sentiment)
            SELECT md5('n' || i)::uuid, '2024-05-01', 'bulk', 'EVENT', '', '', 1, 0 FROM generate_series(1, :persons) i
            """, """
            INSERT INTO aggregate_bucket (node_id, series_id, day, value, moments)
            SELECT md5('n' || i)::uuid, s.id, '2024-05-01', '', 1
            FROM generate_series(1, :persons) i, (SELECT max(id) AS id FROM aggregate_series) s
            ON CONFLICT DO NOTHING
            """, """
            INSERT INTO interaction_baseline (node_id, brand, type, channel, direction, currency,
                                              moments, cost, judged, sentiment, first_at, last_at)
            SELECT md5('n' || i)::uuid, 'bulk', 'EVENT', '', '', '', 1, 0, 0, 0, now(), now()
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO segment_member (profile_id, segment_id, segment_version, since, version, evidence)
            SELECT md5('p' || i)::uuid, md5('bulk')::uuid, 1, now(), 1, '[]' FROM generate_series(1, :persons) i
            """, """
            INSERT INTO segment_timer (profile_id, segment_id, due_at)
            SELECT md5('p' || i)::uuid, md5('bulk')::uuid, '2100-01-01' FROM generate_series(1, :persons) i
            """, """
            INSERT INTO personal_access (profile_id, id, at, subject, route, categories)
            SELECT md5('p' || i)::uuid, md5('a' || i)::uuid, now(), 'bulk', 'GET', '{CONTACT}'
            FROM generate_series(1, :persons) i
            """);

    private static final List<String> ABOUT_THEM = List.of("""
            INSERT INTO link_fact (home_id, other_id, brand, occurred_at, source, message_id, joins, recorded_at)
            SELECT md5('n' || i)::uuid, md5('n' || i + 1)::uuid, 'bulk', now(), 'bulk', 'v' || i, false, now()
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO link_violation (home_id, other_id, reason, detected_at)
            SELECT md5('n' || i)::uuid, md5('n' || i + 1)::uuid, CASE WHEN i % 1000 = 0 THEN 'MERGE_CAP' ELSE 'LIMIT' END,
                   '2020-01-01'::timestamptz + i * interval '1 second'
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO generic_identifier (node_id, state, changed_at)
            SELECT md5('n' || i)::uuid, CASE WHEN i % 1000 = 0 THEN 'RELEASED' ELSE 'SUSPENDED' END,
                   '2020-01-01'::timestamptz + i * interval '1 second'
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO identity_decision (id, kind, left_ids, right_ids, reason, decided_by, decided_at)
            SELECT md5('d' || i)::uuid, 'NEVER_LINK', ARRAY[md5('n' || i)::uuid], ARRAY[md5('n' || i + 1)::uuid], 'bulk',
                   'bulk', '2020-01-01'
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO merge_entry (id, kind, survivor_id, absorbed_id, nodes, decision_id, merged_at)
            SELECT md5('t' || i)::uuid, 'UNMERGED', md5('p' || i)::uuid, md5('p' || i + 1)::uuid, '{}', md5('d' || i)::uuid,
                   '2020-01-01'
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO device_interval (node_id, from_at, to_at, owner_id, assumed)
            SELECT md5('v' || i)::uuid, '2020-01-01', '9999-01-01', md5('n' || i)::uuid, false
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO import (id, source, brand, mode, definition, sha256, file_size, state, created_at)
            SELECT ('00' || substr(md5('i' || i), 3))::uuid, 'bulk', 'bulk', 'APPLY', d.definition, '', 0, 'COMPLETED',
                   '2020-01-01'
            FROM generate_series(1, :persons / 10) i, (SELECT definition FROM import LIMIT 1) d
            """, """
            INSERT INTO import_row (import_id, row, outcome)
            SELECT ('00' || substr(md5('i' || i), 3))::uuid, j, CASE WHEN j = 10 THEN 'REJECTED' ELSE 'CREATED' END
            FROM generate_series(1, :persons / 10) i, generate_series(1, 10) j
            """, """
            INSERT INTO quarantined_item (id, source, brand, code, item, received_at)
            SELECT md5('q' || i)::uuid, 'bulk' || i % 100, 'bulk', 'TOO_OLD', '{}', now()
            FROM generate_series(1, :persons) i
            """, """
            INSERT INTO dead_letter (id, consumer, topic, partition, "offset", message_id, type, time, headers, reason)
            SELECT md5('l' || i)::uuid, 'bulk', 'bulk', 0, i, md5('l' || i)::uuid, 'bulk', now(), '{}', 'bulk'
            FROM generate_series(1, :persons) i
            """);

    private static final List<String> MADE = List.of(
            "profile WHERE id IN (SELECT md5('p' || i)::uuid FROM generate_series(1, :persons) i)",
            "node WHERE id IN (SELECT md5('n' || i)::uuid FROM generate_series(1, :persons) i)",
            "device_interval WHERE node_id IN (SELECT md5('v' || i)::uuid FROM generate_series(1, :persons) i)",
            "merge_entry WHERE id IN (SELECT md5('t' || i)::uuid FROM generate_series(1, :persons) i)",
            "identity_decision WHERE decided_by = 'bulk'",
            "sighting WHERE brand = 'bulk'",
            "link_fact WHERE source = 'bulk'",
            "trait WHERE source = 'bulk'",
            "fragment WHERE source = 'bulk'",
            "dedup WHERE source = 'bulk'",
            "interaction WHERE source = 'bulk'",
            "appreciation WHERE brand = 'bulk'",
            "interaction_baseline WHERE brand = 'bulk'",
            "segment_member WHERE segment_id = md5('bulk')::uuid",
            "segment_timer WHERE segment_id = md5('bulk')::uuid",
            "personal_access WHERE subject = 'bulk'",
            "link_violation WHERE detected_at < '2021-01-01'",
            "generic_identifier WHERE changed_at < '2021-01-01'",
            "import WHERE source = 'bulk'",
            "import_row WHERE import_id NOT IN (SELECT id FROM import)",
            "quarantined_item WHERE brand = 'bulk'",
            "dead_letter WHERE consumer = 'bulk'");
}
