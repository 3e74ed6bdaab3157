package io.klantbeeld.profile.stewardship.simulation;

import io.klantbeeld.profile.identity.namespace.NamespaceSettings;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rules to try.
 *
 * @param namespaces settings by the name of their namespace; the others stay as they are
 */
@Schema(
        examples =
                "{\"namespaces\":{\"email\":{\"unique\":false,\"limit\":{\"count\":3,\"per\":\"EVER\"},\"blocked\":[]}}}")
record SimulationRequest(@NotEmpty @Size(max = 50) Map<String, @Valid @NotNull NamespaceSettings> namespaces) {
    /** Refuses names that no namespace can have. */
    void check() {
        var violations = namespaces.keySet().stream()
                .filter(name -> !NamespaceSettings.isName(name))
                .map(name -> Violation.of("namespaces", "has a key that is no namespace"))
                .distinct()
                .toList();
        if (!violations.isEmpty()) {
            throw Problems.invalid(violations);
        }
    }
}
