package io.klantbeeld.outbox.inbox;

import io.klantbeeld.outbox.transaction.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Remembers which messages a consumer has handled. */
@ApplicationScoped
public class Inbox {
    private static final int PRUNED_AT_ONCE = 5_000;

    // In one order, so that two deliveries of the same messages wait for each other instead of deadlocking.
    private static final String CLAIM = """
            insert into inbox (consumer, message_id)
            select ?, id from unnest(?::uuid[]) as message (id) order by id
            on conflict do nothing
            returning message_id
            """;

    private static final String PRUNE = """
            delete from inbox where (consumer, message_id) in (
                select consumer, message_id from inbox
                where handled_at < now() - make_interval(secs => ?)
                order by handled_at limit ? for update skip locked)
            """;

    private final Database database;

    Inbox(Database database) {
        this.database = database;
    }

    /** Notes messages as handled with the current transaction, and answers those that were not handled before. */
    public Set<UUID> claim(String consumer, Collection<UUID> messages) {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
                statement.setString(1, consumer);
                statement.setArray(2, connection.createArrayOf("uuid", messages.toArray()));
                try (ResultSet claimed = statement.executeQuery()) {
                    Set<UUID> fresh = HashSet.newHashSet(messages.size());
                    while (claimed.next()) {
                        fresh.add(claimed.getObject(1, UUID.class));
                    }
                    return fresh;
                }
            }
        });
    }

    /** Forgets some of the messages that are older than an age, and answers whether there may be more. */
    public boolean prune(Duration age) {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(PRUNE)) {
                statement.setDouble(1, age.toSeconds());
                statement.setInt(2, PRUNED_AT_ONCE);
                return statement.executeUpdate() == PRUNED_AT_ONCE;
            }
        });
    }
}
