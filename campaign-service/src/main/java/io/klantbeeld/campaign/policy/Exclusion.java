package io.klantbeeld.campaign.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;

/**
 * After a contact, channels that are blocked for a while.
 *
 * @param block the channels
 * @param length for how long
 */
public record Exclusion(
        @NotNull @Valid After after,
        @NotEmpty @Size(max = 50) List<@NotBlank String> block,
        @NotNull @JsonProperty("for") Duration length) {
    /** The contact that blocks; without a disposition any outcome of it does. */
    public record After(
            @NotBlank String channel, @Size(max = 80) String disposition) {}
}
