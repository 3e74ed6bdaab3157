package io.klantbeeld.profile.traits;

import io.klantbeeld.profile.traits.fold.Fragment;
import java.util.UUID;

/** A fragment at the node where it stays. */
public record Claim(UUID node, Fragment fragment) {}
