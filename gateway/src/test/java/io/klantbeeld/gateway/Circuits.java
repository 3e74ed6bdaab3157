package io.klantbeeld.gateway;

import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Closes the circuits before each test, so that the failures of one do not reach the next. */
public final class Circuits implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        CircuitBreakerMaintenance.get().resetAll();
    }
}
