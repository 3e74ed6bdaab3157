package io.klantbeeld.rest;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The keys that were used in the last 24 hours, in the service's own database. */
@ApplicationScoped
class IdempotencyKeys {
    // The lock is of the transaction, so it ends with it even when the process dies; when its machine does, PostgreSQL
    // ends the silent transaction after a minute. The row is read in the snapshot of the same statement; a key
    // completed in between shows as a conflict when this one completes.
    private static final String CLAIM = """
            SELECT attempt.taken, used.body_hash, used.status, used.resource_id
            FROM (SELECT pg_try_advisory_xact_lock(?) AS taken,
                         set_config('idle_in_transaction_session_timeout', '60s', true)) attempt
            LEFT JOIN idempotency_key used ON used.key_hash = ? AND used.expires_at > now()
            """;

    // An expired row that the purge has not reached is taken over.
    private static final String COMPLETE = """
            INSERT INTO idempotency_key (key_hash, route, body_hash, status, resource_id, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?, now(), now() + interval '24 hours')
            ON CONFLICT ON CONSTRAINT pk_idempotency_key DO UPDATE
            SET route = excluded.route, body_hash = excluded.body_hash, status = excluded.status,
                resource_id = excluded.resource_id, created_at = excluded.created_at, expires_at = excluded.expires_at
            WHERE idempotency_key.expires_at <= now()
            """;

    private static final String PURGE = """
            DELETE FROM idempotency_key WHERE key_hash IN (
                SELECT key_hash FROM idempotency_key WHERE expires_at <= now()
                ORDER BY expires_at LIMIT 1000 FOR UPDATE SKIP LOCKED)
            """;

    // The gateway has no database and creates nothing: there this bean exists and is never asked.
    private final Instance<DataSource> dataSource;

    IdempotencyKeys(Instance<DataSource> dataSource) {
        this.dataSource = dataSource;
    }

    Claim claim(ScopedKey key, byte[] body) {
        try (var connection = connect();
                var statement = connection.prepareStatement(CLAIM)) {
            var hash = key.hash();
            statement.setLong(1, ScopedKey.lockOf(hash));
            statement.setBytes(2, hash);
            try (var row = statement.executeQuery()) {
                row.next();
                return claimed(row, body);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An idempotency key was not readable", e);
        }
    }

    private static Claim claimed(ResultSet row, byte[] body) throws SQLException {
        var used = row.getBytes("body_hash");
        if (used != null) {
            return MessageDigest.isEqual(used, body)
                    ? new Claim.Answered(row.getInt("status"), row.getString("resource_id"))
                    : new Claim.OtherBody();
        }
        return row.getBoolean("taken") ? new Claim.Free() : new Claim.InFlight();
    }

    void complete(ScopedKey key, byte[] body, Created<?> created) {
        try (var connection = connect();
                var statement = connection.prepareStatement(COMPLETE)) {
            statement.setBytes(1, key.hash());
            statement.setString(2, key.route());
            statement.setBytes(3, body);
            statement.setInt(4, created.status());
            statement.setString(5, created.resourceId());
            if (statement.executeUpdate() == 0) {
                throw inFlight();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("An idempotency key was not writable", e);
        }
    }

    /** Deletes up to a thousand keys whose 24 hours are over, and says how many. */
    int purge() {
        try (var connection = connect();
                var statement = connection.prepareStatement(PURGE)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Idempotency keys were not deletable", e);
        }
    }

    boolean isStored() {
        return dataSource.isResolvable();
    }

    static HttpProblem inFlight() {
        return Problems.of(
                409,
                "request:in-flight",
                "The first request with this Idempotency-Key is in flight",
                "Repeat the request later.");
    }

    private Connection connect() throws SQLException {
        return dataSource.get().getConnection();
    }
}
