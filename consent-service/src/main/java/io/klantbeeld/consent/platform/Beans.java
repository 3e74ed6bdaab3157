package io.klantbeeld.consent.platform;

import com.github.f4b6a3.uuid.UuidCreator;
import io.klantbeeld.reference.IdentifierKeys;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Makes time, ids and identifier keys available for injection. */
@ApplicationScoped
class Beans {
    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    @DefaultBean
    Ids ids() {
        return UuidCreator::getTimeOrderedEpoch;
    }

    @Produces
    @Singleton
    IdentifierKeys identifierKeys(Installation installation) {
        return installation.keys();
    }
}
