package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.permission.engine.Limit;
import io.klantbeeld.consent.permission.engine.PersonalHours;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The permissions of a profile over all brands.
 *
 * @param hours when the person does not want to be contacted
 * @param limitsVersion rises when the limits change
 * @param deniedAttributes traits that the person denied for at least one use
 * @param language BCP 47 tag of the person; null when not known
 * @param timeZone zone of the person; null when not known
 * @param nextChangeAt when a cell changes by itself next; null when none does
 */
public record ProfilePermissions(
        UUID profileId,
        List<MatrixCell> cells,
        List<PersonalHours> hours,
        List<Limit> limits,
        long limitsVersion,
        List<String> deniedAttributes,
        String language,
        String timeZone,
        Instant nextChangeAt) {}
