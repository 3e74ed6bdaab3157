package io.klantbeeld.gateway.console.administration.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.administration.Administration;
import io.klantbeeld.gateway.console.administration.Area;
import io.klantbeeld.gateway.console.administration.Frame;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Done;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** One import: how far it is, what became of each row, and what can be done about it. */
@Path("/console/administration/imports/{id}")
@Authenticated
@RunOnVirtualThread
class ImportPage {
    private final Administration administration;
    private final Imports imports;

    ImportPage(Administration administration, Imports imports) {
        this.administration = administration;
        this.imports = imports;
    }

    @GET
    public Response show(@PathParam("id") String id) {
        return administration.in(
                Area.IMPORTS,
                () -> administration.show(
                        imports.read(id),
                        found -> Templates.importPage(
                                administration.frame(Area.IMPORTS),
                                ImportView.of(found.body(), administration),
                                rowsOf(id, null, null),
                                administration.may(ImportsPage.WRITE))));
    }

    /** How far it is, read again and again while it works. */
    @GET
    @Path("panel")
    public Response panel(@PathParam("id") String id) {
        return administration.in(
                Area.IMPORTS,
                () -> administration.show(
                        imports.read(id),
                        found -> Templates.importPanel(
                                ImportView.of(found.body(), administration),
                                true,
                                administration.may(ImportsPage.WRITE))));
    }

    @GET
    @Path("rows")
    public Response rows(
            @PathParam("id") String id, @QueryParam("outcome") String outcome, @QueryParam("cursor") String cursor) {
        return administration.in(Area.IMPORTS, () -> {
            var rows = rowsOf(id, outcome, cursor);
            return administration.show(
                    cursor == null ? Templates.importReport(rows) : Templates.importReportRows(rows));
        });
    }

    @POST
    @Path("applications")
    public Response apply(
            @PathParam("id") String id, @FormParam("sha256") String sha256, @FormParam("attempt") String attempt) {
        return administration.in(Area.IMPORTS, () -> {
            var begun = imports.apply(id, sha256, attempt);
            var next = begun instanceof Answer.Ok(JsonNode run, String revision) ? Fields.text(run, "id") : id;
            return administration.back(begun, Area.IMPORTS.path(next), Done.STARTED);
        });
    }

    @POST
    @Path("cancellations")
    public Response cancel(@PathParam("id") String id) {
        return administration.in(
                Area.IMPORTS, () -> administration.back(imports.cancel(id), Area.IMPORTS.path(id), Done.CANCELLED));
    }

    @POST
    @Path("undos")
    public Response undo(@PathParam("id") String id) {
        return administration.in(
                Area.IMPORTS, () -> administration.back(imports.undo(id), Area.IMPORTS.path(id), Done.STARTED));
    }

    private RowsView rowsOf(String id, String outcome, String cursor) {
        var chosen = RowOutcome.of(outcome).orElse(null);
        return RowsView.of(Area.IMPORTS.path(id), chosen, imports, id, cursor, administration);
    }

    @CheckedTemplate(basePath = "console/administration")
    static class Templates {
        static native TemplateInstance importPage(Frame frame, ImportView view, RowsView report, boolean mayWrite);

        static native TemplateInstance importPanel(ImportView view, boolean again, boolean mayWrite);

        static native TemplateInstance importReport(RowsView report);

        static native TemplateInstance importReportRows(RowsView report);
    }
}
