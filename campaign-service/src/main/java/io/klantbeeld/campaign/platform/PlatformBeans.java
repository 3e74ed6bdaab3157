package io.klantbeeld.campaign.platform;

import io.klantbeeld.reference.IdentifierKeys;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Base64;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the beans that every feature shares. */
@Dependent
class PlatformBeans {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    IdentifierKeys identifierKeys(@ConfigProperty(name = "klantbeeld.installation-key") String installationKey) {
        return new IdentifierKeys(Base64.getDecoder().decode(installationKey));
    }
}
