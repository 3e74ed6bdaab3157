package io.klantbeeld.rest.token;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Provides the one memory of who is behind which token. */
@ApplicationScoped
class Callers {
    private static final int REMEMBERED = 10_000;

    @Produces
    @Singleton
    TokenMemory<SecurityIdentity> callers() {
        // The clock of the verification, whatever the service takes for its time.
        return new TokenMemory<>(REMEMBERED, Clock.systemUTC());
    }
}
