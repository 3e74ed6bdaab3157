package io.klantbeeld.profile.stewardship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks to make two persons one.
 *
 * @param with a reference to the other person
 * @param reason why, for the ledger; no personal data
 */
@Schema(examples = "{\"with\":\"email:anna@example.com\",\"reason\":\"The same customer, by telephone\"}")
record MergeRequest(
        @NotBlank @Size(max = 512) String with,
        @NotBlank @Size(max = 500) String reason) {}
