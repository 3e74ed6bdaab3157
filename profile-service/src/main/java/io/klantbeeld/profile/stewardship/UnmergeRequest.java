package io.klantbeeld.profile.stewardship;

import io.klantbeeld.rest.Problems;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks to make two persons of one: by a merge of the ledger that is to be undone, or by the identifiers that leave.
 *
 * @param merge id of an entry of the history that {@code GET /profiles/{ref}/identity} shows
 * @param identifiers references of the person's identifiers that are somebody else's
 * @param reason why, for the ledger; no personal data
 */
@Schema(examples = "{\"identifiers\":[\"email:bo@example.com\"],\"reason\":\"A shared telephone\"}")
record UnmergeRequest(
        UUID merge,
        @Size(min = 1, max = 100) List<@NotBlank @Size(max = 512) String> identifiers,
        @NotBlank @Size(max = 500) String reason) {
    /** Refuses what names both ways, or none. */
    void check() {
        if ((merge == null) == (identifiers == null)) {
            throw Problems.invalid("merge", "must be given, or identifiers, and not both");
        }
    }
}
