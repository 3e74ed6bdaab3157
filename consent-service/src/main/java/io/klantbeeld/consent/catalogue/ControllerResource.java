package io.klantbeeld.consent.catalogue;

import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The legal entities behind the brands. */
@Tag(name = "catalogue")
@Path("/api/v1/controllers")
@RunOnVirtualThread
class ControllerResource {
    private final CatalogueChanges changes;
    private final CatalogueReading reading;

    ControllerResource(CatalogueChanges changes, CatalogueReading reading) {
        this.changes = changes;
        this.reading = reading;
    }

    @GET
    @PermissionsAllowed("consent:read")
    @Operation(summary = "List controllers", description = "In the order of their keys; ?state=DRAFT lists the drafts.")
    public Page<EntryView<Controller>> list(@QueryParam("state") String state, @BeanParam PageRequest page) {
        return reading.page(Kind.CONTROLLER, Controller.class, state, page);
    }

    @GET
    @Path("/{key}")
    @PermissionsAllowed("consent:read")
    @Operation(
            summary = "Read a controller",
            description = "The version in force, or the draft while there is none; ?state=DRAFT reads the draft.")
    public EntryView<Controller> one(String key, @QueryParam("state") String state) {
        return reading.one(Kind.CONTROLLER, Controller.class, key, state);
    }

    @GET
    @Path("/{key}/versions")
    @PermissionsAllowed("consent:read")
    @Operation(summary = "List the versions of a controller", description = "The newest first.")
    public Page<EntryView<Controller>> versions(String key, @BeanParam PageRequest page) {
        return reading.versions(Kind.CONTROLLER, Controller.class, key, page);
    }

    @PUT
    @Path("/{key}")
    @PermissionsAllowed("consent:manage")
    @Operation(
            summary = "Write the draft of a controller",
            description = "It changes nothing until somebody else activates it.")
    public EntryView<Definition> draft(
            @PathParam("key") @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE) String key,
            @Valid @NotNull Controller controller) {
        return changes.draft(key, controller);
    }

    @POST
    @Path("/{key}/activations")
    @PermissionsAllowed("consent:manage")
    @Operation(summary = "Put a controller into force", description = "By somebody other than the author of the draft.")
    public EntryView<Definition> activate(String key) {
        return changes.activate(Kind.CONTROLLER, key);
    }
}
