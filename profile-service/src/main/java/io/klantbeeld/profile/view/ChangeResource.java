package io.klantbeeld.profile.view;

import io.klantbeeld.profile.audit.AccessPurpose;
import io.klantbeeld.profile.audit.Accessor;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What changes about a person, as it happens. */
@Path("/api/v1/profiles/{ref}/changes")
@Tag(name = "Profiles")
@RunOnVirtualThread
class ChangeResource {
    private final Profiles profiles;
    private final ChangeFeed feed;
    private final Caller caller;
    private final JsonWebToken token;

    ChangeResource(Profiles profiles, ChangeFeed feed, Caller caller, JsonWebToken token) {
        this.profiles = profiles;
        this.feed = feed;
        this.caller = caller;
        this.token = token;
    }

    @GET
    @PermissionsAllowed("profile:read")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Streams what changes about a person",
            description = "Events are interaction (a contact moment), profile (a new version) and merged (the survivor,"
                    + " whose changes follow). Last-Event-ID resumes where a stream broke off. The stream ends with the"
                    + " token.")
    public void changes(
            @PathParam("ref") String ref,
            @HeaderParam("Last-Event-ID") String lastEventId,
            @BeanParam AccessPurpose purpose,
            @Context SseEventSink sink,
            @Context Sse sse) {
        var accessor = Accessor.of(caller, purpose, "GET /api/v1/profiles/{ref}/changes");
        var reader = Reader.of(caller);
        var profile = profiles.get(References.parse("ref", ref), reader.brands());
        feed.follow(
                new ChangeStream(sink, sse, reader, accessor, token.getExpirationTime()), profile, seq(lastEventId));
    }

    private static Long seq(String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return null;
        }
        if (!lastEventId.matches("[0-9]{1,18}")) {
            throw Problems.invalid("Last-Event-ID", "must be the id of an event of this stream");
        }
        return Long.valueOf(lastEventId);
    }
}
