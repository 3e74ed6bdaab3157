package io.klantbeeld.profile.traits.registry;

import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.traits.observed.ObservedTrait;
import io.klantbeeld.profile.traits.observed.ObservedTraitQuery;
import io.klantbeeld.profile.traits.observed.ObservedTraits;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** What traits there are. */
@Path("/api/v1/traits")
@Tag(name = "Traits")
@RunOnVirtualThread
class TraitResource {
    private final DefiningTraits defining;
    private final TraitDefinitions definitions;
    private final TraitRegistry registry;
    private final ObservedTraits observed;
    private final Caller caller;

    TraitResource(
            DefiningTraits defining,
            TraitDefinitions definitions,
            TraitRegistry registry,
            ObservedTraits observed,
            Caller caller) {
        this.defining = defining;
        this.definitions = definitions;
        this.registry = registry;
        this.observed = observed;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed({"platform:manage", "profile:read"})
    @Operation(
            summary = "Lists definitions of traits in the order of their names",
            description = "Computed ones too; traits that come without a definition are in .../observations.")
    public Page<DefinedTrait> list(@BeanParam PageRequest page) {
        var after = page.after(1);
        var found = definitions.page(
                after.isEmpty() ? "" : after.getFirst(), VisibleBrands.of(caller.brands()), page.fetch());
        return Page.of(found, page.limit(), definition -> Cursor.of(definition.name()));
    }

    // Here and not in a resource of its own, whose path would take all names that begin with it.
    @GET
    @Path("/observations")
    @PermissionsAllowed("platform:manage")
    @Operation(
            summary = "Lists the traits that come, by source and name",
            description = "Traits that nobody defined are accepted and have the mode OBSERVE here; their values are"
                    + " treated as personal. A source lists its first thousand names or more, not every name that"
                    + " somebody may invent.")
    public Page<ObservedTrait> observations(@BeanParam ObservedTraitQuery query, @BeanParam PageRequest page) {
        return observed.page(query, VisibleBrands.of(caller.brands()), page);
    }

    @GET
    @Path("/{name}")
    @PermissionsAllowed({"platform:manage", "profile:read"})
    @Operation(
            summary = "Reads the definition of a trait",
            description = "refold tells how far the persons have been folded by it.")
    public RestResponse<DefinedTrait> read(@PathParam("name") String name) {
        var definition = defining.read(name);
        return definition.revision().ok(definition);
    }

    @PUT
    @Path("/{name}")
    @PermissionsAllowed("platform:manage")
    @Operation(
            summary = "Defines a trait or changes its definition",
            description = "Claims that came before count by it too: a pass in the background folds every person anew,"
                    + " and refold tells its progress. 422 with a hint for settings that do not go together; 403 for a"
                    + " definition of brands, or of every brand, for which the token does not speak.")
    public RestResponse<DefinedTrait> put(
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @NotNull TraitSettings settings) {
        var outcome = defining.put(name, settings, ifMatch);
        registry.refresh();
        return outcome.definition().revision().answer(outcome.created() ? 201 : 200, outcome.definition());
    }

    @DELETE
    @Path("/{name}")
    @PermissionsAllowed("platform:manage")
    @Operation(
            summary = "Retires a trait",
            description = "What sources claimed stays, and folds as that of a trait that nobody defined. 409 while a"
                    + " segment or a computed trait needs it.")
    public void retire(@PathParam("name") String name, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        defining.retire(name, ifMatch);
        registry.refresh();
    }

    @GET
    @Path("/{name}/versions")
    @PermissionsAllowed("platform:manage")
    @Operation(summary = "Lists the versions of the definition of a trait, the newest first")
    public Page<TraitDefinitions.Version> versions(@PathParam("name") String name, @BeanParam PageRequest page) {
        var before = page.after(1, keys -> Long.valueOf(keys.getFirst()));
        var found = definitions.versions(
                defining.read(name).name(), before == null ? Long.MAX_VALUE : before, page.fetch());
        return Page.of(found, page.limit(), version -> Cursor.of(Long.toString(version.version())));
    }
}
