package io.klantbeeld.profile.identity;

import java.util.UUID;

/**
 * Where a node points.
 *
 * @param profile null while it has none
 * @param version of the profile when the pointer was read; a membership never changes without it
 */
record Pointer(UUID profile, long version) {}
