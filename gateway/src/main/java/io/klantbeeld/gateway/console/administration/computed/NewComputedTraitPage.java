package io.klantbeeld.gateway.console.administration.computed;

import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.segment.Names;
import io.klantbeeld.gateway.console.segment.NamesView;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Where a computed trait is defined. */
@Path("/console/administration/new-computed-trait")
@Authenticated
@RunOnVirtualThread
class NewComputedTraitPage {
    private final Administration administration;
    private final Computations computations;
    private final Names names;

    NewComputedTraitPage(Administration administration, Computations computations, Names names) {
        this.administration = administration;
        this.computations = computations;
        this.names = names;
    }

    @GET
    public Response blank() {
        return administration.in(Area.COMPUTED, () -> administration.show(page(ComputedForm.blank())));
    }

    /** The events of a brand, once it is named. */
    @GET
    @Path("events")
    public Response events(@QueryParam("brand") String brand) {
        return administration.in(Area.COMPUTED, () -> administration.show(Templates.computedEvents(names.of(brand))));
    }

    @POST
    public Response create(MultivaluedMap<String, String> fields) {
        return administration.in(Area.COMPUTED, () -> {
            var form = Form.sent(fields);
            var name = String.valueOf(form.text("name"));
            var made = computations.define(name, ComputedForm.settings(form));
            var next = Administration.saying(Area.COMPUTED.path(name), Done.STARTED);
            return administration.after(made, form, body -> next, this::page);
        });
    }

    private TemplateInstance page(Form form) {
        return Templates.computedNew(administration.frame(Area.COMPUTED), form, names.of(form.text("brand")));
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance computedNew(Frame frame, Form form, NamesView names);

        static native TemplateInstance computedEvents(NamesView names);
    }
}
