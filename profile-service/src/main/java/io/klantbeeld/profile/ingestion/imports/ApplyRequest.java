package io.klantbeeld.profile.ingestion.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The order to do what a dry run told.
 *
 * @param sha256 of the file, as the dry run shows it: what is applied is what was looked at
 */
@Schema(examples = "{\"sha256\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"}")
record ApplyRequest(
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String sha256) {}
