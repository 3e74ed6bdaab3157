package io.klantbeeld.profile.space;

import io.klantbeeld.profile.platform.Ids;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Persons as the Profile API of Segment shows them; a source's read key is the only credential. */
@Path("/v1/spaces/{space}/collections/users/profiles/{profile}")
@Tag(name = "Segment reading")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class SpaceResource {
    private static final String REQUEST_ID = "Request-Id";

    private final SpaceAccess access;
    private final SpaceReading reading;
    private final Ids ids;

    SpaceResource(SpaceAccess access, SpaceReading reading, Ids ids) {
        this.access = access;
        this.reading = reading;
        this.ids = ids;
    }

    @GET
    @Path("/{part:traits|events|external_ids|metadata|links}")
    @Operation(
            summary = "Reads a part of a person",
            description = "The user name of the Basic authorization is a read key (rk_…) of a source; the space is the"
                    + " source or its brand. Personal values are masked unless the key was issued for them. Errors are"
                    + " {\"error\":{\"code\",\"message\"}}: 400 bad_request, 401 authentication_failed, 404 not_found.")
    public RestResponse<SpaceAnswer> read(
            @Parameter(description = "key of the source, or its brand") @PathParam("space") String space,
            @Parameter(description = "such as user_id:u1 or email:anna@example.com") @PathParam("profile")
                    String profile,
            @PathParam("part") String part,
            @BeanParam SpaceQuery query,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context UriInfo uri) {
        var question = access.question(authorization, space, profile);
        var path = uri.getRequestUri().getRawPath();
        return answer(
                200,
                switch (part) {
                    case "traits" -> reading.traits(question, query, path);
                    case "events" -> reading.events(question, query, path);
                    case "external_ids" -> reading.externalIds(question, query, path);
                    case "links" -> reading.links(question, query, path);
                    default -> reading.metadata(question);
                });
    }

    /** Tells problems in the words of this API; an erased person is one that is not known. */
    @ServerExceptionMapper
    public RestResponse<SpaceAnswer> failed(HttpProblem problem) {
        int status = problem.getStatusCode() == 410 ? 404 : problem.getStatusCode();
        var code =
                switch (status) {
                    case 400 -> "bad_request";
                    case 401 -> "authentication_failed";
                    case 404 -> "not_found";
                    default -> "internal_error";
                };
        return answer(status, new SpaceAnswer.Failed(new SpaceAnswer.Failure(code, problem.getTitle())));
    }

    private RestResponse<SpaceAnswer> answer(int status, SpaceAnswer body) {
        return RestResponse.ResponseBuilder.<SpaceAnswer>create(status)
                .entity(body)
                .header(REQUEST_ID, ids.next().toString())
                .build();
    }
}
