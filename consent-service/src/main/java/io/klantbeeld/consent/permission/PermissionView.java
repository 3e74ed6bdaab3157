package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.permission.engine.Outcome;
import io.klantbeeld.consent.permission.engine.PersonalSettings;
import io.klantbeeld.consent.permission.reason.ReasonCode;
import io.klantbeeld.consent.permission.reason.ReasonTexts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The permissions of a person within the caller's brands.
 *
 * @param profileId the profile that the reference leads to; null while there is none
 */
record PermissionView(UUID profileId, List<CellView> cells, String language, String timeZone) {

    /** A cell of the matrix with the words of its code; a topic has a cell of its own where its answer differs. */
    record CellView(
            String brand,
            String purpose,
            Channel channel,
            String topic,
            Outcome outcome,
            ReasonCode code,
            String ref,
            String text,
            Instant validUntil) {}

    static PermissionView of(UUID profileId, List<MatrixCell> cells, PersonalSettings settings, Words words) {
        return new PermissionView(
                profileId, cells.stream().map(words::view).toList(), settings.language(), settings.timeZone());
    }

    /** The texts of codes in one language. */
    record Words(ReasonTexts texts, Locale language) {
        private CellView view(MatrixCell cell) {
            return new CellView(
                    cell.brand(),
                    cell.purpose(),
                    cell.channel(),
                    cell.topic(),
                    cell.outcome(),
                    cell.code(),
                    cell.ref(),
                    texts.of(cell.code(), language),
                    cell.validUntil());
        }
    }
}
