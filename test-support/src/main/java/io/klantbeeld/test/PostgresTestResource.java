package io.klantbeeld.test;

import io.klantbeeld.platform.server.PostgresServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real PostgreSQL server with an empty database for the module under test. */
public final class PostgresTestResource implements QuarkusTestResourceLifecycleManager {
    private PostgresServer server;

    @Override
    public Map<String, String> start() {
        server = RunningServers.startPostgres();
        var database = RunningServers.database();
        return Map.of(
                "quarkus.datasource.jdbc.url", server.jdbcUrl(database),
                "quarkus.datasource.username", database,
                "quarkus.datasource.password", server.password(database));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
