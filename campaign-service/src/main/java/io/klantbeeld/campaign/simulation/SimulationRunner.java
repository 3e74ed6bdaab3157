package io.klantbeeld.campaign.simulation;

import io.klantbeeld.campaign.platform.Loop;
import io.klantbeeld.campaign.simulation.Simulating.PageFailed;
import io.klantbeeld.outbox.failure.Failures;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/** Works on simulations while there are any, and forgets those that nobody needs any more. */
@ApplicationScoped
class SimulationRunner {
    private static final Logger LOG = Logger.getLogger(SimulationRunner.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration KEPT = Duration.ofDays(30);

    private final Simulating simulating;
    private final Simulations simulations;
    private final Courtesy courtesy;
    private final Clock clock;
    private volatile Loop loop;

    SimulationRunner(Simulating simulating, Simulations simulations, Courtesy courtesy, Clock clock) {
        this.simulating = simulating;
        this.simulations = simulations;
        this.courtesy = courtesy;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        loop = Loop.start("simulations", POLL, this::round);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) SimulationQueued event) {
        loop.wake();
    }

    @Scheduled(every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        simulations.forget(clock.instant().minus(KEPT));
    }

    boolean round() {
        long began = System.nanoTime();
        boolean more = advance();
        if (more) {
            var worked = Duration.ofNanos(System.nanoTime() - began);
            LockSupport.parkNanos(courtesy.restAfter(worked).toNanos());
        }
        return more;
    }

    private boolean advance() {
        try {
            return simulating.advance(clock.instant(), Simulating.PAGE);
        } catch (PageFailed failed) {
            if (Failures.isTransient(failed)) {
                throw failed;
            }
            LOG.errorf(
                    "A page of a simulation was not judged: simulation=%s cause=%s",
                    failed.simulation(), Failures.describe(failed));
            QuarkusTransaction.requiringNew().run(() -> simulations.failed(failed.simulation(), clock.instant()));
            return true;
        }
    }
}
