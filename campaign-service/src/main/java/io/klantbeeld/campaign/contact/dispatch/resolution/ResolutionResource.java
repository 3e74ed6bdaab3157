package io.klantbeeld.campaign.contact.dispatch.resolution;

import io.klantbeeld.campaign.contact.ContactView;
import io.klantbeeld.campaign.contact.dispatch.resolution.Resolving.Word;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Idempotency;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The end of contacts that the dispatcher alone could not bring to one. */
@Tag(name = "contacts")
@Path("/api/v1/contacts")
@RunOnVirtualThread
class ResolutionResource {
    private final Resolving resolving;
    private final Idempotency idempotency;
    private final Caller caller;

    ResolutionResource(Resolving resolving, Idempotency idempotency, Caller caller) {
        this.resolving = resolving;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Path("{id}/resolutions")
    @PermissionsAllowed("platform:manage")
    @Operation(summary = "Say what became of a contact whose outcome is unknown")
    public RestResponse<ContactView> resolve(UUID id, @NotNull @Valid Resolution resolution) {
        var word = new Word(resolution.note(), caller.subject());
        return once(
                id,
                "resolutions",
                resolution,
                () -> resolving.resolve(id, caller.brands(), resolution.outcome(), word));
    }

    @POST
    @Path("{id}/redrives")
    @PermissionsAllowed("platform:manage")
    @Operation(summary = "Try a contact again that failed by a fault which is mended")
    public RestResponse<ContactView> redrive(UUID id, @Valid Redrive redrive) {
        var why = redrive == null ? Redrive.WITHOUT_A_WORD : redrive;
        var word = new Word(why.note(), caller.subject());
        return once(id, "redrives", why, () -> resolving.redrive(id, caller.brands(), word));
    }

    private RestResponse<ContactView> once(UUID id, String noun, Object body, Supplier<ContactView> change) {
        return idempotency.once(
                "POST /api/v1/contacts/" + id + "/" + noun,
                body,
                () -> Created.of(id, change.get()),
                known -> resolving.view(id, caller.brands()));
    }

    /** Says what became of a contact. */
    record Resolution(
            @NotNull Outcome outcome,

            @Schema(examples = "The provider's log does not have it.") @Size(max = 500)
            String note) {}

    /** Tries a contact again. */
    record Redrive(
            @Schema(examples = "The template was mended.") @Size(max = 500)
            String note) {
        static final Redrive WITHOUT_A_WORD = new Redrive(null);
    }
}
