package io.klantbeeld.profile.timeline;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Writes and removes contact moments, and with each what it adds to the relationship, in one statement. */
@ApplicationScoped
class Recording {
    // A moment that is already there is a contact with a new status; anything else was dropped as a duplicate before.
    // What a row meant before is taken off, so the appreciation is that of the rows, whatever order they came in.
    private static final String RECORD = """
            WITH recorded AS (
                INSERT INTO interaction AS i
                       (id, node_id, occurred_at, recorded_at, brand, origin, type, name, channel, direction, source,
                        properties, marks, contact_id, campaign, status,
                        label, sentiment, cost_amount, cost_currency, conversation_id)
                SELECT m.id, m.node_id, m.occurred_at, ?, m.brand, m.origin, m.type, m.name, m.channel, m.direction,
                       m.source, m.properties::jsonb, string_to_array(m.marks, ','), m.contact_id, m.campaign, m.status,
                       m.label, m.sentiment, m.cost_amount, m.cost_currency, m.conversation_id
                FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    AS m (id, node_id, occurred_at, brand, origin, type, name, channel, direction,
                          source, properties, marks, contact_id, campaign, status,
                          label, sentiment, cost_amount, cost_currency, conversation_id)
                ON CONFLICT (node_id, occurred_at, id) DO UPDATE
                SET recorded_seq = excluded.recorded_seq, recorded_at = excluded.recorded_at,
                    properties = excluded.properties, status = excluded.status, label = excluded.label,
                    sentiment = excluded.sentiment, cost_amount = excluded.cost_amount,
                    cost_currency = excluded.cost_currency
                WHERE i.origin = 'campaign'
                RETURNING new.id, new.node_id, (new.occurred_at AT TIME ZONE 'UTC')::date AS day, new.brand, new.type,
                          coalesce(new.direction, '') AS direction, new.label, new.sentiment,
                          old.id AS known, old.label AS old_label, old.sentiment AS old_sentiment),
            appreciated AS (
                INSERT INTO appreciation AS a (node_id, day, brand, type, direction, label, moments, sentiment)
                SELECT d.node_id, d.day, d.brand, d.type, d.direction, coalesce(d.label, ''),
                       sum(d.moments), coalesce(sum(d.sentiment), 0)
                FROM (SELECT node_id, day, brand, type, direction, label, 1 AS moments, sentiment FROM recorded
                      UNION ALL
                      SELECT node_id, day, brand, type, direction, old_label, -1, -old_sentiment FROM recorded
                      WHERE known IS NOT NULL) d
                GROUP BY 1, 2, 3, 4, 5, 6
                HAVING sum(d.moments) <> 0 OR sum(d.sentiment) <> 0
                ORDER BY 1, 2, 3, 4, 5, 6
                ON CONFLICT ON CONSTRAINT pk_appreciation DO UPDATE
                SET moments = a.moments + excluded.moments, sentiment = a.sentiment + excluded.sentiment)
            SELECT id FROM recorded WHERE known IS NULL
            """;

    // What the moments were appreciated by goes with them; of a kind of which no moment is left nothing stays.
    private static final String FORGET = """
            WITH forgotten AS (
                DELETE FROM interaction i USING unnest(?, ?, ?) AS m (node_id, occurred_at, id)
                WHERE i.node_id = m.node_id AND i.occurred_at = m.occurred_at AND i.id = m.id
                RETURNING i.*)
            MERGE INTO appreciation a
            USING (SELECT node_id, (occurred_at AT TIME ZONE 'UTC')::date AS day, brand, type,
                          coalesce(direction, '') AS direction, coalesce(label, '') AS label, count(*) AS moments,
                          coalesce(sum(sentiment), 0) AS sentiment
                   FROM forgotten GROUP BY 1, 2, 3, 4, 5, 6) f
            ON a.node_id = f.node_id AND a.day = f.day AND a.brand = f.brand AND a.type = f.type
               AND a.direction = f.direction AND a.label = f.label
            WHEN MATCHED AND a.moments = f.moments THEN DELETE
            WHEN MATCHED THEN UPDATE SET moments = a.moments - f.moments, sentiment = a.sentiment - f.sentiment
            """;

    private final Database database;
    private final Clock clock;

    Recording(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Told(Moment moment, Telling telling) {
        static Told of(Moment moment) {
            return new Told(moment, Telling.of(moment));
        }

        boolean isContact() {
            return moment.origin() == Origin.CAMPAIGN;
        }

        UUID contact() {
            return isContact() ? moment.contact().id() : telling.contact();
        }

        String campaign() {
            return isContact() ? moment.contact().campaign() : telling.campaign();
        }

        BigDecimal cost() {
            return telling.cost() == null ? null : telling.cost().amount();
        }

        String currency() {
            return telling.cost() == null ? null : telling.cost().currency();
        }
    }

    /** Stores moments, and answers those that were not there before. */
    List<Moment> record(List<Moment> moments) {
        var told = moments.stream().map(Told::of).toList();
        var fresh = new HashSet<>(
                database.query(RECORD, row -> Database.uuid(row, "id"), parameters(moments, told, clock.instant())));
        return moments.stream().filter(moment -> fresh.contains(moment.id())).toList();
    }

    /** Removes moments, and what they added to the relationship. */
    void forget(UUID[] nodes, Instant[] times, UUID[] ids) {
        database.update(FORGET, nodes, times, ids);
    }

    private static Object[] parameters(List<Moment> moments, List<Told> told, Instant recordedAt) {
        return new Object[] {
            recordedAt,
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
            told.stream().map(Told::contact).toArray(UUID[]::new),
            texts(told, Told::campaign),
            texts(moments, moment -> moment.contact().status()),
            texts(moments, Moment::label),
            decimals(told, each -> each.telling().sentiment()),
            decimals(told, Told::cost),
            texts(told, Told::currency),
            texts(told, each -> each.telling().conversation())
        };
    }

    private static BigDecimal[] decimals(List<Told> rows, Function<Told, BigDecimal> decimal) {
        return rows.stream().map(decimal).toArray(BigDecimal[]::new);
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
