package io.klantbeeld.campaign.campaign.transfer;

import io.klantbeeld.campaign.campaign.transfer.ImportRequest.Mode;
import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Idempotency;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Campaigns that come from another environment. */
@Tag(name = "campaigns")
@Path("/api/v1/campaign-imports")
@RunOnVirtualThread
class ImportResource {
    private final Importing importing;
    private final Idempotency idempotency;

    ImportResource(Importing importing, Idempotency idempotency) {
        this.importing = importing;
        this.idempotency = idempotency;
    }

    @POST
    @PermissionsAllowed("campaign:write")
    @Operation(
            summary = "Take in an exported campaign as a draft, or try what would happen",
            description =
                    "DRY_RUN answers 200 with what is wrong, APPLY 201, or 422 with all of it and nothing written.")
    public RestResponse<ImportReport> take(@NotNull @Valid ImportRequest request) {
        var document = request.document();
        // Asked again, there is nothing left to do: the report then says UNCHANGED.
        return request.mode() == Mode.DRY_RUN
                ? RestResponse.ok(importing.tryOut(document))
                : idempotency.once(
                        "POST /api/v1/campaign-imports",
                        request,
                        () -> Created.of(document.campaign().key(), importing.apply(document)),
                        key -> importing.apply(document));
    }
}
