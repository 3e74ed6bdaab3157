package io.klantbeeld.profile.segment.membership;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Keeps who entered and left segments. */
@ApplicationScoped
class HistoryRows {
    private static final String ADD = """
            INSERT INTO segment_history (id, segment_id, profile_id, at, entered, cause, segment_version)
            SELECT h.id, h.segment_id, h.profile_id, h.at, h.entered, ?, h.segment_version
            FROM unnest(?, ?, ?, ?, ?, ?) AS h (id, segment_id, profile_id, at, entered, segment_version)
            """;

    private static final String FORGET = "DELETE FROM segment_history WHERE profile_id = ANY (?)";

    private final Database database;
    private final Ids ids;

    HistoryRows(Database database, Ids ids) {
        this.database = database;
        this.ids = ids;
    }

    void add(List<Verdict> turns, Cause cause, Function<Verdict, Instant> when) {
        if (!turns.isEmpty()) {
            database.update(
                    ADD,
                    cause.name(),
                    turns.stream().map(turn -> ids.next()).toArray(UUID[]::new),
                    turns.stream().map(turn -> turn.segment().id()).toArray(UUID[]::new),
                    turns.stream().map(Verdict::profile).toArray(UUID[]::new),
                    turns.stream().map(when).toArray(Instant[]::new),
                    turns.stream().map(Verdict::isEntry).toArray(Boolean[]::new),
                    turns.stream().map(turn -> turn.segment().version()).toArray(Long[]::new));
        }
    }

    void forget(Collection<UUID> profiles) {
        database.update(FORGET, (Object) profiles.toArray(UUID[]::new));
    }
}
