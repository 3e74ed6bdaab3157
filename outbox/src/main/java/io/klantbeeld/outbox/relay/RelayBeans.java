package io.klantbeeld.outbox.relay;

import io.agroal.api.AgroalDataSource;
import io.klantbeeld.outbox.topic.TopicProvisioning;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the relay of a service, and ties its life to that of the service. */
@ApplicationScoped
class RelayBeans {
    private final String service;
    private final RelayConfig config;

    RelayBeans(@ConfigProperty(name = "quarkus.application.name") String service, RelayConfig config) {
        this.service = service;
        this.config = config;
    }

    @Produces
    @Singleton
    Publishers publishers(
            @Identifier("default-kafka-broker") Map<String, Object> kafka, TopicProvisioning provisioning) {
        return new Publishers(service, config, kafka, provisioning::ensure);
    }

    @Produces
    @Singleton
    Relay relay(AgroalDataSource dataSource, Publishers publishers, StateSource states, MeterRegistry meters) {
        return new Relay(config, new RelaySession(dataSource), publishers, new RecordAssembly(service, states), meters);
    }

    void start(@Observes StartupEvent event, Relay relay) {
        if (config.enabled()) {
            relay.start();
        }
    }

    void stop(@Observes ShutdownEvent event, Relay relay) {
        if (config.enabled()) {
            relay.close();
        }
    }
}
