package io.klantbeeld.profile.ingestion.imports;

import io.klantbeeld.profile.ingestion.imports.run.RowOutcome;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What became of the rows of an import. */
@Path("/api/v1/imports/{id}")
@Tag(name = "Imports")
@RunOnVirtualThread
class ImportReportResource {
    private final Imports imports;
    private final ImportCatalogue catalogue;
    private final ReportFile report;

    ImportReportResource(Imports imports, ImportCatalogue catalogue, ReportFile report) {
        this.imports = imports;
        this.catalogue = catalogue;
        this.report = report;
    }

    @GET
    @Path("/rows")
    @PermissionsAllowed({"profile:write", "platform:manage"})
    @Operation(
            summary = "Lists rows in the order of the file, with what becomes of each and why",
            description = "The rows are those that are done. outcome is one of CREATED, UPDATED, MERGED, UNCHANGED and "
                    + "REJECTED. No value of the file is in the report.")
    public Page<RowView> rows(
            @PathParam("id") UUID id, @QueryParam("outcome") String outcome, @BeanParam PageRequest page) {
        imports.find(id);
        var after = page.after(1, keys -> Long.valueOf(keys.getFirst()));
        var found = catalogue.rows(id, outcome(outcome), after == null ? 0 : after, page.fetch());
        return Page.of(found, page.limit(), row -> Cursor.of(Long.toString(row.row())));
    }

    @GET
    @Path("/report")
    @Produces("text/csv")
    @PermissionsAllowed({"profile:write", "platform:manage"})
    @Operation(summary = "Downloads the rows, or those of one outcome, as CSV: row, outcome, code, field")
    public RestResponse<StreamingOutput> report(@PathParam("id") UUID id, @QueryParam("outcome") String outcome) {
        imports.find(id);
        var asked = outcome(outcome);
        return RestResponse.ResponseBuilder.<StreamingOutput>ok(out -> report.write(id, asked, out))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + ".csv\"")
                .build();
    }

    private static RowOutcome outcome(String name) {
        try {
            return name == null || name.isEmpty() ? null : RowOutcome.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw Problems.invalid("outcome", "must be CREATED, UPDATED, MERGED, UNCHANGED or REJECTED");
        }
    }
}
