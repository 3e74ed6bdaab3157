package io.klantbeeld.gateway.console.administration.quarantine;

import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Replays of many items: begun here, watched, and stopped. */
@Path("/console/administration/quarantine/replays")
@Authenticated
@RunOnVirtualThread
class ReplaySection {
    private final Administration administration;
    private final Quarantine quarantine;

    ReplaySection(Administration administration, Quarantine quarantine) {
        this.administration = administration;
        this.quarantine = quarantine;
    }

    @POST
    public Response begin(MultivaluedMap<String, String> fields) {
        return administration.in(Area.QUARANTINE, () -> {
            var begun = quarantine.replayAll(fields.getFirst("attempt"), ItemFilter.of(fields));
            return administration.back(begun, Area.QUARANTINE.path(), Done.STARTED);
        });
    }

    @GET
    @Path("{id}")
    public Response watch(@PathParam("id") String id) {
        return administration.in(Area.QUARANTINE, () -> shown(quarantine.replayOf(id)));
    }

    @POST
    @Path("{id}/cancellations")
    public Response stop(@PathParam("id") String id) {
        return administration.in(
                Area.QUARANTINE,
                () -> administration.back(quarantine.stop(id), Area.QUARANTINE.path(), Done.CANCELLED));
    }

    private Response shown(Answer answer) {
        return administration.show(answer, replay -> Templates.replay(ReplayView.of(replay.body(), administration)));
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance replay(ReplayView replay);
    }
}
