package io.klantbeeld.consent.permission.simulation;

import io.klantbeeld.consent.catalogue.RulePack;
import io.klantbeeld.consent.permission.DecisionRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Questions to be decided as things are, and as they were or might be.
 *
 * @param asOf what was known and in force then; now when absent
 * @param rulePacks take the place of the packs of their jurisdictions
 */
@Schema(examples = """
                {"asOf":"2026-02-01T00:00:00Z",
                 "requests":[{"person":"email:anna@example.com","brand":"blauwvlucht","purpose":"marketing",
                              "channel":"PHONE"}],
                 "rulePacks":[{"jurisdiction":"nl","pack":{"name":"Stricter","rules":[{"channels":["PHONE"],
                               "purposeClasses":["MARKETING"],"requirement":"FORBIDDEN","citation":"Draft bill"}]}}]}
                """)
record SimulationRequest(
        Instant asOf,
        @NotEmpty @Size(max = 1_000) List<@NotNull @Valid DecisionRequest> requests,
        @Size(max = 50) List<@NotNull @Valid Amendment> rulePacks) {
    SimulationRequest {
        rulePacks = rulePacks == null ? List.of() : rulePacks;
    }

    /** Another pack for a jurisdiction. */
    record Amendment(
            @NotNull @Pattern(regexp = "[a-z]{2}", message = "must be a country in lower case, or eu")
            String jurisdiction,

            @NotNull @Valid RulePack pack) {}
}
