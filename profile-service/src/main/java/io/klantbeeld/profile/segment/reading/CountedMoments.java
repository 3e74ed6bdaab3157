package io.klantbeeld.profile.segment.reading;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.profile.rule.EventFilter;
import io.klantbeeld.profile.segment.membership.StoredEvidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.UUID;
import java.util.stream.IntStream;

/** Finds the contact moments behind the evidence of memberships, for a page of them in one round trip. */
@ApplicationScoped
class CountedMoments {
    private static final int SHOWN = 5;

    // Each node is read backwards along its own index; a filter is applied to the latest fifty.
    private static final String LATEST = """
            SELECT q.ordinal, i.id, i.type, i.name, i.channel, i.direction, i.brand, i.source, i.occurred_at, i.properties
            FROM unnest(?, ?, ?, ?, ?, ?) AS q (ordinal, profile_id, brand, event, from_at, to_at)
            CROSS JOIN LATERAL (
                SELECT m.* FROM membership n JOIN interaction m ON m.node_id = n.node_id
                    AND m.occurred_at >= n.from_at AND m.occurred_at < n.to_at
                WHERE n.profile_id = q.profile_id AND m.occurred_at > q.from_at AND m.occurred_at <= q.to_at
                  AND m.name = q.event AND m.brand IN (q.brand, '*')
                ORDER BY m.occurred_at DESC, m.id DESC LIMIT 50) i
            ORDER BY q.ordinal, i.occurred_at DESC, i.id DESC
            """;

    private final Database database;

    CountedMoments(Database database) {
        this.database = database;
    }

    private record Question(Membership membership, StoredEvidence.Computed computed) {
        Instant from() {
            return computed.window() == null
                    ? Instant.EPOCH
                    : membership.since().minus(computed.window());
        }
    }

    /** A moment as a filter sees it. */
    private record Found(int ordinal, UUID id, Map<String, Object> event) {
        static Found of(ResultSet row) throws SQLException {
            var event = new HashMap<String, Object>();
            for (var field : List.of("type", "name", "channel", "direction", "brand", "source")) {
                event.put(field, row.getString(field));
            }
            event.put("occurredAt", Database.instant(row, "occurred_at"));
            event.put("properties", Json.object(row.getString("properties")));
            return new Found(row.getInt("ordinal"), Database.uuid(row, "id"), event);
        }
    }

    /** The evidence of each membership, in their order. */
    List<List<EvidenceView>> explain(List<Membership> memberships) {
        var questions = new ArrayList<Question>();
        memberships.forEach(membership -> membership.evidence().forEach(clause -> clause.events()
                .forEach(computed -> questions.add(new Question(membership, computed)))));
        var answers = answers(questions);
        var next = IntStream.range(0, questions.size()).iterator();
        return memberships.stream()
                .map(membership -> membership.evidence().stream()
                        .map(clause -> EvidenceView.of(clause, moments(clause, next, answers)))
                        .toList())
                .toList();
    }

    /** The moments behind a clause; its questions are the next. */
    private static List<UUID> moments(
            StoredEvidence clause, PrimitiveIterator.OfInt next, Map<Integer, List<UUID>> answers) {
        return clause.events().stream()
                .flatMap(computed -> answers.getOrDefault(next.nextInt(), List.of()).stream())
                .distinct()
                .toList();
    }

    private Map<Integer, List<UUID>> answers(List<Question> questions) {
        var answers = new HashMap<Integer, List<UUID>>();
        if (questions.isEmpty()) {
            return answers;
        }
        var filters = new HashMap<String, EventFilter>();
        for (var found : found(questions)) {
            var shown = answers.computeIfAbsent(found.ordinal(), ordinal -> new ArrayList<>());
            var filter = questions.get(found.ordinal()).computed().filter();
            if (shown.size() < SHOWN
                    && (filter == null || compiled(filter, filters).test(found.event()))) {
                shown.add(found.id());
            }
        }
        return answers;
    }

    /** Members of one segment share their filters. */
    private static EventFilter compiled(String filter, Map<String, EventFilter> filters) {
        return filters.computeIfAbsent(filter, text -> EventFilter.compile(text, Map.of()));
    }

    private List<Found> found(List<Question> questions) {
        return database.query(
                LATEST,
                Found::of,
                IntStream.range(0, questions.size()).boxed().toArray(Integer[]::new),
                questions.stream()
                        .map(question -> question.membership().profile())
                        .toArray(UUID[]::new),
                questions.stream()
                        .map(question -> question.membership().brand())
                        .toArray(String[]::new),
                questions.stream().map(question -> question.computed().event()).toArray(String[]::new),
                questions.stream().map(Question::from).toArray(Instant[]::new),
                questions.stream()
                        .map(question -> question.membership().since())
                        .toArray(Instant[]::new));
    }
}
