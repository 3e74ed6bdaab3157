package io.klantbeeld.profile.traits;

import java.util.UUID;

/** A fragment at the node where it stays. */
public record Claim(UUID node, Fragment fragment) {}
