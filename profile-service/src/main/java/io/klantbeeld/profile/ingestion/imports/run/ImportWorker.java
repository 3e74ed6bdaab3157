package io.klantbeeld.profile.ingestion.imports.run;

import io.klantbeeld.outbox.failure.Failures;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** The one thread of this replica that imports: live events keep the rest of the machine. */
@ApplicationScoped
class ImportWorker {
    private static final Logger LOG = Logger.getLogger(ImportWorker.class);

    private final ImportRuns runs;
    private final ImportFiles files;
    private final ImportSignal signal;
    private final ImportConfig config;
    private volatile boolean working = true;
    private Thread thread;

    ImportWorker(ImportRuns runs, ImportFiles files, ImportSignal signal, ImportConfig config) {
        this.runs = runs;
        this.files = files;
        this.signal = signal;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("imports").daemon().start(this::work);
    }

    void stop(@Observes ShutdownEvent stopping) {
        working = false;
        thread.interrupt();
    }

    /** Files whose imports have been over for long enough are personal data without a purpose. */
    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void forgetFiles() {
        int forgotten = files.forget(config.keepFilesFor());
        if (forgotten > 0) {
            LOG.infof("Imported files deleted count=%d", forgotten);
        }
    }

    private void work() {
        while (working) {
            try {
                if (!next()) {
                    signal.await(config.poll());
                }
            } catch (InterruptedException stopping) {
                return;
            }
        }
    }

    private boolean next() {
        try {
            return runs.next();
        } catch (RuntimeException failed) {
            LOG.warnf("No import could be taken reason=%s", Failures.describe(failed));
            return false;
        }
    }
}
