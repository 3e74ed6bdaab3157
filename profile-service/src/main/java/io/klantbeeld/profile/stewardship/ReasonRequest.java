package io.klantbeeld.profile.stewardship;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Says why somebody decides.
 *
 * @param reason for the ledger; no personal data
 */
@Schema(examples = "{\"reason\":\"The address of a family, not of a shop\"}")
record ReasonRequest(@NotBlank @Size(max = 500) String reason) {}
