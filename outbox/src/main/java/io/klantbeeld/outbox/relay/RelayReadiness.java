package io.klantbeeld.outbox.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether what the service decides leaves it; a broker that is away for a moment is no reason to refuse work. */
@Readiness
@ApplicationScoped
class RelayReadiness implements HealthCheck {
    private final Relay relay;
    private final RelayConfig config;

    RelayReadiness(Relay relay, RelayConfig config) {
        this.relay = relay;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        RelayStatus status = relay.status();
        return HealthCheckResponse.named("outbox-relay")
                .status(!config.enabled() || status.isReady(Instant.now(), config.unreadyAfter()))
                .withData("state", status.state().name())
                .withData("since", status.since().toString())
                .withData("reason", status.reason())
                .build();
    }
}
