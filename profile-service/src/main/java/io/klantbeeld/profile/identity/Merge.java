package io.klantbeeld.profile.identity;

import java.util.UUID;

/** One profile that is absorbed by another. */
public record Merge(UUID survivor, UUID absorbed) {}
