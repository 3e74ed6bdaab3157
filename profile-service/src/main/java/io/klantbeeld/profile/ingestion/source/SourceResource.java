package io.klantbeeld.profile.ingestion.source;

import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Idempotency;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The systems that send data. */
@Path("/api/v1/sources")
@Tag(name = "Sources")
@RunOnVirtualThread
@PermissionsAllowed("platform:manage")
class SourceResource {
    private final SourceAdministration administration;
    private final Sources sources;
    private final SourceStatistics statistics;
    private final Idempotency idempotency;

    SourceResource(
            SourceAdministration administration,
            Sources sources,
            SourceStatistics statistics,
            Idempotency idempotency) {
        this.administration = administration;
        this.sources = sources;
        this.statistics = statistics;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(
            summary = "Registers a source",
            description = "The answer shows the write key once; only its hash is kept.")
    public RestResponse<SourceView> create(@Valid @NotNull SourceSettings settings) {
        var answer = idempotency.once(
                "POST /api/v1/sources",
                settings,
                () -> {
                    var created = administration.create(settings.key(), settings);
                    return Created.of(created.key(), created);
                },
                administration::view);
        sources.forget();
        return answer;
    }

    @GET
    @Operation(summary = "Lists sources in the order of their keys")
    public Page<SourceView> list(@BeanParam PageRequest page) {
        var after = page.after(1);
        var found = administration.page(after.isEmpty() ? "" : after.getFirst(), page.fetch());
        return Page.of(found, page.limit(), source -> Cursor.of(source.key()));
    }

    @GET
    @Path("/{key}")
    @Operation(summary = "Reads a source")
    public RestResponse<SourceView> read(@PathParam("key") String key) {
        var source = administration.view(key);
        return source.revision().ok(source);
    }

    @PUT
    @Path("/{key}")
    @Operation(summary = "Registers a source or changes it")
    public RestResponse<SourceView> put(
            @PathParam("key") @Pattern(regexp = SourceSettings.KEY) String key,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull SourceSettings settings) {
        if (settings.key() != null && !settings.key().equals(key)) {
            throw Problems.invalid("key", "must be the key in the path");
        }
        boolean known = administration.exists(key);
        var source = known ? administration.change(key, settings, ifMatch) : administration.create(key, settings);
        sources.forget();
        return source.revision().answer(known ? 200 : 201, source);
    }

    @GET
    @Path("/{key}/statistics")
    @Operation(
            summary = "Counts what was taken in from a source",
            description = "rejected counts what went to quarantine by code; lag is the time from the receipt of the"
                    + " latest event to its place in the profile.")
    public StatisticsView statistics(@PathParam("key") String key) {
        return statistics.of(administration.view(key).key());
    }
}
