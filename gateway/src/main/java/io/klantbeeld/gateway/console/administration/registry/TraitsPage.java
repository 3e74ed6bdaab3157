package io.klantbeeld.gateway.console.administration.registry;

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

/** The traits that are defined, and those that come. */
@Path("/console/administration/traits")
@Authenticated
@RunOnVirtualThread
class TraitsPage {
    private static final String UNKNOWN = "false";

    private final Administration administration;
    private final Registry registry;

    TraitsPage(Administration administration, Registry registry) {
        this.administration = administration;
        this.registry = registry;
    }

    @GET
    public Response show(@QueryParam("cursor") String cursor) {
        return administration.in(Area.TRAITS, () -> {
            var figures = administration.figures();
            var found = Listing.of(registry.page(cursor), Area.TRAITS.path(), trait -> TraitView.of(trait, figures));
            boolean mayDefine = administration.may(Registry.DEFINE);
            if (cursor != null) {
                return administration.show(Templates.traitRows(found, mayDefine));
            }
            var observed = mayDefine ? observed(UNKNOWN, null) : null;
            return administration.show(Templates.traits(administration.frame(Area.TRAITS), found, observed, mayDefine));
        });
    }

    @GET
    @Path("observations")
    public Response observations(@QueryParam("defined") String defined, @QueryParam("cursor") String cursor) {
        return administration.with(Registry.DEFINE, () -> {
            var found = observed(defined, cursor);
            return administration.show(
                    cursor == null
                            ? Templates.observedTraits(found, String.valueOf(defined))
                            : Templates.observedTraitRows(found));
        });
    }

    private Listing<ObservedTrait> observed(String defined, String cursor) {
        var asked = "true".equals(defined) || UNKNOWN.equals(defined) ? defined : null;
        var address = Query.of(Area.TRAITS.path("observations"))
                .with("defined", asked)
                .toString();
        var figures = administration.figures();
        return Listing.of(registry.observations(asked, cursor), address, trait -> ObservedTrait.of(trait, figures));
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance traits(
                Frame frame, Listing<TraitView> found, Listing<ObservedTrait> observed, boolean mayDefine);

        static native TemplateInstance traitRows(Listing<TraitView> found, boolean mayDefine);

        static native TemplateInstance observedTraits(Listing<ObservedTrait> observed, String chosen);

        static native TemplateInstance observedTraitRows(Listing<ObservedTrait> observed);
    }
}
