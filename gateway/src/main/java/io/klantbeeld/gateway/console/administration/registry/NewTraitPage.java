package io.klantbeeld.gateway.console.administration.registry;

import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Form;
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

/** Where a trait is defined: one that comes, or one that is yet to come. */
@Path(NewTraitPage.ADDRESS)
@Authenticated
@RunOnVirtualThread
class NewTraitPage {
    static final String ADDRESS = "/console/administration/new-trait";

    private final Administration administration;
    private final Registry registry;

    NewTraitPage(Administration administration, Registry registry) {
        this.administration = administration;
        this.registry = registry;
    }

    @GET
    public Response blank(@QueryParam("name") String name, @QueryParam("brand") String brand) {
        return administration.with(Registry.DEFINE, () -> administration.show(page(TraitForm.blank(name, brand))));
    }

    @POST
    public Response create(MultivaluedMap<String, String> fields) {
        return administration.with(Registry.DEFINE, () -> {
            var form = Form.sent(fields);
            var name = String.valueOf(form.text("name"));
            var made = registry.define(name, TraitForm.settings(form));
            var next = Administration.saying(TraitView.address(name), Done.DEFINED);
            return administration.after(made, form, body -> next, this::page);
        });
    }

    private TemplateInstance page(Form form) {
        return Templates.traitNew(administration.frame(Area.TRAITS), form);
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance traitNew(Frame frame, Form form);
    }
}
