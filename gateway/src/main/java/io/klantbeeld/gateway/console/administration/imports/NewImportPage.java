package io.klantbeeld.gateway.console.administration.imports;

import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Where a new import is prepared. */
@Path("/console/administration/new-import")
@Authenticated
@RunOnVirtualThread
class NewImportPage {
    private final Administration administration;
    private final Imports imports;

    NewImportPage(Administration administration, Imports imports) {
        this.administration = administration;
        this.imports = imports;
    }

    /** The page reads the beginning of the file in the browser; the file goes past the console to profile-service. */
    @GET
    public Response prepare() {
        return administration.in(Area.IMPORTS, () -> {
            var attempt = UUID.randomUUID().toString();
            var frame = administration.frame(Area.IMPORTS);
            return administration.show(
                    Templates.importNew(frame, sources(), attempt, administration.may(ImportsPage.WRITE)));
        });
    }

    /** All sources for who may list them, else those that files spoke for before. */
    private List<String> sources() {
        return administration.may("platform:manage")
                ? named(imports.sources(), "key")
                : named(imports.page(null), "source");
    }

    private static List<String> named(Answer found, String field) {
        return Listing.of(found, "", item -> Fields.text(item, field)).items().stream()
                .distinct()
                .toList();
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance importNew(Frame frame, List<String> sources, String attempt, boolean mayWrite);
    }
}
