package io.klantbeeld.profile.view;

import io.klantbeeld.profile.audit.AccessAudit;
import io.klantbeeld.profile.audit.AccessPurpose;
import io.klantbeeld.profile.audit.Accessor;
import io.klantbeeld.reference.PersonReference;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Profiles: the view of one person, and the search for one. */
@Path("/api/v1/profiles")
@Tag(name = "Profiles")
@RunOnVirtualThread
@PermissionsAllowed("profile:read")
class ProfileResource {
    private final ProfileReading reading;
    private final ProfileSearch search;
    private final EntityVersion version;
    private final AccessAudit audit;
    private final Caller caller;
    private final Clock clock;

    ProfileResource(
            ProfileReading reading,
            ProfileSearch search,
            EntityVersion version,
            AccessAudit audit,
            Caller caller,
            Clock clock) {
        this.reading = reading;
        this.search = search;
        this.version = version;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("/{ref}")
    @Operation(
            summary = "Reads a profile",
            description = "A merged id answers with its survivor; 404 without facts in the token's brands, 410 once"
                    + " erased. Personal values are masked without profile:pii. With asOf it is what was recorded until"
                    + " then, about who was one person then, by the trait definitions of today. The ETag is that of"
                    + " what is shown, so it differs by fields, explain and asOf.")
    @APIResponse(
            responseCode = "200",
            description = "The person as the token may see it, with an ETag",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProfileView.class)))
    @APIResponse(responseCode = "304", description = "What If-None-Match names is still shown")
    public RestResponse<byte[]> read(
            @Parameter(description = "Profile UUID or namespace:value, percent-encoded") @PathParam("ref") String ref,
            @BeanParam ProfileQuery query,
            @BeanParam AccessPurpose purpose,
            @Context Request request) {
        var accessor = Accessor.of(caller, purpose, "GET /api/v1/profiles/{ref}");
        var reference = References.parse("ref", ref);
        var reader = Reader.of(caller);
        var view = view(reference, reader, query);
        var answer = version.answer(view, request);
        if (answer.getEntity() != null) {
            audit.record(accessor, Disclosures.of(List.of(view), reader));
        }
        return answer;
    }

    @GET
    @Operation(
            summary = "Finds profiles",
            description =
                    "By a reference, an e-mail address or a telephone number exactly, by names with typing errors."
                            + " Best match first.")
    public Page<ProfileView> find(
            @QueryParam("q") String q, @BeanParam PageRequest page, @BeanParam AccessPurpose purpose) {
        var accessor = Accessor.of(caller, purpose, "GET /api/v1/profiles");
        var reader = Reader.of(caller);
        var found = search.find(q, page, reader);
        audit.record(accessor, Disclosures.of(found.items(), reader));
        return found;
    }

    private ProfileView view(PersonReference reference, Reader reader, ProfileQuery query) {
        var fields = query.fields();
        boolean explain = query.explain();
        var moment = query.asOf(clock);
        if (moment != null) {
            return reading.readAsOf(moment, reference, reader, explain).only(fields);
        }
        return (explain ? reading.explain(reference, reader) : reading.read(reference, reader)).only(fields);
    }
}
