package io.klantbeeld.gateway.console.administration.source;

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

/** The list of sources. */
@Path("/console/administration/sources")
@Authenticated
@RunOnVirtualThread
class SourcesPage {
    private final Administration administration;
    private final Sources sources;

    SourcesPage(Administration administration, Sources sources) {
        this.administration = administration;
        this.sources = sources;
    }

    @GET
    public Response list(@QueryParam("cursor") String cursor) {
        return administration.in(Area.SOURCES, () -> {
            var found = Listing.of(sources.page(cursor), Area.SOURCES.path(), SourceView::of);
            return administration.show(
                    cursor == null
                            ? Templates.sources(administration.frame(Area.SOURCES), found)
                            : Templates.sourceRows(found));
        });
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance sources(Frame frame, Listing<SourceView> found);

        static native TemplateInstance sourceRows(Listing<SourceView> found);
    }
}
