package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactRow;
import io.klantbeeld.campaign.contact.capacity.Capacity;
import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Reads rows of the ledger, and sets aside those that nobody can read: each would fail its whole batch for ever. */
@ApplicationScoped
class LedgerRows {
    private static final Logger LOG = Logger.getLogger(LedgerRows.class);

    // In plain SQL and without an event, since neither can be made of a contact that cannot be read. What is being sent
    // is not called off: it is UNKNOWN.
    private static final String SET_ASIDE = """
            update contact
               set state = case state when 'SENDING' then 'UNKNOWN' else 'CANCELLED' end,
                   gate = 'DISPATCH', code = 'PREPARATION_FAILED', evidence = '{"cause": "UNREADABLE"}',
                   lease_until = null, changed_at = ?
             where id = any (?::uuid[])
               and state in ('PLANNED', 'REJECTED_TEMPORARY', 'CLAIMED', 'SENDING')
            returning id, state
            """;

    private final Database database;
    private final Capacity capacity;
    private final Clock clock;

    LedgerRows(Database database, Capacity capacity, Clock clock) {
        this.database = database;
        this.capacity = capacity;
        this.clock = clock;
    }

    /** The contacts of a query, or of a change that returns rows, without those that cannot be read. */
    List<Contact> list(String sql, Object... parameters) {
        var unreadable = new ArrayList<UUID>();
        var contacts = database.list(sql, row -> read(row, unreadable), parameters);
        if (!unreadable.isEmpty()) {
            setAside(unreadable);
        }
        return contacts.stream().flatMap(Optional::stream).toList();
    }

    private void setAside(Collection<UUID> unreadable) {
        var cancelled = new ArrayList<UUID>();
        database.list(
                SET_ASIDE,
                row -> row.text("state").equals("CANCELLED") && cancelled.add(row.uuid("id")),
                clock.instant(),
                unreadable);
        capacity.release(cancelled);
        LOG.errorf("Contacts cannot be read and are set aside: contacts=%s", unreadable);
    }

    private static Optional<Contact> read(Row row, Collection<UUID> unreadable) throws SQLException {
        var contact = ContactRow.readIfPossible(row);
        if (contact.isEmpty()) {
            unreadable.add(row.uuid("id"));
        }
        return contact;
    }
}
