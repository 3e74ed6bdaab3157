package io.klantbeeld.gateway.console.administration.definition;

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
import java.util.List;

/** One definition with its schema, and how it was before. */
@Path("/console/administration/event-definitions/by-key/{key}")
@Authenticated
@RunOnVirtualThread
class DefinitionPage {
    private final Administration administration;
    private final Definitions definitions;

    DefinitionPage(Administration administration, Definitions definitions) {
        this.administration = administration;
        this.definitions = definitions;
    }

    @GET
    public Response show(@PathParam("key") String key) {
        return administration.in(
                Area.DEFINITIONS,
                () -> administration.show(
                        definitions.read(key),
                        found -> page(key, DefinitionForm.of(found.body(), found.revision()), List.of())));
    }

    @POST
    public Response change(@PathParam("key") String key, MultivaluedMap<String, String> fields) {
        return administration.in(Area.DEFINITIONS, () -> {
            var form = Form.sent(fields);
            var text = SchemaText.read(form.value("schema"));
            if (!text.faults().isEmpty()) {
                return administration.refuse(page(key, form, text.faults()));
            }
            var changed = definitions.change(key, form.text("revision"), DefinitionForm.settings(form, text.tree()));
            return administration.after(
                    changed,
                    form,
                    body -> Administration.saying(address(key), Done.SAVED),
                    again -> page(key, again, text.faults(again.faults())));
        });
    }

    @POST
    @Path("removals")
    public Response remove(@PathParam("key") String key, @FormParam("revision") String revision) {
        return administration.in(Area.DEFINITIONS, () -> {
            var removed = definitions.remove(key, revision);
            var next = removed instanceof Answer.Ok ? Area.DEFINITIONS.path() : address(key);
            return administration.back(removed, next, Done.REMOVED);
        });
    }

    static String address(String key) {
        return Area.DEFINITIONS.path("by-key") + "/" + key;
    }

    private TemplateInstance page(String key, Form form, List<SchemaFault> faults) {
        var figures = administration.figures();
        var versions = Listing.of(
                definitions.versions(key), address(key), version -> DefinitionView.Version.of(version, figures));
        return Templates.definition(administration.frame(Area.DEFINITIONS), form, faults, address(key), versions);
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance definition(
                Frame frame,
                Form form,
                List<SchemaFault> faults,
                String address,
                Listing<DefinitionView.Version> versions);
    }
}
