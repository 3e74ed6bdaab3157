package io.klantbeeld.campaign.campaign.initiative;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * One integrated effort of a brand over channels and countries; campaigns belong to it.
 *
 * @param markets ISO 3166-1 alpha-2 of its countries; none means all
 */
public record Initiative(
        @NotBlank @Size(max = 80) String brand,
        @NotBlank @Size(max = 200) String name,
        @Size(max = 2_000) String objective,
        @Size(max = 50) List<@NotBlank @Pattern(regexp = "[A-Z]{2}") String> markets) {
    public Initiative {
        markets = markets == null ? List.of() : markets;
    }
}
