package io.klantbeeld.gateway.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Tunes the circuit breakers: when a service counts as down, and how soon it is tried again. */
@ConfigMapping(prefix = "klantbeeld.gateway.circuit")
interface CircuitConfig {
    /** Number of the latest calls that are looked at. */
    @WithDefault("20")
    int window();

    /** Share of failures among them that opens the circuit. */
    @WithDefault("0.5")
    double failureRatio();

    /** How long an open circuit answers at once before one call is let through. */
    @WithDefault("PT3S")
    Duration pause();
}
