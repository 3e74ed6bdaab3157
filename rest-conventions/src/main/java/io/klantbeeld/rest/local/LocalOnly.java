package io.klantbeeld.rest.local;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Refuses to start with a sample secret or a plain HTTP address, unless {@code klantbeeld.local} is true. */
@ApplicationScoped
class LocalOnly {
    private static final Logger LOG = Logger.getLogger(LocalOnly.class);

    private final Config config;
    private final boolean local;

    LocalOnly(Config config, @ConfigProperty(name = "klantbeeld.local", defaultValue = "false") boolean local) {
        this.config = config;
        this.local = local;
    }

    void check(@Observes StartupEvent started) {
        var faults = LocalSettings.of(config).faults();
        if (faults.isEmpty()) {
            return;
        }
        if (!local) {
            throw new IllegalStateException(
                    "Settings of the local platform are refused elsewhere (klantbeeld.local=true permits them): "
                            + String.join("; ", faults));
        }
        LOG.infof("Settings of the local platform in use settings=%s", faults);
    }
}
