package io.klantbeeld.outbox.relay;

import io.klantbeeld.outbox.queue.OutboxQueue;
import io.klantbeeld.outbox.queue.Queued;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Holds, or strives for, the advisory lock that makes a relay the active one of its database.
 *
 * <p>The lock belongs to a session, and the rows are read and removed on that same session: who has lost the lock cannot
 * read on by mistake. The database ends a session that is silent for longer than the lease, so that a process that
 * hangs, or a host that vanished, does not keep the lock.
 */
final class Leadership implements AutoCloseable {
    // "outbox" in ASCII; advisory locks are per database, so every service may use the same number.
    private static final long LOCK = 0x6f_75_74_62_6f_78L;
    private static final Logger LOG = Logger.getLogger(Leadership.class);

    private final Connection session;
    private final OutboxQueue queue = new OutboxQueue();

    private Leadership(Connection session) {
        this.session = session;
    }

    static Leadership open(SessionSource sessions, RelayConfig config) throws SQLException {
        Leadership leadership = new Leadership(sessions.open());
        try {
            leadership.prepare(config);
            return leadership;
        } catch (SQLException e) {
            leadership.close();
            throw e;
        }
    }

    private void prepare(RelayConfig config) throws SQLException {
        session.setAutoCommit(true);
        session.setNetworkTimeout(Runnable::run, Math.toIntExact(config.lease().toMillis()));
        long lease = config.lease().toMillis();
        try (Statement statement = session.createStatement()) {
            statement.execute("set application_name = 'outbox-relay'");
            statement.execute("set idle_session_timeout = " + lease);
            statement.execute("set tcp_keepalives_idle = " + Math.max(1, lease / 3_000));
            statement.execute("set tcp_keepalives_interval = " + Math.max(1, lease / 6_000));
            statement.execute("set tcp_keepalives_count = 3");
            // What is known of a queue's size is of another moment: it is read by its index, however short it seems.
            statement.execute("set enable_seqscan = off");
        }
    }

    /** Tries to win the lock, without waiting for it. */
    boolean won() throws SQLException {
        try (PreparedStatement statement = session.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    List<Queued> oldest(int limit, Set<Long> except) throws SQLException {
        return queue.oldest(session, limit, except);
    }

    Set<Long> remove(Collection<Long> ids) throws SQLException {
        return queue.remove(session, ids);
    }

    Set<Long> existing(Collection<Long> ids) throws SQLException {
        return queue.existing(session, ids);
    }

    @Override
    public void close() {
        // A pooled session outlives its closing, and would take the lock along.
        try (session;
                Statement statement = session.createStatement()) {
            statement.execute("select pg_advisory_unlock_all()");
        } catch (SQLException e) {
            LOG.debugf("The session of the relay was gone already state=%s", e.getSQLState());
        }
    }
}
