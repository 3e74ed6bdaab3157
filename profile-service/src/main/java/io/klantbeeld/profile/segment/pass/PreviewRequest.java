package io.klantbeeld.profile.segment.pass;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule to try. */
@Schema(examples = "{\"brand\":\"blauwvlucht\",\"rule\":\"traits.country == 'NL'\"}")
record PreviewRequest(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,62}")
        String brand,

        @NotBlank @Size(max = 4_000) String rule) {}
