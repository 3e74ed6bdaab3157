package io.klantbeeld.gateway.console.administration.definition;

import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.dialogue.Query;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** The definitions, and the events that come. */
@Path("/console/administration/event-definitions")
@Authenticated
@RunOnVirtualThread
class DefinitionsPage {
    private static final String UNKNOWN = "false";

    private final Administration administration;
    private final Definitions definitions;

    DefinitionsPage(Administration administration, Definitions definitions) {
        this.administration = administration;
        this.definitions = definitions;
    }

    @GET
    public Response show(@QueryParam("cursor") String cursor) {
        return administration.in(Area.DEFINITIONS, () -> {
            var figures = administration.figures();
            var found = Listing.of(
                    definitions.page(cursor),
                    Area.DEFINITIONS.path(),
                    definition -> DefinitionView.of(definition, figures));
            return administration.show(
                    cursor == null
                            ? Templates.definitions(
                                    administration.frame(Area.DEFINITIONS), found, observed(UNKNOWN, null))
                            : Templates.definitionRows(found));
        });
    }

    @GET
    @Path("observations")
    public Response observations(@QueryParam("defined") String defined, @QueryParam("cursor") String cursor) {
        return administration.in(Area.DEFINITIONS, () -> {
            var found = observed(defined, cursor);
            return administration.show(
                    cursor == null
                            ? Templates.observed(found, String.valueOf(defined))
                            : Templates.observedRows(found));
        });
    }

    private Listing<ObservedView> observed(String defined, String cursor) {
        var asked = "true".equals(defined) || UNKNOWN.equals(defined) ? defined : null;
        var address = Query.of(Area.DEFINITIONS.path("observations"))
                .with("defined", asked)
                .toString();
        var figures = administration.figures();
        return Listing.of(definitions.observations(asked, cursor), address, event -> ObservedView.of(event, figures));
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance definitions(
                Frame frame, Listing<DefinitionView> found, Listing<ObservedView> observed);

        static native TemplateInstance definitionRows(Listing<DefinitionView> found);

        static native TemplateInstance observed(Listing<ObservedView> observed, String chosen);

        static native TemplateInstance observedRows(Listing<ObservedView> observed);
    }
}
