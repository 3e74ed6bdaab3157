package io.klantbeeld.campaign.platform;

import io.klantbeeld.reference.IdentifierKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the beans that every feature shares. */
@Dependent
class PlatformBeans {
    // The database keeps microseconds: a time that is shown before it is stored must be the one that is read again.
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    @Produces
    @Singleton
    IdentifierKeys identifierKeys(@ConfigProperty(name = "klantbeeld.installation-key") String installationKey) {
        return new IdentifierKeys(Base64.getDecoder().decode(installationKey));
    }
}
