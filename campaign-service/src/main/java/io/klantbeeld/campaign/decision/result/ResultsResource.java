package io.klantbeeld.campaign.decision.result;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came of campaigns. */
@Tag(name = "campaigns")
@Path("/api/v1/campaigns/{key}/results")
@RunOnVirtualThread
class ResultsResource {
    private final ResultsReading reading;

    ResultsResource(ResultsReading reading) {
        this.reading = reading;
    }

    @GET
    @PermissionsAllowed("campaign:read")
    @Operation(
            summary = "Count what came of a campaign, by day and channel, and what stopped the rest",
            description = "Each contact counts once, on the day in UTC on which it was planned, by the furthest that it"
                    + " came: what was clicked was delivered and sent as well.")
    public ResultsView read(String key, @BeanParam ResultsQuery query) {
        return reading.of(key, query);
    }
}
