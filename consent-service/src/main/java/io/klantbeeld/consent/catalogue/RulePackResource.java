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

/** What the law asks for, by jurisdiction. */
@Tag(name = "catalogue")
@Path("/api/v1/rule-packs")
@RunOnVirtualThread
class RulePackResource {
    private final CatalogueChanges changes;
    private final CatalogueReading reading;

    RulePackResource(CatalogueChanges changes, CatalogueReading reading) {
        this.changes = changes;
        this.reading = reading;
    }

    @GET
    @PermissionsAllowed("consent:read")
    @Operation(summary = "List rule packs", description = "In the order of their keys; ?state=DRAFT lists the drafts.")
    public Page<EntryView<RulePack>> list(@QueryParam("state") String state, @BeanParam PageRequest page) {
        return reading.page(Kind.RULE_PACK, RulePack.class, state, page);
    }

    @GET
    @Path("/{key}")
    @PermissionsAllowed("consent:read")
    @Operation(
            summary = "Read a rule pack",
            description = "The version in force, or the draft while there is none; ?state=DRAFT reads the draft.")
    public EntryView<RulePack> one(String key, @QueryParam("state") String state) {
        return reading.one(Kind.RULE_PACK, RulePack.class, key, state);
    }

    @GET
    @Path("/{key}/versions")
    @PermissionsAllowed("consent:read")
    @Operation(summary = "List the versions of a rule pack", description = "The newest first.")
    public Page<EntryView<RulePack>> versions(String key, @BeanParam PageRequest page) {
        return reading.versions(Kind.RULE_PACK, RulePack.class, key, page);
    }

    @PUT
    @Path("/{key}")
    @PermissionsAllowed("consent:manage")
    @Operation(
            summary = "Write the draft of a rule pack",
            description = "It changes nothing until somebody else activates it.")
    public EntryView<Definition> draft(
            @PathParam("key") @Pattern(regexp = Texts.JURISDICTION, message = Texts.JURISDICTION_MESSAGE) String key,
            @Valid @NotNull RulePack pack) {
        return changes.draft(key, pack);
    }

    @POST
    @Path("/{key}/activations")
    @PermissionsAllowed("consent:manage")
    @Operation(summary = "Put a rule pack into force", description = "By somebody other than the author of the draft.")
    public EntryView<Definition> activate(String key) {
        return changes.activate(Kind.RULE_PACK, key);
    }
}
