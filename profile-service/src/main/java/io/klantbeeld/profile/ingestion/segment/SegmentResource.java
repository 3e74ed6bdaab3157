package io.klantbeeld.profile.ingestion.segment;

import io.klantbeeld.event.ingestion.IngestedEvent.Type;
import io.klantbeeld.profile.ingestion.IngestionConfig;
import io.klantbeeld.profile.ingestion.IngestionProblems;
import io.klantbeeld.profile.ingestion.Intake;
import io.klantbeeld.profile.ingestion.rate.RateLimits;
import io.klantbeeld.rest.BodyLimit;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Ingestion as the SDKs of Segment and RudderStack speak it; the write key is the only credential. */
@Path("/")
@ReadableProblems.Binding
@Tag(name = "Segment wire")
@PermitAll
@RunOnVirtualThread
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
class SegmentResource {
    private static final int LARGEST_BODY = 4 * BodyLimit.DEFAULT;

    private final WireAccess access;
    private final SegmentReading reading;
    private final Intake intake;
    private final RateLimits rates;
    private final IngestionConfig config;
    private final Cors cors;

    SegmentResource(
            WireAccess access,
            SegmentReading reading,
            Intake intake,
            RateLimits rates,
            IngestionConfig config,
            Cors cors) {
        this.access = access;
        this.reading = reading;
        this.intake = intake;
        this.rates = rates;
        this.config = config;
        this.cors = cors;
    }

    @POST
    @Path("v1/{type:identify|track|page|screen|group|alias|i|t|p|s|g|a}{slash:/?}")
    @BodyLimit(LARGEST_BODY)
    @Operation(summary = "Takes in one item", description = "Short forms are i, t, p, s, g and a.")
    public RestResponse<SegmentAnswer> item(
            @PathParam("type") String type, byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        var batch = WireBatch.single(WireBody.unpack(body, config.maxBatchBytes()));
        return take(batch, named(type), headers, uri);
    }

    @POST
    @Path("{beacon:(beacon/)?}v1/{route:batch|import|b}{slash:/?}")
    @BodyLimit(LARGEST_BODY)
    @Operation(
            summary = "Takes in a batch",
            description =
                    "Each item is checked alone; faulty ones go to quarantine and are listed in the answer. 400 for"
                            + " unreadable JSON or more than 500 KB, 401 without a known key, 404 for a disabled source, 429 and"
                            + " 503 with Retry-After.")
    public RestResponse<SegmentAnswer> batch(byte[] body, @Context HttpHeaders headers, @Context UriInfo uri) {
        var batch = WireBatch.of(WireBody.unpack(body, config.maxBatchBytes()));
        return take(batch, null, headers, uri);
    }

    private RestResponse<SegmentAnswer> take(WireBatch batch, Type type, HttpHeaders headers, UriInfo uri) {
        if (batch.items().size() > config.maxBatchItems()) {
            throw IngestionProblems.unreadable("must not have more than " + config.maxBatchItems() + " items");
        }
        var source = access.source(batch, headers, uri);
        rates.require(source, batch.items().size());
        var result = intake.accept(source, reading.read(source, batch, type));
        return cors.answer(SegmentAnswer.of(result), source, headers.getHeaderString(Cors.ORIGIN));
    }

    private static Type named(String route) {
        return Arrays.stream(Type.values())
                .filter(type -> type != Type.CONTACT_MOMENT)
                .filter(type -> type.name().toLowerCase(Locale.ROOT).startsWith(route))
                .findFirst()
                .orElseThrow();
    }
}
