package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.confirmation.ConfirmationRequests.State;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.jboss.logging.Logger;

/** Shows operators how the mails fare: attempts by outcome, and mails by state. */
@ApplicationScoped
class ConfirmationMetrics {
    private static final Logger LOG = Logger.getLogger(ConfirmationMetrics.class);

    private final MeterRegistry registry;
    private volatile Map<State, Long> counts = Map.of();

    ConfirmationMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        for (var state : State.values()) {
            Gauge.builder("consent.confirmation.requests", this, it -> it.counts.getOrDefault(state, 0L))
                    .tag("state", state.name())
                    .register(registry);
        }
    }

    void counted(Map<State, Long> byState) {
        counts = Map.copyOf(byState);
    }

    void sent() {
        attempt("SENT");
    }

    /** Counts a failure. What a server answered may repeat the address, so only the number of the answer is told. */
    void failed(State state, RuntimeException failure) {
        attempt(state == State.GIVEN_UP ? "GIVEN_UP" : "FAILED");
        LOG.warnf("A confirmation mail was not sent: state=%s failure=%s", state, kindOf(failure));
    }

    private void attempt(String outcome) {
        registry.counter("consent.confirmation.attempts", "outcome", outcome).increment();
    }

    private static String kindOf(Throwable failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return cause instanceof SMTPException answer
                ? "SMTP " + answer.getReplyCode()
                : cause.getClass().getSimpleName();
    }
}
