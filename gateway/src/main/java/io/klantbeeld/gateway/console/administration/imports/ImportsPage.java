package io.klantbeeld.gateway.console.administration.imports;

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

/** The list of imports. */
@Path("/console/administration/imports")
@Authenticated
@RunOnVirtualThread
class ImportsPage {
    static final String WRITE = "profile:write";

    private final Administration administration;
    private final Imports imports;

    ImportsPage(Administration administration, Imports imports) {
        this.administration = administration;
        this.imports = imports;
    }

    @GET
    public Response list(@QueryParam("cursor") String cursor) {
        return administration.in(Area.IMPORTS, () -> {
            var found =
                    Listing.of(imports.page(cursor), Area.IMPORTS.path(), run -> ImportView.of(run, administration));
            return administration.show(
                    cursor == null
                            ? Templates.imports(administration.frame(Area.IMPORTS), found, administration.may(WRITE))
                            : Templates.importRows(found));
        });
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance imports(Frame frame, Listing<ImportView> found, boolean mayWrite);

        static native TemplateInstance importRows(Listing<ImportView> found);
    }
}
