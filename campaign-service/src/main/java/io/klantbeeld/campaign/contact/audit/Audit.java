package io.klantbeeld.campaign.contact.audit;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;

/** Looks at the contacts of which it became certain since the last look that they were sent or reserved. */
@ApplicationScoped
class Audit {
    // "audit" in ASCII: one replica looks, the others need not.
    private static final String TAKE = "select pg_try_advisory_xact_lock(418430675316) as taken";

    // All transactions below the horizon have ended. One that a restored database has not reached yet is begun anew.
    private static final String PROGRESS = """
            select horizon::text as horizon, case when judged_in > horizon then '0' else judged_in::text end as judged_in,
                   contact_id
              from contact_audit, pg_snapshot_xmin(pg_current_snapshot()) as horizon
            """;

    // An answer that comes after a contact was sent again makes it a duplicate as well.
    private static final String NEXT = """
            select judged_in::text as judged_in, id
              from ((select judged_in, id from contact
                      where (judged_in, id) > (?::xid8, ?::uuid) and judged_in < ?::xid8
                      order by judged_in, id limit ?)
                    union all
                    (select accepted_in, contact_id from contact_attempt
                      where (accepted_in, contact_id) > (?::xid8, ?::uuid) and accepted_in < ?::xid8
                      order by accepted_in, contact_id limit ?)) as certain
             order by certain.judged_in, id
             limit ?
            """;

    private static final String REMEMBER =
            "update contact_audit set judged_in = ?::xid8, contact_id = ?::uuid, looked_at = ?";

    private static final UUID FIRST = new UUID(0, 0);

    private final Database database;
    private final AuditConfig config;
    private final Clock clock;

    Audit(Database database, AuditConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Judges the next contacts, and answers whether there are more; does nothing while another replica does it. */
    @Transactional
    boolean look() {
        boolean taken = database.find(TAKE, row -> row.flag("taken")).orElseThrow();
        return taken && judge(database.find(PROGRESS, Progress::read).orElseThrow());
    }

    private boolean judge(Progress progress) {
        var batch = config.batch();
        var next = database.list(
                NEXT,
                row -> new Place(row.text("judged_in"), row.uuid("id")),
                progress.since().judgedIn(),
                progress.since().contact(),
                progress.horizon(),
                batch,
                progress.since().judgedIn(),
                progress.since().contact(),
                progress.horizon(),
                batch,
                batch);
        var now = clock.instant();
        var contacts = next.stream().map(Place::contact).distinct().toList();
        if (!contacts.isEmpty()) {
            Violations.FOUND_BY.forEach(query -> database.change(query, now, contacts));
        }
        boolean more = next.size() == batch;
        var place = more ? next.getLast() : new Place(progress.horizon(), FIRST);
        database.change(REMEMBER, place.judgedIn(), place.contact(), now);
        return more;
    }

    /** A place in the order in which contacts became certain. */
    private record Place(String judgedIn, UUID contact) {}

    /** How far the last look came, and how far this one may. */
    private record Progress(Place since, String horizon) {
        static Progress read(Row row) throws SQLException {
            return new Progress(new Place(row.text("judged_in"), row.uuid("contact_id")), row.text("horizon"));
        }
    }
}
