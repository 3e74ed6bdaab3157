package io.klantbeeld.consent.ledger;

import io.klantbeeld.consent.choice.ConsentEvent;
import io.klantbeeld.consent.fact.RecordedFact;
import io.klantbeeld.consent.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads all that was said about people, however many, in one statement that is led by indexes. */
@ApplicationScoped
public class Histories {
    // Of what was said under another key while it was one person with a named one, only denials still count.
    private static final String OF = "SELECT " + EventRow.COLUMNS + ", NULL AS kind, NULL::jsonb AS said"
            + " FROM consent_event e WHERE e.ik = ANY (?)"
            + " UNION ALL SELECT " + EventRow.COLUMNS + ", NULL, NULL" + """
             FROM consent_event e
            WHERE e.members && ? AND cardinality(e.members) > 1
              AND e.action IN ('REFUSE', 'WITHDRAW', 'OBJECT', 'INVALIDATE') AND NOT (e.ik = ANY (?))
            """ + " UNION ALL SELECT " + EventRow.OF_FACT
            + """
            , f.kind, f.said FROM subject_fact f WHERE f.ik = ANY (?)
            """ + " UNION ALL SELECT " + EventRow.OF_FACT + """
            , f.kind, f.said FROM subject_fact f
            WHERE f.members && ? AND cardinality(f.members) > 1 AND f.lowers AND NOT (f.ik = ANY (?))
            """;

    private final Database database;

    Histories(Database database) {
        this.database = database;
    }

    /** What speaks for any of the identifier keys. */
    public Said of(Collection<String> iks) {
        if (iks.isEmpty()) {
            return Said.NOTHING;
        }
        var keys = iks.toArray(String[]::new);
        List<ConsentEvent> choices = new ArrayList<>();
        List<RecordedFact> facts = new ArrayList<>();
        database.rows(
                OF,
                row -> row.getString("kind") == null
                        ? choices.add(EventRow.readForJudgement(row))
                        : facts.add(FactRow.read(row)),
                keys,
                keys,
                keys,
                keys,
                keys,
                keys);
        return new Said(choices, facts);
    }
}
