package io.klantbeeld.profile.computed;

import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.traits.registry.ComputedTraits;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
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

/** Traits that are computed from moments. */
@Path("/api/v1/computed-traits")
@Tag(name = "Computed traits")
@RunOnVirtualThread
class ComputedTraitResource {
    private static final String NAME = "[A-Za-z][A-Za-z0-9_]{0,62}";

    private final DefiningComputedTraits defining;
    private final ComputedTraitRows rows;
    private final Building building;
    private final LiveTraits live;
    private final ComputedTraits registry;
    private final Caller caller;

    ComputedTraitResource(
            DefiningComputedTraits defining,
            ComputedTraitRows rows,
            Building building,
            LiveTraits live,
            ComputedTraits registry,
            Caller caller) {
        this.defining = defining;
        this.rows = rows;
        this.building = building;
        this.live = live;
        this.registry = registry;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed({"platform:manage", "profile:read"})
    @Operation(
            summary = "Lists computed traits in the order of their names",
            description = "How far one is built is told where it is read alone.")
    public Page<ComputedTraitView> list(@BeanParam PageRequest page) {
        var after = page.after(1);
        var found = rows.page(after.isEmpty() ? "" : after.getFirst(), VisibleBrands.of(caller.brands()), page.fetch());
        return Page.of(found, page.limit(), trait -> Cursor.of(trait.name()))
                .map(trait -> ComputedTraitView.of(trait, null));
    }

    @GET
    @Path("/{name}")
    @PermissionsAllowed({"platform:manage", "profile:read"})
    @Operation(summary = "Reads a computed trait and how far it is built")
    public RestResponse<ComputedTraitView> read(@PathParam("name") String name) {
        var trait = defining.read(name);
        return trait.revision().ok(view(trait));
    }

    @PUT
    @Path("/{name}")
    @PermissionsAllowed("platform:manage")
    @Operation(
            summary = "Defines a computed trait, or a new version of it",
            description = "Everything that ever happened is counted in the background; until that is done the version"
                    + " before goes on answering. 422 with field, line, column and hint for what cannot be computed,"
                    + " which changes nothing that runs; 409 for the name of a trait that is claimed.")
    public RestResponse<ComputedTraitView> put(
            @PathParam("name") @Pattern(regexp = NAME) String name,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull ComputedTraitSettings settings) {
        var outcome = defining.put(name, settings, ifMatch);
        registry.refresh();
        return outcome.trait().revision().answer(outcome.created() ? 201 : 200, view(outcome.trait()));
    }

    @POST
    @Path("/{name}/cancellations")
    @PermissionsAllowed("platform:manage")
    @Operation(summary = "Stops building the newest version", description = "The one before goes on answering.")
    public RestResponse<ComputedTraitView> cancel(@PathParam("name") String name) {
        var trait = defining.cancel(name);
        return trait.revision().ok(view(trait));
    }

    @DELETE
    @Path("/{name}")
    @PermissionsAllowed("platform:manage")
    @Operation(
            summary = "Retires a computed trait",
            description = "Its versions stay on record. 409 while a segment needs it.")
    public void retire(@PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        defining.retire(name, ifMatch);
        live.refresh();
        registry.refresh();
    }

    @GET
    @Path("/{name}/versions")
    @PermissionsAllowed("platform:manage")
    @Operation(summary = "Lists the versions of a computed trait, the newest first")
    public Page<ComputedTraitVersion> versions(@PathParam("name") String name, @BeanParam PageRequest page) {
        var before = page.after(1, keys -> Long.valueOf(keys.getFirst()));
        var found = rows.versions(defining.read(name).name(), before, page.fetch());
        return Page.of(found, page.limit(), version -> Cursor.of(Long.toString(version.version())));
    }

    private ComputedTraitView view(ComputedTrait trait) {
        return ComputedTraitView.of(trait, building.progress(trait));
    }
}
