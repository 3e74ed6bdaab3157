package io.klantbeeld.gateway.platform;

import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.Guard;
import io.vertx.core.http.StreamResetException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;

/** Knows where each service is and whether it answers: the proxy and the customer view share one circuit per service. */
@ApplicationScoped
public class Services {
    private final Map<Service, URI> addresses = new EnumMap<>(Service.class);
    private final Map<Service, Guard> circuits = new EnumMap<>(Service.class);

    Services(ServiceConfig addresses, CircuitConfig circuit) {
        this.addresses.put(Service.PROFILE, addresses.profile());
        this.addresses.put(Service.CONSENT, addresses.consent());
        this.addresses.put(Service.CAMPAIGN, addresses.campaign());
        for (var service : Service.values()) {
            circuits.put(service, circuit(service, circuit));
        }
    }

    /** The base address of a service. */
    public URI addressOf(Service service) {
        return addresses.get(service);
    }

    /** The circuit that calls to a service go through; an open one fails with CircuitBreakerOpenException at once. */
    public Guard circuitOf(Service service) {
        return circuits.get(service);
    }

    /** Tells whether calls to a service are let through. */
    public boolean answers(Service service) {
        return CircuitBreakerMaintenance.get().currentState(service.title()) != CircuitBreakerState.OPEN;
    }

    /** A stream that the gateway reset itself (the client left, the body was too large) says nothing of the service. */
    private static Guard circuit(Service service, CircuitConfig config) {
        return Guard.create()
                .withDescription(service.title())
                .withCircuitBreaker()
                .name(service.title())
                .requestVolumeThreshold(config.window())
                .failureRatio(config.failureRatio())
                .delay(config.pause().toMillis(), ChronoUnit.MILLIS)
                .skipOn(StreamResetException.class)
                .done()
                .build();
    }
}
