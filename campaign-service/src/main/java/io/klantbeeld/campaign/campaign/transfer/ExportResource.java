package io.klantbeeld.campaign.campaign.transfer;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Campaigns on their way to another environment. */
@Tag(name = "campaigns")
@Path("/api/v1/campaigns/{key}/export")
@RunOnVirtualThread
class ExportResource {
    private final Exporting exporting;

    ExportResource(Exporting exporting) {
        this.exporting = exporting;
    }

    @GET
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "Export a campaign with its initiative and its policies")
    public CampaignDocument export(String key) {
        return exporting.export(key);
    }
}
