package io.klantbeeld.profile.ingestion.segment;

import io.klantbeeld.profile.ingestion.source.Source;
import io.klantbeeld.profile.ingestion.source.Sources;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

/** Lets browsers send from the origins that sources register (Fetch standard, CORS protocol). */
@Path("/")
@PermitAll
@RunOnVirtualThread
class Cors {
    static final String ORIGIN = "Origin";

    private static final String DAY_IN_SECONDS = "86400";

    private final Sources sources;

    Cors(Sources sources) {
        this.sources = sources;
    }

    @OPTIONS
    @Path("{beacon:(beacon/)?}v1/{route:.*}")
    @Operation(hidden = true)
    public RestResponse<Void> preflight(@HeaderParam(ORIGIN) String origin) {
        var answer = RestResponse.ResponseBuilder.<Void>create(204).header("Vary", ORIGIN);
        // A preflight has no key yet; the answer to the request itself is held against the source.
        if (origin != null && sources.anyAllows(origin)) {
            answer.header("Access-Control-Allow-Origin", origin)
                    .header("Access-Control-Allow-Credentials", "true")
                    .header("Access-Control-Allow-Methods", "GET, POST")
                    .header(
                            "Access-Control-Allow-Headers",
                            "authorization, content-type, anonymousid, x-retry-count, x-write-key")
                    .header("Access-Control-Max-Age", DAY_IN_SECONDS);
        }
        return answer.build();
    }

    <T> RestResponse<T> answer(T body, Source source, String origin) {
        var answer = RestResponse.ResponseBuilder.ok(body).header("Vary", ORIGIN);
        if (origin != null && source.origins().contains(origin)) {
            answer.header("Access-Control-Allow-Origin", origin).header("Access-Control-Allow-Credentials", "true");
        }
        return answer.build();
    }
}
