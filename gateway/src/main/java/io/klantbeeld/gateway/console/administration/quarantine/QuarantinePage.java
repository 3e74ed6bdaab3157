package io.klantbeeld.gateway.console.administration.quarantine;

import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The quarantine by reason, and the replays of late. */
@Path("/console/administration/quarantine")
@Authenticated
@RunOnVirtualThread
class QuarantinePage {
    private final Administration administration;
    private final Quarantine quarantine;

    QuarantinePage(Administration administration, Quarantine quarantine) {
        this.administration = administration;
        this.quarantine = quarantine;
    }

    @GET
    public Response show(@QueryParam("cursor") String cursor) {
        return administration.in(Area.QUARANTINE, () -> {
            var reasons = Listing.of(
                    quarantine.reasons(cursor), Area.QUARANTINE.path(), reason -> ReasonRow.of(reason, administration));
            if (cursor != null) {
                return administration.show(Templates.reasonRows(reasons));
            }
            var replays = Listing.of(
                    quarantine.replays(), Area.QUARANTINE.path(), replay -> ReplayView.of(replay, administration));
            var frame = administration.frame(Area.QUARANTINE);
            return administration.show(Templates.quarantine(
                    frame, reasons, replays, UUID.randomUUID().toString()));
        });
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance quarantine(
                Frame frame, Listing<ReasonRow> reasons, Listing<ReplayView> replays, String attempt);

        static native TemplateInstance reasonRows(Listing<ReasonRow> reasons);
    }
}
