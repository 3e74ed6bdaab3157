package io.klantbeeld.profile.ingestion;

import io.klantbeeld.profile.ingestion.rate.RateLimits;
import io.klantbeeld.profile.ingestion.source.Sources;
import io.klantbeeld.rest.Caller;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Events from systems of our own. */
@Path("/api/v1/events")
@Tag(name = "Events")
@RunOnVirtualThread
class EventsResource {
    private final Sources sources;
    private final Intake intake;
    private final EventReading reading;
    private final RateLimits rates;
    private final Caller caller;

    EventsResource(Sources sources, Intake intake, EventReading reading, RateLimits rates, Caller caller) {
        this.sources = sources;
        this.intake = intake;
        this.reading = reading;
        this.rates = rates;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("profile:write")
    @ResponseStatus(202)
    @Operation(
            summary = "Sends up to 500 events of a source",
            description = "Each event is checked alone; a faulty one goes to quarantine and the others proceed. "
                    + "Accepted events are durable when this answers. duplicates counts within the request only. 429 with Retry-After over"
                    + " the rate of the source, 503 with Retry-After when the log is not there.")
    public IntakeResult send(@Valid @NotNull SendEventsRequest request) {
        var source = sources.byKey(request.source()).orElseThrow(IngestionProblems::unknownSource);
        caller.brands().require(source.brand());
        rates.require(source, request.events().size());
        var items = IntStream.range(0, request.events().size())
                .mapToObj(index -> reading.read(source, index, request.events().get(index)))
                .toList();
        return intake.accept(source, items);
    }
}
