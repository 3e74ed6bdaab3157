package io.klantbeeld.profile.segment.definition;

import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** Asks for builds of segments; whichever replica is free does them. */
@ApplicationScoped
public class BuildRequests {
    private static final String SUPERSEDE = """
            UPDATE segment_build SET state = 'CANCELLED', finished_at = ?
            WHERE segment_id = ? AND state IN ('PREPARING', 'RUNNING')
            """;

    private static final String REQUEST = """
            INSERT INTO segment_build
                (id, segment_id, version, state, expected, examined, entered, departed, requested_at)
            SELECT ?, s.id, s.version, 'PREPARING', 0, 0, 0, 0, ? FROM segment s WHERE s.id = ?
            """;

    private final Database database;
    private final Clock clock;
    private final Ids ids;

    BuildRequests(Database database, Clock clock, Ids ids) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
    }

    /** Asks for a build of the newest version; one that is not done yet is no more. */
    @Transactional
    public UUID request(UUID segment) {
        var now = clock.instant();
        database.update(SUPERSEDE, now, segment);
        var id = ids.next();
        database.update(REQUEST, id, now, segment);
        return id;
    }
}
