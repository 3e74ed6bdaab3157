package io.klantbeeld.gateway.console.administration.computed;

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

/** The list of computed traits. */
@Path("/console/administration/computed-traits")
@Authenticated
@RunOnVirtualThread
class ComputedTraitsPage {
    private final Administration administration;
    private final Computations computations;

    ComputedTraitsPage(Administration administration, Computations computations) {
        this.administration = administration;
        this.computations = computations;
    }

    @GET
    public Response list(@QueryParam("cursor") String cursor) {
        return administration.in(Area.COMPUTED, () -> {
            var figures = administration.figures();
            var found = Listing.of(
                    computations.page(cursor), Area.COMPUTED.path(), trait -> ComputedView.of(trait, figures));
            return administration.show(
                    cursor == null
                            ? Templates.computedTraits(administration.frame(Area.COMPUTED), found)
                            : Templates.computedRows(found));
        });
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance computedTraits(Frame frame, Listing<ComputedView> found);

        static native TemplateInstance computedRows(Listing<ComputedView> found);
    }
}
