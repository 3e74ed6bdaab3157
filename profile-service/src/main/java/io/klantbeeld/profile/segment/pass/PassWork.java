package io.klantbeeld.profile.segment.pass;

import io.klantbeeld.profile.segment.SegmentConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Goes over all persons, page by page, on whichever replica is free; a pass survives its replica. */
@ApplicationScoped
class PassWork {
    private static final Logger LOG = Logger.getLogger(PassWork.class);
    private static final UUID LAST = new UUID(-1, -1);

    private final PassRows passes;
    private final PersonPages persons;
    private final Trial trial;
    private final SelfCheck check;
    private final SegmentConfig config;
    private final AtomicLong drift = new AtomicLong();

    PassWork(
            PassRows passes,
            PersonPages persons,
            Trial trial,
            SelfCheck check,
            SegmentConfig config,
            MeterRegistry metrics) {
        this.passes = passes;
        this.persons = persons;
        this.trial = trial;
        this.check = check;
        this.config = config;
        Gauge.builder("segment.membership.drift", drift, AtomicLong::get)
                .description("memberships that the last check found not to be what they should; must be 0")
                .register(metrics);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void work() {
        while (QuarkusTransaction.requiringNew().call(this::page)) {
            // Each page is a transaction of its own, so a stop or a cancellation takes effect between two.
        }
    }

    @Scheduled(cron = "{klantbeeld.segments.check-at}")
    void requestCheck() {
        passes.requestCheck(persons.expected());
    }

    private boolean page() {
        var claimed = passes.claim();
        claimed.ifPresent(pass -> {
            var page = new ArrayList<>(
                    persons.page(pass.after(), LAST, config.profilesPerPage()).keySet());
            if (page.isEmpty()) {
                finish(pass);
            } else {
                passes.advance(pass, page.getLast(), page.size(), found(pass, page));
            }
        });
        return claimed.isPresent();
    }

    private long found(Pass pass, List<UUID> page) {
        return switch (pass.kind()) {
            case PREVIEW ->
                trial.find(pass).map(tried -> trial.count(tried, page)).orElse(0L);
            case CHECK -> check.check(page);
        };
    }

    private void finish(Pass pass) {
        long found = passes.finish(pass);
        if (pass.kind() == Pass.Kind.CHECK) {
            drift.set(found);
            if (found > 0) {
                LOG.errorf("Memberships were not what they should be count=%d", found);
            }
        }
    }
}
