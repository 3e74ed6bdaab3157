package io.klantbeeld.campaign.contact.dispatch.resolution;

import io.klantbeeld.campaign.contact.dispatch.resolution.DeadContacts.Selection;
import io.klantbeeld.campaign.contact.dispatch.resolution.Resolving.Word;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Idempotency;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Contacts that failed by a fault: which, why, and once more when it is mended. */
@Tag(name = "contacts")
@Path("/api/v1/contacts/dead-letters")
@RunOnVirtualThread
class DeadContactResource {
    private static final String REDRIVES = "POST /api/v1/contacts/dead-letters/redrives";

    private final DeadContacts contacts;
    private final Resolving resolving;
    private final Idempotency idempotency;
    private final Caller caller;

    DeadContactResource(DeadContacts contacts, Resolving resolving, Idempotency idempotency, Caller caller) {
        this.contacts = contacts;
        this.resolving = resolving;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed("platform:manage")
    @Operation(summary = "List contacts that failed by a fault, newest first")
    public Page<DeadContact> list(
            @QueryParam("campaign") String campaign,
            @QueryParam("channel") String channel,
            @QueryParam("cause") String cause,
            @BeanParam PageRequest page) {
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        return Page.of(
                contacts.list(caller.brands(), new Selection(campaign, channel, cause), before, page.fetch()),
                page.limit(),
                contact -> Cursor.of(contact.contactId().toString()));
    }

    @POST
    @Path("redrives")
    @PermissionsAllowed("platform:manage")
    @Operation(
            summary = "Try contacts again that failed by a fault which is mended, the oldest first",
            description = "At most as many as the request says; as many answered means that there may be more.")
    public RestResponse<Redriven> redrive(@NotNull @Valid Redrives redrives) {
        var word = new Word(redrives.note(), caller.subject());
        var selection = new Selection(redrives.campaign(), redrives.channel(), redrives.cause());
        return idempotency.once(
                REDRIVES,
                redrives,
                () -> Redriven.created(resolving.redrive(caller.brands(), selection, redrives.limit(), word)),
                Redriven::recalled);
    }

    /**
     * Tries contacts again.
     *
     * @param campaign null for all
     * @param channel null for all
     * @param cause null for all
     * @param limit how many at most; null for 100
     */
    @Schema(examples = """
                    {"campaign":"airport-surprise","cause":"RENDER_FAILED","limit":500,"note":"The template was mended."}
                    """)
    record Redrives(
            @Size(max = 80) String campaign,
            @Size(max = 40) String channel,
            @Size(max = 80) String cause,
            @Min(1) @Max(1_000) Integer limit,
            @Size(max = 500) String note) {
        private static final int SOME = 100;

        Redrives {
            limit = limit == null ? SOME : limit;
        }
    }

    /** How many contacts are tried again. */
    record Redriven(int redriven) {
        static Created<Redriven> created(int redriven) {
            return new Created<>(200, Integer.toString(redriven), new Redriven(redriven));
        }

        static Redriven recalled(String redriven) {
            return new Redriven(Integer.parseInt(redriven));
        }
    }
}
