package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads consent events as they were submitted. */
@ApplicationScoped
class ConsentEvents {
    private static final String RANGE = "SELECT " + EventRow.COLUMNS
            + " FROM consent_event e WHERE e.ik = ? AND e.person_seq BETWEEN ? AND ? ORDER BY e.person_seq";

    private final Database database;

    ConsentEvents(Database database) {
        this.database = database;
    }

    /** The events of one submission. */
    List<ConsentEvent> submission(SubmissionId id) {
        return database.rows(RANGE, EventRow::read, id.ik(), id.firstSeq(), id.lastSeq());
    }
}
