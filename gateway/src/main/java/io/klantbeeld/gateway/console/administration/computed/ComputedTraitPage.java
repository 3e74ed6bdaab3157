package io.klantbeeld.gateway.console.administration.computed;

import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.segment.Names;
import io.klantbeeld.gateway.console.segment.NamesView;
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

/** One computed trait: how it is computed, how far the past is counted, and how it was computed before. */
@Path("/console/administration/computed-traits/{name}")
@Authenticated
@RunOnVirtualThread
class ComputedTraitPage {
    private final Administration administration;
    private final Computations computations;
    private final Names names;

    ComputedTraitPage(Administration administration, Computations computations, Names names) {
        this.administration = administration;
        this.computations = computations;
        this.names = names;
    }

    @GET
    public Response show(@PathParam("name") String name) {
        return administration.in(
                Area.COMPUTED,
                () -> administration.show(
                        computations.read(name),
                        found -> page(found, ComputedForm.of(found.body(), found.revision()))));
    }

    /** How far the past is counted, read again and again. */
    @GET
    @Path("panel")
    public Response panel(@PathParam("name") String name) {
        return administration.in(
                Area.COMPUTED,
                () -> administration.show(computations.read(name), found -> Templates.computedPanel(view(found))));
    }

    @POST
    public Response change(@PathParam("name") String name, MultivaluedMap<String, String> fields) {
        return administration.in(Area.COMPUTED, () -> {
            var form = Form.sent(fields);
            var changed = computations.change(name, form.text("revision"), ComputedForm.settings(form));
            if (changed instanceof Answer.Ok) {
                return administration.back(changed, Area.COMPUTED.path(name), Done.STARTED);
            }
            var again = administration.refused(form, changed);
            return administration.refuse(computations.read(name), found -> page(found, again));
        });
    }

    @POST
    @Path("cancellations")
    public Response cancel(@PathParam("name") String name) {
        return administration.in(
                Area.COMPUTED,
                () -> administration.back(computations.cancel(name), Area.COMPUTED.path(name), Done.CANCELLED));
    }

    @POST
    @Path("retirements")
    public Response retire(@PathParam("name") String name, @FormParam("revision") String revision) {
        return administration.in(Area.COMPUTED, () -> {
            var retired = computations.retire(name, revision);
            var next = retired instanceof Answer.Ok ? Area.COMPUTED.path() : Area.COMPUTED.path(name);
            return administration.back(retired, next, Done.RETIRED);
        });
    }

    private ComputedView view(Answer.Ok found) {
        return ComputedView.of(found.body(), administration.figures());
    }

    private TemplateInstance page(Answer.Ok found, Form form) {
        var trait = view(found);
        var figures = administration.figures();
        var versions = Listing.of(
                computations.versions(trait.name()), trait.address(), version -> ComputedVersion.of(version, figures));
        return Templates.computedTrait(
                administration.frame(Area.COMPUTED), trait, form, names.of(form.text("brand")), versions);
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance computedTrait(
                Frame frame, ComputedView trait, Form form, NamesView names, Listing<ComputedVersion> versions);

        static native TemplateInstance computedPanel(ComputedView trait);
    }
}
