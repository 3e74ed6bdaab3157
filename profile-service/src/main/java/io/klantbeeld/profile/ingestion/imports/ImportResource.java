package io.klantbeeld.profile.ingestion.imports;

import io.klantbeeld.profile.ingestion.imports.mapping.ImportDefinition;
import io.klantbeeld.profile.ingestion.imports.run.ImportSignal;
import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.rest.BodyLimit;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Idempotency;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Imports of files. */
@Path("/api/v1/imports")
@Tag(name = "Imports")
@RunOnVirtualThread
class ImportResource {
    private static final String ROUTE = "POST /api/v1/imports";
    /** A file of half a gibibyte, with the definition and the boundaries around it. */
    private static final long MAX_BODY = (512L << 20) + (1 << 20);

    private final Imports imports;
    private final ImportCatalogue catalogue;
    private final Upload upload;
    private final ImportSignal signal;
    private final Idempotency idempotency;
    private final Caller caller;

    ImportResource(
            Imports imports,
            ImportCatalogue catalogue,
            Upload upload,
            ImportSignal signal,
            Idempotency idempotency,
            Caller caller) {
        this.imports = imports;
        this.catalogue = catalogue;
        this.upload = upload;
        this.signal = signal;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @BodyLimit(MAX_BODY)
    @PermissionsAllowed("profile:write")
    @Operation(
            summary = "Uploads a file of profiles, events or past purchases and tells what would become of it",
            description =
                    "A multipart form with the parts definition (JSON) and file (CSV, JSON lines or Parquet; text "
                            + "may be gzipped). The file is kept durably when this answers. Unless the mode is APPLY, nothing is "
                            + "changed: the dry run tells row by row what would be created, updated, merged or rejected, and "
                            + "why. The same row of the same source counts once, whichever file it comes in. Imported moments "
                            + "are history: they start no journey and are not published as interactions.")
    public RestResponse<ImportView> start(@RestForm String definition, @RestForm FileUpload file) {
        var asked = upload.definition(definition);
        var received = upload.file(file);
        imports.check(asked);
        var answer = Upload.inLongTransaction(() -> idempotency.once(
                ROUTE,
                new Order(asked, received.sha256()),
                () -> accepted(imports.start(asked, received.path(), received.sha256(), received.size())),
                id -> imports.view(UUID.fromString(id))));
        signal.raise();
        return answer;
    }

    /** What tells one order from another. */
    record Order(ImportDefinition definition, String sha256) {}

    @GET
    @PermissionsAllowed({"profile:write", "platform:manage"})
    @Operation(summary = "Lists imports, the newest first")
    public Page<ImportView> list(@BeanParam PageRequest page) {
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        var found = catalogue.page(before, VisibleBrands.of(caller.brands()), page.fetch());
        return Page.of(found, page.limit(), run -> Cursor.of(run.id().toString()))
                .map(imports::shown);
    }

    @GET
    @Path("/{id}")
    @PermissionsAllowed({"profile:write", "platform:manage"})
    @Operation(summary = "Reads an import: its progress, its counts, and how fast it goes")
    public ImportView read(@PathParam("id") UUID id) {
        return imports.view(id);
    }

    @POST
    @Path("/{id}/applications")
    @PermissionsAllowed("profile:write")
    @Operation(
            summary = "Does what a completed dry run told",
            description = "Answers a new import of the same file in mode APPLY.")
    public RestResponse<ImportView> apply(@PathParam("id") UUID id, @Valid @NotNull ApplyRequest request) {
        var answer = idempotency.once(
                ROUTE + '/' + id + "/applications",
                request,
                () -> accepted(imports.apply(id, request.sha256())),
                made -> imports.view(UUID.fromString(made)));
        signal.raise();
        return answer;
    }

    @POST
    @Path("/{id}/cancellations")
    @PermissionsAllowed("profile:write")
    @ResponseStatus(202)
    @Operation(
            summary = "Stops a running import",
            description = "Rows that were applied stay until the import is undone; the rest is left out.")
    public ImportView cancel(@PathParam("id") UUID id) {
        return imports.cancel(id);
    }

    @POST
    @Path("/{id}/undos")
    @PermissionsAllowed("profile:write")
    @ResponseStatus(202)
    @Operation(
            summary = "Takes an application back",
            description = "Removes the facts that this import made, with the persons whom nothing else names; merges "
                    + "that rest on it come apart. What others said meanwhile stays.")
    public ImportView undo(@PathParam("id") UUID id) {
        var undoing = imports.undo(id);
        signal.raise();
        return undoing;
    }

    private static Created<ImportView> accepted(ImportView view) {
        return new Created<>(202, view.id().toString(), view);
    }
}
