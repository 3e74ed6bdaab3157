package io.klantbeeld.gateway.console.administration.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Fault;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Where a new source is registered; beside the list, where any name may be that of a source. */
@Path("/console/administration/new-source")
@Authenticated
@RunOnVirtualThread
class NewSourcePage {
    private final Administration administration;
    private final Sources sources;
    private final SourceShowing showing;

    NewSourcePage(Administration administration, Sources sources, SourceShowing showing) {
        this.administration = administration;
        this.sources = sources;
        this.showing = showing;
    }

    @GET
    public Response blank() {
        return administration.in(Area.SOURCES, () -> administration.show(form(SourceForm.blank())));
    }

    /** The answer is the page of the source, because only now the key can be shown. */
    @POST
    public Response create(MultivaluedMap<String, String> fields) {
        return administration.in(Area.SOURCES, () -> {
            var form = Form.sent(fields);
            var made = sources.create(form.text("attempt"), SourceForm.settings(form));
            return made instanceof Answer.Ok(JsonNode source, String revision)
                    ? showing.made(Fields.text(source, "key"), Fields.text(source, "writeKey"))
                    : administration.refuse(form(form.refused(administration.problem(made), Fault.of(made))));
        });
    }

    private TemplateInstance form(Form form) {
        return Templates.sourceNew(administration.frame(Area.SOURCES), form);
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance sourceNew(Frame frame, Form form);
    }
}
