package io.klantbeeld.profile.relationship;

import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.profile.view.Profiles;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The relationship with a person. */
@Path("/api/v1/profiles/{ref}/relationship")
@Tag(name = "Relationship")
@RunOnVirtualThread
class RelationshipResource {
    private final Profiles profiles;
    private final Relationships relationships;
    private final Caller caller;

    RelationshipResource(Profiles profiles, Relationships relationships, Caller caller) {
        this.profiles = profiles;
        this.relationships = relationships;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(
            summary = "Scores the relationship with a person, and explains it moment by moment",
            description =
                    "Every moment adds or takes points by the policy, worth half after each half-life; ages are in"
                            + " whole days (UTC). The score is that of the token's brands.")
    public RelationshipView read(@PathParam("ref") String ref, @BeanParam PageRequest page) {
        var brands = VisibleBrands.of(caller.brands());
        var profile = profiles.get(References.parse("ref", ref), brands);
        return relationships.of(profile.id(), brands, page);
    }
}
