package io.klantbeeld.consent.permission;

import java.util.List;
import java.util.UUID;

/**
 * The permissions of a profile over all brands.
 *
 * @param language BCP 47 tag of the person; null when not known
 * @param timeZone zone of the person; null when not known
 */
public record ProfilePermissions(UUID profileId, List<MatrixCell> cells, String language, String timeZone) {}
