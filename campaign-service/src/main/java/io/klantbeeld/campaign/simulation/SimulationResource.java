package io.klantbeeld.campaign.simulation;

import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Created;
import io.klantbeeld.rest.Idempotency;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.Problems;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Simulations: what would come of a campaign, before anybody hears of it. */
@Tag(name = "simulations")
@Path("/api/v1/simulations")
@RunOnVirtualThread
class SimulationResource {
    private static final String ROUTE = "/api/v1/simulations";

    private final Ordering ordering;
    private final SimulationReading reading;
    private final Idempotency idempotency;
    private final Caller caller;

    SimulationResource(Ordering ordering, SimulationReading reading, Idempotency idempotency, Caller caller) {
        this.ordering = ordering;
        this.reading = reading;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @PermissionsAllowed("campaign:read")
    @Operation(
            summary = "Try a campaign on many persons, with a clock that stands still",
            description =
                    "Runs in the background by the code of live decisions. Nobody is contacted, and nothing is kept"
                            + " but the counts, and a sample of persons for 30 days.")
    public RestResponse<SimulationView> simulate(@NotNull @Valid SimulateCampaign asked) {
        var answer = idempotency.once(
                "POST " + ROUTE,
                asked,
                () -> {
                    var view = SimulationView.of(ordering.order(asked, caller));
                    return new Created<>(202, view.id().toString(), view);
                },
                id -> reading.get(UUID.fromString(id), caller.brands()));
        var place = URI.create(ROUTE + '/' + answer.getEntity().id());
        return ResponseBuilder.accepted(answer.getEntity()).location(place).build();
    }

    @GET
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "List simulations, newest first")
    public Page<SimulationView> list(@QueryParam("campaign") String campaign, @BeanParam PageRequest page) {
        return reading.page(campaign, caller.brands(), page);
    }

    @GET
    @Path("{id}")
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "Read how far a simulation is, and what came of it so far")
    public SimulationView get(UUID id) {
        return reading.get(id, caller.brands());
    }

    @GET
    @Path("{id}/sample")
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "Show some persons of each end, with all their gates")
    public Page<SampleView> sample(
            UUID id, @QueryParam("gate") String gate, @QueryParam("code") String code, @BeanParam PageRequest page) {
        if (gate == null && code != null) {
            throw Problems.invalid("gate", "must be given with a code");
        }
        return reading.sample(id, gate, code, caller.brands(), page);
    }

    @POST
    @Path("{id}/cancellations")
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "Stop a simulation", description = "What was counted stays. One that is over stays as it is.")
    public SimulationView cancel(UUID id) {
        return reading.cancel(id, caller.brands());
    }

    @DELETE
    @Path("{id}")
    @PermissionsAllowed("campaign:write")
    @Operation(summary = "Forget a simulation and its sample")
    public void delete(UUID id) {
        reading.delete(id, caller.brands());
    }
}
