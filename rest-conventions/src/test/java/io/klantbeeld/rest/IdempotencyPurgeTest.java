package io.klantbeeld.rest;

import io.klantbeeld.test.RealServers;
import io.klantbeeld.test.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@RealServers
class IdempotencyPurgeTest {
    @Inject
    IdempotencyKeys keys;

    @Test
    void onlyKeysWhoseTimeIsOverArePurgedAThousandAtATime() {
        var sql = SqlProbe.ofTheModule();
        sql.execute("DELETE FROM idempotency_key");
        sql.execute("""
                INSERT INTO idempotency_key (key_hash, route, body_hash, status, created_at, expires_at)
                SELECT sha256(('old' || n)::bytea), 'r', sha256('b'), 201, now(), now() - interval '1 minute'
                FROM generate_series(1, 1500) n
                UNION ALL
                SELECT sha256(('new' || n)::bytea), 'r', sha256('b'), 201, now(), now() + interval '1 minute'
                FROM generate_series(1, 10) n
                """);

        assertThat(keys.purge()).isEqualTo(1000);
        assertThat(keys.purge()).isEqualTo(500);
        assertThat(keys.purge()).isZero();
        assertThat(sql.count("idempotency_key")).isEqualTo(10);
    }
}
