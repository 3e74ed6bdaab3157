package io.klantbeeld.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts the servers that the module under test uses, and configures the service with them. */
public final class RealServersResource implements QuarkusTestResourceLifecycleManager {
    private final List<QuarkusTestResourceLifecycleManager> servers = new ArrayList<>();

    @Override
    public Map<String, String> start() {
        servers.add(new OidcTestResource());
        if (ClassPath.has("io.agroal.api.AgroalDataSource")) {
            servers.add(new PostgresTestResource());
        }
        if (ClassPath.has("io.smallrye.reactive.messaging.kafka.KafkaConnector")) {
            servers.add(new KafkaTestResource());
        }
        var config = new HashMap<>(ServiceSettings.forTests());
        servers.parallelStream()
                .map(QuarkusTestResourceLifecycleManager::start)
                .toList()
                .forEach(config::putAll);
        return config;
    }

    @Override
    public void stop() {
        servers.reversed().forEach(QuarkusTestResourceLifecycleManager::stop);
        servers.clear();
    }
}
