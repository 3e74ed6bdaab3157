package io.klantbeeld.campaign.policy;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a contact policy says.
 *
 * @param appliesTo the contacts that it is about; all of the brand when it names none
 * @param counts whether these contacts count against caps
 * @param exempt whether these contacts may be made when a cap, a spacing or a rest of any policy stands against them
 * @param spacing the least time between two of these contacts; null for none
 * @param rest when these contacts stop for a while since the person does not react; null for never
 */
@Schema(examples = """
                {"brand":"blauwvlucht","appliesTo":{"categories":["SURPRISE"]},"counts":true,"exempt":false,
                 "caps":[{"max":1,"window":{"kind":"ROLLING","length":"PT24H"}}],"spacing":"PT4H",
                 "rest":{"contacts":5,"for":"P30D"},
                 "exclusions":[{"after":{"channel":"PHONE","disposition":"ANSWERED"},"block":["EMAIL"],"for":"PT48H"},
                               {"after":{"event":"Complaint Filed"},"block":["EMAIL","SMS"],"for":"P7D"}]}
                """)
public record ContactPolicyDefinition(
        @NotBlank @Size(max = 80) String brand,
        @Valid Scope appliesTo,
        Boolean counts,
        Boolean exempt,
        @Valid @Size(max = 20) List<@NotNull Cap> caps,
        Duration spacing,
        @Valid Rest rest,
        @Valid @Size(max = 50) List<@NotNull Exclusion> exclusions) {

    public ContactPolicyDefinition {
        appliesTo = appliesTo == null ? Scope.ALL : appliesTo;
        counts = counts == null || counts;
        exempt = exempt != null && exempt;
        caps = caps == null ? List.of() : caps;
        exclusions = exclusions == null ? List.of() : exclusions;
    }

    /** The names of the events after which it blocks contacts, each once. */
    List<String> afterEvents() {
        return exclusions.stream()
                .map(exclusion -> exclusion.after().event())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** At most so many contacts within a window. */
    public record Cap(
            @Min(1) @Max(1_000) int max, @NotNull @Valid Window window) {}

    /**
     * After so many contacts in a row without a reaction the person is left in peace.
     *
     * @param length for how long, from the last of them
     */
    public record Rest(
            @Min(1) @Max(100) int contacts,
            @NotNull @JsonProperty("for") Duration length) {}
}
