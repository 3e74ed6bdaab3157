package io.klantbeeld.campaign.contact.audit;

import io.klantbeeld.campaign.platform.Loop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.jboss.logging.Logger;

/** Audits all the time, and says aloud what it finds. */
@ApplicationScoped
class Auditor {
    private static final Logger LOG = Logger.getLogger(Auditor.class);

    private final Audit audit;
    private final Findings findings;
    private final AuditConfig config;
    private final MeterRegistry metrics;
    private volatile Map<Invariant, Long> counts = Map.of();
    private volatile Loop loop;

    Auditor(Audit audit, Findings findings, AuditConfig config, MeterRegistry metrics) {
        this.audit = audit;
        this.findings = findings;
        this.config = config;
        this.metrics = metrics;
    }

    void start(@Observes StartupEvent event) {
        for (var kind : Invariant.values()) {
            Gauge.builder("contact.invariant.violations", this, auditor -> auditor.count(kind))
                    .description("Contacts that should never have been made; anything but 0 is a fault of the product")
                    .tag("kind", kind.name())
                    .register(metrics);
        }
        loop = Loop.start("contact-auditor", config.poll(), this::round);
    }

    void stop(@Observes ShutdownEvent event) {
        loop.close();
    }

    private boolean round() {
        boolean more = audit.look();
        var found = findings.counts();
        if (!found.equals(counts)) {
            LOG.errorf("Invariants of the contact ledger are broken: counts=%s", found);
        }
        counts = found;
        return more;
    }

    private long count(Invariant kind) {
        return counts.getOrDefault(kind, 0L);
    }
}
