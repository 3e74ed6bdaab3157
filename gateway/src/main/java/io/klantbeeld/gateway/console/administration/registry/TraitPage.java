package io.klantbeeld.gateway.console.administration.registry;

import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** One trait: how it is defined, how far customers follow that, and how it was before. */
@Path("/console/administration/traits/by-name/{name}")
@Authenticated
@RunOnVirtualThread
class TraitPage {
    private final Administration administration;
    private final Registry registry;

    TraitPage(Administration administration, Registry registry) {
        this.administration = administration;
        this.registry = registry;
    }

    @GET
    public Response show(@PathParam("name") String name) {
        return administration.in(
                Area.TRAITS,
                () -> administration.show(
                        registry.read(name), found -> page(found, TraitForm.of(found.body(), found.revision()))));
    }

    /** How far customers follow the definition, read again and again. */
    @GET
    @Path("panel")
    public Response panel(@PathParam("name") String name) {
        return administration.in(
                Area.TRAITS,
                () -> administration.show(registry.read(name), found -> Templates.traitPanel(view(found))));
    }

    @POST
    public Response change(@PathParam("name") String name, MultivaluedMap<String, String> fields) {
        return administration.with(Registry.DEFINE, () -> {
            var form = Form.sent(fields);
            var changed = registry.change(name, form.text("revision"), TraitForm.settings(form));
            if (changed instanceof Answer.Ok) {
                return administration.back(changed, TraitView.address(name), Done.DEFINED);
            }
            var again = administration.refused(form, changed);
            return administration.refuse(registry.read(name), found -> page(found, again));
        });
    }

    @POST
    @Path("retirements")
    public Response retire(@PathParam("name") String name, @FormParam("revision") String revision) {
        return administration.with(Registry.DEFINE, () -> {
            var retired = registry.retire(name, revision);
            var next = retired instanceof Answer.Ok ? Area.TRAITS.path() : TraitView.address(name);
            return administration.back(retired, next, Done.RETIRED);
        });
    }

    private TraitView view(Answer.Ok found) {
        return TraitView.of(found.body(), administration.figures());
    }

    private TemplateInstance page(Answer.Ok found, Form form) {
        var trait = view(found);
        var figures = administration.figures();
        boolean mayDefine = administration.may(Registry.DEFINE);
        var versions = mayDefine
                ? Listing.of(
                        registry.versions(trait.name()), trait.address(), version -> TraitVersion.of(version, figures))
                : null;
        return Templates.trait(administration.frame(Area.TRAITS), trait, form, versions, mayDefine);
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance trait(
                Frame frame, TraitView trait, Form form, Listing<TraitVersion> versions, boolean mayDefine);

        static native TemplateInstance traitPanel(TraitView trait);
    }
}
