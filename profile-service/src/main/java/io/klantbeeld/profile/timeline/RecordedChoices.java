package io.klantbeeld.profile.timeline;

import io.klantbeeld.profile.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Knows at which identifiers somebody made a choice about consent that is still on the timeline. */
@ApplicationScoped
public class RecordedChoices {
    private static final String AMONG = """
            SELECT count(*) AS chosen FROM unnest(?) AS n (id)
            WHERE EXISTS (SELECT FROM interaction i WHERE i.node_id = n.id AND i.origin = 'consent')
            """;

    private final Database database;

    RecordedChoices(Database database) {
        this.database = database;
    }

    /** How many of the nodes have a choice on record. */
    public long among(Collection<UUID> nodes) {
        return nodes.isEmpty()
                ? 0
                : database.query(AMONG, row -> row.getLong("chosen"), (Object) nodes.toArray(UUID[]::new))
                        .getFirst();
    }
}
