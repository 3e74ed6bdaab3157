package io.klantbeeld.gateway.console.administration.source;

import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.dialogue.Fault;
import io.klantbeeld.gateway.console.dialogue.Form;
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

/** The page of one source: what comes from it, its keys, and its settings. */
@Path("/console/administration/sources/{key}")
@Authenticated
@RunOnVirtualThread
class SourcePage {
    private final Administration administration;
    private final Sources sources;
    private final SourceShowing showing;

    SourcePage(Administration administration, Sources sources, SourceShowing showing) {
        this.administration = administration;
        this.sources = sources;
        this.showing = showing;
    }

    @GET
    public Response show(@PathParam("key") String key) {
        return administration.in(Area.SOURCES, () -> showing.of(key));
    }

    @GET
    @Path("statistics")
    public Response statistics(@PathParam("key") String key) {
        return administration.in(Area.SOURCES, () -> administration.show(Templates.sourceStatistics(counts(key))));
    }

    /** The same in one line, for the list. */
    @GET
    @Path("brief")
    public Response brief(@PathParam("key") String key) {
        return administration.in(Area.SOURCES, () -> administration.show(Templates.sourceBrief(counts(key))));
    }

    @POST
    public Response change(@PathParam("key") String key, MultivaluedMap<String, String> fields) {
        return administration.in(Area.SOURCES, () -> {
            var form = Form.sent(fields);
            var changed = sources.change(key, form.text("revision"), SourceForm.settings(form));
            return changed instanceof Answer.Ok
                    ? administration.back(changed, Area.SOURCES.path(key), Done.SAVED)
                    : showing.again(key, form.refused(administration.problem(changed), Fault.of(changed)));
        });
    }

    @POST
    @Path("switch")
    public Response turn(@PathParam("key") String key, @FormParam("enabled") boolean enabled) {
        return administration.in(Area.SOURCES, () -> {
            var done = enabled ? Done.ENABLED : Done.DISABLED;
            return administration.back(showing.switched(key, enabled), Area.SOURCES.path(key), done);
        });
    }

    private StatisticsView counts(String key) {
        return StatisticsView.of(key, sources.statistics(key), administration);
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance sourceStatistics(StatisticsView statistics);

        static native TemplateInstance sourceBrief(StatisticsView statistics);
    }
}
