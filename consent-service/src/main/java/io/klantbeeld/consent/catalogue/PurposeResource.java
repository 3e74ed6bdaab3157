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

/** What personal data are used for. */
@Tag(name = "catalogue")
@Path("/api/v1/purposes")
@RunOnVirtualThread
class PurposeResource {
    private final CatalogueChanges changes;
    private final CatalogueReading reading;

    PurposeResource(CatalogueChanges changes, CatalogueReading reading) {
        this.changes = changes;
        this.reading = reading;
    }

    @GET
    @PermissionsAllowed("consent:read")
    @Operation(summary = "List purposes", description = "In the order of their keys; ?state=DRAFT lists the drafts.")
    public Page<EntryView<Purpose>> list(@QueryParam("state") String state, @BeanParam PageRequest page) {
        return reading.page(Kind.PURPOSE, Purpose.class, state, page);
    }

    @GET
    @Path("/{key}")
    @PermissionsAllowed("consent:read")
    @Operation(
            summary = "Read a purpose",
            description = "The version in force, or the draft while there is none; ?state=DRAFT reads the draft.")
    public EntryView<Purpose> one(String key, @QueryParam("state") String state) {
        return reading.one(Kind.PURPOSE, Purpose.class, key, state);
    }

    @GET
    @Path("/{key}/versions")
    @PermissionsAllowed("consent:read")
    @Operation(summary = "List the versions of a purpose", description = "The newest first.")
    public Page<EntryView<Purpose>> versions(String key, @BeanParam PageRequest page) {
        return reading.versions(Kind.PURPOSE, Purpose.class, key, page);
    }

    @PUT
    @Path("/{key}")
    @PermissionsAllowed("consent:manage")
    @Operation(
            summary = "Write the draft of a purpose",
            description = "It changes nothing until somebody else activates it.")
    public EntryView<Definition> draft(
            @PathParam("key") @Pattern(regexp = Texts.KEY, message = Texts.KEY_MESSAGE) String key,
            @Valid @NotNull Purpose purpose) {
        return changes.draft(key, purpose);
    }

    @POST
    @Path("/{key}/activations")
    @PermissionsAllowed("consent:manage")
    @Operation(summary = "Put a purpose into force", description = "By somebody other than the author of the draft.")
    public EntryView<Definition> activate(String key) {
        return changes.activate(Kind.PURPOSE, key);
    }
}
