package io.klantbeeld.profile.amendment;

import io.klantbeeld.rest.Idempotency;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Traits of one person, claimed at once. */
@Path("/api/v1/profiles/{ref}/traits")
@Tag(name = "Profiles")
@RunOnVirtualThread
class AmendmentResource {
    private static final String ROUTE = "PATCH /api/v1/profiles/{ref}/traits";

    private final AmendmentIntake intake;
    private final Idempotency idempotency;

    AmendmentResource(AmendmentIntake intake, Idempotency idempotency) {
        this.intake = intake;
        this.idempotency = idempotency;
    }

    @PATCH
    @PermissionsAllowed("profile:write")
    @Operation(
            summary = "Claims traits of a person in the name of a source",
            description =
                    "The claims count by the merge policies of their traits, as any others do, and the profile has"
                            + " them when this answers. null takes back what the source claimed. 404 without facts about the"
                            + " person in the token's brands, 410 once erased, 422 for what the definitions do not admit. An"
                            + " Idempotency-Key guards against repetition.")
    public RestResponse<AmendmentView> amend(
            @Parameter(description = "Profile UUID or namespace:value, percent-encoded") @PathParam("ref") String ref,
            @Valid @NotNull AmendTraitsRequest request) {
        var reference = References.parse("ref", ref);
        return idempotency.once(
                ROUTE,
                List.of(reference.toString(), request),
                () -> intake.amend(reference, request),
                id -> intake.recall(id, request));
    }
}
