package io.klantbeeld.gateway.console.administration.identity;

import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Form;
import io.klantbeeld.gateway.console.dialogue.Settings;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** Runs over all persons, which take their time: begun here, watched, and stopped. */
@Path("/console/administration/identity/{kind: simulations|applications}")
@Authenticated
@RunOnVirtualThread
class RunSection {
    private final Administration administration;
    private final Rules rules;

    RunSection(Administration administration, Rules rules) {
        this.administration = administration;
        this.rules = rules;
    }

    @POST
    public Response begin(@PathParam("kind") String noun, MultivaluedMap<String, String> fields) {
        return administration.in(Area.IDENTITY, () -> {
            var kind = RunKind.of(noun).orElseThrow();
            var form = Form.sent(fields);
            var request = Settings.object();
            if (kind.isTrial()) {
                request.putObject("namespaces").set(String.valueOf(form.text("name")), NamespaceForm.settings(form));
            }
            return shown(kind, rules.run(kind, form.text("attempt"), request));
        });
    }

    @GET
    @Path("{id}")
    public Response watch(@PathParam("kind") String noun, @PathParam("id") String id) {
        return administration.in(Area.IDENTITY, () -> {
            var kind = RunKind.of(noun).orElseThrow();
            return shown(kind, rules.read(kind, id));
        });
    }

    @POST
    @Path("{id}/cancellations")
    public Response stop(@PathParam("kind") String noun, @PathParam("id") String id) {
        return administration.in(Area.IDENTITY, () -> {
            var kind = RunKind.of(noun).orElseThrow();
            return shown(kind, rules.cancel(kind, id));
        });
    }

    private Response shown(RunKind kind, Answer answer) {
        var run = RunView.of(kind, answer, administration.figures(), administration.problem(answer));
        return administration.show(Templates.run(run));
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance run(RunView run);
    }
}
