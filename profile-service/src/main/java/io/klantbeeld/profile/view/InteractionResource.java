package io.klantbeeld.profile.view;

import io.klantbeeld.profile.audit.AccessAudit;
import io.klantbeeld.profile.audit.AccessPurpose;
import io.klantbeeld.profile.audit.Accessor;
import io.klantbeeld.profile.timeline.Interaction;
import io.klantbeeld.profile.timeline.Interactions;
import io.klantbeeld.profile.timeline.Interactions.Position;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Instants;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The timeline of a person. */
@Path("/api/v1/profiles/{ref}/interactions")
@Tag(name = "Profiles")
@RunOnVirtualThread
class InteractionResource {
    private final Profiles profiles;
    private final Interactions interactions;
    private final AccessAudit audit;
    private final Caller caller;

    InteractionResource(Profiles profiles, Interactions interactions, AccessAudit audit, Caller caller) {
        this.profiles = profiles;
        this.interactions = interactions;
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Operation(
            summary = "Lists the contact moments of a person, the newest first",
            description =
                    "Those of the token's brands, of every channel. Personal values are masked without profile:pii;"
                            + " beyond the horizon of its type a moment is part of the baseline.")
    public Page<InteractionView> list(
            @PathParam("ref") String ref,
            @BeanParam InteractionQuery query,
            @BeanParam PageRequest page,
            @BeanParam AccessPurpose purpose) {
        var accessor = Accessor.of(caller, purpose, "GET /api/v1/profiles/{ref}/interactions");
        var reader = Reader.of(caller);
        var filter = query.filter(caller.brands());
        var before = page.after(2, keys -> new Position(Instants.of(keys.getFirst()), UUID.fromString(keys.get(1))));
        var profile = profiles.get(References.parse("ref", ref), reader.brands());
        var found = interactions.page(profile.id(), filter, before, page.fetch());
        var shown = Page.of(found, page.limit(), InteractionResource::cursor)
                .map(interaction -> InteractionView.of(interaction, reader));
        audit.record(accessor, Disclosures.of(profile.id(), shown.items(), reader));
        return shown;
    }

    private static String cursor(Interaction last) {
        return Cursor.of(last.occurredAt().toString(), last.id().toString());
    }
}
