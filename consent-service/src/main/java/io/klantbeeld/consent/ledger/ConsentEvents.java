package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** Reads the consent events of people, however many, in one indexed query. */
@ApplicationScoped
public class ConsentEvents {
    // The second half finds denials that were made under another key while it was one person with a named one.
    private static final String OF = "SELECT " + EventRow.COLUMNS + " FROM consent_event e WHERE e.ik = ANY (?)"
            + " UNION ALL SELECT " + EventRow.COLUMNS + """
             FROM consent_event e
            WHERE e.members && ? AND cardinality(e.members) > 1
              AND e.action IN ('REFUSE', 'WITHDRAW', 'OBJECT', 'INVALIDATE') AND NOT (e.ik = ANY (?))
            """;

    private static final String RANGE = "SELECT " + EventRow.COLUMNS
            + " FROM consent_event e WHERE e.ik = ? AND e.person_seq BETWEEN ? AND ? ORDER BY e.person_seq";

    private final Database database;

    ConsentEvents(Database database) {
        this.database = database;
    }

    /** The events that speak for any of the identifier keys, in no order. */
    public List<ConsentEvent> of(Collection<String> iks) {
        if (iks.isEmpty()) {
            return List.of();
        }
        var keys = iks.toArray(String[]::new);
        return database.rows(OF, EventRow::read, keys, keys, keys);
    }

    /** The events of one submission. */
    List<ConsentEvent> submission(SubmissionId id) {
        return database.rows(RANGE, EventRow::read, id.ik(), id.firstSeq(), id.lastSeq());
    }
}
