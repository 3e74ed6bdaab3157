package io.klantbeeld.campaign.campaign.transfer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What a document says of one thing, and the key that it has in every environment. */
record Keyed<T>(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,79}")
        String key,

        @NotNull @Valid T definition) {}
