package io.klantbeeld.campaign.intake;

import io.klantbeeld.campaign.channel.Channels;
import io.klantbeeld.campaign.channel.Feedback;
import io.klantbeeld.campaign.channel.InboundMessage.Call;
import io.klantbeeld.campaign.channel.InboundRefused;
import io.klantbeeld.campaign.contact.ContactFeedback;
import io.klantbeeld.rest.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What providers tell of contacts; the signature is the only credential. */
@Tag(name = "inbound")
@Path("/api/v1/inbound")
@PermitAll
@RunOnVirtualThread
class InboundResource {
    private static final String EXAMPLE = """
            [{"contactId": "01999999-0000-7000-8000-000000000001", "status": "BOUNCED", "code": "HARD_BOUNCE",
              "occurredAt": "2026-03-01T09:00:00Z"}]""";

    private final Channels channels;
    private final ContactFeedback contacts;
    private final Clock clock;

    InboundResource(Channels channels, ContactFeedback contacts, Clock clock) {
        this.channels = channels;
        this.contacts = contacts;
        this.clock = clock;
    }

    @POST
    @Path("{channel}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Tell what became of messages",
            description =
                    "At most 1000 items, each about a contactId, a providerId or an address, with a status DELIVERED,"
                            + " BOUNCED (code HARD_BOUNCE or SOFT_BOUNCE), OPENED, CLICKED, REPLIED (code STOP for a"
                            + " stop) or COMPLAINED. Signed as"
                            + " messages are: Klantbeeld-Signature: t=<unix seconds>,v1=<hex HMAC-SHA256 of \"t.body\">, at most"
                            + " five minutes old. Repetitions and any order are fine; items about unknown contacts are dropped.")
    public void tell(
            String channel,
            @HeaderParam("Klantbeeld-Signature") String signature,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(type = SchemaType.ARRAY, examples = EXAMPLE)))
                    byte[] body) {
        contacts.apply(channel, read(channel, new Call(body == null ? new byte[0] : body, signature, clock.instant())));
    }

    private List<Feedback> read(String channel, Call call) {
        var adapter = channels.find(channel).orElseThrow(InboundResource::untrusted);
        try {
            return adapter.parse(call);
        } catch (InboundRefused e) {
            throw switch (e.reason()) {
                case UNTRUSTED -> untrusted();
                case UNREADABLE -> Problems.invalid(e.field(), e.getMessage());
            };
        }
    }

    // The same for a channel that there is not: whoever guesses learns nothing.
    private static HttpProblem untrusted() {
        return Problems.of(401, "inbound:not-signed", "The message is not signed by the provider", null);
    }
}
