package io.klantbeeld.profile.identity.device;

import java.time.Instant;
import java.util.UUID;

/** That something happened on a device. */
public record Sight(UUID device, Instant at) {}
