package io.klantbeeld.campaign.intake.mailbox;

import io.klantbeeld.campaign.platform.Database;
import io.klantbeeld.campaign.platform.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Lets one replica at a time read a mailbox. IMAP counts messages: who deletes the fifth while somebody else deletes the
 * fourth may lose a mail that nobody has read.
 */
@ApplicationScoped
class MailboxLease {
    /** Longer than anything that is done with one mail. */
    private static final Duration LENGTH = Duration.ofMinutes(2);

    private static final String HOLD = """
            insert into mailbox_lease (mailbox, holder, until) values (?, ?, ?)
            on conflict (mailbox) do update set holder = excluded.holder, until = excluded.until
             where mailbox_lease.holder = excluded.holder or mailbox_lease.until <= ?
            """;

    private static final String RELEASE = "delete from mailbox_lease where mailbox = ? and holder = ?";

    private final Database database;
    private final Clock clock;
    private final UUID replica;

    MailboxLease(Database database, Ids ids, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.replica = ids.next();
    }

    /** Holds a mailbox for the next two minutes, unless another replica does. */
    boolean hold(String mailbox) {
        var now = clock.instant();
        return database.change(HOLD, mailbox, replica, now.plus(LENGTH), now) == 1;
    }

    /** Lets the next replica read, if this one still may. */
    void release(String mailbox) {
        database.change(RELEASE, mailbox, replica);
    }
}
